using Jishi.Record;
using Jishi.Record.Facts;
using Jishi.Store.Databases;
using Jishi.Store.Reading;

namespace Jishi.Store.Folding;

/// <summary>
/// Writes read rows and commands anew from the entries of a ledger, in order, inside the caller's transaction. Its shelves read by the writing
/// connection: nobody else sees the chains that are being made.
/// </summary>
internal sealed class Replaying
{
    private readonly LedgerConnection _ledger;
    private readonly ChainRows _chains;
    private readonly ReadRows _rows;
    private FarShelves _far;
    private World _world;
    private (string Id, long First, int Count) _command = ("", 0, 0);

    public Replaying(LedgerConnection ledger, int remembered)
    {
        (_ledger, _chains) = (ledger, new ChainRows(ledger));
        _rows = new ReadRows(ledger, _chains);
        _far = new FarShelves(new FarReader(_chains.Concerning, _chains.Named), 0, remembered);
        _world = _far.Under(World.Empty);
    }

    /// <summary>Entries replayed.</summary>
    public long Size { get; private set; }

    public void Take(IReadOnlyCollection<StoredEntry> entries)
    {
        var facts = new List<(EntryMeta, Fact)>(entries.Count);
        var also = new List<(string, long)>();
        foreach (var entry in entries)
        {
            Count(entry);
            Size = entry.Index + 1;
            if (entry.Fact is not { } fact) continue;
            foreach (var stream in _world.AlsoChanges(entry.Meta, fact)) also.Add((stream, entry.Index));
            _world = _world.Apply(entry.Meta, fact);
            facts.Add((entry.Meta, fact));
        }

        // What is fetched meanwhile lies below the shelves' size, and so on chains that were written before.
        _chains.Chain(entries.Select(e => (e.Header.Stream, e.Index)), also);
        _rows.Write(_world, facts);
        _ledger.Flush();
        if (_far.AreWorthGrowing(_world)) (_far, _world) = _far.Grown(_world, Size);
    }

    /// <summary>Writes the last command.</summary>
    public void End()
    {
        if (_command.Count > 0) _ledger.InsertCommand(_command.Id, _command.First, _command.Count);
    }

    private void Count(StoredEntry entry)
    {
        if (entry.Header.CommandId != _command.Id)
        {
            End();
            _command = (entry.Header.CommandId, entry.Index, 0);
        }

        _command.Count++;
    }
}
