using Jishi.Record.Catalogue;

namespace Jishi.Record.Deciding;

/// <summary>Who acts, in which capacity: the code of a role that the account holds.</summary>
public sealed record Actor(string Id, string Name, string Capacity)
{
    /// <summary>The program itself, for the first entries of a ledger and for what it adopts when it starts.</summary>
    public static readonly Actor System = new("system", "系统", Accounts.Roles.Installation);
}

/// <summary>All that a decision may look at. Nothing else: no clock, no disk.</summary>
public sealed record Setting(World World, Actor Actor, DateTimeOffset Now)
{
    /// <summary>At this moment: with the policy in force now, which may have come since the last entry.</summary>
    public World World { get; init; } = World.At(Now);

    /// <summary>To the millisecond, as the ledger keeps it: what is decided must equal what is read back.</summary>
    public DateTimeOffset Now { get; init; } = LegalTime.ToMillisecond(Now);
}

/// <summary>A wish to act. It decides itself, purely, on the world as it stands: facts to append, or why not.</summary>
public abstract record Command
{
    public abstract Decision Decide(Setting at);

    /// <summary>Roles that may give this command; checked before it decides.</summary>
    public abstract IReadOnlyList<string> MayBeGivenBy { get; }
}

/// <summary>A row as the actor saw it: the owner, the gate, and the ledger index that last touched it (-1 for untouched).</summary>
public sealed record RowSeen(string Owner, int Gate, long Version);
