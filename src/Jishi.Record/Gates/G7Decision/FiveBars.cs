using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G3Nomination.M04Recommendation;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;
using static System.FormattableString;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>DEC-02 五个不研究。</summary>
public static class FiveBars
{
    public static readonly Rule Rule = new("DEC-02", "五个不研究", "未经推荐的、未经考察的、程序不对或者材料不齐的、到会人数不足的、反映的问题没有核清的，不研究任用；逐项给出原因。")
    {
        Kind = RuleKind.Block,
        At = [Act.PlanAgenda, JudgedAt.Passing(7)],
        Gate = 7,
        Pack = "city-openness",
        Basis = [new(InstrumentRegister.DemocraticReform, "五个不研究")],
        Verification = Verification.Seed,
        Note = "未经推荐、未经考察只问应经推荐、考察的任用，不扩大到免职、平级调整等；程序和材料看讨论决定之前各关口是否办结、应填各项是否齐全；到会人数在排会时不问，比例同三分之二到会的规定",
        Reads = [.. AgendaBars.Reads, DecisionItems.MeetingKind, DecisionItems.EligibleMembers, DecisionItems.PresentMembers],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "五项都不沾，可以排会", s => Ready(s).Planning(), Judgement.Holds),
            new(ExampleKind.Holds, "会上到会人数也够", s => Ready(s).Sits(11, 8), Judgement.Holds),
            new(ExampleKind.Fails, "举报未核清，仍要上会", s => Ready(s).Set(InspectionItems.PetitionCheck, "UNCHECKED").Planning(), Judgement.Broken),
            new(ExampleKind.Fails, "没有经过民主推荐", s => Ready(s, without: RecommendationItems.RecommendationEndedAt).Planning(), Judgement.Broken),
            new(ExampleKind.Fails, "没有考察材料", s => Ready(s, without: InspectionItems.InspectionReport).Planning(), Judgement.Broken),
            new(ExampleKind.Boundary, "征求意见还没有办结，程序不对", s => Ready(s, gates: 5).Planning(), Judgement.Broken),
            new(ExampleKind.Boundary, "只缺一项材料", s => Ready(s, without: InspectionItems.TalkInterviewCount).Planning(), Judgement.Broken),
            new(ExampleKind.Boundary, "应到十一人，实到七人", s => Ready(s).Sits(11, 7), Judgement.Broken),
            new(ExampleKind.Exception, "排会时还不问到会人数", s => Ready(s).Sits(11, 7).Planning(), Judgement.Holds),
            new(ExampleKind.Exception, "免职不经过推荐和考察", s => Ready(s.OfKind("REMOVE")).Planning(), Judgement.Holds),
            new(ExampleKind.Exception, "没有采用本规则包的地方不判", s => s.Adopting().Planning(), Judgement.Holds),
            new(ExampleKind.Missing, "会上没有写实到人数", s => Ready(s).Set(DecisionItems.MeetingKind, "STANDING").Set(DecisionItems.EligibleMembers, 11).Passing(7), Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        var bars = new[] { AgendaBars.Unrecommended(dossier), AgendaBars.Uninspected(dossier), AgendaBars.Unchecked(dossier) }.OfType<Bar>().ToList();
        var before = NineGates.AllBefore(NineGates.Number(7), dossier).Where(g => !dossier.HasPassed(g.Number)).ToList();
        var seen = bars.Select(b => new Sighting(b.Item.Code, b.Seen)).Concat(before.Select(g => new Sighting(Invariant($"gate.{g.Number}"), "未办结"))).ToList();
        var required = bars.Select(b => new Sighting(b.Item.Code, b.Required)).Concat(before.Select(g => new Sighting(Invariant($"gate.{g.Number}"), "先办结，再排会"))).ToList();
        var open = Completeness.Open(dossier, "FIRST", docket.Policy).Count(IsBeforeDecision);
        if (open > 0)
        {
            var owed = Completeness.Owed(dossier, "FIRST", docket.Policy).Count(IsBeforeDecision);
            seen.Add(new Sighting("record.complete", Invariant($"{owed - open}/{owed}")));
            required.Add(new Sighting("record.complete", "讨论决定之前应填的各项齐全"));
        }

        return seen.Count > 0 ? Verdict.Broken(seen, required) : OfQuorum(docket);
    }

    private static bool IsBeforeDecision(DataItem item) => CatalogueOfItems.Find(item.Code)?.Gate?.Number < 7;

    /// <summary>Only the meeting itself can tell who came.</summary>
    private static Verdict OfQuorum(Docket docket)
    {
        if (docket.Attempt.Act != Act.PassGate) return Verdict.Holds;
        if (docket.Dossier.Get(DecisionItems.MeetingKind) is not { } kind) return Verdict.Missing(DecisionItems.MeetingKind);
        return Roll.Votes(kind) ? Quorum.Judge(docket.Dossier, docket.Share("DEC-01", Quorum.Share)) : Verdict.Holds;
    }

    /// <summary>All gates before the decision passed, all that they ask for settled.</summary>
    private static Sketch Ready(Sketch sketch, DataItem? without = null, int gates = 6)
    {
        var drawn = sketch.Passed([.. Enumerable.Range(1, gates)]);
        if (without != RecommendationItems.RecommendationEndedAt) drawn = drawn.Set(RecommendationItems.RecommendationEndedAt, "2026-09-10 17:00");
        if (without != InspectionItems.InspectionReport) drawn = drawn.Set(InspectionItems.InspectionReport, new[] { new { sha256 = new string('a', 64), name = "考察材料.pdf", size = 12, mediaType = "application/pdf" } });
        return Completeness.Owed(drawn.Docket.Dossier, "FIRST", drawn.Docket.Policy).Where(i => i != without && i.Code != nameof(InspectionItems.PetitionCheck) && !drawn.Docket.Dossier.Has(i))
            .Aggregate(drawn.Set(InspectionItems.PetitionCheck, "NONE"), (s, item) => s.NotApplicable(item, "示例"));
    }
}
