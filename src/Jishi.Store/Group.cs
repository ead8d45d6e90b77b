using System.Collections.Immutable;
using Jishi.Ledger.Entries;
using Jishi.Ledger.Merkle;
using Jishi.Record;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;

namespace Jishi.Store;

/// <summary>
/// The provisional state of one group of commands: world, edge, size and last time after what was decided so far. Thrown away when the
/// transaction fails, swapped in when it is committed. Facts are folded as they are decided; their bytes are made afterwards, all at once on
/// every core (<see cref="Seal"/>), since nothing that is decided depends on them.
/// </summary>
internal sealed class Group(World world, MerkleEdge edge, long lastRecordedAt)
{
    /// <summary>Fewer facts than this are encoded faster by one thread.</summary>
    private const int WorthSharing = 4;

    private readonly List<Pending> _pending = [];
    private readonly long _policy = world.PolicyIndex;

    public World World { get; private set; } = world;

    /// <summary>Another policy is in force than before the group: adopted in it, or come by its first day.</summary>
    public bool IsPolicyNew => World.PolicyIndex != _policy;

    public MerkleEdge Edge { get; } = edge.Copy();

    public long LastRecordedAt { get; private set; } = lastRecordedAt;

    /// <summary>The entries, once sealed.</summary>
    public List<(EntryHeader Header, byte[] Bytes, byte[] Leaf, PreparedFact Fact)> Entries { get; } = [];

    public List<Tile> Tiles { get; } = [];

    public List<(string Id, long First, int Count)> Commands { get; } = [];

    /// <summary>Streams in which an entry of another stream changes something, with that entry.</summary>
    public List<(string Stream, long Index)> Also { get; } = [];

    /// <summary>What the read tables must show anew.</summary>
    public ImmutableArray<(EntryMeta Meta, Fact Fact)>.Builder Facts { get; } = ImmutableArray.CreateBuilder<(EntryMeta, Fact)>();

    /// <summary>Index of the next entry.</summary>
    public long Next => Edge.Size + _pending.Count;

    /// <summary>Takes the facts of one command into the group and folds them. Returns the index of the first.</summary>
    public long Append(string commandId, IReadOnlyList<Filed> facts, Record.Deciding.Actor actor, long recordedAt, bool clockBehind, IReadOnlyList<PreparedFact>? prepared = null)
    {
        var first = Next;
        for (var i = 0; i < facts.Count; i++)
        {
            var meta = new EntryMeta(Next, facts[i].Stream, commandId, LegalTime.FromUnix(recordedAt), clockBehind, actor);
            World = World.At(meta.RecordedAt);
            foreach (var stream in World.AlsoChanges(meta, facts[i].Fact)) Also.Add((stream, meta.Index));
            _pending.Add(new Pending(meta, facts[i], World.PolicyIndex, World.RuleBookIndex) { Prepared = prepared?[i] });
            World = World.Apply(meta, facts[i].Fact);
            Facts.Add((meta, facts[i].Fact));
        }

        LastRecordedAt = recordedAt;
        Commands.Add((commandId, first, facts.Count));
        return first;
    }

    /// <summary>Encodes and hashes what was taken and appends it to the edge. A fact that the ledger cannot hold spoils the group; it is named, so that its command is refused alone.</summary>
    /// <exception cref="UnfitFactException">The group is of no more use.</exception>
    public void Seal()
    {
        if (_pending.Count(p => p.Prepared is null) < WorthSharing) _pending.ForEach(p => p.Prepare());
        else Parallel.ForEach(_pending, p => p.Prepare());
        foreach (var pending in _pending)
        {
            if (pending.Unfit is { } unfit) throw new UnfitFactException(pending.Meta.CommandId, unfit);
            Edge.Append(pending.Leaf, Tiles);
            Entries.Add((pending.Header!, pending.Bytes, pending.Leaf, pending.Prepared!));
        }

        _pending.Clear();
    }

    /// <summary>A fact on its way into the group's entries. The indexes are those in force before it.</summary>
    private sealed class Pending(EntryMeta meta, Filed filed, long policy, long ruleBook)
    {
        public EntryMeta Meta => meta;

        public PreparedFact? Prepared { get; set; }

        public EntryHeader? Header { get; private set; }

        public byte[] Bytes { get; private set; } = [];

        public byte[] Leaf { get; private set; } = [];

        public Exception? Unfit { get; private set; }

        public void Prepare()
        {
            try
            {
                var fact = Prepared ??= PreparedFact.Of(filed);
                Header = new EntryHeader(
                    meta.Index, meta.Stream, fact.Kind, fact.KindVersion, meta.CommandId, meta.RecordedAt.ToUnixTimeMilliseconds(), meta.ClockBehind,
                    EntryCodec.ActorText(meta.Actor), meta.Actor.Capacity, fact.Digest, policy, ruleBook);
                Bytes = Header.Encode();
                Leaf = MerkleHash.Leaf(Bytes);
            }
            catch (Exception e) when (e is Ledger.Json.CanonicalJsonException or ArgumentException)
            {
                Unfit = e;
            }
        }
    }
}

/// <summary>The ledger cannot hold what a command wants to record.</summary>
internal sealed class UnfitFactException(string commandId, Exception inner) : Exception(inner.Message, inner)
{
    public string CommandId => commandId;
}
