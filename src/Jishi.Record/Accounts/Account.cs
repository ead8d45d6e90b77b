using System.Collections.Immutable;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;

namespace Jishi.Record.Accounts;

/// <summary>An account as the ledger knows it; its password is the account store's.</summary>
public sealed record Account(string Id, string Name, string Title, bool Enabled, ImmutableSortedSet<string> Roles)
{
    public bool Holds(string role) => Enabled && Roles.Contains(role);
}

/// <summary>An account was made or changed: name, title, enabled or not. Secrets never stand here.</summary>
public sealed record AccountChanged(string Id, string Name, string Title, bool Enabled) : Fact;

public sealed record RoleGranted(string Id, string Role) : Fact;

public sealed record RoleRevoked(string Id, string Role) : Fact;
