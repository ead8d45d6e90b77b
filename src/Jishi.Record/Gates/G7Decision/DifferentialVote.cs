using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;
using static System.FormattableString;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>DEC-14 差额票决。</summary>
public static class DifferentialVote
{
    private static readonly Parameter Floor = new("floor", "当选须超过应到会成员的", "", new Amount(1, 2)) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("DEC-14", "差额票决", "同一职位差额票决，得票超过应到会成员规定比例并且最多的人通过；都没有超过的都不通过，并列的重投一次。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(7)],
        Gate = 7,
        Pack = "term-system",
        Basis = [new(InstrumentRegister.EngagementSystem, "差额票决"), new(InstrumentRegister.SecretarySupervision, "差额票决"), new(InstrumentRegister.WholeProcessRecord, "差额票决")],
        Verification = Verification.Seed,
        Note = "分母是应到会成员；与同一次会议上同一职位的其他人选比较。并列须重投一次是本系统设定",
        Parameters = [Floor],
        Reads = [DecisionItems.VoteMethod, DecisionItems.VotesFor, DecisionItems.EligibleMembers, DecisionItems.DecisionOutcome],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "应到十一人，七票比三票", s => Voted(s, 11, 7, 3), Judgement.Holds),
            new(ExampleKind.Fails, "五票比五票，仍宣布其中一人通过", s => Voted(s, 10, 5, 5), Judgement.Broken),
            new(ExampleKind.Boundary, "应到十一人，六票比五票", s => Voted(s, 11, 6, 5), Judgement.Holds),
            new(ExampleKind.Boundary, "应到十人，五票最多，没有过半", s => Voted(s, 10, 5, 4), Judgement.Broken),
            new(ExampleKind.Boundary, "过半，但对方票更多", s => Voted(s, 20, 11, 12), Judgement.Broken),
            new(ExampleKind.Boundary, "过半，两人并列", s => Voted(s, 20, 11, 11), Judgement.Broken),
            new(ExampleKind.Boundary, "应到十一人全部投给一人", s => Voted(s, 11, 11, 0), Judgement.Holds),
            new(ExampleKind.Exception, "不是差额票决", s => s.Sits(11, 10).Votes(5, 5, 0).Set(DecisionItems.VoteMethod, "SECRET"), Judgement.Holds),
            new(ExampleKind.Exception, "得票少的如实记作未通过", s => Voted(s, 11, 3, 7).Set(DecisionItems.DecisionOutcome, "FAIL"), Judgement.Holds),
            new(ExampleKind.Exception, "没有采用本规则包的地方不判", s => Voted(s.Adopting(), 10, 5, 5), Judgement.Holds),
            new(ExampleKind.Missing, "另一人选的票数没有填，无从比较", s => Voted(s, 11, 7, null), Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        var missing = new DataItem[] { DecisionItems.VoteMethod, DecisionItems.VotesFor, DecisionItems.EligibleMembers, DecisionItems.DecisionOutcome }.Where(i => !dossier.Has(i)).ToArray();
        if (missing.Length > 0) return Verdict.Missing(missing);
        if (dossier.Get(DecisionItems.VoteMethod) != "SECRETDIFF") return Verdict.Exempt("不是差额票决");
        if (!Roll.Decides(dossier)) return Verdict.Exempt("没有记作通过");
        var rivals = docket.SameMeeting.Where(d => d.MatterId == dossier.MatterId && d.PostTitle == dossier.PostTitle).ToList();
        if (rivals.FirstOrDefault(r => !r.Has(DecisionItems.VotesFor)) is { } open) return Verdict.CannotJudge(new(DecisionItems.VotesFor.Code, $"{open.CadreName}未填"), new(DecisionItems.VotesFor.Code, "同一职位各人选的票数都填上"));
        if (rivals.Count == 0) return Verdict.CannotJudge(new(DecisionItems.VoteMethod.Code, "同一职位没有别的人选"), new(DecisionItems.VoteMethod.Code, "把差额的各人选列入同一次会议，或者改正表决方式"));
        var (own, best, eligible, floor) = (dossier.Get(DecisionItems.VotesFor), rivals.Max(r => r.Get(DecisionItems.VotesFor)), dossier.Get(DecisionItems.EligibleMembers), docket.Share("DEC-14", Floor));
        return floor.IsExceededBy(own, eligible) && own > best ? Verdict.Holds : Verdict.Broken(
            [new(DecisionItems.EligibleMembers.Code, Invariant($"{eligible} 人")), new(DecisionItems.VotesFor.Code, Invariant($"{own} 票，其他人选最多 {best} 票"))],
            [new(DecisionItems.VotesFor.Code, Invariant($"超过应到会成员的 {floor}，并且最多；并列的重投一次"))]);
    }

    private static Sketch Voted(Sketch sketch, int eligible, int own, int? other) => sketch.Sits(eligible, eligible).Votes(own, 0, 0).Set(DecisionItems.VoteMethod, "SECRETDIFF")
        .OnAgendaWith("许望川", o => other is { } votes ? o.Set(DecisionItems.VotesFor, votes) : new(o.Docket with { Dossier = o.Docket.Dossier with { Candidacy = ItemBag.Empty } }));
}
