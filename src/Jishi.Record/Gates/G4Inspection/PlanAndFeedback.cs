using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>INS-17 方案沟通与情况反馈。</summary>
public static class PlanAndFeedback
{
    public static readonly Rule Rule = new("INS-17", "方案沟通与情况反馈", "考察之前就考察方案同人选所在单位主要领导沟通，考察之后反馈情况、交换意见。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(4)],
        Gate = 4,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER"],
        From = new(2014, 1, 14),
        Basis = [new(InstrumentRegister.Regulations2019, "第二十八条")],
        Verification = Verification.Recalled,
        Note = "“方案或情况”一栏写有“方案”的为事前沟通，写有“情况”或“反馈”的为事后反馈；事前不晚于考察开始之日，事后不早于考察开始之日",
        Reads = [InspectionSupplementItems.InspectionPlanConsult, InspectionItems.InspectionStartedAt],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "前后各有一次记录", s => Consulted(s, ("考察方案", "2026-10-15"), ("考察情况", "2026-10-23")), Judgement.Holds),
            new(ExampleKind.Fails, "没有反馈", s => Consulted(s, ("考察方案", "2026-10-15")), Judgement.Broken),
            new(ExampleKind.Boundary, "考察开始当日沟通方案", s => Consulted(s, ("考察方案", "2026-10-16"), ("反馈", "2026-10-23")), Judgement.Holds),
            new(ExampleKind.Boundary, "考察开始次日才沟通方案", s => Consulted(s, ("考察方案", "2026-10-17"), ("反馈", "2026-10-23")), Judgement.Broken),
            new(ExampleKind.Boundary, "反馈的日期早于考察", s => Consulted(s, ("考察方案", "2026-10-15"), ("反馈", "2026-10-15")), Judgement.Broken),
            new(ExampleKind.Missing, "没有填沟通与反馈", s => s.Set(InspectionItems.InspectionStartedAt, "2026-10-16 09:00"), Judgement.CannotJudge),
            new(ExampleKind.Missing, "有沟通和反馈，没有写考察开始时间", s => Rows(s, ("考察方案", "2026-10-15"), ("考察情况", "2026-10-23")), Judgement.CannotJudge),
            new(ExampleKind.Boundary, "2014 年 1 月 14 日起须反馈", s => Rows(s.Set(InspectionItems.InspectionStartedAt, "2014-01-14 09:00"), ("考察方案", "2014-01-10")), Judgement.Broken),
            new(ExampleKind.Boundary, "2014 年 1 月 13 日还没有这一条", s => Rows(s.Set(InspectionItems.InspectionStartedAt, "2014-01-13 09:00"), ("考察方案", "2014-01-10")), Judgement.Holds),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Get(InspectionSupplementItems.InspectionPlanConsult) is not { } rows) return Verdict.Missing(InspectionSupplementItems.InspectionPlanConsult);
        if (!dossier.Has(InspectionItems.InspectionStartedAt)) return Verdict.Missing(InspectionItems.InspectionStartedAt);
        var started = Inspected.StartedOn(dossier);
        var isConsulted = rows.Any(r => Says(r, "方案") && r.Get<DateOnly>("HeldOn") <= started);
        var isFedBack = rows.Any(r => (Says(r, "情况") || Says(r, "反馈")) && r.Get<DateOnly>("HeldOn") >= started);
        if (isConsulted && isFedBack) return Verdict.Holds;
        string?[] lacks = [isConsulted ? null : "考察之前沟通方案", isFedBack ? null : "考察之后反馈情况"];
        return Verdict.Broken(
            [new Sighting(InspectionSupplementItems.InspectionPlanConsult.Code, "没有" + string.Join('、', lacks.OfType<string>()))],
            [new Sighting(InspectionSupplementItems.InspectionPlanConsult.Code, "前后各有一次记录")]);
    }

    private static bool Says(TableRow row, string word) => row.Get<string>("Subject")?.Contains(word, StringComparison.Ordinal) == true && row.Cells.ContainsKey("HeldOn");

    private static Sketch Consulted(Sketch sketch, params (string Subject, string On)[] rows) => Rows(sketch.Set(InspectionItems.InspectionStartedAt, "2026-10-16 09:00"), rows);

    private static Sketch Rows(Sketch sketch, params (string Subject, string On)[] rows) =>
        sketch.Set(InspectionSupplementItems.InspectionPlanConsult, rows.Select(r => new { r.Subject, Consulted = "所在单位党组主要负责人", HeldOn = r.On }).ToArray());
}
