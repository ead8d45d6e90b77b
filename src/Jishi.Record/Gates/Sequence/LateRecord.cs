using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>SEQ-03 事后补录预警。</summary>
public static class LateRecord
{
    internal static readonly Parameter LateWorkdays = new("lateWorkdays", "录入期限", "工作日", 3);

    public static readonly Rule Rule = new("SEQ-03", "事后补录预警", "录入晚于事实发生超过规定工作日的，标为事后纪实，办结时须说明。")
    {
        Kind = RuleKind.Warn,
        At = [Act.PassGate],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "防止事后纪实")],
        Verification = Verification.Seed,
        Note = "三个工作日为本系统设定，该材料没有写天数",
        Parameters = [LateWorkdays],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "次日录入", s => Talk(s, "2026-10-20 10:00"), Judgement.Holds),
            new(ExampleKind.Fails, "任职后一次性补录考察", s => Talk(s, "2026-12-01 10:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "周一的事周四录入，正好三个工作日", s => Talk(s, "2026-10-22 18:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "周一的事周五录入，四个工作日", s => Talk(s, "2026-10-23 09:00"), Judgement.Broken),
            new(ExampleKind.Missing, "本关还没有录入，无法判断", s => s.Passing(4), Judgement.CannotJudge),
            new(ExampleKind.Exception, "历史补录的事项整体从纸上录入，不算事后纪实", s => Talk(s.Historical(), "2026-12-01 10:00"), Judgement.Holds),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        if (docket.Dossier.IsHistorical) return Verdict.Exempt(Historical.Why);
        var recorded = NineGates.Number(docket.Attempt.Gate).Items.Select(item => (Item: item, Recorded: docket.Dossier.Find(item))).Where(x => x.Recorded is not null).ToList();
        if (recorded.Count == 0) return Verdict.CannotJudge(new Sighting("record.late", "本关还没有录入"), new Sighting("record.late", "录入后再判"));
        var limit = docket.Value("SEQ-03", LateWorkdays);
        var late = recorded.Select(x => (x.Item, x.Recorded, Days: DaysLate(x.Recorded, docket.Calendar))).Where(x => x.Days > limit).ToList();
        if (late.Count == 0) return Verdict.Holds;
        var seen = late.Select(x => new Sighting(x.Item.Code, string.Create(CultureInfo.InvariantCulture, $"晚 {x.Days} 个工作日")));
        var notice = docket.Calendar.Notice(late.Min(x => LegalTime.Day(x.Recorded!.OccurredAt)), late.Max(x => LegalTime.Day(x.Recorded!.RecordedAt)));
        return Verdict.Broken(
            notice is null ? seen : seen.Append(new Sighting("calendar.years", notice)),
            [new Sighting("record.late", string.Create(CultureInfo.InvariantCulture, $"{limit} 个工作日内录入"))]);
    }

    /// <summary>Working days between the fact and its record; 0 when nothing is recorded.</summary>
    public static int DaysLate(Recorded? recorded, Calendar.WorkCalendar calendar) => recorded is null ? 0
        : calendar.WorkdaysBetween(LegalTime.Day(recorded.OccurredAt), LegalTime.Day(recorded.RecordedAt));

    private static Sketch Talk(Sketch sketch, string recorded) =>
        sketch.Set(InspectionItems.TalkInterviewCount, "23", occurred: "2026-10-19 09:00", recorded: recorded).Passing(4);
}
