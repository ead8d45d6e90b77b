using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;

namespace Jishi.Record.Rules;

/// <summary>
/// A rule: what it says, what it rests on, its numbers, what it reads, when it holds, and its examples, in one place.
/// <see cref="Holds"/> is pure: the same docket gives the same verdict for ever.
/// </summary>
public sealed record Rule(string Id, string Title, string Statement)
{
    public required RuleKind Kind { get; init; }

    /// <summary>The acts at which the rule is judged; a block stops them.</summary>
    public required ImmutableArray<Act> At { get; init; }

    /// <summary>The pack the rule is at home in: record and national are always on.</summary>
    public string Pack { get; init; } = "record";

    public required ImmutableArray<Basis> Basis { get; init; }

    public required Verification Verification { get; init; }

    /// <summary>What of the rule is ours, where the basis says less.</summary>
    public string? Note { get; init; }

    public ImmutableArray<Parameter> Parameters { get; init; } = [];

    public ImmutableArray<DataItem> Reads { get; init; } = [];

    public required Func<Docket, Verdict> Holds { get; init; }

    public required ImmutableArray<Example> Examples { get; init; }

    /// <summary>The finding for this docket, or null when the rule holds.</summary>
    public Finding? Judge(Docket docket)
    {
        var verdict = Holds(docket);
        return verdict.Judgement == Judgement.Holds
            ? null
            : new Finding(Id, verdict.Kind ?? Kind, verdict.Judgement == Judgement.Broken, verdict.Seen, verdict.Required);
    }
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
public sealed record Example(ExampleKind Kind, string Title, Func<Sketch, Sketch> Given, Judgement Expect);
