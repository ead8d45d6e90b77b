using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Rules;

namespace Jishi.Record.Matters;

public sealed record MatterOpened(string Id, string Number, string Title, string OrganId) : Fact;

public sealed record PostAdded(string Id, string Title, string? OrganId) : Fact;

public sealed record CandidateEntered(string Id, string PostId, string CadreId) : Fact;

/// <summary>A gate was passed: for a candidacy, or (the motion) for a post. Findings are those passed with a reason.</summary>
public sealed record GatePassed(string? Candidacy, string? Post, int Gate, ValueList<Finding> Findings) : Fact;

/// <summary>A gate was returned: only the items named are open until it is passed again.</summary>
public sealed record GateReturned(string Candidacy, int Gate, ImmutableArray<string> Items, string Reason) : Fact;

public sealed record CandidacySuspended(string Candidacy, string Reason) : Fact;

public sealed record CandidacyResumed(string Candidacy, string Reason) : Fact;

public sealed record CandidacyWithdrawn(string Candidacy, string Reason) : Fact;

/// <summary>A submission node was sent upward for these candidacies, with the findings passed with a reason.</summary>
public sealed record PackageSent(string Node, ImmutableArray<string> Candidacies, ValueList<Finding> Findings) : Fact;
