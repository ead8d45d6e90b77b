using System.Collections.Immutable;
using Jishi.Ledger.Entries;
using Jishi.Ledger.Merkle;
using Jishi.Record;
using Jishi.Record.Facts;

namespace Jishi.Store;

/// <summary>
/// The provisional state of one group of commands: world, edge, size and last time after what was decided so far. Thrown away when the
/// transaction fails, swapped in when it is committed.
/// </summary>
internal sealed class Group(World world, MerkleEdge edge, long lastRecordedAt)
{
    public World World { get; private set; } = world;

    public MerkleEdge Edge { get; } = edge.Copy();

    public long LastRecordedAt { get; private set; } = lastRecordedAt;

    public List<(EntryHeader Header, byte[] Bytes, byte[] Leaf, PreparedFact Fact)> Entries { get; } = [];

    public List<Tile> Tiles { get; } = [];

    public List<(string Id, long First, int Count)> Commands { get; } = [];

    /// <summary>What the read tables must show anew.</summary>
    public ImmutableArray<(EntryMeta Meta, Fact Fact)>.Builder Facts { get; } = ImmutableArray.CreateBuilder<(EntryMeta, Fact)>();

    /// <summary>Appends the facts of one command and folds them.</summary>
    public long Append(string commandId, IReadOnlyList<PreparedFact> facts, Record.Deciding.Actor actor, long recordedAt, bool clockBehind)
    {
        var first = Edge.Size;
        foreach (var fact in facts)
        {
            var header = new EntryHeader(
                Edge.Size, fact.Filed.Stream, fact.Kind, fact.KindVersion, commandId, recordedAt, clockBehind,
                EntryCodec.ActorText(actor), actor.Capacity, fact.Digest, World.PolicyIndex, World.RuleBookIndex);
            var bytes = header.Encode();
            var leaf = MerkleHash.Leaf(bytes);
            Edge.Append(leaf, Tiles);
            Entries.Add((header, bytes, leaf, fact));
            var meta = new EntryMeta(header.Index, header.Stream, commandId, Record.Catalogue.LegalTime.FromUnix(recordedAt), clockBehind, actor);
            World = World.Apply(meta, fact.Filed.Fact);
            Facts.Add((meta, fact.Filed.Fact));
        }

        LastRecordedAt = recordedAt;
        Commands.Add((commandId, first, facts.Count));
        return first;
    }
}
