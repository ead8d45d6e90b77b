using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G3Nomination.M04Recommendation;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Gates.G5Deliberation;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>DEC-19 会议材料齐备。</summary>
public static class MeetingPapers
{
    /// <summary>The papers that go up with a decision, each by the items any of which shows that it is there.</summary>
    private static readonly ImmutableArray<(string Name, DataItem[] Items)> Papers =
    [
        ("请示（任用建议方案）", [DeliberationItems.AppointmentProposal]),
        ("考察材料", [InspectionItems.InspectionReport]),
        ("档案审核", [InspectionItems.ArchiveCheck]),
        ("会议纪要", [DecisionItems.MeetingMinutes]),
        ("讨论记录", [DecisionItems.StatementTable]),
        ("推荐情况", [RecommendationItems.MeetingVotes, RecommendationItems.TalkRecommendation]),
    ];

    public static readonly Rule Rule = new("DEC-19", "会议材料齐备", "决定办结、上报审批时，请示、任免审批表、考察材料、档案、会议纪要、讨论记录和推荐情况都已在记录里。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(7)],
        Gate = 7,
        Pack = "national",
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2014, "第三十九条")],
        Verification = Verification.Verified,
        Note = "任免审批表由系统按人员主档生成，不另查；请示看任用建议方案，讨论记录看逐一发言。本类任用不经过的环节不要材料；写明不适用的不算缺",
        Reads = [.. Papers.SelectMany(p => p.Items)],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            var lacking = Papers.Where(p => p.Items.Any(i => NineGates.Asks(i, dossier)) && !p.Items.Any(dossier.Has) && !p.Items.All(dossier.IsSettled)).ToList();
            return lacking.Count == 0 ? Verdict.Holds : Verdict.Broken(
                lacking.Select(p => new Sighting(p.Items[0].Code, $"缺{p.Name}")), lacking.Select(p => new Sighting(p.Items[0].Code, "补齐后办结")));
        },
        Examples =
        [
            new(ExampleKind.Holds, "各件齐全", s => Filed(s), Judgement.Holds),
            new(ExampleKind.Fails, "缺讨论记录", s => Filed(s, DecisionItems.StatementTable), Judgement.Broken),
            new(ExampleKind.Fails, "缺会议纪要", s => Filed(s, DecisionItems.MeetingMinutes), Judgement.Broken),
            new(ExampleKind.Boundary, "只作谈话调研推荐，有谈话推荐结果即可", s => Filed(s, RecommendationItems.MeetingVotes).Set(RecommendationItems.TalkRecommendation, new[] { new { Scope = "县级领导", Talked = 20, For = 18 } }), Judgement.Holds),
            new(ExampleKind.Boundary, "会议推荐和谈话推荐都没有", s => Filed(s, RecommendationItems.MeetingVotes), Judgement.Broken),
            new(ExampleKind.Exception, "免职没有推荐和考察，不要这些材料", s => Filed(s.OfKind("REMOVE"), InspectionItems.InspectionReport, InspectionItems.ArchiveCheck, RecommendationItems.MeetingVotes), Judgement.Holds),
            new(ExampleKind.Exception, "平级调整没有推荐", s => Filed(s.OfKind("LATERAL"), RecommendationItems.MeetingVotes), Judgement.Holds),
            new(ExampleKind.Exception, "公开选拔写明不作民主推荐", s => Filed(s, RecommendationItems.MeetingVotes).NotApplicable(RecommendationItems.MeetingVotes, "公开选拔").NotApplicable(RecommendationItems.TalkRecommendation, "公开选拔"), Judgement.Holds),
            new(ExampleKind.Missing, "一件也没有", s => s.Passing(7), Judgement.Broken),
            new(ExampleKind.Exception, "2002 年 7 月 8 日，条文还没有施行", s => s.Passing(7).EndedOn("2002-07-08"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行，没有材料", s => s.Passing(7).EndedOn("2002-07-09"), Judgement.Broken),
        ],
    };

    private static Sketch Filed(Sketch sketch, params DataItem[] without)
    {
        var paper = new[] { new { sha256 = new string('a', 64), name = "示例.pdf", size = 12, mediaType = "application/pdf" } };
        (DataItem Item, object Value)[] values =
        [
            (DeliberationItems.AppointmentProposal, paper), (InspectionItems.InspectionReport, paper), (InspectionItems.ArchiveCheck, "CLEAR"), (DecisionItems.MeetingMinutes, paper),
            (DecisionItems.StatementTable, new[] { new { Order = 1, Speaker = Sitting.Chair, Role = "成员", Opinion = "同意" } }), (RecommendationItems.MeetingVotes, 152),
        ];
        return values.Where(v => !without.Contains(v.Item)).Aggregate(sketch.Passing(7), (s, v) => s.Set(v.Item, v.Value));
    }
}
