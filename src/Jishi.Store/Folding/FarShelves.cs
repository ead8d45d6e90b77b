using Jishi.Record;
using Jishi.Record.Batches;
using Jishi.Record.Cadres;
using Jishi.Record.Facts;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Record.Register;

namespace Jishi.Store.Folding;

/// <summary>What the far side of the shelves reads: the entries that concern a stream, in order, and the ids that bear a name. Both of the committed ledger, from any thread.</summary>
internal sealed record FarReader(Func<string, long, IEnumerable<StoredEntry>> Concerning, Func<string, string, IReadOnlyCollection<string>> Named);

/// <summary>
/// The far side of a world's shelves: every object as it was at one size of the ledger, folded from its own entries when it is first asked for.
/// So a start reads next to nothing, and memory holds what is worked on, however long the ledger is. Nothing is saved: the entries are the
/// snapshot, and they are folded by the program that runs.
/// </summary>
internal sealed class FarShelves
{
    private readonly FarReader _reader;
    private readonly long _size;
    private readonly int _remembered;
    private readonly Memo<Matter> _matters;
    private readonly Memo<Cadre> _cadres;
    private readonly Memo<Batch> _batches;
    private readonly Memo<Meeting> _meetings;
    private readonly Memo<OrganRegister> _registers;
    private readonly ShelfSource<Matter> _matterSource;

    /// <param name="remembered">Candidacies, and as many of each other kind, that are remembered.</param>
    public FarShelves(FarReader reader, long size, int remembered)
        : this(reader, size, remembered, new(m => 1 + m.Candidacies.Count, remembered), new(_ => 1, remembered), new(_ => 1, remembered), new(_ => 1, remembered), new(_ => 1, remembered))
    {
    }

    private FarShelves(FarReader reader, long size, int remembered, Memo<Matter> matters, Memo<Cadre> cadres, Memo<Batch> batches, Memo<Meeting> meetings, Memo<OrganRegister> registers)
    {
        (_reader, _size, _remembered, _matters, _cadres, _batches, _meetings, _registers) = (reader, size, remembered, matters, cadres, batches, meetings, registers);
        _matterSource = Source("matter", _matters, id => Fold("matter", id, World.Empty).Matters.Near.GetValueOrDefault(id));
    }

    /// <summary>The world with nothing near: everything on its shelves comes from here.</summary>
    public World Under(World world)
    {
        // Cadres and batches are changed by entries of matters too, whose fold asks the matter; matters and meetings ask nobody.
        var withMatters = World.Empty with { Matters = World.Empty.Matters.Over(_matterSource) };
        return world with
        {
            Matters = world.Matters.Over(_matterSource),
            Cadres = world.Cadres.Over(Source("cadre", _cadres, id => Fold("cadre", id, withMatters).Cadres.Near.GetValueOrDefault(id))),
            Batches = world.Batches.Over(Source("batch", _batches, id => Fold("batch", id, withMatters).Batches.Near.GetValueOrDefault(id))),
            Meetings = world.Meetings.Over(Source("meeting", _meetings, id => Fold("meeting", id, World.Empty).Meetings.Near.GetValueOrDefault(id))),
            Registers = world.Registers.Over(Source("register", _registers, FoldRegister)),
        };
    }

    /// <summary>True when so much is near in a world that the shelves are worth laying anew: that copies what is remembered.</summary>
    public bool AreWorthGrowing(World world) =>
        world.Matters.Near.Count + world.Cadres.Near.Count + world.Batches.Near.Count + world.Meetings.Near.Count > Math.Max(2_000, _remembered / 20);

    /// <summary>The same for a ledger that has grown to a size: what is near in its world is remembered, and near no more. Whoever holds an older world keeps the older shelves.</summary>
    public (FarShelves Shelves, World World) Grown(World world, long size)
    {
        var grown = new FarShelves(_reader, size, _remembered, With(_matters, world.Matters), With(_cadres, world.Cadres), With(_batches, world.Batches), With(_meetings, world.Meetings), With(_registers, world.Registers));
        return (grown, grown.Under(world));
    }

    private static Memo<T> With<T>(Memo<T> memo, Shelf<T> shelf)
        where T : class
    {
        var copy = memo.Copy();
        foreach (var (id, item) in shelf.Near) copy.Put(id, item);
        return copy;
    }

    private ShelfSource<T> Source<T>(string kind, Memo<T> memo, Func<string, T?> fold)
        where T : class => new(
            id =>
            {
                if (memo.Find(id) is { } known) return known;
                if (fold(id) is not { } made) return null;
                memo.Put(id, made);
                return made;
            },
            name => _reader.Named(kind, name));

    /// <summary>A register folds from its own entries and asks no other object.</summary>
    private OrganRegister? FoldRegister(string organ)
    {
        OrganRegister? register = null;
        foreach (var entry in _reader.Concerning(Streams.Register(organ), _size))
        {
            if (entry.Fact is { } fact) register = (register ?? OrganRegister.Empty).Then(entry.Meta, fact);
        }

        return register;
    }

    private World Fold(string kind, string id, World world)
    {
        foreach (var entry in _reader.Concerning($"{kind}/{id}", _size))
        {
            if (entry.Fact is { } fact) world = world.Apply(entry.Meta, fact);
        }

        return world;
    }
}
