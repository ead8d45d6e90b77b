using Jishi.Record.Matters;

namespace Jishi.Cli.Scenarios.Verbs;

/// <summary>办结本关。</summary>
internal sealed record PassStep : Step
{
    /// <summary>One row or several; each is an act of its own.</summary>
    public OneOrMore? On { get; init; }

    /// <summary>«matter/post», one or several, for the motion.</summary>
    public OneOrMore? Post { get; init; }

    public required int Gate { get; init; }

    /// <summary>Reason by rule id, for the warnings.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    internal override async Task Run(Stage stage)
    {
        foreach (var (matter, part) in (Post ?? On ?? throw stage.Wrong("没有写 on（人选）或 post（职位）。")).All.Select(stage.Reference))
            await stage.Submit(new PassGate(matter, Post is null ? part : null, Post is null ? null : part, Gate, Reasons));
    }
}

/// <summary>退回。</summary>
internal sealed record ReturnStep : Step
{
    public required string On { get; init; }

    public required int Gate { get; init; }

    /// <summary>Codes of the items that open again.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    public required string Reason { get; init; }

    internal override IEnumerable<string> Codes => Items;

    internal override Task Run(Stage stage)
    {
        var (matter, row) = stage.Reference(On);
        return stage.Submit(new ReturnGate(matter, row, Gate, Items, Reason));
    }
}

/// <summary>初次提交、二次提交。</summary>
internal sealed record SubmitStep : Step
{
    public required string Matter { get; init; }

    /// <summary>FIRST or SECOND.</summary>
    public required string Node { get; init; }

    /// <summary>Ids of candidacies of the matter.</summary>
    public required OneOrMore Candidacies { get; init; }

    public IReadOnlyDictionary<string, string> Reasons { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    internal override Task Run(Stage stage) => stage.Submit(new SubmitRecord(Matter, Node, Candidacies.All, Reasons));
}
