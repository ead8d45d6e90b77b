using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;

namespace Jishi.Record.Rules;

/// <summary>
/// A rule: what it says, what it rests on, its numbers, what it reads, when it holds, and its examples, in one place.
/// <see cref="Holds"/> is pure: the same docket gives the same verdict for ever. It is asked only where the rule is on, concerns the kind and is
/// in force; all of that is for the rule book to see to.
/// </summary>
public sealed record Rule(string Id, string Title, string Statement)
{
    public required RuleKind Kind { get; init; }

    /// <summary>The acts at which the rule is judged; a block stops them.</summary>
    public required ImmutableArray<JudgedAt> At { get; init; }

    /// <summary>The gate that the rule is about, 1 to 9; 0 for what lies across them all.</summary>
    public int Gate { get; init; }

    /// <summary>The pack the rule is at home in: record and national are always on, a local one where the office adopted it.</summary>
    public string Pack { get; init; } = "record";

    /// <summary>Codes of the kinds of appointment that the rule concerns; empty for all.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>Of these, the kinds for which a block only warns.</summary>
    public ImmutableArray<string> WarnKinds { get; init; } = [];

    /// <summary>First day on which the rule is in force; null for a rule without beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day on which it is in force; null where it still is.</summary>
    public DateOnly? Until { get; init; }

    public required ImmutableArray<Basis> Basis { get; init; }

    public required Verification Verification { get; init; }

    /// <summary>What of the rule is ours, where the basis says less.</summary>
    public string? Note { get; init; }

    public ImmutableArray<Parameter> Parameters { get; init; } = [];

    public ImmutableArray<DataItem> Reads { get; init; } = [];

    public required Func<Docket, Verdict> Holds { get; init; }

    public required ImmutableArray<Example> Examples { get; init; }

    public bool IsLocal => Pack is not ("record" or "national");

    /// <summary>What the rule asks depends on the day: its own dates, or those of its numbers.</summary>
    public bool IsDated => From is not null || Until is not null || Parameters.Any(p => p.Values.Length > 1);
}

/// <summary>What an example shows. Every rule owes one of each of the first two, and at least one of the others.</summary>
public enum ExampleKind
{
    Holds,
    Fails,
    Boundary,
    Missing,
    Exception,
}

/// <summary>A case in words with the docket that it describes and the verdict that it must get.</summary>
public sealed record Example(ExampleKind Kind, string Title, Func<Sketch, Sketch> Given, Judgement Expect)
{
    /// <summary>The docket, drawn on one at which the rule is judged and asks.</summary>
    public Docket Docket(Rule rule) => Given(Sketch.For(rule)).Docket;
}
