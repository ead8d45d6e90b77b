using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M03Nomination;

/// <summary>NOM-10 两轮推荐入围，NOM-11 首轮入围公示。</summary>
public static class TwoRounds
{
    internal static readonly Parameter First = new("round1Top", "首轮入围名次", "名", 5) { Stricter = Stricter.Lower };
    internal static readonly Parameter Second = new("round2Top", "次轮入围名次", "名", 2) { Stricter = Stricter.Lower };

    private static readonly DateOnly Since = new(2008, 7, 4);

    private static readonly string[] FirstRound = ["首轮", "第一轮", "入围"];

    public static readonly Rule Shortlist = new("NOM-10", "两轮推荐入围", "第一轮不提供参考人选，每个职位取前几名进入第二轮；第二轮从中取前几名作为人选。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(3, "M03")],
        Gate = 3,
        Pack = "public-nomination",
        Kinds = ["PROMOTE", "FURTHER"],
        From = Since,
        Basis = [new(InstrumentRegister.PersonnelReform, "两轮推荐提名")],
        Verification = Verification.Seed,
        Note = "一地的做法；末位同票的都算在内。两轮参加的人不同，各有名册，入围后仍须经过民主推荐",
        Parameters = [First, Second],
        Reads = [NominationItems.NominationRound, NominationItems.NominationBallots],
        Holds = JudgeShortlist,
        Examples =
        [
            new(ExampleKind.Holds, "首轮取五名，次轮列第二", s => Two(s, 8, 5, 2), Judgement.Holds),
            new(ExampleKind.Fails, "首轮取了八名", s => Two(s, 8, 8, 2), Judgement.Broken),
            new(ExampleKind.Boundary, "首轮取了六名", s => Two(s, 8, 6, 2), Judgement.Broken),
            new(ExampleKind.Boundary, "次轮列第三仍作为人选", s => Two(s, 8, 5, 3), Judgement.Broken),
            new(ExampleKind.Boundary, "次轮有一人不在首轮前五名", s => Rounds.Sketch(s, ("R1", 260, Ranked(8, 2)), ("R2", 64, [.. Ranked(4, 2), ("人选8", 3)])), Judgement.Broken),
            new(ExampleKind.Boundary, "首轮第五、六名同票，都进入次轮，人数超过五名", s => Rounds.Sketch(s, ("R1", 260, [.. Ranked(5, 2), ("人选6", 55)]), ("R2", 64, [.. Ranked(5, 2), ("人选6", 2)])), Judgement.Broken),
            new(ExampleKind.Missing, "第二轮有参考人选，没有提名票统计", s => s.Set(NominationItems.NominationRound, "R2"), Judgement.CannotJudge),
            new(ExampleKind.Exception, "单位党组提名，没有投票", s => s.Set(NominationItems.NominatorKind, "UNITPARTY"), Judgement.Holds),
            new(ExampleKind.Exception, "2008 年 7 月 3 日，做法还没有施行", s => Ended(Two(s, 8, 8, 2), "2008-07-03"), Judgement.Holds),
            new(ExampleKind.Boundary, "2008 年 7 月 4 日施行，首轮取八名", s => Ended(Two(s, 8, 8, 2), "2008-07-04"), Judgement.Broken),
        ],
    };

    public static readonly Rule Published = new("NOM-11", "首轮入围公示", "第一轮入围的人选先公示，由纪委监督，再进行第二轮。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(3, "M03")],
        Gate = 3,
        Pack = "public-nomination",
        Kinds = ["PROMOTE", "FURTHER"],
        From = Since,
        Basis = [new(InstrumentRegister.PersonnelReform, "两轮推荐提名")],
        Verification = Verification.Seed,
        Note = "公开事项中写到“首轮”“第一轮”或“入围”的算作公示；提名票统计没有各轮日期，以提名结束之日为第二轮之日",
        Reads = [NominationItems.NominationRound, NominationItems.NominationBallots, NominationItems.NominationEndedAt, MotionSupplementItems.DisclosureItems],
        Holds = JudgePublished,
        Examples =
        [
            new(ExampleKind.Holds, "首轮入围名单公示后再行第二轮", s => Shown(Two(s, 8, 5, 2), "首轮入围人选名单", "2026-10-14"), Judgement.Holds),
            new(ExampleKind.Fails, "没有公示就进行第二轮", s => Shown(Two(s, 8, 5, 2), "空缺职位公告", "2026-10-08"), Judgement.Broken),
            new(ExampleKind.Boundary, "公示就在提名结束当日", s => Shown(Two(s, 8, 5, 2), "第一轮入围人选", "2026-10-20"), Judgement.Holds),
            new(ExampleKind.Boundary, "提名结束以后才公示", s => Shown(Two(s, 8, 5, 2), "第一轮入围人选", "2026-10-21"), Judgement.Broken),
            new(ExampleKind.Missing, "两轮都投了，没有公开事项的记录", s => Ended(Two(s, 8, 5, 2), "2026-10-20"), Judgement.CannotJudge),
            new(ExampleKind.Exception, "只投了一轮", s => Rounds.Sketch(s, ("CONGREGATE", 260, Ranked(5, 2))), Judgement.Holds),
            new(ExampleKind.Exception, "2008 年 7 月 3 日的提名不问首轮公示", s => Shown(Two(s, 8, 5, 2), "空缺职位公告", "2008-06-20", "2008-07-03"), Judgement.Holds),
            new(ExampleKind.Boundary, "2008 年 7 月 4 日起首轮入围须公示", s => Shown(Two(s, 8, 5, 2), "空缺职位公告", "2008-06-20", "2008-07-04"), Judgement.Broken),
        ],
    };

    private static Verdict JudgeShortlist(Docket docket)
    {
        var dossier = docket.Dossier;
        var (first, second) = (Rounds.Of(dossier, "R1"), Rounds.Of(dossier, "R2"));
        if (first.Count == 0 && second.Count == 0) return Rounds.All(dossier).Count > 0 ? Verdict.Exempt("没有分两轮投票提名") : Rounds.WhenNone(dossier);
        var (most, last) = (docket.Value("NOM-10", First), docket.Value("NOM-10", Second));
        var seen = new List<string>();
        if (second.Count > most) seen.Add(string.Create(CultureInfo.InvariantCulture, $"第二轮 {second.Count} 人"));
        var outside = second.Select(Rounds.NameOf).Except(Rounds.Top(first, most), StringComparer.Ordinal).ToList();
        if (outside.Count > 0) seen.Add($"{string.Join('、', outside)}不在首轮前列");
        if (!Rounds.Top(second, last).Contains(dossier.CadreName, StringComparer.Ordinal)) seen.Add($"{dossier.CadreName}不在次轮前列");
        return seen.Count == 0 ? Verdict.Holds : Verdict.Broken(
            seen.Select(s => new Sighting(NominationItems.NominationBallots.Code, s)),
            [new Sighting(NominationItems.NominationBallots.Code, string.Create(CultureInfo.InvariantCulture, $"首轮取前 {most} 名，次轮取前 {last} 名"))]);
    }

    private static Verdict JudgePublished(Docket docket)
    {
        var dossier = docket.Dossier;
        if (Rounds.All(dossier).Count == 0) return Rounds.WhenNone(dossier);
        if (Rounds.Of(dossier, "R1").Count == 0 || Rounds.Of(dossier, "R2").Count == 0) return Verdict.Exempt("没有分两轮投票提名");
        if (dossier.Get(MotionSupplementItems.DisclosureItems) is not { } shown) return Verdict.Missing(MotionSupplementItems.DisclosureItems);
        if (!dossier.Has(NominationItems.NominationEndedAt)) return Verdict.Missing(NominationItems.NominationEndedAt);
        var second = LegalTime.Day(dossier.Get(NominationItems.NominationEndedAt));
        var ofFirst = shown.Where(r => FirstRound.Any(w => r.Get<string>("Subject")?.Contains(w, StringComparison.Ordinal) == true)).ToList();
        return ofFirst.Any(r => r.Cells.ContainsKey("PublishedOn") && r.Get<DateOnly>("PublishedOn") <= second) ? Verdict.Holds : Verdict.Broken(
            [new Sighting(MotionSupplementItems.DisclosureItems.Code, ofFirst.Count == 0 ? "没有公示首轮入围人选" : "公示迟于第二轮")],
            [new Sighting(MotionSupplementItems.DisclosureItems.Code, "首轮入围人选公示后再行第二轮")]);
    }

    private static Sketch Two(Sketch sketch, int first, int second, int place) => Rounds.Sketch(sketch, ("R1", 260, Ranked(first, place)), ("R2", 64, Ranked(second, place)));

    /// <summary>So many persons with falling votes; the one of the example is in the place named.</summary>
    private static (string, int)[] Ranked(int count, int place) =>
        [.. Enumerable.Range(1, count).Select(n => (n == place ? "沈知行" : "人选" + n.ToString(CultureInfo.InvariantCulture), 60 - n))];

    private static Sketch Ended(Sketch sketch, string day) => sketch.Set(NominationItems.NominationEndedAt, day + " 17:00");

    private static Sketch Shown(Sketch sketch, string subject, string on, string ended = "2026-10-20") =>
        Ended(sketch, ended).Set(MotionSupplementItems.DisclosureItems, new[] { new { Subject = subject, Channel = "县政府门户网站", PublishedOn = on } });
}
