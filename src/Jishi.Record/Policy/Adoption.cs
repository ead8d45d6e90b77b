using System.Collections.Immutable;
using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;

namespace Jishi.Record.Policy;

/// <summary>A ledger begins: its origin and the hash suite that all its hashes use. Or it goes on from a backup, under an origin of its own: then <see cref="Restored"/> says from which.</summary>
public sealed record LineageOpened(string Origin, string HashSuite) : Fact
{
    /// <summary>Null for a ledger that was opened new.</summary>
    public Restoration? Restored { get; init; }
}

/// <summary>The rule book of the running program was adopted: its hash and its rule ids. Every later entry names this one by index.</summary>
public sealed record RuleBookAdopted(string Sha256, ImmutableArray<string> Rules) : Fact;

/// <summary>
/// A policy pack, whole, so that the ledger alone can be judged again. The first of a ledger has no signers; every other one is adopted by two.
/// With one signer alone it is proposed and not in force.
/// </summary>
public sealed record PolicyAdopted(PolicyPack Pack) : Fact
{
    public ValueList<Signer>? Signers { get; init; }
}

/// <summary>A pack that was adopted: the entry that carries it, the first day on which it is in force, and who signed.</summary>
public sealed record AdoptedPack(PolicyPack Pack, long Index, DateOnly From, ValueList<Signer>? Signers);

/// <summary>A pack that waits for its second signer.</summary>
public sealed record ProposedPack(PolicyPack Pack, long Index, DateTimeOffset At, Signer By);

/// <summary>Opens a new ledger. Only the program does, on an empty one. 开账。</summary>
public sealed record OpenLineage(string Origin, string HashSuite) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy { get; } = [Roles.Installation];

    public override Decision Decide(Setting at) => at.World.Origin is not null
        ? Decision.State("账本已经开过。")
        : Decision.Of(new Filed(Streams.System, new LineageOpened(Origin, HashSuite)));
}

/// <summary>Adopts the running program's rule book. 启用规则库。</summary>
public sealed record AdoptRuleBook(string Sha256, ImmutableArray<string> Rules) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy { get; } = [Roles.Installation];

    public override Decision Decide(Setting at) => Decision.Of(new Filed(Streams.System, new RuleBookAdopted(Sha256, Rules)));
}

/// <summary>Adopts a policy pack by the program: the first of a new ledger, or a later one in the name of two accounts. 采用政策包。</summary>
public sealed record AdoptPolicy(PolicyPack Pack) : Command
{
    /// <summary>Ids of the two accounts; empty for the first pack of a ledger.</summary>
    public ImmutableArray<string> Signers { get; init; } = [];

    public override IReadOnlyList<string> MayBeGivenBy { get; } = [Roles.Installation];

    public override Decision Decide(Setting at)
    {
        if (Succession.Refuses(at, Pack) is { } refusal) return refusal;
        if (at.World.Policies.IsEmpty) return Decision.Of(new Filed(Streams.System, new PolicyAdopted(Pack)));
        var (pair, problem) = TwoRoles.Of(at.World, Signers, nameof(Signers));
        return problem is not null
            ? Decision.No(RefusalKind.Forbidden, problem)
            : Decision.Of(new Filed(Streams.System, new PolicyAdopted(Pack) { Signers = new(pair) }));
    }
}

/// <summary>Proposes a pack; until somebody in the other role confirms it, the one in force goes on. A newer proposal takes the place of an older. 提出政策包。</summary>
public sealed record ProposePolicy(PolicyPack Pack) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => TwoRoles.Possible;

    public override Decision Decide(Setting at)
    {
        if (TwoRoles.WhyNot(at.World.Policy, at.Actor) is { } forbidden) return Decision.No(RefusalKind.Forbidden, new Problem(forbidden));
        return Succession.Refuses(at, Pack)
            ?? Decision.Of(new Filed(Streams.System, new PolicyAdopted(Pack) { Signers = new([new Signer(at.Actor.Id, at.Actor.Name, at.Actor.Capacity)]) }));
    }
}

/// <summary>Confirms the pack that was proposed by the entry named, which is what the second person has read. 确认政策包。</summary>
public sealed record ConfirmPolicy(long Proposal) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => TwoRoles.Possible;

    public override Decision Decide(Setting at)
    {
        if (at.World.PolicyProposal is not { } proposed || proposed.Index != Proposal) return Decision.State("这份政策包已不在待确认之列，请看政策包页面上现在待确认的。");
        var me = new Signer(at.Actor.Id, at.Actor.Name, at.Actor.Capacity);
        if (TwoRoles.WhyNot(at.World.Policy, at.Actor) is { } forbidden) return Decision.No(RefusalKind.Forbidden, new Problem(forbidden));
        if (TwoRoles.WhyNot(at.World.Policy, proposed.By, me) is { } alone) return Decision.State(alone);
        return Succession.Refuses(at, proposed.Pack)
            ?? Decision.Of(new Filed(Streams.System, new PolicyAdopted(proposed.Pack) { Signers = new([proposed.By, me]) }));
    }
}
