using Jishi.Record.Matters;

namespace Jishi.Cli.Scenarios.Verbs;

/// <summary>立选任事项。</summary>
internal sealed record OpenMatterStep : Step
{
    public required string Id { get; init; }

    /// <summary>文号。</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string Organ { get; init; }

    /// <summary>历史补录。</summary>
    public bool Historical { get; init; }

    internal override Task Run(Stage stage) => stage.Submit(new OpenMatter(Id, Number, Title, Organ, Historical));
}

/// <summary>加职位。</summary>
internal sealed record AddPostStep : Step
{
    public required string Matter { get; init; }

    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Organ { get; init; }

    internal override Task Run(Stage stage) => stage.Submit(new AddPost(Matter, Id, Title, Organ));
}

/// <summary>列为人选。</summary>
internal sealed record EnterCandidateStep : Step
{
    public required string Matter { get; init; }

    public required string Id { get; init; }

    public required string Post { get; init; }

    public required string Cadre { get; init; }

    /// <summary>Code or Chinese name of the kind of appointment.</summary>
    public required string Kind { get; init; }

    /// <summary>Reasons by rule id, for warnings.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    internal override Task Run(Stage stage) => stage.Submit(new EnterCandidate(Matter, Id, Post, Cadre, Kind) { Reasons = Reasons });
}
