using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M04Recommendation;

/// <summary>REC-08 二次推荐触发，REC-09 二次推荐范围一致。</summary>
public static class SecondRounds
{
    internal static readonly Parameter Dispersion = new("dispersionTop1Share", "得票最多者的最低得票率", "", new Amount(2, 5)) { Stricter = Stricter.Higher };
    internal static readonly Parameter Least = new("topNLeast", "二次推荐最少人选数", "人", 2) { Stricter = Stricter.Higher };
    internal static readonly Parameter Most = new("topNMost", "二次推荐最多人选数", "人", 3) { Stricter = Stricter.Lower };
    internal static readonly Parameter Overlap = new("overlapMin", "两次应到人数之比", "", new Amount(9, 10)) { Stricter = Stricter.Higher };

    public static readonly Rule Trigger = new("REC-08", "二次推荐触发", "票数分散、集中度小，或者疑似拉票的，在原来的范围内对票数靠前的几名人选再推荐一次。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(3, "M04")],
        Gate = 3,
        Pack = "city-openness",
        Kinds = ["PROMOTE", "FURTHER", "CONVERT"],
        WarnKinds = ["FURTHER", "CONVERT"],
        Basis = [new(InstrumentRegister.DemocraticReform, "二次推荐")],
        Verification = Verification.Seed,
        Note = "百分之四十为本系统设定：同一职位得票最多的人达不到，就是票数分散；同职位其他人选的票还没有录入的，先不算少；2014 年文本的二次会议推荐属换届程序，不在此列",
        Parameters = [Dispersion, Least, Most],
        Reads = [RecommendationItems.RecommendMethod, RecommendationItems.MeetingVotes, RecommendationItems.BallotsValid, RecommendationItems.SecondRoundReason, RecommendationItems.SecondRoundTally],
        Holds = JudgeTrigger,
        Examples =
        [
            new(ExampleKind.Holds, "票数集中，不用二次推荐", s => Voted(s, 62, 80), Judgement.Holds),
            new(ExampleKind.Fails, "三人票数相近，仍直接定人", s => Voted(s, 30, 80).Against("何远舟", r => Voted(r, 28, 80)).Against("许若兰", r => Voted(r, 22, 80)), Judgement.Broken),
            new(ExampleKind.Boundary, "得票最多的正好百分之四十", s => Voted(s, 32, 80), Judgement.Holds),
            new(ExampleKind.Boundary, "得票最多的差一票到百分之四十", s => Voted(s, 31, 80), Judgement.Broken),
            new(ExampleKind.Boundary, "五人中得票最多的三票，过半", s => Voted(s, 3, 5), Judgement.Holds),
            new(ExampleKind.Boundary, "本人票少，另一人票数集中", s => Voted(s, 10, 80).Against("何远舟", r => Voted(r, 60, 80)), Judgement.Holds),
            new(ExampleKind.Boundary, "票数分散，取前两名二次推荐", s => Again(Voted(s, 30, 80)).Against("何远舟", r => Again(Voted(r, 28, 80))).Against("许若兰", r => Voted(r, 22, 80)), Judgement.Holds),
            new(ExampleKind.Boundary, "取前三名二次推荐", s => Again(Voted(s, 30, 80)).Against("何远舟", r => Again(Voted(r, 28, 80))).Against("许若兰", r => Again(Voted(r, 22, 80))), Judgement.Holds),
            new(ExampleKind.Boundary, "四个人都进入二次推荐", s => Again(Voted(s, 30, 80)).Against("何远舟", r => Again(Voted(r, 20, 80))).Against("许若兰", r => Again(Voted(r, 18, 80))).Against("石松年", r => Again(Voted(r, 12, 80))), Judgement.Broken),
            new(ExampleKind.Boundary, "二次推荐只有一个人选", s => Again(Voted(s, 30, 80)).Against("何远舟", r => Voted(r, 28, 80)), Judgement.Broken),
            new(ExampleKind.Boundary, "票数集中，但疑似拉票，没有二次推荐", s => Voted(s, 62, 80).Set(RecommendationItems.SecondRoundReason, "CANVASS"), Judgement.Broken),
            new(ExampleKind.Missing, "没有填有效票", s => s.Set(RecommendationItems.MeetingVotes, 62), Judgement.CannotJudge),
            new(ExampleKind.Exception, "只作谈话调研推荐", s => s.Set(RecommendationItems.RecommendMethod, "TALKONLY"), Judgement.Holds),
        ],
    };

    public static readonly Rule SameRoll = new("REC-09", "二次推荐范围一致", "二次推荐由原来的范围参加，不换人、不增减。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(3, "M04")],
        Gate = 3,
        Pack = "city-openness",
        Kinds = ["PROMOTE", "FURTHER", "CONVERT"],
        WarnKinds = ["FURTHER", "CONVERT"],
        Basis = [new(InstrumentRegister.DemocraticReform, "二次推荐")],
        Verification = Verification.Assumed,
        Note = "百分之九十为本系统设定；名册不逐人存放，只比两次应到的人数，人数相同而换了人的看不出来",
        Parameters = [Overlap],
        Reads = [RecommendationItems.RecommendScope, RecommendationItems.RecommendEligible, RecommendationItems.SecondRoundTally],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (dossier.Get(RecommendationItems.SecondRoundTally) is not { Count: > 0 } tally) return Verdict.Exempt("没有二次推荐");
            if (!dossier.Has(RecommendationItems.RecommendEligible)) return Verdict.Missing(RecommendationItems.RecommendEligible);
            if (!tally[^1].Cells.ContainsKey("Eligible")) return Verdict.CannotJudge(new Sighting(RecommendationItems.SecondRoundTally.Code, "没有填应到"), new Sighting(RecommendationItems.SecondRoundTally.Code, "填应到人数"));
            var (first, second) = (dossier.Get(RecommendationItems.RecommendEligible), tally[^1].Get<long>("Eligible"));
            return docket.Share("REC-09", Overlap).IsReachedBy(Math.Min(first, second), Math.Max(first, second)) ? Verdict.Holds : Verdict.Broken(
                [new Sighting(RecommendationItems.RecommendEligible.Code, Said(first)), new Sighting(RecommendationItems.SecondRoundTally.Code, "应到 " + Said(second))],
                [new Sighting(RecommendationItems.SecondRoundTally.Code, "由原来的范围参加")]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "同一名册，两次应到都是 90 人", s => Twice(s, 90, 90), Judgement.Holds),
            new(ExampleKind.Fails, "第二次只请了一半人", s => Twice(s, 90, 45), Judgement.Broken),
            new(ExampleKind.Boundary, "九十人中少了九人，正好九成", s => Twice(s, 90, 81), Judgement.Holds),
            new(ExampleKind.Boundary, "九十人中少了十人", s => Twice(s, 90, 80), Judgement.Broken),
            new(ExampleKind.Boundary, "第二次多请了十一人", s => Twice(s, 90, 101), Judgement.Broken),
            new(ExampleKind.Boundary, "一百人的名册第二次到一百零三人，仍在九成以上", s => Twice(s, 100, 103), Judgement.Holds),
            new(ExampleKind.Missing, "没有填首次应参加人数", s => Again(s), Judgement.CannotJudge),
            new(ExampleKind.Exception, "没有二次推荐", s => s.Set(RecommendationItems.RecommendEligible, 90), Judgement.Holds),
        ],
    };

    private static Verdict JudgeTrigger(Docket docket)
    {
        var dossier = docket.Dossier;
        if (Ways.WhyNoMeeting(dossier) is { } why) return Verdict.Exempt(why);
        DataItem[] missing = [.. new DataItem[] { RecommendationItems.MeetingVotes, RecommendationItems.BallotsValid }.Where(i => !dossier.Has(i))];
        if (missing.Length > 0) return missing.All(dossier.IsSettled) ? Verdict.Exempt("没有开会议推荐") : Verdict.Missing(missing);
        Dossier[] all = [dossier, .. docket.Rivals];
        var (top, valid) = (all.Max(d => d.Get(RecommendationItems.MeetingVotes)), dossier.Get(RecommendationItems.BallotsValid));
        if (docket.Share("REC-08", Dispersion).IsReachedBy(top, valid) && !dossier.Has(RecommendationItems.SecondRoundReason)) return Verdict.Holds;
        var again = all.Count(d => d.Has(RecommendationItems.SecondRoundTally));
        var (least, most) = (docket.Value("REC-08", Least), docket.Value("REC-08", Most));
        var open = all.Count(d => !d.Has(RecommendationItems.MeetingVotes));
        return again + open >= Math.Min(least, all.Length) && again <= most ? Verdict.Exempt("已作二次推荐") : Verdict.Broken(
            [new Sighting(RecommendationItems.MeetingVotes.Code, $"最多 {Said(top)} 票，有效票 {Said(valid)}"), new Sighting(RecommendationItems.SecondRoundTally.Code, again == 0 ? "没有" : $"{Said(again)} 人")],
            [new Sighting(RecommendationItems.SecondRoundTally.Code, $"对票数靠前的 {Said(least)} 至 {Said(most)} 人再推荐")]);
    }

    private static string Said(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static Sketch Voted(Sketch sketch, int votes, int valid) => sketch.Set(RecommendationItems.MeetingVotes, votes).Set(RecommendationItems.BallotsValid, valid);

    private static Sketch Again(Sketch sketch) => Tally(sketch, 90);

    private static Sketch Twice(Sketch sketch, int first, int second) => Tally(sketch.Set(RecommendationItems.RecommendEligible, first), second);

    private static Sketch Tally(Sketch sketch, int eligible) => sketch.Set(RecommendationItems.SecondRoundTally, new[] { new { Eligible = eligible, Present = eligible, Valid = eligible, Votes = eligible / 2 } });
}
