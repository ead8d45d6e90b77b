using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Jishi.Record;

/// <summary>Where a shelf finds what is not in memory. Both answers are of one size of the ledger and never change.</summary>
/// <param name="Fetch">the object of an id, or null when there was none</param>
/// <param name="Named">ids of the objects that may bear a name; it may give too many, never too few</param>
public sealed record ShelfSource<T>(Func<string, T?> Fetch, Func<string, IReadOnlyCollection<string>> Named)
    where T : class;

/// <summary>
/// The objects of one kind by their id: those that changed lately are in memory, the others are fetched when asked for. Immutable to whoever
/// holds it, like the world it is part of: the same shelf gives the same answers for ever. It cannot be walked through, since a province does
/// not fit into memory: lists are read from the read tables.
/// </summary>
public sealed class Shelf<T>
    where T : class
{
    private readonly Func<T, IEnumerable<string>> _namesOf;
    private readonly ShelfSource<T>? _source;
    private readonly ImmutableDictionary<string, T> _near;

    /// <param name="namesOf">What an object may be found by besides its id.</param>
    /// <param name="source">Null where everything is in memory.</param>
    public Shelf(Func<T, IEnumerable<string>> namesOf, ShelfSource<T>? source = null)
        : this(namesOf, source, ImmutableDictionary.Create<string, T>(StringComparer.Ordinal))
    {
    }

    private Shelf(Func<T, IEnumerable<string>> namesOf, ShelfSource<T>? source, ImmutableDictionary<string, T> near) => (_namesOf, _source, _near) = (namesOf, source, near);

    /// <summary>What is in memory and not in the source: everything where there is no source.</summary>
    public IReadOnlyDictionary<string, T> Near => _near;

    /// <exception cref="KeyNotFoundException">There is no such object.</exception>
    public T this[string id] => GetValueOrDefault(id) ?? throw new KeyNotFoundException(id);

    public T? GetValueOrDefault(string id) => _near.GetValueOrDefault(id) ?? _source?.Fetch(id);

    public bool TryGetValue(string id, [NotNullWhen(true)] out T? found) => (found = GetValueOrDefault(id)) is not null;

    public bool ContainsKey(string id) => GetValueOrDefault(id) is not null;

    /// <summary>The objects that bear a name, by id.</summary>
    public IEnumerable<T> Named(string name)
    {
        var far = _source?.Named(name).Where(id => !_near.ContainsKey(id)).Select(id => _source.Fetch(id)).OfType<T>() ?? [];
        return _near.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => n.Value).Concat(far).Where(x => _namesOf(x).Contains(name, StringComparer.Ordinal));
    }

    public Shelf<T> SetItem(string id, T item) => new(_namesOf, _source, _near.SetItem(id, item));

    /// <summary>The same objects out of another source, which must hold all that is near here.</summary>
    public Shelf<T> Over(ShelfSource<T> source) => new(_namesOf, source);
}
