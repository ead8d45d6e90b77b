using System.Text.Json.Serialization;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Matters;

namespace Jishi.Cli.Scenarios.Verbs;

/// <summary>把提交节点还欠的各项写明不适用。</summary>
internal sealed record SettleStep : Step
{
    public required OneOrMore On { get; init; }

    /// <summary>FIRST, SECOND, or ALL for everything that the row owes.</summary>
    public required string Node { get; init; }

    /// <summary>Reason for items that no condition excuses; a conditional item gets «没有…的情形».</summary>
    public string Reason { get; init; } = "本次不涉及";

    [JsonPropertyName("leave")]
    public IReadOnlyList<string> Leave { get; init; } = [];

    internal override IEnumerable<string> Codes => Leave;

    internal override async Task Run(Stage stage)
    {
        foreach (var reference in On.All)
        {
            var (matter, row) = stage.Row(reference);
            var dossier = stage.World.Dossier(matter, row);
            var open = Completeness.Owed(dossier, Node).Where(i => !dossier.IsSettled(i) && !Leave.Contains(i.Code));
            foreach (var gate in open.GroupBy(i => CatalogueOfItems.Find(i.Code)!.Gate!.Number).OrderBy(g => g.Key))
                await stage.Submit(new RecordItems(matter.Id, row.Id, null, gate.Key, [.. gate.Select(i => new ItemInput(i.Code, null, Why(i)))], []));
        }
    }

    private string Why(DataItem item) => item.When is { } when ? $"没有“{when}”的情形" : Reason;
}
