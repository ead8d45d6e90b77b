using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G3Nomination.M03Nomination;
using Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M04Recommendation;

/// <summary>REC-06 个人推荐人选得票过半，REC-07 其他人选低票说明。</summary>
public static class VoteShares
{
    internal static readonly Parameter PersonalRate = new("minRecommendRate", "个人推荐人选最低得票率", "", new Amount(1, 2)) { Stricter = Stricter.Higher };
    internal static readonly Parameter Denominator = new("denominator", "得票率的分母", "", 0) { Choices = ["有效票", "收回票", "实到人数"] };
    internal static readonly Parameter OthersRate = new("minRecommendRate", "不必说明的最低得票率", "", new Amount(1, 2)) { Stricter = Stricter.Higher };

    public static readonly Rule Floor = new("REC-06", "个人推荐人选得票过半", "领导干部个人推荐的人选，会议推荐得票率达不到规定比例的，不得列为考察对象。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(3, "M05")],
        Gate = 3,
        Pack = "county-supervision",
        Kinds = ["PROMOTE"],
        Basis = [new(InstrumentRegister.SecretarySupervision, "个人推荐人选的得票率")],
        Verification = Verification.Seed,
        Note = "达到比例即合格，正好一半也合格；分母默认有效票，本地可选收回票或实到人数；没有开会议推荐的，没有得票率可判",
        Parameters = [PersonalRate, Denominator],
        Reads = [NominationItems.NominatorKind, RecommendationItems.RecommendMethod, RecommendationItems.MeetingVotes, RecommendationItems.BallotsValid, RecommendationItems.BallotsReturned, RecommendationItems.RecommendAttend],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (!dossier.Has(NominationItems.NominatorKind)) return Verdict.Missing(NominationItems.NominatorKind);
            if (!Nominators.IsPersonal(dossier)) return Verdict.Exempt("不是个人推荐的人选");
            var whole = docket.Value("REC-06", Denominator) switch
            {
                0 => RecommendationItems.BallotsValid,
                1 => RecommendationItems.BallotsReturned,
                _ => RecommendationItems.RecommendAttend,
            };
            return Judge(docket, whole, docket.Share("REC-06", PersonalRate));
        },
        Examples =
        [
            new(ExampleKind.Holds, "领导个人推荐，得票率 60%", s => Voted(s, "LEADER", 48, 80), Judgement.Holds),
            new(ExampleKind.Fails, "领导个人推荐，85 张有效票得 42 票，49.4%", s => Voted(s, "LEADER", 42, 85), Judgement.Broken),
            new(ExampleKind.Boundary, "80 张有效票得 40 票，正好 50.0%", s => Voted(s, "LEADER", 40, 80), Judgement.Holds),
            new(ExampleKind.Boundary, "80 张有效票得 39 票", s => Voted(s, "INDIVIDUAL", 39, 80), Judgement.Broken),
            new(ExampleKind.Boundary, "有效票过半，按收回票和实到人数都不到一半", s => Voted(s, "LEADER", 40, 80).Set(RecommendationItems.BallotsReturned, 84).Set(RecommendationItems.RecommendAttend, 86), Judgement.Holds),
            new(ExampleKind.Boundary, "本地以收回票为分母，84 张得 40 票", s => Voted(s, "LEADER", 40, 80).Set(RecommendationItems.BallotsReturned, 84).With("REC-06", Denominator, 1), Judgement.Broken),
            new(ExampleKind.Boundary, "全票", s => Voted(s, "LEADER", 80, 80), Judgement.Holds),
            new(ExampleKind.Missing, "没有填会议推荐得票", s => s.Set(NominationItems.NominatorKind, "LEADER").Set(RecommendationItems.BallotsValid, 80), Judgement.CannotJudge),
            new(ExampleKind.Exception, "单位党组提名的人选，由另一条规则管", s => Voted(s, "UNITPARTY", 30, 80), Judgement.Holds),
            new(ExampleKind.Exception, "没有采用县级监督规则包的，49.4% 不拦", s => Voted(s, "LEADER", 42, 85).Adopting(), Judgement.Holds),
        ],
    };

    public static readonly Rule Reason = new("REC-07", "其他人选低票说明", "不是个人推荐的人选得票率低于规定比例、仍列为考察对象的，写明具体理由。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(3, "M05")],
        Gate = 3,
        Kinds = ["PROMOTE", "FURTHER", "CONVERT"],
        WarnKinds = ["FURTHER", "CONVERT"],
        Basis = [new(InstrumentRegister.DemocraticReform, "不简单以票取人"), new(InstrumentRegister.Regulations2019, "第二十三条")],
        Verification = Verification.Seed,
        Note = "一份材料规定低于一半一律不列，另一份准许票少而埋头苦干的列为考察对象：个人推荐的由 REC-06 拦，其余说明理由即可；分母为有效票",
        Parameters = [OthersRate],
        Reads = [NominationItems.NominatorKind, RecommendationItems.RecommendMethod, RecommendationItems.MeetingVotes, RecommendationItems.BallotsValid, InspecteeSelectionItems.VoteDeviationReason],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (Nominators.IsPersonal(dossier)) return Verdict.Exempt("个人推荐的人选另有规定");
            var verdict = Judge(docket, RecommendationItems.BallotsValid, docket.Share("REC-07", OthersRate));
            if (verdict.Judgement != Judgement.Broken) return verdict;
            return dossier.Has(InspecteeSelectionItems.VoteDeviationReason) ? Verdict.Exempt("得票偏低，已写明理由")
                : verdict with { Required = new([new Sighting(InspecteeSelectionItems.VoteDeviationReason.Code, "写明低票列入的理由")]) };
        },
        Examples =
        [
            new(ExampleKind.Holds, "得票率 77.5%", s => Voted(s, "ORGDEPT", 62, 80), Judgement.Holds),
            new(ExampleKind.Fails, "得票率 37.5%，没有写理由", s => Voted(s, "ORGDEPT", 30, 80), Judgement.Broken),
            new(ExampleKind.Boundary, "正好一半", s => Voted(s, "ORGDEPT", 40, 80), Judgement.Holds),
            new(ExampleKind.Boundary, "差一票到一半", s => Voted(s, "ORGDEPT", 39, 80), Judgement.Broken),
            new(ExampleKind.Boundary, "全票当选", s => Voted(s, "ORGDEPT", 80, 80), Judgement.Holds),
            new(ExampleKind.Exception, "低票，写明埋头苦干的事实", s => Voted(s, "ORGDEPT", 30, 80).Set(InspecteeSelectionItems.VoteDeviationReason, "在边远乡镇连续工作九年，分管工作连年居全市前列，与机关人员接触少"), Judgement.Holds),
            new(ExampleKind.Exception, "领导个人推荐的低票人选，由 REC-06 管", s => Voted(s, "LEADER", 30, 80), Judgement.Holds),
            new(ExampleKind.Exception, "只作谈话调研推荐", s => s.Set(RecommendationItems.RecommendMethod, "TALKONLY"), Judgement.Holds),
            new(ExampleKind.Missing, "没有填有效票", s => s.Set(NominationItems.NominatorKind, "ORGDEPT").Set(RecommendationItems.MeetingVotes, 62), Judgement.CannotJudge),
            new(ExampleKind.Missing, "有效票是 0，无从计算", s => Voted(s, "ORGDEPT", 0, 0), Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket, DataItem<long> whole, Amount rate)
    {
        var dossier = docket.Dossier;
        if (Ways.WhyNoMeeting(dossier) is { } why) return Verdict.Exempt(why);
        DataItem[] open = [.. new DataItem[] { RecommendationItems.MeetingVotes, whole }.Where(i => !dossier.Has(i))];
        if (open.Length > 0) return open.All(dossier.IsSettled) ? Verdict.Exempt("没有开会议推荐") : Verdict.Missing(open);
        var (votes, all) = (dossier.Get(RecommendationItems.MeetingVotes), dossier.Get(whole));
        if (all == 0) return Verdict.CannotJudge(new Sighting(whole.Code, "0"), new Sighting(whole.Code, "大于 0"));
        return rate.IsReachedBy(votes, all) ? Verdict.Holds : Verdict.Broken(
            [new Sighting(RecommendationItems.MeetingVotes.Code, Said(votes)), new Sighting(whole.Code, Said(all))],
            [new Sighting(RecommendationItems.MeetingVotes.Code, string.Create(CultureInfo.InvariantCulture, $"不少于 {rate.LeastOf(all)} 票（{rate}）"))]);
    }

    private static string Said(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static Sketch Voted(Sketch sketch, string nominator, int votes, int valid) => sketch
        .Set(NominationItems.NominatorKind, nominator)
        .Set(RecommendationItems.MeetingVotes, votes)
        .Set(RecommendationItems.BallotsValid, valid);
}
