using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Jishi.Record.Catalogue;

/// <summary>
/// The values of a bag by the place of their item, for whoever looks up many: a rule book asks one dossier a thousand times. Made from the values when it is
/// first asked for.
/// </summary>
internal sealed class ItemTable
{
    /// <summary>Codes in the order in which this process first met them. There are as many as the catalogue has.</summary>
    private static readonly ConcurrentDictionary<string, int> Places = new(CodeComparer.Instance);
    private static int _last = -1;

    private readonly Recorded?[] _values;

    private ItemTable(ImmutableDictionary<string, Recorded> values)
    {
        Values = values;
        var placed = values.Select(v => (Place: PlaceOf(v.Key), v.Value)).ToList();
        _values = new Recorded?[placed.Count == 0 ? 0 : placed.Max(p => p.Place) + 1];
        foreach (var (place, value) in placed) _values[place] = value;
    }

    /// <summary>What the table was made from.</summary>
    public ImmutableDictionary<string, Recorded> Values { get; }

    public Recorded? this[int place] => place < _values.Length ? _values[place] : null;

    public static int PlaceOf(string code) => Places.GetOrAdd(code, static _ => Interlocked.Increment(ref _last));

    /// <summary>Keeps the table of a bag. Says nothing that the values do not say, so all are equal, and bags compare by what they hold.</summary>
    internal struct Kept : IEquatable<Kept>
    {
        private ItemTable? _table;

        public ItemTable Of(ImmutableDictionary<string, Recorded> values) => _table is { } made && made.Values == values ? made : _table = new ItemTable(values);

        public readonly bool Equals(Kept other) => true;

        public override readonly bool Equals(object? obj) => obj is Kept;

        public override readonly int GetHashCode() => 0;
    }
}
