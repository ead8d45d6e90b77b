using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Matters;

namespace Jishi.Record.Batches;

/// <summary>
/// A batch (批次): an adjustment of many posts at once, over several matters. It holds the caps data, the prior approval and the filing, and is
/// archived as one volume.
/// </summary>
public sealed record Batch(string Id, string Title, string OrganId, DateTimeOffset OpenedAt, ItemBag Items)
{
    /// <summary>The volume it was archived in; null while it is not. An archived batch is read only.</summary>
    public string? Volume { get; init; }

    public string Number => Items.Find(BatchItems.BatchNo)?.Value as string ?? Id;

    /// <summary>Filed with the level above; from here its figures change by correction only.</summary>
    public bool IsFiled => Items.Find(BatchItems.BatchFiledAt)?.Value is not null;

    /// <summary>The matters that were put into it at some time, in that order; some may have gone to another batch since.</summary>
    public ImmutableArray<string> EverHeld { get; init; } = [];

    /// <summary>What a batch is found by.</summary>
    public IEnumerable<string> Names => Volume is { } volume ? [ByNumber(Number), ByVolume(volume)] : [ByNumber(Number)];

    internal string ReadOnly => $"批次{Title}已归档（卷号 {Volume}），只供查阅。";

    public IEnumerable<Matter> Matters(World world) => EverHeld.Distinct(StringComparer.Ordinal).Select(id => world.Matters[id]).Where(m => m.BatchId == Id).OrderBy(m => m.Number, StringComparer.Ordinal);

    public static string ByNumber(string number) => "number:" + number;

    public static string ByVolume(string volume) => "volume:" + volume;
}

public sealed record BatchOpened(string Id, string Title, string OrganId) : Fact;

/// <summary>A matter went into a batch, from none or from another.</summary>
public sealed record MatterBatched(string Batch) : Fact;
