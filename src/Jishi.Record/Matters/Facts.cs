using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Rules;

namespace Jishi.Record.Matters;

public sealed record MatterOpened(string Id, string Number, string Title, string OrganId) : Fact
{
    /// <summary>Finished before this ledger and entered from paper as a whole (历史补录); absent for a live matter. Never changes.</summary>
    public bool? IsHistorical { get; init; }
}

public sealed record PostAdded(string Id, string Title, string? OrganId) : Fact;

public sealed record CandidateEntered(string Id, string PostId, string CadreId) : Fact;

/// <summary>A gate was passed: for a candidacy, or (the motion) for a post. Findings are those passed with a reason.</summary>
public sealed record GatePassed(string? Candidacy, string? Post, int Gate, ValueList<Finding> Findings) : Fact;

/// <summary>A gate was returned: only the items named are open until it is passed again.</summary>
public sealed record GateReturned(string Candidacy, int Gate, ImmutableArray<string> Items, string Reason) : Fact;

public sealed record CandidacySuspended(string Candidacy, string Reason) : Fact;

public sealed record CandidacyResumed(string Candidacy, string Reason) : Fact;

public sealed record CandidacyWithdrawn(string Candidacy, string Reason) : Fact;

/// <summary>
/// Somebody signed over the records of these candidacies at a node, as they stood before this entry; who and when are the entry's own.
/// <paramref name="Suite"/> names how: «none» is the word of a signed-in session, without a key.
/// </summary>
public sealed record Signed(string Node, string Position, ImmutableArray<string> Candidacies, string Suite, bool IsSubstitute, ValueList<Finding> Findings) : Fact;

/// <summary>A submission node was sent upward for these candidacies, with the findings passed with a reason.</summary>
public sealed record PackageSent(string Node, ImmutableArray<string> Candidacies, ValueList<Finding> Findings) : Fact;
