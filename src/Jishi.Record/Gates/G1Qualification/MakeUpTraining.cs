using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G8Appointment.M11Appointment;
using Jishi.Record.Gates.G9Confirmation;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G1Qualification;

/// <summary>QUA-06 培训补训。</summary>
public static class MakeUpTraining
{
    internal static readonly Parameter TrainWithinMonths = new("trainWithinMonths", "补训期限", "个月", 12) { Stricter = Stricter.Lower };

    public static readonly Rule Rule = new("QUA-06", "培训补训", "任职前培训没有达到要求的，须在任职后的期限内补足。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(9)],
        Gate = 1,
        Pack = "national",
        Kinds = ["PROMOTE"],
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2014, "第八条"), new(InstrumentRegister.Regulations2019, "第八条")],
        Verification = Verification.Verified,
        Note = "任职前办结资格审查时补训还没有到期，所以在试用期转正时判断；资格事实表写一行“培训”，没有达到要求的写明“未达要求”，补训另写一行“补训”和止日",
        Parameters = [TrainWithinMonths],
        Reads = [QualificationItems.QualificationFacts, AppointmentItems.TenureStartOn],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "任职八个月后补训", s => Trained(s, "2026-03-01", "2026-11-01"), Judgement.Holds),
            new(ExampleKind.Fails, "任职两年还没有补训", s => Trained(s, "2024-10-30", null), Judgement.Broken),
            new(ExampleKind.Boundary, "补训在任职满十二个月当日结束", s => Trained(s, "2025-09-01", "2026-09-01"), Judgement.Holds),
            new(ExampleKind.Boundary, "补训晚了一天", s => Trained(s, "2025-09-01", "2026-09-02"), Judgement.Broken),
            new(ExampleKind.Boundary, "补训晚了将近一个月", s => Trained(s, "2025-09-01", "2026-09-30"), Judgement.Broken),
            new(ExampleKind.Boundary, "2 月 29 日任职，次年 2 月 28 日到期", s => Trained(s, "2024-02-29", "2025-03-01"), Judgement.Broken),
            new(ExampleKind.Exception, "转正时任职正好十二个月，还没有补训，期限未过", s => Trained(s, "2025-10-30", null), Judgement.Holds),
            new(ExampleKind.Exception, "任职前培训已达要求", s => Facts(s, new { Fact = "培训", Months = 4 }), Judgement.Holds),
            new(ExampleKind.Missing, "事实表没有写培训，无法判断", s => Facts(s, new { Fact = "工龄", Months = 120 }), Judgement.CannotJudge),
            new(ExampleKind.Missing, "培训未达要求，没有写任职时间", s => Facts(s, new { Fact = "培训（未达要求）" }), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2002 年 7 月 8 日，条文还没有施行", s => Trained(s, "2000-01-01", null, "2002-07-08 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行", s => Trained(s, "2000-01-01", null, "2002-07-09 09:00"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (FactSheet.Of(dossier) is not { } facts) return Verdict.Missing(QualificationItems.QualificationFacts);
        var before = facts.About("培训").ToList();
        if (before.Count == 0) return Verdict.CannotJudge(QualificationItems.QualificationFacts, $"没有写培训", $"写一行“培训”，没有达到要求的写明“未达要求”");
        if (!before.Any(IsShort)) return Verdict.Holds;
        if (!dossier.Has(AppointmentItems.TenureStartOn)) return Verdict.Missing(AppointmentItems.TenureStartOn);
        var months = docket.Value("QUA-06", TrainWithinMonths);
        var start = dossier.Get(AppointmentItems.TenureStartOn);
        var ends = facts.About("补训").Where(r => r.Cells.ContainsKey("To")).Select(r => r.Get<DateOnly>("To")).ToList();
        var done = ends.Count == 0 ? docket.Day : ends.Min();
        return IsWithin(start, done, months)
            ? Verdict.Holds
            : Verdict.Broken(QualificationItems.QualificationFacts, $"{(ends.Count == 0 ? "到" : "补训到")} {done:yyyy-MM-dd}{(ends.Count == 0 ? " 还没有补训" : "")}", $"自 {start:yyyy-MM-dd} 任职起 {months} 个月内补训");
    }

    private static bool IsShort(TableRow row) => row.Words().Contains("未达", StringComparison.Ordinal) || (row.Cells.ContainsKey("Months") && row.Get<long>("Months") == 0);

    /// <summary>The last day of the period belongs to it.</summary>
    private static bool IsWithin(DateOnly start, DateOnly done, long months) => done <= start || Elapsed.Months(start, done.AddDays(-1)) < months;

    private static Sketch Trained(Sketch sketch, string tenure, string? madeUpOn, string day = "2026-10-30 17:00") => (madeUpOn is null
        ? Facts(sketch, new { Fact = "培训（未达要求）" })
        : Facts(sketch, new { Fact = "培训（未达要求）", To = "2020-01-01" }, new { Fact = "补训", To = madeUpOn }))
        .Set(AppointmentItems.TenureStartOn, tenure).Set(ConfirmationItems.ProbationEndedAt, day);

    private static Sketch Facts(Sketch sketch, params object[] rows) => sketch.Set(QualificationItems.QualificationFacts, rows);
}
