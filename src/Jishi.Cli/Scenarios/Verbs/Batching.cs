using System.Text.Json;
using Jishi.Record.Batches;

namespace Jishi.Cli.Scenarios.Verbs;

/// <summary>立批次。</summary>
internal sealed record OpenBatchStep : Step
{
    public required string Id { get; init; }

    /// <summary>批次号。</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string Organ { get; init; }

    internal override Task Run(Stage stage) => stage.Submit(new OpenBatch(Id, Number, Title, Organ));
}

/// <summary>归入批次。</summary>
internal sealed record PutIntoBatchStep : Step
{
    /// <summary>One matter or several; each is an act of its own.</summary>
    public required OneOrMore Matter { get; init; }

    public required string Batch { get; init; }

    internal override async Task Run(Stage stage)
    {
        foreach (var matter in Matter.All) await stage.Submit(new PutIntoBatch(matter, Batch));
    }
}

/// <summary>记批次：限额、请示与批复、报备。</summary>
internal sealed record RecordBatchStep : Step
{
    public required string Batch { get; init; }

    /// <summary>By code, as for «record».</summary>
    public required IReadOnlyDictionary<string, JsonElement> Items { get; init; }

    internal override IEnumerable<string> Codes => Items.Keys;

    internal override async Task Run(Stage stage) => await stage.Submit(new RecordBatch(Batch, await RecordStep.Inputs(stage, Items), []));
}

/// <summary>更正批次。</summary>
internal sealed record CorrectBatchStep : Step
{
    public required string Batch { get; init; }

    public required string Item { get; init; }

    public required JsonElement Value { get; init; }

    public required string Reason { get; init; }

    public required string ApprovedBy { get; init; }

    internal override IEnumerable<string> Codes => [Item];

    internal override async Task Run(Stage stage) => await stage.Submit(new CorrectBatch(Batch, await stage.Input(Item, Value), Reason, ApprovedBy));
}

/// <summary>立卷归档。</summary>
internal sealed record ArchiveBatchStep : Step
{
    public required string Batch { get; init; }

    /// <summary>卷号。</summary>
    public required string Volume { get; init; }

    public IReadOnlyDictionary<string, string> Reasons { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    internal override Task Run(Stage stage) => stage.Submit(new ArchiveBatch(Batch, Volume, Reasons));
}

/// <summary>核对批次的实数：写出的各数须与数出来的相等，不写的不核。不写入账本。</summary>
internal sealed record CountBatchStep : Step
{
    public required string Batch { get; init; }

    public int? Adjusted { get; init; }

    public int? Promoted { get; init; }

    /// <summary>填写率，写作 11/12。</summary>
    public string? Fill { get; init; }

    /// <summary>完整率，写作 340/412。</summary>
    public string? Complete { get; init; }

    internal override Task Run(Stage stage)
    {
        var batch = stage.World.Batches.GetValueOrDefault(Batch) ?? throw stage.Wrong($"没有批次 {Batch}。");
        var counted = BatchFigures.Of(stage.World, batch.Matters(stage.World));
        Same(stage, "调整人数", Adjusted?.ToString(System.Globalization.CultureInfo.InvariantCulture), counted.Adjusted.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Same(stage, "提拔人数", Promoted?.ToString(System.Globalization.CultureInfo.InvariantCulture), counted.Promoted.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Same(stage, "填写率", Fill, $"{counted.FillRate.Part}/{counted.FillRate.Whole}");
        Same(stage, "完整率", Complete, $"{counted.Completeness.Part}/{counted.Completeness.Whole}");
        return Task.CompletedTask;
    }

    private static void Same(Stage stage, string name, string? expected, string got)
    {
        if (expected is not null && expected != got) throw stage.Wrong($"{name}应为 {expected}，数出来是 {got}。");
    }
}
