using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Policy;
using Jishi.Record.Rules;

namespace Jishi.Record.Matters;

/// <summary>
/// One person's word for letting an act pass in spite of a block whose basis is only recalled or assumed. The first proposes, a second in another
/// role confirms by the same command; then the act may be done, and the finding goes with it. 解除阻断。
/// </summary>
/// <param name="PostId">for the motion of a post before anybody stands for it; else the candidacy is named</param>
public sealed record LiftBlock(string MatterId, string? CandidacyId, string? PostId, BlockedAct At, string Rule, string Reason) : Command
{
    /// <summary>Account of the person whose signature is blocked, where the act is a signature.</summary>
    public string? SigningAccount { get; init; }

    public override IReadOnlyList<string> MayBeGivenBy => TwoRoles.Possible;

    public override Decision Decide(Setting at)
    {
        if (TwoRoles.WhyNot(at.World.Policy, at.Actor) is { } forbidden) return Decision.No(RefusalKind.Forbidden, new Problem(forbidden));
        if (Words.Check("解除理由", Reason, 500, nameof(Reason)) is { } reason) return Decision.No(RefusalKind.Malformed, reason);
        var (target, problem) = Target.Find(at.World, MatterId, CandidacyId, PostId, At.Act == Act.PassGate ? At.Gate : 1);
        if (target is null) return problem!;
        if (RuleBook.Find(Rule) is not { } rule) return Decision.State(IsCondition ? "这是关口的办结条件，不能解除；请补齐所缺的数据项。" : $"规则库中没有 {Rule}。");
        if (Lifting.WhyNot(rule) is { } never) return Decision.State(never);
        if (target.Matter.Volume is not null) return Decision.State(target.Matter.ReadOnly);
        return Judge(at, target, rule) is { } finding ? Given(at, target, finding) : Decision.State($"{rule.Id} {rule.Title}现在没有阻断这一步，不必解除。");
    }

    private bool IsCondition => Rule is ['G', >= '1' and <= '9'];

    /// <summary>The block that this is about as it stands now, and what was said for lifting it; null when there is none.</summary>
    public (Finding Finding, IReadOnlyList<LiftWord> Words)? Standing(Setting at) =>
        Target.Find(at.World, MatterId, CandidacyId, PostId, At.Act == Act.PassGate ? At.Gate : 1).Found is { } target
        && RuleBook.Find(Rule) is { } rule && Judge(at, target, rule) is { } finding
            ? (finding, Lifting.WordsFor(finding, target.Dossier, At))
            : null;

    /// <summary>The finding of the rule that this act would meet now, when it is a block.</summary>
    private Finding? Judge(Setting at, Target target, Rule rule)
    {
        var signer = SigningAccount is { } id && at.World.Accounts.GetValueOrDefault(id) is { } account ? new Person(account.Name, account.Id) : null;
        var attempt = new Attempt(At.Act, at.Now, At.Gate, At.Node, At.Position, signer);
        if (!RuleBook.At(attempt).Contains(rule)) return null;
        return RuleBook.Judge(rule, at.World.Docket(target.Dossier, attempt) with { Together = [target.Dossier] }) is { Kind: RuleKind.Block } finding ? finding : null;
    }

    private Decision Given(Setting at, Target target, Finding finding)
    {
        var me = new Signer(at.Actor.Id, at.Actor.Name, at.Actor.Capacity);
        var words = Lifting.WordsFor(finding, target.Dossier, At);
        if (finding.Lifted is { } lifted) return Decision.State($"这处阻断已由{string.Join('、', lifted.Select(w => w.By.Name))}解除（第 {lifted[^1].Index} 号分录），可以办理。");
        if (words is [var first, ..] && TwoRoles.WhyNot(at.World.Policy, first.By, me) is { } message) return Decision.State(message);
        return Decision.Of(new Filed(Streams.Matter(MatterId), new BlockLifted(CandidacyId, CandidacyId is null ? PostId : null, At, finding, Reason.Trim())));
    }
}
