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

public sealed record CandidateEntered(string Id, string PostId, string CadreId) : Fact
{
    /// <summary>What was found and passed with a reason; absent where nothing was.</summary>
    public ValueList<Finding>? Findings { get; init; }
}

/// <summary>A gate was passed: for a candidacy, or (the motion) for a post. Findings are those passed with a reason.</summary>
public sealed record GatePassed(string? Candidacy, string? Post, int Gate, ValueList<Finding> Findings) : Fact;

/// <summary>A gate was returned: only the items named are open until it is passed again.</summary>
public sealed record GateReturned(string Candidacy, int Gate, ImmutableArray<string> Items, string Reason) : Fact;

public sealed record CandidacySuspended(string Candidacy, string Reason) : Fact;

public sealed record CandidacyResumed(string Candidacy, string Reason) : Fact;

public sealed record CandidacyHeld(string Candidacy, string Reason) : Fact;

/// <summary>A hold was lifted on a finding, a code of PetitionResult.</summary>
public sealed record CandidacyReleased(string Candidacy, string Finding, string Reason) : Fact;

public sealed record CandidacyWithdrawn(string Candidacy, string Reason) : Fact;

/// <summary>
/// Somebody signed over the records of these candidacies at a node, as they stood before this entry; who and when are the entry's own.
/// <paramref name="Suite"/> names how: «none» is the word of a signed-in session, without a key.
/// </summary>
public sealed record Signed(string Node, string Position, ImmutableArray<string> Candidacies, string Suite, bool IsSubstitute, ValueList<Finding> Findings) : Fact;

/// <summary>A row failed at the inspection, the vote, or (gate 8) by its notice or in the statutory election, on a day that the person keeps.</summary>
public sealed record CandidacyFailed(string Candidacy, int Gate, DateOnly On, string Reason) : Fact;

/// <summary>A decision is reconsidered: who raised it, how many of how many members agree.</summary>
public sealed record Reconsidered(string Candidacy, Person RaisedBy, long Agreeing, long Eligible, string Reason) : Fact
{
    /// <summary>The findings passed with a reason; absent when there were none.</summary>
    public ValueList<Finding>? Findings { get; init; }
}

/// <summary>An appointment ended otherwise than by its term: on probation, or revoked by the level above, which opens the accountability file.</summary>
public sealed record CandidacyRemoved(string Candidacy, string Ground, string Reason) : Fact
{
    public const string OnProbation = "PROBATION";
    public const string Revoked = "REVOKED";
}

/// <summary>The matter was archived with its batch, in the volume named; from here it is read only.</summary>
public sealed record MatterArchived(string Batch, string Volume) : Fact
{
    /// <summary>The findings passed with a reason; absent when there were none.</summary>
    public ValueList<Finding>? Findings { get; init; }
}

/// <summary>A submission node was sent upward for these candidacies, with the findings passed with a reason.</summary>
public sealed record PackageSent(string Node, ImmutableArray<string> Candidacies, ValueList<Finding> Findings) : Fact;
