using Jishi.Record;
using Jishi.Store.Folding;

namespace Jishi.Store.Judging;

/// <summary>
/// Folds a ledger in order and knows, at every entry, the world before the entry's command. Its shelves forget what is not touched for long, so
/// that memory does not grow with the ledger. Writes nothing.
/// </summary>
internal sealed class LedgerWalk
{
    private FarShelves? _far;
    private string? _command;

    /// <param name="from">The entry to begin with; it begins a command.</param>
    public LedgerWalk(JournalOptions options, LedgerReader reader, long from)
    {
        (_far, World) = JournalOpening.Shelves(options, reader, from);
        Before = World;
    }

    private LedgerWalk() => Before = World = World.Empty;

    /// <summary>The world before the command of the entry that was taken last, at the moment of that command: a policy pack may have come into force since the entry before.</summary>
    public World Before { get; private set; }

    /// <summary>The world after it.</summary>
    public World World { get; private set; }

    /// <summary>A walk from the first entry that keeps everything in memory, for a ledger whose index another version of the program made.</summary>
    public static LedgerWalk InMemory() => new();

    public void Take(StoredEntry entry)
    {
        if (entry.Header.CommandId != _command) (Before, _command) = (World.At(entry.Meta.RecordedAt), entry.Header.CommandId);
        if (entry.Fact is { } fact) World = World.Apply(entry.Meta, fact);
    }

    /// <summary>Between portions: lets go of what has not been touched lately. Worlds that were taken before keep what they saw.</summary>
    public void Forget(long size)
    {
        if (_far is { } far && far.AreWorthGrowing(World)) (_far, World) = far.Grown(World, size);
    }
}
