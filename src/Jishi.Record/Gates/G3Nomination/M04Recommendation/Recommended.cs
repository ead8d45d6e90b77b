using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Gates.G6Consultation.M07MatterReport;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M04Recommendation;

/// <summary>REC-01 须经民主推荐。</summary>
public static class Recommended
{
    public static readonly Rule Rule = new("REC-01", "须经民主推荐", "提拔任职须经过民主推荐才能列为考察对象；上级同意的特殊人选由组织推荐，公开选拔、竞争上岗等另有程序的除外。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(3, "M05")],
        Gate = 3,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER", "CONVERT"],
        WarnKinds = ["FURTHER", "CONVERT"],
        From = new(2002, 7, 9),
        Basis =
        [
            new(InstrumentRegister.Regulations2019, "第十六条"), new(InstrumentRegister.Regulations2014, "民主推荐一章"),
            new(InstrumentRegister.DemocraticReform, "民主推荐"), new(InstrumentRegister.SecretarySupervision, "民主推荐"),
        ],
        Verification = Verification.Verified,
        Note = "会议推荐和谈话调研推荐有一种就算经过推荐，次序和搭配由人判断；进一步使用和转任只对需要推荐的有要求，所以只预警；公开选拔、竞争上岗等七种方式由自己的程序代替，所据 2014 年文本凭记忆",
        Reads = [MotionItems.SelectionMethod, RecommendationItems.RecommendMethod, RecommendationItems.RecommendAttend, RecommendationItems.TalkRecommendation, RecommendationItems.RecommendationEndedAt, MatterReportItems.ReportReply],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "会议推荐和谈话推荐都进行了", s => Held(s, "MEETTHENTALK", 257), Judgement.Holds),
            new(ExampleKind.Fails, "没有人参加推荐，直接考察", s => Held(s, "MEETTHENTALK", 0), Judgement.Broken),
            new(ExampleKind.Boundary, "只谈话，谈了三十人", s => Talked(s, 30), Judgement.Holds),
            new(ExampleKind.Boundary, "写了谈话推荐，一个人也没有谈", s => Talked(s, 0), Judgement.Broken),
            new(ExampleKind.Boundary, "组织推荐，上级还没有同意", s => Held(s, "ORG", 0), Judgement.Broken),
            new(ExampleKind.Exception, "特殊人选，组织推荐经上级同意", s => Held(s, "ORG", 0).Set(MatterReportItems.ReportReply, "AGREE"), Judgement.Holds),
            new(ExampleKind.Exception, "公开选拔由自己的程序产生人选", s => s.Set(MotionItems.SelectionMethod, "OPEN"), Judgement.Holds),
            new(ExampleKind.Exception, "竞争上岗由自己的程序产生人选", s => s.Set(MotionItems.SelectionMethod, "COMPETE"), Judgement.Holds),
            new(ExampleKind.Exception, "免职不须推荐", s => s.OfKind("REMOVE"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写推荐方式", s => s.Set(RecommendationItems.RecommendAttend, 257), Judgement.CannotJudge),
            new(ExampleKind.Missing, "推荐还没有结束", s => s.Set(RecommendationItems.RecommendMethod, "MEETTHENTALK").Set(RecommendationItems.RecommendAttend, 257), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2002 年 7 月 8 日列为考察对象，条例还没有施行", s => Early(s, "2002-07-08"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日起须经推荐", s => Early(s, "2002-07-09"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (Ways.WhyNoRecommendation(dossier) is { } why) return Verdict.Exempt(why);
        if (dossier.Get(RecommendationItems.RecommendMethod) is not { } method) return Verdict.Missing(RecommendationItems.RecommendMethod);
        if (method == "ORG") return Agreed(dossier);
        var talks = dossier.Get(RecommendationItems.TalkRecommendation) ?? ValueList<TableRow>.Empty;
        if (dossier.Get(RecommendationItems.RecommendAttend) == 0 && !talks.Any(t => t.Get<long>("Talked") > 0))
        {
            return !dossier.Has(RecommendationItems.RecommendAttend) && talks.Count == 0
                ? Verdict.Missing(RecommendationItems.RecommendAttend)
                : Verdict.Broken([new Sighting(RecommendationItems.RecommendAttend.Code, "没有人参加推荐")], [new Sighting(RecommendationItems.RecommendMethod.Code, "经过会议推荐或谈话调研推荐")]);
        }

        return dossier.Has(RecommendationItems.RecommendationEndedAt) ? Verdict.Holds : Verdict.Missing(RecommendationItems.RecommendationEndedAt);
    }

    private static Verdict Agreed(Dossier dossier) => dossier.Get(MatterReportItems.ReportReply) is "AGREE"
        ? Verdict.Exempt("特殊人选，组织推荐，上级已经同意")
        : Verdict.Broken(
            [new Sighting(RecommendationItems.RecommendMethod.Code, dossier.Show(RecommendationItems.RecommendMethod)!), new Sighting(MatterReportItems.ReportReply.Code, dossier.Show(MatterReportItems.ReportReply) ?? "未填")],
            [new Sighting(MatterReportItems.ReportReply.Code, "上级同意")]);

    private static Sketch Held(Sketch sketch, string method, int attended) => sketch
        .Set(RecommendationItems.RecommendMethod, method)
        .Set(RecommendationItems.RecommendAttend, attended)
        .Set(RecommendationItems.RecommendationEndedAt, "2026-10-20 17:00");

    private static Sketch Talked(Sketch sketch, int talks) => sketch
        .Set(RecommendationItems.RecommendMethod, "TALKONLY")
        .Set(RecommendationItems.TalkRecommendation, new[] { new { Scope = "县级领导", Talked = talks } })
        .Set(RecommendationItems.RecommendationEndedAt, "2026-10-20 17:00");

    private static Sketch Early(Sketch sketch, string day) => Held(sketch, "MEETTHENTALK", 0).Set(M05InspecteeSelection.InspecteeSelectionItems.InspecteeSelectionEndedAt, day + " 17:00");
}
