using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;
using static System.FormattableString;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>DEC-03 过半数应到成员同意、DEC-17 多数反对不得坚持。</summary>
public static class Majority
{
    private static readonly Parameter ApproveShare = new("approveShare", "同意须超过应到会成员的", "", new Amount(1, 2)) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("DEC-03", "过半数应到成员同意", "会议以应到会成员超过规定比例同意形成决定；没有超过的，不得记作通过。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(7)],
        Gate = 7,
        Pack = "national",
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2019, "第三十九条"), new(InstrumentRegister.Regulations2014, "第三十八条")],
        Verification = Verification.Verified,
        Note = "分母是应到会成员，不是实到；正好一半不算超过。部务会、书记办公会不作表决，不适用",
        Parameters = [ApproveShare],
        Reads = [DecisionItems.MeetingKind, DecisionItems.EligibleMembers, DecisionItems.VotesFor, DecisionItems.DecisionOutcome],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "应到十一人，九票同意", s => s.Sits(11, 10).Votes(9, 0, 1), Judgement.Holds),
            new(ExampleKind.Fails, "应到十一人，实到八人，五票同意，记作通过", s => s.Sits(11, 8).Votes(5, 2, 1), Judgement.Broken),
            new(ExampleKind.Boundary, "应到十一人，六票同意，超过半数", s => s.Sits(11, 8).Votes(6, 1, 1), Judgement.Holds),
            new(ExampleKind.Boundary, "应到十人，五票同意，正好一半", s => s.Sits(10, 8).Votes(5, 2, 1), Judgement.Broken),
            new(ExampleKind.Boundary, "应到十一人全部同意", s => s.Sits(11, 11).Votes(11, 0, 0), Judgement.Holds),
            new(ExampleKind.Exception, "五票同意，如实记作未通过", s => s.Sits(11, 8).Votes(5, 2, 1, outcome: "FAIL"), Judgement.Holds),
            new(ExampleKind.Exception, "部务会不作表决", s => s.Sits(11, 8, "MINISTRY").Votes(5, 2, 1), Judgement.Holds),
            new(ExampleKind.Missing, "没有写同意票", s => s.Sits(11, 8).Set(DecisionItems.DecisionOutcome, "PASS"), Judgement.CannotJudge),
            new(ExampleKind.Missing, "应到人数写成零", s => s.Sits(0, 0).Votes(0, 0, 0), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2002 年 7 月 8 日，条文还没有施行", s => s.Sits(11, 8).Votes(5, 2, 1).EndedOn("2002-07-08"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行，同意没有过半", s => s.Sits(11, 8).Votes(5, 2, 1).EndedOn("2002-07-09"), Judgement.Broken),
        ],
    };

    public static readonly Rule NoOverride = new("DEC-17", "多数反对不得坚持", "不同意的票多于同意的票，不得以个人意见决定通过。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(7)],
        Gate = 7,
        Pack = "national",
        Basis = [new(InstrumentRegister.SecretarySupervision, "多数人不同意的不得决定")],
        Verification = Verification.Seed,
        Note = "各类会议都适用；同意与不同意票数相等时不由本条判，由过半数的规定判",
        Reads = [DecisionItems.VotesFor, DecisionItems.VotesAgainst, DecisionItems.DecisionOutcome],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            var missing = new DataItem[] { DecisionItems.VotesFor, DecisionItems.VotesAgainst, DecisionItems.DecisionOutcome }.Where(i => !dossier.Has(i)).ToArray();
            if (missing.Length > 0) return Verdict.Missing(missing);
            var (agree, against) = (dossier.Get(DecisionItems.VotesFor), dossier.Get(DecisionItems.VotesAgainst));
            return against <= agree || !Roll.Decides(dossier) ? Verdict.Holds : Verdict.Broken(
                [new(DecisionItems.VotesFor.Code, Invariant($"{agree} 票")), new(DecisionItems.VotesAgainst.Code, Invariant($"{against} 票")), new(DecisionItems.DecisionOutcome.Code, dossier.Show(DecisionItems.DecisionOutcome)!)],
                [new(DecisionItems.DecisionOutcome.Code, "如实记作未通过")]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "多数同意，记作通过", s => s.Sits(11, 10).Votes(8, 1, 1), Judgement.Holds),
            new(ExampleKind.Fails, "四票同意，六票不同意，仍宣布通过", s => s.Sits(11, 10).Votes(4, 6, 0), Judgement.Broken),
            new(ExampleKind.Boundary, "同意与不同意各五票", s => s.Sits(11, 10).Votes(5, 5, 0), Judgement.Holds),
            new(ExampleKind.Boundary, "不同意多一票", s => s.Sits(11, 9).Votes(4, 5, 0, outcome: "RECOMMEND"), Judgement.Broken),
            new(ExampleKind.Exception, "多数不同意，记作未通过", s => s.Sits(11, 10).Votes(4, 6, 0, outcome: "FAIL"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写不同意票", s => s.Sits(11, 10).Set(DecisionItems.VotesFor, 4).Set(DecisionItems.DecisionOutcome, "PASS"), Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Get(DecisionItems.MeetingKind) is not { } kind) return Verdict.Missing(DecisionItems.MeetingKind);
        if (!Roll.Votes(kind)) return Verdict.Exempt("这类会议不作表决");
        var missing = new DataItem[] { DecisionItems.EligibleMembers, DecisionItems.VotesFor, DecisionItems.DecisionOutcome }.Where(i => !dossier.Has(i)).ToArray();
        if (missing.Length > 0) return Verdict.Missing(missing);
        if (!Roll.Decides(dossier)) return Verdict.Exempt("没有记作通过");
        var (agree, eligible, share) = (dossier.Get(DecisionItems.VotesFor), dossier.Get(DecisionItems.EligibleMembers), docket.Share("DEC-03", ApproveShare));
        if (eligible == 0) return Verdict.CannotJudge(new(DecisionItems.EligibleMembers.Code, "0 人"), new(DecisionItems.EligibleMembers.Code, "应到会成员至少一人，请核对组成人员名单"));
        return share.IsExceededBy(agree, eligible) ? Verdict.Holds : Verdict.Broken(
            [new(DecisionItems.EligibleMembers.Code, Invariant($"{eligible} 人")), new(DecisionItems.VotesFor.Code, Invariant($"{agree} 票"))],
            [new(DecisionItems.VotesFor.Code, Invariant($"超过应到会成员的 {share}；达不到的记作未通过，或者重新上会讨论"))]);
    }
}
