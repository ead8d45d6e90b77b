using System.Text.Json;
using Jishi.Ledger.Entries;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;

namespace Jishi.Bench;

/// <summary>One filled gate, as a fact, as values and under its header: what all benchmarks of bytes are given.</summary>
internal static class Samples
{
    private const int Gate = 4;

    /// <summary>The fact with the most items of the filling of the inspection gate.</summary>
    public static Filed Filled()
    {
        var @case = new Case().FilledTo(Gate - 1);
        var accepted = (Decision.Accepted)@case.Filling(NineGates.Number(Gate)).Decide(@case.Setting);
        return accepted.Facts.MaxBy(f => ((ItemsRecorded)f.Fact).Items.Length)!;
    }

    public static Dictionary<string, JsonElement> Values() => FactCodec.Encode(Filled().Fact).ToDictionary(p => p.Tag, p => JsonDocument.Parse(p.Json).RootElement, StringComparer.Ordinal);

    public static EntryHeader Header() => new(
        777_777, Streams.Matter("m"), nameof(ItemsRecorded), 1, "0198c0ffee0198c0ffee0198c0ffee01", 1_790_000_000_000, false, "lin 林晓禾", "recorder", new byte[32], 2, 1);
}
