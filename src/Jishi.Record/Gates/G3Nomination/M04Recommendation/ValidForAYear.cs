using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M04Recommendation;

/// <summary>REC-02 推荐结果一年有效。</summary>
public static class ValidForAYear
{
    internal static readonly Parameter ValidMonths = new("validMonths", "推荐结果有效期", "个月", 12) { Stricter = Stricter.Lower };

    public static readonly Rule Rule = new("REC-02", "推荐结果一年有效", "民主推荐的结果自推荐之日起在规定的时间内有效；过了期再讨论决定的，须重新推荐。")
    {
        Kind = RuleKind.Block,
        At = [Act.PlanAgenda, JudgedAt.Passing(7)],
        Gate = 3,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER", "CONVERT"],
        WarnKinds = ["FURTHER", "CONVERT"],
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2019, "第十六条"), new(InstrumentRegister.Regulations2002, "民主推荐结果的有效期")],
        Verification = Verification.Verified,
        Note = "自推荐结束之日算到讨论决定结束之日，满期当日仍有效；排议程时还没有决定的，算到排议程之日；暂缓期间照算",
        Parameters = [ValidMonths],
        Reads = [MotionItems.SelectionMethod, RecommendationItems.RecommendMethod, RecommendationItems.RecommendationEndedAt, DecisionItems.DecisionEndedAt],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "推荐后五个月决定", s => Decided(s, "2026-05-08", "2026-10-12"), Judgement.Holds),
            new(ExampleKind.Fails, "推荐后十四个月决定", s => Decided(s, "2025-08-08", "2026-10-12"), Judgement.Broken),
            new(ExampleKind.Boundary, "正好满一年的当日决定", s => Decided(s, "2025-10-12", "2026-10-12"), Judgement.Holds),
            new(ExampleKind.Boundary, "满一年的次日决定", s => Decided(s, "2025-10-11", "2026-10-12"), Judgement.Broken),
            new(ExampleKind.Boundary, "十一个半月", s => Decided(s, "2025-10-27", "2026-10-12"), Judgement.Holds),
            new(ExampleKind.Boundary, "十二个半月", s => Decided(s, "2025-09-27", "2026-10-12"), Judgement.Broken),
            new(ExampleKind.Boundary, "排议程时已经过期", s => Ended(s, "2025-10-11").Planning("2026-10-12 09:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "排议程时还在有效期内", s => Ended(s, "2025-10-12").Planning("2026-10-12 09:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "二月二十九日推荐，次年二月二十八日满期", s => Decided(s, "2024-02-29", "2025-03-01"), Judgement.Broken),
            new(ExampleKind.Missing, "没有写推荐结束时间", s => s, Judgement.CannotJudge),
            new(ExampleKind.Exception, "公开选拔没有民主推荐", s => s.Set(MotionItems.SelectionMethod, "OPEN"), Judgement.Holds),
            new(ExampleKind.Exception, "免职没有民主推荐，不因此拦下", s => s.OfKind("REMOVE").Passing(7), Judgement.Holds),
            new(ExampleKind.Exception, "2002 年 7 月 8 日决定，条例还没有施行", s => Decided(s, "2001-05-08", "2002-07-08"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日决定，推荐已过期", s => Decided(s, "2001-05-08", "2002-07-09"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (Ways.WhyNoRecommendation(dossier) is { } why) return Verdict.Exempt(why);
        if (dossier.Get(RecommendationItems.RecommendMethod) is "ORG") return Verdict.Exempt("由组织推荐，没有推荐结果");
        if (!dossier.Has(RecommendationItems.RecommendationEndedAt)) return Verdict.Missing(RecommendationItems.RecommendationEndedAt);
        var recommended = LegalTime.Day(dossier.Get(RecommendationItems.RecommendationEndedAt));
        var until = recommended.AddMonths((int)docket.Value("REC-02", ValidMonths));
        var decided = dossier.Has(DecisionItems.DecisionEndedAt) ? LegalTime.Day(dossier.Get(DecisionItems.DecisionEndedAt)) : LegalTime.Day(docket.Attempt.At);
        return decided <= until ? Verdict.Holds : Verdict.Broken(
            [Said(RecommendationItems.RecommendationEndedAt, recommended, ""), Said(DecisionItems.DecisionEndedAt, decided, dossier.Has(DecisionItems.DecisionEndedAt) ? "" : " 排议程")],
            [Said(DecisionItems.DecisionEndedAt, until, " 以前，过期须重新推荐")]);
    }

    private static Sighting Said(DataItem item, DateOnly day, string words) => new(item.Code, string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}{words}"));

    private static Sketch Ended(Sketch sketch, string day) => sketch.Set(RecommendationItems.RecommendMethod, "MEETTHENTALK").Set(RecommendationItems.RecommendationEndedAt, day + " 17:00");

    private static Sketch Decided(Sketch sketch, string recommended, string day) =>
        Ended(sketch, recommended).Set(DecisionItems.DecisionEndedAt, day + " 11:00").Passing(7, day + " 15:00");
}
