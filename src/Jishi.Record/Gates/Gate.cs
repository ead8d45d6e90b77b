using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates;

/// <summary>
/// One of the nine gates (关口). <paramref name="After"/>: gates that must be passed before this one is. <paramref name="Closes"/>: what must stand
/// in the record for it to be passed, beside the start and end of each of its modules.
/// </summary>
public sealed record Gate(int Number, string Code, string Name, ImmutableArray<Module> Modules, ImmutableArray<int> After, ImmutableArray<Closing> Closes)
{
    /// <summary>What must stand before work on the gate begins, where that is more than the gates before it: the conditions of the post before its motion.</summary>
    public ImmutableArray<Closing> Opens { get; init; } = [];

    public IEnumerable<DataItem> Items => Modules.SelectMany(m => m.Items);

    /// <summary>What still stands against passing this gate, as findings of the gate itself.</summary>
    public IEnumerable<Finding> StillOpen(Dossier dossier) => Conditions(KindsOfAppointment.Of(dossier.Kind))
        .Where(c => !c.IsMet(dossier))
        .Select(c => c.Finding(this, dossier));

    /// <summary>All conditions of closing this gate for a kind of appointment, in the order of the form.</summary>
    public IEnumerable<Closing> Conditions(KindOfAppointment kind) => Opens.Where(o => kind.Gates.Contains(CatalogueOfItems.Find(o.Item.Code)!.Gate!.Number)).Concat(
        from module in kind.Modules(this)
        from closing in Closes.Where(c => module.Items.Contains(c.Item) && (c.WithGate == 0 || kind.Gates.Contains(c.WithGate))).Concat(Times(module))
        select closing);

    private static IEnumerable<Closing> Times(Module module) => module.Link is { } link ? [new(link.StartedAt), new(link.EndedAt)] : [];
}

/// <summary>A condition of closing a gate: the item has a value, and where codes are named, one of them. The reason stands for the value of an item that may lack one.</summary>
public sealed record Closing(DataItem Item, params string[] Accept)
{
    /// <summary>Asked only of kinds of appointment that pass this gate too; 0 asks all.</summary>
    public int WithGate { get; init; }

    public bool IsMet(Dossier dossier) => dossier.Find(Item)?.Value is { } value
        ? Accept.Length == 0 || (value is string code && Accept.Contains(code))
        : Item.MayLack is not null && Accept.Length == 0 && dossier.IsSettled(Item);

    public Finding Finding(Gate gate, Dossier dossier) => new(
        $"G{gate.Number}", RuleKind.Block, Judged: true,
        new([new Sighting(Item.Code, dossier.Show(Item) ?? "未填")]),
        new([new Sighting(Item.Code, Accept.Length == 0 ? "须填写" : string.Join("或", Accept.Select(a => Item.Type.CodeTable!.Label(a))))]));
}
