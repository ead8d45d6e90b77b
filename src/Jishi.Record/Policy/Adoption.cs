using System.Collections.Immutable;
using Jishi.Record.Accounts;
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

/// <summary>A policy pack was adopted; the fact carries the whole pack, so that the ledger alone can be judged again.</summary>
public sealed record PolicyAdopted(PolicyPack Pack) : Fact;

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

/// <summary>Adopts a policy pack. 采用政策包。</summary>
public sealed record AdoptPolicy(PolicyPack Pack) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy { get; } = [Roles.Head, Roles.Installation];

    public override Decision Decide(Setting at)
    {
        var problems = PolicyCheck.Problems(Pack).Concat(PolicyCheck.Dropped(at.World.Policy, Pack)).ToList();
        if (problems.Count == 0 && at.World.PolicyIndex >= 0 && at.World.Policy.Id == Pack.Id && at.World.Policy.Version == Pack.Version)
            return Decision.State($"政策包 {Pack.Id} 的 {Pack.Version} 版已经在用；内容有改动的，换一个版本号。");
        return problems.Count > 0
            ? Decision.No(RefusalKind.Malformed, [.. problems])
            : Decision.Of(new Filed(Streams.System, new PolicyAdopted(Pack)));
    }
}
