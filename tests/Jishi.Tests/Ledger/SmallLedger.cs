using System.Text;
using Jishi.Ledger.Entries;
using Jishi.Ledger.Merkle;
using Jishi.Ledger.Notes;
using Jishi.Ledger.Verify;

namespace Jishi.Tests.Ledger;

/// <summary>A ledger made from a seed, with its tiles and any checkpoint of it, for tests that damage it.</summary>
internal sealed class SmallLedger
{
    internal static readonly NoteSigner Signer = new("county.example/log", NoteKeyType.Ed25519, new byte[32]);

    // Each is signed once: a ledger only grows, so the one of a size stays what it is.
    private readonly System.Collections.Concurrent.ConcurrentDictionary<long, byte[]> _checkpoints = new();

    internal List<LedgerRow> Rows { get; } = [];

    internal GrowingTree Tree { get; } = new();

    internal static SmallLedger Of(int entries, ulong seed)
    {
        var random = new SeededGenerator(seed);
        var ledger = new SmallLedger();
        for (var i = 0; i < entries; i++)
            ledger.Append(random, $"事实 {i}");
        return ledger;
    }

    internal void Append(SeededGenerator random, string value)
    {
        var index = Rows.Count;
        var (header, body) = Entry(random, index, index, value);
        Rows.Add(new LedgerRow(index, header, body));
        Tree.Append(MerkleHash.Leaf(header));
    }

    /// <summary>One well-formed entry, as a forger would make it too.</summary>
    internal static (byte[] Header, byte[] Body) Entry(SeededGenerator random, long index, long secondsAfterStart, string value)
    {
        var items = Enumerable.Range(0, 1 + random.Below(3)).Select(n =>
            BodyItem.Of($"M04.i{n}", Encoding.UTF8.GetBytes($"{{\"v\":\"{value} \U00020bb7\",\"n\":{n}}}"), random.Bytes(16))).ToList();
        var body = new EntryBody(items);
        var header = new EntryHeader(
            index, "matter-1", "ItemsRecorded", 1, $"c-{index}", 1_700_000_000_000 + (1000 * secondsAfterStart), false, "li.ming", "recorder",
            body.Digest(), index > 2 ? 1 : -1, index > 2 ? 2 : -1);
        return (header.Encode(), body.Encode());
    }

    internal byte[] CheckpointAt(long size) => _checkpoints.GetOrAdd(
        size, _ => new Checkpoint("county.example/log", size, new ProofBuilder(Tree.Reader).Root(size)).Sign(Signer).Encode());

    internal VerifyAgainst Against(bool tiles, params long[] checkpoints) => new()
    {
        Checkpoints = [.. checkpoints.Select(size => (ReadOnlyMemory<byte>)CheckpointAt(size))],
        TrustedKeys = [Signer.Key],
        Origin = "county.example/log",
        Tiles = tiles ? Tree.Reader : null,
    };
}
