using System.Text.Json.Serialization;
using Jishi.Record.Catalogue;

namespace Jishi.Record.Rules;

/// <summary>What a rule does when it does not hold: block stops the act, warn asks for a reason, report goes to the supervision section.</summary>
public enum RuleKind
{
    Block,
    Warn,
    Report,
}

/// <summary>One thing seen or required: an item code or «gate.4», and the value in words. The sentence around it is made when it is shown.</summary>
public sealed record Sighting(string Of, string Value);

/// <summary>What became of a finding that an act met. A finding that is gone the next time the rule is judged was cleared: that is derived, never stored.</summary>
public enum FindingState
{
    Open,

    /// <summary>Passed with the reason that the actor gave.</summary>
    Reasoned,

    /// <summary>A block that two persons lifted.</summary>
    Lifted,
}

/// <summary>
/// A rule that did not hold (or could not be judged, which is never a pass), as a passage stores it: values, not prose.
/// <paramref name="Reason"/> is what the actor gave for passing in spite of a warning.
/// </summary>
public sealed record Finding(
    string Rule,
    RuleKind Kind,
    bool Judged,
    ValueList<Sighting> Seen,
    ValueList<Sighting> Required,
    string? Reason = null)
{
    /// <summary>The two who lifted the block, with the reason of each; null where nobody did.</summary>
    public ValueList<LiftWord>? Lifted { get; init; }

    [JsonIgnore]
    public FindingState State => Lifted is not null ? FindingState.Lifted : string.IsNullOrEmpty(Reason) ? FindingState.Open : FindingState.Reasoned;

    /// <summary>It stops the act.</summary>
    [JsonIgnore]
    public bool IsBlocking => Kind == RuleKind.Block && Lifted is null;

    /// <summary>The same rule saw the same values.</summary>
    public bool IsAs(Finding other) =>
        string.Equals(Rule, other.Rule, StringComparison.Ordinal) && Judged == other.Judged && Seen.Equals(other.Seen) && Required.Equals(other.Required);
}
