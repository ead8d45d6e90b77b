using Jishi.Record.Instruments;
using Jishi.Record.Rules;
using static System.FormattableString;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>DEC-01 三分之二到会、DEC-13 全委会到会与票种。</summary>
public static class Quorum
{
    internal static readonly Parameter Share = new("quorum", "到会比例", "", new Amount(2, 3)) { Stricter = Stricter.Higher };
    private static readonly Parameter PlenaryShare = new("quorum", "到会比例", "", new Amount(2, 3)) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("DEC-01", "三分之二到会", "讨论决定任免的会议，实到会成员须达到应到会成员的规定比例；不足的照实记录，所作决定不能办结，须重新开会。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(7)],
        Gate = 7,
        Pack = "national",
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2019, "第三十八条"), new(InstrumentRegister.Regulations2014, "第三十七条"), new(InstrumentRegister.DemocraticReform, "常委会到会人数")],
        Verification = Verification.Verified,
        Note = "按整数比较，11 人的三分之二是 8 人；列席人员不计。部务会、书记办公会不作表决，不适用；本地增设的会议类别按作决定的会议对待，为本系统所定",
        Parameters = [Share],
        Reads = [DecisionItems.MeetingKind, DecisionItems.EligibleMembers, DecisionItems.PresentMembers],
        Holds = docket => docket.Dossier.Get(DecisionItems.MeetingKind) switch
        {
            null => Verdict.Missing(DecisionItems.MeetingKind),
            var kind when !Roll.Votes(kind) => Verdict.Exempt("这类会议不作表决"),
            _ => Judge(docket.Dossier, docket.Share("DEC-01", Share)),
        },
        Examples =
        [
            new(ExampleKind.Holds, "应到十一人，实到十人", s => s.Sits(11, 10), Judgement.Holds),
            new(ExampleKind.Fails, "应到十一人，实到六人", s => s.Sits(11, 6), Judgement.Broken),
            new(ExampleKind.Boundary, "应到十一人，实到八人，正好达到", s => s.Sits(11, 8), Judgement.Holds),
            new(ExampleKind.Boundary, "应到十一人，实到七人，差一人", s => s.Sits(11, 7), Judgement.Broken),
            new(ExampleKind.Boundary, "应到九人，实到六人，恰为三分之二", s => s.Sits(9, 6, "LEADGROUP"), Judgement.Holds),
            new(ExampleKind.Missing, "应到人数写成零，无从判断", s => s.Sits(0, 0), Judgement.CannotJudge),
            new(ExampleKind.Missing, "实到多于应到，数字有误", s => s.Sits(11, 12), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有写实到人数", s => s.Set(DecisionItems.MeetingKind, "STANDING").Set(DecisionItems.EligibleMembers, 11).Passing(7), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有写会议类别", s => s.Passing(7), Judgement.CannotJudge),
            new(ExampleKind.Exception, "部务会不作表决", s => s.Sits(11, 6, "MINISTRY"), Judgement.Holds),
            new(ExampleKind.Exception, "2002 年 7 月 8 日，条文还没有施行", s => s.Sits(11, 6).EndedOn("2002-07-08"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行，到会不足", s => s.Sits(11, 6).EndedOn("2002-07-09"), Judgement.Broken),
        ],
    };

    public static readonly Rule Plenary = new("DEC-13", "全委会到会与票种", "全委会表决须有规定比例以上的委员到会；票只分同意、不同意、弃权，三种票合起来不得多于到会委员，不得委托投票，也不得另提他人。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(7)],
        Gate = 7,
        Pack = "national",
        From = new(2004, 4, 8),
        Basis = [new(InstrumentRegister.Voting2004, "第七条")],
        Verification = Verification.Verified,
        Note = "候补委员不计。委托票和另提他人的票没有单独的数据项，多出到会人数的票即是；不得委托为本地办法普遍规定",
        Parameters = [PlenaryShare],
        Reads = [DecisionItems.MeetingKind, DecisionItems.EligibleMembers, DecisionItems.PresentMembers, DecisionItems.VotesFor, DecisionItems.VotesAgainst, DecisionItems.VotesAbstain],
        Holds = docket => docket.Dossier.Get(DecisionItems.MeetingKind) switch
        {
            null => Verdict.Missing(DecisionItems.MeetingKind),
            not "PLENARY" => Verdict.Exempt("不是全委会"),
            _ => Judge(docket.Dossier, docket.Share("DEC-13", PlenaryShare)) is { Judgement: not Judgement.Holds } quorum ? quorum : VoteTotals.Within(docket.Dossier),
        },
        Examples =
        [
            new(ExampleKind.Holds, "应到四十五人，实到四十人，票数与到会人数相符", s => s.Sits(45, 40, "PLENARY").Votes(38, 1, 1), Judgement.Holds),
            new(ExampleKind.Fails, "应到四十五人，实到二十人", s => s.Sits(45, 20, "PLENARY").Votes(20, 0, 0), Judgement.Broken),
            new(ExampleKind.Boundary, "应到四十五人，实到三十人，正好达到", s => s.Sits(45, 30, "PLENARY").Votes(28, 1, 1), Judgement.Holds),
            new(ExampleKind.Boundary, "应到四十五人，实到二十九人，差一人", s => s.Sits(45, 29, "PLENARY").Votes(29, 0, 0), Judgement.Broken),
            new(ExampleKind.Boundary, "三种票比到会委员多一张，有人代投", s => s.Sits(45, 40, "PLENARY").Votes(39, 1, 1), Judgement.Broken),
            new(ExampleKind.Missing, "没有写弃权票", s => s.Sits(45, 40, "PLENARY").Set(DecisionItems.VotesFor, 38).Set(DecisionItems.VotesAgainst, 2), Judgement.CannotJudge),
            new(ExampleKind.Exception, "常委会不用本条", s => s.Sits(11, 6), Judgement.Holds),
            new(ExampleKind.Exception, "2004 年 4 月 7 日，办法还没有施行", s => s.Sits(45, 20, "PLENARY").Votes(20, 0, 0).EndedOn("2004-04-07"), Judgement.Holds),
            new(ExampleKind.Boundary, "2004 年 4 月 8 日施行，到会不足", s => s.Sits(45, 20, "PLENARY").Votes(20, 0, 0).EndedOn("2004-04-08"), Judgement.Broken),
        ],
    };

    /// <summary>Whether enough members came. Nobody due, or more come than are due, tells nothing.</summary>
    internal static Verdict Judge(Dossier dossier, Amount share)
    {
        if (!dossier.Has(DecisionItems.EligibleMembers)) return Verdict.Missing(DecisionItems.EligibleMembers);
        if (!dossier.Has(DecisionItems.PresentMembers)) return Verdict.Missing(DecisionItems.PresentMembers);
        var (eligible, present) = (dossier.Get(DecisionItems.EligibleMembers), dossier.Get(DecisionItems.PresentMembers));
        if (eligible == 0) return Verdict.CannotJudge(new(DecisionItems.EligibleMembers.Code, "0 人"), new(DecisionItems.EligibleMembers.Code, "应到会成员至少一人，请核对组成人员名单"));
        if (present > eligible) return Verdict.CannotJudge(new(DecisionItems.PresentMembers.Code, Invariant($"{present} 人")), new(DecisionItems.PresentMembers.Code, Invariant($"不多于应到的 {eligible} 人，列席人员不计")));
        return share.IsReachedBy(present, eligible) ? Verdict.Holds : Verdict.Broken(
            [new(DecisionItems.EligibleMembers.Code, Invariant($"{eligible} 人")), new(DecisionItems.PresentMembers.Code, Invariant($"{present} 人"))],
            [new(DecisionItems.PresentMembers.Code, Invariant($"至少 {share.LeastOf(eligible)} 人（应到的 {share}）"))]);
    }
}
