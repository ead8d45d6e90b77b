using System.Collections.Immutable;

namespace Jishi.Record.Catalogue;

/// <summary>
/// One recorded value: what, when the fact happened, when the server took it down, by whom, and the ledger index that holds it.
/// Either <see cref="Value"/> or <see cref="NotApplicable"/> (the reason why the item does not apply) is set. <paramref name="ById"/> is the
/// account: names can repeat.
/// </summary>
public sealed record Recorded(object? Value, string? NotApplicable, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt, string By, long Index, string? ById = null)
{
    /// <summary>Earlier entries that tell of the item and were not redacted; null when there is none.</summary>
    public EarlierEntry? Before { get; init; }

    /// <summary>What was here is redacted; <see cref="Index"/> is the entry that ordered it.</summary>
    public bool IsRedacted { get; init; }

    /// <summary>Ledger indexes of all entries whose bytes tell of the item, in order: what a redaction must reach.</summary>
    public IEnumerable<long> Entries => IsRedacted ? [] : Earlier().Reverse().Append(Index);

    /// <summary>The person took it down: by id where both have one, else by name.</summary>
    public bool IsBy(Person person) => person.Id is not null && ById is not null
        ? string.Equals(person.Id, ById, StringComparison.Ordinal)
        : string.Equals(person.Name, By, StringComparison.Ordinal);

    /// <summary>The chain that the next recording of the item carries on.</summary>
    public EarlierEntry? AsEarlier => IsRedacted ? null : new EarlierEntry(Index, Before);

    private IEnumerable<long> Earlier()
    {
        for (var at = Before; at is not null; at = at.Before) yield return at.Index;
    }
}

/// <summary>A ledger index and the ones before it. A chain, so that an item recorded a thousand times costs each recording one link.</summary>
public sealed record EarlierEntry(long Index, EarlierEntry? Before);

/// <summary>The values that one owner holds, with the evidence and the last ledger index of each gate's row.</summary>
public sealed record ItemBag(
    ImmutableDictionary<string, Recorded> Values,
    ImmutableDictionary<string, ValueList<EvidenceFile>> Evidence,
    ImmutableDictionary<int, long> Versions)
{
    public static readonly ItemBag Empty = new(
        ImmutableDictionary.Create<string, Recorded>(CodeComparer.Instance),
        ImmutableDictionary.Create<string, ValueList<EvidenceFile>>(CodeComparer.Instance),
        ImmutableDictionary<int, long>.Empty);

    /// <summary>So few values are found as fast without a table.</summary>
    private const int Few = 8;

    private ItemTable.Kept _table;

    /// <summary>Ledger index of the last paper put beside an item, by code.</summary>
    public ImmutableDictionary<string, long> PapersAt { get; init; } = ImmutableDictionary.Create<string, long>(CodeComparer.Instance);

    /// <summary>Ledger index of the last entry that gave the item a value or a paper; -1 when none did.</summary>
    public long ChangedAt(string code) => Math.Max(Values.GetValueOrDefault(code)?.Index ?? -1, PapersAt.GetValueOrDefault(code, -1));

    public Recorded? Find(DataItem item) => Values.Count < Few ? Values.GetValueOrDefault(item.Code) : _table.Of(Values)[item.Place];

    /// <summary>Ledger index of the last entry that touched this owner's row at the gate; -1 when none did.</summary>
    public long VersionAt(int gate) => Versions.GetValueOrDefault(gate, -1);

    public ItemBag Touched(int gate, long index) => this with { Versions = Versions.SetItem(gate, index) };
}
