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
    string? Reason = null);
