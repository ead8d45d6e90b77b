using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G3Nomination.M04Recommendation;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;

/// <summary>DET-05 高票落选说明。</summary>
public static class OmittedFrontRunners
{
    private static readonly Parameter TopN = new("topN", "须说明的名次", "名", 2) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("DET-05", "高票落选说明", "会议推荐得票在前而没有列为考察对象的，写明理由：既不简单以票取人，也不无故丢开推荐结果。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(4)],
        Gate = 4,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER"],
        From = new(2014, 1, 14),
        Basis = [new(InstrumentRegister.Regulations2019, "第二十三条")],
        Verification = Verification.Recalled,
        Note = "前两名为本系统设定。到考察办结时再看：那时谁列为考察对象已经确定；同一职位的其他人选，理由写在各人的档案里",
        Parameters = [TopN],
        Reads = [InspecteeSelectionItems.VoteDeviationReason, RecommendationItems.MeetingVotes],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "得票第一的没有列入，写明岗位不匹配", s => s.Set(RecommendationItems.MeetingVotes, "139").Against("何远舟", r => Voted(r, "152").Set(InspecteeSelectionItems.VoteDeviationReason, "所学专业和经历与岗位要求不符")), Judgement.Holds),
            new(ExampleKind.Fails, "得票第一的没有列入，没有写理由", s => s.Set(RecommendationItems.MeetingVotes, "139").Against("何远舟", r => Voted(r, "152")), Judgement.Broken),
            new(ExampleKind.Boundary, "得票第二的没有列入，没有写理由", s => s.Set(RecommendationItems.MeetingVotes, "152").Against("何远舟", r => Voted(r, "139")), Judgement.Broken),
            new(ExampleKind.Boundary, "得票第三的没有列入，不必说明", s => s.Set(RecommendationItems.MeetingVotes, "152").Against("何远舟", r => Listed(Voted(r, "146"))).Against("许若兰", r => Voted(r, "139")), Judgement.Holds),
            new(ExampleKind.Exception, "得票在前的都列为考察对象", s => s.Set(RecommendationItems.MeetingVotes, "139").Against("何远舟", r => Listed(Voted(r, "152"))), Judgement.Holds),
            new(ExampleKind.Exception, "另一名人选没有参加会议推荐", s => s.Set(RecommendationItems.MeetingVotes, "139").Against("何远舟", r => r), Judgement.Holds),
            new(ExampleKind.Missing, "别人有得票，本人的得票没有记，名次排不出", s => s.Against("何远舟", r => Voted(r, "152")), Judgement.CannotJudge),
            new(ExampleKind.Boundary, "2014 年 1 月 14 日施行", s => Inspected(s, "2014-01-14 17:00").Against("何远舟", r => Voted(r, "152")), Judgement.Broken),
            new(ExampleKind.Boundary, "2014 年 1 月 13 日，还没有这一条", s => Inspected(s, "2014-01-13 17:00").Against("何远舟", r => Voted(r, "152")), Judgement.Holds),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var rows = docket.Rivals.Append(docket.Dossier).Where(d => d.Has(RecommendationItems.MeetingVotes)).ToList();
        var omitted = rows.Where(d => d != docket.Dossier && !DifferentialInspection.IsInspectee(d) && !d.Has(InspecteeSelectionItems.VoteDeviationReason)).ToList();
        if (omitted.Count == 0) return Verdict.Holds;
        if (!docket.Dossier.IsSettled(RecommendationItems.MeetingVotes)) return Verdict.Missing(RecommendationItems.MeetingVotes);
        var top = docket.Value("DET-05", TopN);
        var ahead = omitted.Select(d => (Row: d, Place: 1 + rows.Count(r => Votes(r) > Votes(d)))).Where(x => x.Place <= top).OrderBy(x => x.Place).ToList();
        return ahead.Count == 0 ? Verdict.Holds : Verdict.Broken(
            ahead.Select(x => new Sighting(RecommendationItems.MeetingVotes.Code, string.Create(CultureInfo.InvariantCulture, $"{x.Row.CadreName} {Votes(x.Row)} 票，第 {x.Place} 名，没有列为考察对象"))),
            [new Sighting(InspecteeSelectionItems.VoteDeviationReason.Code, "写明没有列入的理由")]);
    }

    private static long Votes(Dossier dossier) => dossier.Get(RecommendationItems.MeetingVotes);

    private static Sketch Voted(Sketch sketch, string votes) => sketch.Set(RecommendationItems.MeetingVotes, votes);

    private static Sketch Listed(Sketch sketch) => sketch.Set(InspecteeSelectionItems.InspecteeSelectionEndedAt, "2026-10-16 17:00");

    private static Sketch Inspected(Sketch sketch, string ended) => Voted(sketch, "139").Set(G4Inspection.InspectionItems.InspectionEndedAt, ended);
}
