using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;
using Jishi.Record.Gates.G5Deliberation;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>INS-09 量化评分排名。</summary>
public static class ScoredRanking
{
    private static readonly DataItem[] Components =
    [
        InspectionItems.MoralityCheck, InspectionItems.PerformanceAnalysis, InspectionItems.DemocraticEvaluation, InspectionItems.TalkInterviewCount, InspectionItems.QuantifiedScore,
    ];

    public static readonly Rule Rule = new("INS-09", "量化评分排名", "同一职位差额考察的，按德、绩、评议、谈话四方面量化评分；提交讨论的先后与得分的名次一致。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(4), JudgedAt.Passing(5)],
        Gate = 4,
        Pack = "district-practice",
        Kinds = Inspected.Kinds,
        WarnKinds = Inspected.Simplified,
        Basis = [new(InstrumentRegister.WholeProcessRecord, "量化评分，按分排名")],
        Verification = Verification.Seed,
        Note = "权重由本地确定，本系统只记总分。考察办结时看四方面和总分是否齐全；酝酿办结时看得分更高的人选是否被放下",
        Reads = [InspecteeSelectionItems.InspecteeMeeting, .. Components, DeliberationItems.DeliberationResult],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "差额考察，四方面和总分齐全", s => Scored(s, "86.2"), Judgement.Holds),
            new(ExampleKind.Fails, "得分低的提交讨论，得分高的不提交", s => Submitted(s, "84.75").Against("何远舟", r => Held(r, "86.2")), Judgement.Broken),
            new(ExampleKind.Boundary, "得分高的提交讨论，得分低的不提交", s => Submitted(s, "86.2").Against("何远舟", r => Held(r, "84.75")), Judgement.Holds),
            new(ExampleKind.Boundary, "两人同分，一人不提交", s => Submitted(s, "86.2").Against("何远舟", r => Held(r, "86.2")), Judgement.Holds),
            new(ExampleKind.Boundary, "得分高的也提交讨论，差额票决", s => Submitted(s, "84.75").Against("何远舟", r => r.Set(InspectionItems.QuantifiedScore, "86.2").Set(DeliberationItems.DeliberationResult, "SUBMIT")), Judgement.Holds),
            new(ExampleKind.Exception, "等额考察，不排名", s => Meeting(s, "等额"), Judgement.Holds),
            new(ExampleKind.Missing, "差额考察，没有评分", s => Meeting(s, "差额"), Judgement.CannotJudge),
            new(ExampleKind.Exception, "本地没有采用这个规则包", s => Meeting(s, "差额").Adopting(), Judgement.Holds),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        var isDifferential = InspecteeSelectionItems.IsDifferential(new Known(dossier.Find)) ?? docket.Rivals.Any(DifferentialInspection.IsInspectee);
        if (!isDifferential) return Verdict.Exempt("不是差额考察");
        if (Components.Where(c => !dossier.Has(c)).ToArray() is { Length: > 0 } missing) return Verdict.Missing(missing);
        if (docket.Attempt.Gate == 4 || dossier.Get(DeliberationItems.DeliberationResult) is not "SUBMIT") return Verdict.Holds;
        var passedOver = docket.Rivals.Where(r => r.Get(DeliberationItems.DeliberationResult) is "HOLD" or "REWORK" && Score(r) > Score(dossier)).ToList();
        return passedOver.Count == 0 ? Verdict.Holds : Verdict.Broken(
            [new Sighting(InspectionItems.QuantifiedScore.Code, dossier.Show(InspectionItems.QuantifiedScore)!), .. passedOver.Select(r => new Sighting(InspectionItems.QuantifiedScore.Code, $"{r.CadreName} {r.Show(InspectionItems.QuantifiedScore)}，没有提交讨论"))],
            [new Sighting(InspectionItems.QuantifiedScore.Code, "名次与得分一致")]);
    }

    private static decimal Score(Dossier dossier) => dossier.Get(InspectionItems.QuantifiedScore);

    private static Sketch Submitted(Sketch sketch, string score) => Scored(sketch, score).Set(DeliberationItems.DeliberationResult, "SUBMIT").Passing(5);

    private static Sketch Held(Sketch rival, string score) => rival.Set(InspectionItems.QuantifiedScore, score).Set(DeliberationItems.DeliberationResult, "HOLD");

    private static Sketch Scored(Sketch sketch, string score) => Meeting(sketch, "差额")
        .Set(InspectionItems.MoralityCheck, "专项测评反映较好")
        .Set(InspectionItems.PerformanceAnalysis, "分管工作在全市居前")
        .Set(InspectionItems.DemocraticEvaluation, new[] { new { Scope = "所在单位", Valid = 84, Excellent = 66 } })
        .Set(InspectionItems.TalkInterviewCount, "31")
        .Set(InspectionItems.QuantifiedScore, score);

    private static Sketch Meeting(Sketch sketch, string mode) => sketch.Set(InspecteeSelectionItems.InspecteeMeeting, new[] { new { Name = "部务会", Mode = mode } });
}
