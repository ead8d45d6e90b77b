using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>SEQ-03 事后补录预警。</summary>
public static class LateRecord
{
    private static readonly Parameter LateWorkdays = new("lateWorkdays", "工作日", 3);

    public static readonly Rule Rule = new("SEQ-03", "事后补录预警", "录入晚于事实发生超过规定工作日的，标为事后纪实，办结时须说明。")
    {
        Kind = RuleKind.Warn,
        At = [Act.PassGate],
        Basis = [new(Register.WholeProcessRecord, "防止事后纪实")],
        Verification = Verification.Seed,
        Note = "三个工作日为本系统设定，种子材料没有写天数",
        Parameters = [LateWorkdays],
        Holds = docket =>
        {
            var gate = NineGates.Number(docket.Attempt.Gate);
            var limit = docket.Value("SEQ-03", LateWorkdays);
            var late = gate.Items
                .Select(item => (item, days: DaysLate(docket.Dossier.Find(item), docket.Calendar)))
                .Where(x => x.days > limit)
                .ToList();
            return late.Count == 0 ? Verdict.Holds : Verdict.Broken(
                late.Select(x => new Sighting(x.item.Code, string.Create(CultureInfo.InvariantCulture, $"晚 {x.days} 个工作日"))),
                [new Sighting("record.late", string.Create(CultureInfo.InvariantCulture, $"{limit} 个工作日内录入"))]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "次日录入", s => Talk(s, "2026-10-20 10:00"), Judgement.Holds),
            new(ExampleKind.Fails, "任职后一次性补录考察", s => Talk(s, "2026-12-01 10:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "周一的事周四录入，正好三个工作日", s => Talk(s, "2026-10-22 18:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "周一的事周五录入，四个工作日", s => Talk(s, "2026-10-23 09:00"), Judgement.Broken),
            new(ExampleKind.Missing, "本关还没有录入，无可判", s => s.Passing(4), Judgement.Holds),
        ],
    };

    /// <summary>Working days between the fact and its record; 0 when nothing is recorded.</summary>
    public static int DaysLate(Recorded? recorded, Calendar.WorkCalendar calendar) => recorded is null ? 0
        : calendar.WorkdaysBetween(LegalTime.Day(recorded.OccurredAt), LegalTime.Day(recorded.RecordedAt));

    private static Sketch Talk(Sketch sketch, string recorded) =>
        sketch.Set(InspectionItems.TalkInterviewCount, "23", occurred: "2026-10-19 09:00", recorded: recorded).Passing(4);
}
