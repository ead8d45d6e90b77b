using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M04Recommendation;

/// <summary>REC-10 会前材料充分，REC-11 参考人选差额，REC-14 换届全额定向：推荐以前要定好的。</summary>
public static class Preparation
{
    internal static readonly Parameter RequiredMaterials = new("requiredMaterials", "会前材料种类", "种", 6) { Stricter = Stricter.Higher };
    internal static readonly Parameter MinSurplus = new("minSurplus", "参考人选多于职位的人数", "人", 1) { Stricter = Stricter.Higher };

    public static readonly Rule Materials = new("REC-10", "会前材料充分", "推荐以前，除了干部名册，还要把职位说明、述职述廉、职数、资格条件和班子结构要求发给参加推荐的人。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(3, "M04")],
        Gate = 3,
        Pack = "city-openness",
        Kinds = ["PROMOTE", "FURTHER", "CONVERT"],
        WarnKinds = ["FURTHER", "CONVERT"],
        Basis = [new(InstrumentRegister.DemocraticReform, "推荐前提供材料")],
        Verification = Verification.Seed,
        Note = "名册和另外五种共六种；本地增加的材料也算一种",
        Parameters = [RequiredMaterials],
        Reads = [MotionItems.SelectionMethod, RecommendationItems.RecommendMaterials],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (Ways.WhyNoRecommendation(dossier) is { } why) return Verdict.Exempt(why);
            if (dossier.Get(RecommendationItems.RecommendMaterials) is not { } given) return Verdict.Missing(RecommendationItems.RecommendMaterials);
            var required = docket.Value("REC-10", RequiredMaterials);
            if (given.Count >= required) return Verdict.Holds;
            var open = NominationCodes.RecommendMaterials.Rows.Where(r => !given.Contains(r.Code)).Select(r => r.Label);
            return Verdict.Broken(
                [new Sighting(RecommendationItems.RecommendMaterials.Code, string.Create(CultureInfo.InvariantCulture, $"{given.Count} 种，缺{string.Join('、', open)}"))],
                [new Sighting(RecommendationItems.RecommendMaterials.Code, string.Create(CultureInfo.InvariantCulture, $"{required} 种"))]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "六种材料齐全", s => s.Set(RecommendationItems.RecommendMaterials, "ROSTER、POSTDESC、REPORT、QUOTA、REQUIRE、STRUCTURE"), Judgement.Holds),
            new(ExampleKind.Fails, "只发了名册", s => s.Set(RecommendationItems.RecommendMaterials, "ROSTER"), Judgement.Broken),
            new(ExampleKind.Boundary, "缺班子结构要求一种", s => s.Set(RecommendationItems.RecommendMaterials, "ROSTER、POSTDESC、REPORT、QUOTA、REQUIRE"), Judgement.Broken),
            new(ExampleKind.Missing, "没有填会前提供材料", s => s, Judgement.CannotJudge),
            new(ExampleKind.Exception, "竞争上岗没有民主推荐", s => s.Set(MotionItems.SelectionMethod, "COMPETE"), Judgement.Holds),
        ],
    };

    public static readonly Rule Reference = new("REC-11", "参考人选差额", "提出会议推荐参考人选的，要多于职位数；换届时先谈话后开会的，应当提出。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(3, "M04")],
        Gate = 3,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER", "CONVERT"],
        WarnKinds = ["FURTHER", "CONVERT"],
        From = new(2019, 3, 3),
        Basis = [new(InstrumentRegister.Regulations2019, "第十八条"), new(InstrumentRegister.Regulations2019, "第二十条")],
        Verification = Verification.Verified,
        Note = "名单按职位记，一个职位一人；个别提拔可以不提参考人选，没有提的不拦",
        Parameters = [MinSurplus],
        Reads = [MotionItems.SelectionMethod, RecommendationItems.RecommendMethod, RecommendationItems.ReferenceList],
        Holds = JudgeReference,
        Examples =
        [
            new(ExampleKind.Holds, "一个职位两名参考人选", s => Listed(s, "沈知行、何远舟"), Judgement.Holds),
            new(ExampleKind.Fails, "一个职位一名参考人选", s => Listed(s, "沈知行"), Judgement.Broken),
            new(ExampleKind.Boundary, "三名参考人选", s => Listed(s, "沈知行、何远舟、许若兰"), Judgement.Holds),
            new(ExampleKind.Exception, "个别提拔，没有提参考人选", s => s.Set(RecommendationItems.RecommendMethod, "TALKTHENMEET").Set(MotionItems.SelectionMethod, "ROUTINE"), Judgement.Holds),
            new(ExampleKind.Missing, "换届，先谈话后会议，没有填参考人选", s => s.Set(RecommendationItems.RecommendMethod, "TALKTHENMEET").Set(MotionItems.SelectionMethod, "TERMCHANGE"), Judgement.CannotJudge),
            new(ExampleKind.Boundary, "换届，先谈话后会议，写了不适用", s => s.Set(RecommendationItems.RecommendMethod, "TALKTHENMEET").Set(MotionItems.SelectionMethod, "TERMCHANGE").NotApplicable(RecommendationItems.ReferenceList, "没有提"), Judgement.Broken),
            new(ExampleKind.Exception, "2019 年 3 月 2 日的推荐，新条例还没有施行", s => Ended(Listed(s, "沈知行"), "2019-03-02"), Judgement.Holds),
            new(ExampleKind.Boundary, "2019 年 3 月 3 日的推荐，一名参考人选", s => Ended(Listed(s, "沈知行"), "2019-03-03"), Judgement.Broken),
        ],
    };

    public static readonly Rule Targeting = new("REC-14", "换届全额定向", "换届时按班子的职位设置全额定向推荐，有几个职位就推荐几个。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(3, "M04")],
        Gate = 3,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER", "CONVERT"],
        WarnKinds = ["FURTHER", "CONVERT"],
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2019, "第十七条"), new(InstrumentRegister.Regulations2002, "换届的民主推荐"), new(InstrumentRegister.PersonnelReform, "换届推荐")],
        Verification = Verification.Verified,
        Reads = [MotionItems.SelectionMethod, RecommendationItems.RecommendTargeting],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (!dossier.Has(MotionItems.SelectionMethod)) return Verdict.Missing(MotionItems.SelectionMethod);
            if (!Ways.IsTermChange(dossier)) return Verdict.Exempt("不是换届");
            if (dossier.Get(RecommendationItems.RecommendTargeting) is not { } targeting) return Verdict.Missing(RecommendationItems.RecommendTargeting);
            return targeting == "FULL" ? Verdict.Holds : Verdict.Broken(
                [new Sighting(RecommendationItems.RecommendTargeting.Code, dossier.Show(RecommendationItems.RecommendTargeting)!)],
                [new Sighting(RecommendationItems.RecommendTargeting.Code, "全额定向")]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "换届，按班子职数全额定向推荐", s => TermChange(s, "FULL"), Judgement.Holds),
            new(ExampleKind.Fails, "换届只就两个职位定向推荐", s => TermChange(s, "DIRECTED"), Judgement.Broken),
            new(ExampleKind.Boundary, "换届，非定向推荐", s => TermChange(s, "OPEN"), Judgement.Broken),
            new(ExampleKind.Exception, "个别提拔，定向推荐", s => s.Set(MotionItems.SelectionMethod, "ROUTINE").Set(RecommendationItems.RecommendTargeting, "DIRECTED"), Judgement.Holds),
            new(ExampleKind.Missing, "换届，没有填定向方式", s => s.Set(MotionItems.SelectionMethod, "TERMCHANGE"), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2002 年 7 月 8 日的换届推荐，条例还没有施行", s => Ended(TermChange(s, "DIRECTED"), "2002-07-08"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日的换届推荐，不是全额", s => Ended(TermChange(s, "DIRECTED"), "2002-07-09"), Judgement.Broken),
        ],
    };

    private static Verdict JudgeReference(Docket docket)
    {
        var dossier = docket.Dossier;
        if (Ways.WhyNoMeeting(dossier) is { } why) return Verdict.Exempt(why);
        var surplus = docket.Value("REC-11", MinSurplus);
        var required = new Sighting(RecommendationItems.ReferenceList.Code, string.Create(CultureInfo.InvariantCulture, $"1 职不少于 {1 + surplus} 人"));
        if (dossier.Get(RecommendationItems.ReferenceList) is { } list)
            return list.Count >= 1 + surplus ? Verdict.Holds : Verdict.Broken([new Sighting(RecommendationItems.ReferenceList.Code, string.Create(CultureInfo.InvariantCulture, $"1 职 {list.Count} 人"))], [required]);
        if (!Ways.IsTermChange(dossier) || dossier.Get(RecommendationItems.RecommendMethod) != "TALKTHENMEET") return Verdict.Exempt("没有提出参考人选，个别提拔可以不提");
        return dossier.IsSettled(RecommendationItems.ReferenceList)
            ? Verdict.Broken([new Sighting(RecommendationItems.ReferenceList.Code, "没有提出")], [required])
            : Verdict.Missing(RecommendationItems.ReferenceList);
    }

    private static Sketch Listed(Sketch sketch, string names) => sketch.Set(RecommendationItems.ReferenceList, names);

    private static Sketch TermChange(Sketch sketch, string targeting) => sketch.Set(MotionItems.SelectionMethod, "TERMCHANGE").Set(RecommendationItems.RecommendTargeting, targeting);

    private static Sketch Ended(Sketch sketch, string day) => sketch.Set(RecommendationItems.RecommendationEndedAt, day + " 17:00");
}
