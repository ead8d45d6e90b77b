using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M04Recommendation;

/// <summary>REC-04 票数勾稽，REC-05 分类票汇总一致。</summary>
public static class Ballots
{
    private static readonly DataItem<long>[] Falling =
        [RecommendationItems.BallotsIssued, RecommendationItems.BallotsReturned, RecommendationItems.BallotsValid, RecommendationItems.MeetingVotes];

    /// <summary>The columns of the class table, as <see cref="Falling"/> has their sums.</summary>
    private static readonly string[] Columns = ["Issued", "Returned", "Valid", "For"];

    public static readonly Rule Arithmetic = new("REC-04", "票数勾稽", "收回的票不能多于发出的，有效的不能多于收回的，得票不能多于有效票。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(3, "M04")],
        Gate = 3,
        Kinds = ["PROMOTE", "FURTHER", "CONVERT"],
        WarnKinds = ["FURTHER", "CONVERT"],
        Basis = [new(InstrumentRegister.DemocraticReform, "会议投票推荐")],
        Verification = Verification.Seed,
        Note = "缺一项时，其余各项照样核对",
        Reads = [MotionItems.SelectionMethod, RecommendationItems.RecommendMethod, .. Falling],
        Holds = JudgeArithmetic,
        Examples =
        [
            new(ExampleKind.Holds, "发 81、收 81、有效 80、得票 62", s => Counted(s, 81, 81, 80, 62), Judgement.Holds),
            new(ExampleKind.Fails, "收回 83，多于发出 81", s => Counted(s, 81, 83, 80, 62), Judgement.Broken),
            new(ExampleKind.Boundary, "四个数都是 81", s => Counted(s, 81, 81, 81, 81), Judgement.Holds),
            new(ExampleKind.Boundary, "有效比收回多一张", s => Counted(s, 81, 80, 81, 62), Judgement.Broken),
            new(ExampleKind.Boundary, "得票比有效多一票", s => Counted(s, 81, 81, 80, 81), Judgement.Broken),
            new(ExampleKind.Boundary, "没有填收回数，有效仍多于发出", s => s.Set(Falling[0], 81).Set(Falling[2], 82).Set(Falling[3], 62), Judgement.Broken),
            new(ExampleKind.Missing, "没有填有效票", s => s.Set(Falling[0], 81).Set(Falling[1], 81).Set(Falling[3], 62), Judgement.CannotJudge),
            new(ExampleKind.Missing, "会议推荐，一个数也没有填", s => s.Set(RecommendationItems.RecommendMethod, "MEETTHENTALK"), Judgement.CannotJudge),
            new(ExampleKind.Exception, "只作谈话调研推荐，没有票", s => s.Set(RecommendationItems.RecommendMethod, "TALKONLY"), Judgement.Holds),
            new(ExampleKind.Exception, "各项都写明不适用", s => Falling.Aggregate(s, (x, i) => x.NotApplicable(i, "没有开会议推荐")), Judgement.Holds),
        ],
    };

    public static readonly Rule Classes = new("REC-05", "分类票汇总一致", "会议推荐票按类别分别填写，各类相加等于总表。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(3, "M04")],
        Gate = 3,
        Pack = "city-openness",
        Kinds = ["PROMOTE", "FURTHER", "CONVERT"],
        WarnKinds = ["FURTHER", "CONVERT"],
        Basis = [new(InstrumentRegister.DemocraticReform, "分类投票、分类汇总")],
        Verification = Verification.Seed,
        Note = "各类对应哪些人由推荐方案定，可以多于四类；一个职位有几名人选的，分类表按人分行，只加本人的各行",
        Reads = [MotionItems.SelectionMethod, RecommendationItems.RecommendMethod, RecommendationItems.BallotCategoryTable, .. Falling],
        Holds = JudgeClasses,
        Examples =
        [
            new(ExampleKind.Holds, "四类票合计 62，与总表一致", s => Classed(s, 20, 18, 14, 10), Judgement.Holds),
            new(ExampleKind.Fails, "分类合计 58，总表 62", s => Classed(s, 20, 18, 14, 6), Judgement.Broken),
            new(ExampleKind.Boundary, "分类合计多一票", s => Classed(s, 20, 18, 14, 11), Judgement.Broken),
            new(ExampleKind.Boundary, "不分类，只填一行", s => Classed(s, 62), Judgement.Holds),
            new(ExampleKind.Boundary, "有效票合计比总表少一张", s => Classed(s, 20, 18, 14, 10).Set(RecommendationItems.BallotsValid, 81), Judgement.Broken),
            new(ExampleKind.Boundary, "同一职位两名人选，按人分行，各加各的", s => Counted(s, 80, 80, 80, 62).Set(RecommendationItems.BallotCategoryTable, new[] { Row("A", 80, 62, "沈知行"), Row("A", 80, 15, "何远舟") }), Judgement.Holds),
            new(ExampleKind.Missing, "会议推荐，没有分类统计", s => Counted(s, 80, 80, 80, 62), Judgement.CannotJudge),
            new(ExampleKind.Exception, "只作谈话调研推荐，没有分类票", s => s.Set(RecommendationItems.RecommendMethod, "TALKONLY"), Judgement.Holds),
            new(ExampleKind.Exception, "没有采用扩大民主规则包的，不拦", s => Classed(s, 20, 18, 14, 6).Adopting(), Judgement.Holds),
        ],
    };

    private static Verdict JudgeArithmetic(Docket docket)
    {
        var dossier = docket.Dossier;
        var given = Falling.Where(dossier.Has).ToList();
        var open = Falling.Where(i => !dossier.IsSettled(i)).ToArray<DataItem>();
        if (given.Count == 0 && (open.Length == 0 || Ways.WhyNoMeeting(dossier) is not null)) return Verdict.Exempt(Ways.WhyNoMeeting(dossier) ?? "没有开会议推荐");
        var rising = given.Zip(given.Skip(1)).Where(p => dossier.Get(p.Second) > dossier.Get(p.First)).ToList();
        if (rising.Count > 0)
        {
            return Verdict.Broken(
                rising.SelectMany(p => new[] { Said(p.First, dossier.Get(p.First)), Said(p.Second, dossier.Get(p.Second)) }).Distinct(),
                rising.Select(p => new Sighting(p.Second.Code, string.Create(CultureInfo.InvariantCulture, $"不多于 {dossier.Get(p.First)}"))));
        }

        return open.Length == 0 ? Verdict.Holds : Verdict.Missing(open);
    }

    private static Verdict JudgeClasses(Docket docket)
    {
        var dossier = docket.Dossier;
        if (Ways.WhyNoMeeting(dossier) is { } why) return Verdict.Exempt(why);
        if (dossier.Get(RecommendationItems.BallotCategoryTable) is not { } table)
            return dossier.IsSettled(RecommendationItems.BallotCategoryTable) ? Verdict.Exempt("没有开会议推荐") : Verdict.Missing(RecommendationItems.BallotCategoryTable);
        if (!dossier.Has(RecommendationItems.BallotsValid) || !dossier.Has(RecommendationItems.MeetingVotes)) return Verdict.Missing(RecommendationItems.BallotsValid, RecommendationItems.MeetingVotes);
        var own = table.Where(r => r.Get<Person>("Person") is not { } person || person.Name == dossier.CadreName).ToList();
        var wrong = Columns.Zip(Falling)
            .Select(p => (Item: p.Second, Sum: own.Sum(r => r.Get<long>(p.First))))
            .Where(p => dossier.Has(p.Item) && dossier.Get(p.Item) != p.Sum)
            .ToList();
        return wrong.Count == 0 ? Verdict.Holds : Verdict.Broken(
            wrong.Select(w => new Sighting(RecommendationItems.BallotCategoryTable.Code, string.Create(CultureInfo.InvariantCulture, $"{w.Item.Name}各类合计 {w.Sum}"))),
            wrong.Select(w => Said(w.Item, dossier.Get(w.Item))));
    }

    private static Sighting Said(DataItem item, long value) => new(item.Code, value.ToString(CultureInfo.InvariantCulture));

    private static Sketch Counted(Sketch sketch, int issued, int returned, int valid, int votes) =>
        new[] { issued, returned, valid, votes }.Zip(Falling).Aggregate(sketch, (s, p) => s.Set(p.Second, p.First));

    private static object Row(string category, int ballots, int votes, string? person = null) => person is null
        ? new { Category = category, Issued = ballots, Returned = ballots, Valid = ballots, For = votes }
        : new { Category = category, Issued = ballots, Returned = ballots, Valid = ballots, For = votes, Person = person };

    /// <summary>Eighty ballots, split evenly over the classes, with the votes of each class; the main table says 62 of 80.</summary>
    private static Sketch Classed(Sketch sketch, params int[] votes) => Counted(sketch, 80, 80, 80, 62)
        .Set(RecommendationItems.BallotCategoryTable, votes.Select((v, n) => Row(((char)('A' + n)).ToString(), 80 / votes.Length, v)).ToArray());
}
