using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>INS-01 须经组织考察。</summary>
public static class InspectionRequired
{
    public static readonly Rule Rule = new("INS-01", "须经组织考察", "没有考察材料，或者考察还没有结束就已经讨论决定的，组织考察不能办结。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(4)],
        Gate = 4,
        Pack = "national",
        Kinds = Inspected.Kinds,
        WarnKinds = Inspected.Simplified,
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.DemocraticReform, "未经考察不讨论"), new(InstrumentRegister.Regulations2019, "第二十六条")],
        Verification = Verification.Seed,
        Note = "免职、降职和到龄退休不经过考察；平级调整可以简化，缺的只作提醒。已经开过的会照实记录，补作考察之后须重新讨论决定",
        Reads = [InspectionItems.InspectionReport, InspectionItems.InspectionEndedAt, DecisionItems.DecisionStartedAt],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "有考察材料，考察已经结束", Reported, Judgement.Holds),
            new(ExampleKind.Fails, "没有考察材料", s => Ended(s), Judgement.Broken),
            new(ExampleKind.Boundary, "考察结束之前已经上会", s => Reported(s).Set(DecisionItems.DecisionStartedAt, "2026-10-23 16:59"), Judgement.Broken),
            new(ExampleKind.Boundary, "考察一结束就上会", s => Reported(s).Set(DecisionItems.DecisionStartedAt, "2026-10-23 17:00"), Judgement.Holds),
            new(ExampleKind.Missing, "有考察材料，没有写结束时间", s => Report(s), Judgement.CannotJudge),
            new(ExampleKind.Exception, "免职不经过考察", s => s.OfKind("REMOVE"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行", s => Ended(s, "2002-07-09 17:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "2002 年 7 月 8 日，还没有施行", s => Ended(s, "2002-07-08 17:00"), Judgement.Holds),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (!dossier.Has(InspectionItems.InspectionReport))
            return Verdict.Broken([new Sighting(InspectionItems.InspectionReport.Code, "没有考察材料")], [new Sighting(InspectionItems.InspectionReport.Code, "先考察，附考察材料")]);
        if (!dossier.Has(InspectionItems.InspectionEndedAt)) return Verdict.Missing(InspectionItems.InspectionEndedAt);
        var ended = dossier.Get(InspectionItems.InspectionEndedAt);
        return !dossier.Has(DecisionItems.DecisionStartedAt) || dossier.Get(DecisionItems.DecisionStartedAt) >= ended ? Verdict.Holds : Verdict.Broken(
            [new Sighting(DecisionItems.DecisionStartedAt.Code, dossier.Show(DecisionItems.DecisionStartedAt)!)],
            [new Sighting(DecisionItems.DecisionStartedAt.Code, $"在考察结束（{LegalTime.Show(ended)}）之后，须重新讨论决定")]);
    }

    private static Sketch Reported(Sketch sketch) => Report(Ended(sketch));

    private static Sketch Report(Sketch sketch) =>
        sketch.Set(InspectionItems.InspectionReport, new[] { new { sha256 = new string('b', 64), name = "考察材料.docx", size = 9, mediaType = "text/plain" } });

    private static Sketch Ended(Sketch sketch, string at = "2026-10-23 17:00") => sketch.Set(InspectionItems.InspectionEndedAt, at);
}
