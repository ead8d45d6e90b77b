using System.Collections.Concurrent;

namespace Jishi.Store.Folding;

/// <summary>
/// Remembers what was made, up to a weight. Two generations: what is asked for stays in the young one; when that is full it becomes the old
/// one, and what was in the old one and not asked for since is forgotten. Any thread may ask; two may make the same thing, and one wins.
/// </summary>
internal sealed class Memo<T>(Func<T, int> weightOf, int capacity)
    where T : class
{
    private readonly Lock _turning = new();
    private ConcurrentDictionary<string, T> _young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, T> _old = new(StringComparer.Ordinal);
    private int _weight;

    /// <summary>A memo of its own that remembers the same.</summary>
    public Memo<T> Copy()
    {
        lock (_turning)
        {
            return new Memo<T>(weightOf, capacity)
            {
                _young = new(_young, StringComparer.Ordinal),
                _old = new(_old, StringComparer.Ordinal),
                _weight = _weight,
            };
        }
    }

    public T? Find(string id)
    {
        if (_young.TryGetValue(id, out var found)) return found;
        if (!_old.TryGetValue(id, out found)) return null;
        Put(id, found);
        return found;
    }

    /// <summary>Remembers the thing in place of what was remembered under the id.</summary>
    public void Put(string id, T thing)
    {
        lock (_turning)
        {
            if (!_young.TryGetValue(id, out var before)) _weight += weightOf(thing);
            else _weight += weightOf(thing) - weightOf(before);
            _young[id] = thing;
            if (_weight <= capacity / 2) return;
            (_old, _young, _weight) = (_young, new(StringComparer.Ordinal), 0);
        }
    }
}
