using System.Text.Json.Serialization;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Matters;

namespace Jishi.Cli.Scenarios.Verbs;

/// <summary>把提交节点还欠、又可以不适用的各项写明不适用；每份都应填的项留着。</summary>
internal sealed record SettleStep : Step
{
    public required OneOrMore On { get; init; }

    /// <summary>FIRST, SECOND, or ALL for everything that the row owes.</summary>
    public required string Node { get; init; }

    /// <summary>Reason for items that only other kinds of appointment ask for; a conditional item gets «没有…的情形».</summary>
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
            var open = Completeness.Owed(dossier, Node, stage.World.Policy).Where(i => !dossier.IsSettled(i) && !Leave.Contains(i.Code))
                .Select(i => CatalogueOfItems.Find(i.Code)!)
                .Where(l => NotApplicable.IsTaken(l, dossier.Kind));
            foreach (var gate in open.GroupBy(l => l.Gate!.Number).OrderBy(g => g.Key))
                await stage.Submit(new RecordItems(matter.Id, row.Id, null, gate.Key, [.. gate.Select(l => new ItemInput(l.Item.Code, null, Why(l.Item)))], []));
        }
    }

    private string Why(DataItem item) => item.When is { } when ? $"没有“{when.Words}”的情形" : item.MayLack ?? Reason;
}
