using Jishi.Ledger.Merkle;
using Jishi.Ledger.Verify;

namespace Jishi.Store;

/// <summary>Folds what other nodes appended. Each entry is held against its place and its own hashes first: a node does not believe a database either.</summary>
internal static class Tail
{
    /// <summary>The state after every entry that is committed.</summary>
    /// <exception cref="JournalException">An entry does not follow from what this node has seen.</exception>
    public static JournalState Fold(JournalState state, LedgerReader reader)
    {
        var (world, edge, last) = (state.World, state.Edge.Copy(), state.LastRecordedAt);
        var tiles = new List<Tile>();
        foreach (var row in reader.Rows(edge.Size))
        {
            var entry = Read(row, edge.Size);
            edge.Append(MerkleHash.Leaf(row.Header.Span), tiles);
            last = entry.Header.RecordedAt;
            if (entry.Fact is { } fact) world = world.Apply(entry.Meta, fact);
        }

        return edge.Size == state.Edge.Size ? state : new JournalState(world, edge, last);
    }

    private static StoredEntry Read(LedgerRow row, long expected)
    {
        if (row.Index != expected) throw Doubt(expected, "不在它的位置上");
        try
        {
            var entry = EntryCodec.Read(row.Header, row.Body);
            if (entry.Index != expected) throw Doubt(expected, "写着别的序号");
            return entry.Body.Digest().AsSpan().SequenceEqual(entry.Header.Digest) ? entry : throw Doubt(expected, "内容与摘要不符");
        }
        catch (Exception e) when (e is InvalidDataException or System.Text.Json.JsonException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            throw Doubt(expected, "读不出来");
        }
    }

    private static JournalException Doubt(long index, string what) =>
        new($"别的服务器写入的第 {index} 号分录{what}，本机不再读写。请保留现场，停下各台服务器，用 jishi verify 核验。");
}
