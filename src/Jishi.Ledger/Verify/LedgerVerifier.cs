using Jishi.Ledger.Merkle;

namespace Jishi.Ledger.Verify;

/// <summary>
/// Recomputes a whole ledger from nothing but its bytes: each item digest, body digest, the digest in the header, the unbroken row of indexes, the times
/// that never go back, the policy and rule book that must be earlier entries, each leaf, the root; and compares with the checkpoints and tiles given.
/// </summary>
/// <remarks>
/// <para>
/// Fed by <see cref="Add"/> in index order, from one thread, as a database reader goes; bytes are copied, so the reader may hand out its own buffers. Rows
/// are judged in batches of 4 MB on all cores; some 40 MB are held whatever the size of the ledger.
/// </para>
/// <para>
/// Naming the first bad entry. Every header stands under the root, but a root alone does not say which leaf changed. In order of what they are worth:
/// with leaf tiles, the first leaf that differs from its tile is named exactly, and so is a body that does not fit its unchanged header before it. Where no
/// tile covers the entry, the first entry that contradicts itself or its neighbour is named. Where none does (header and body were forged together), a
/// checkpoint that no longer fits says that the change lies at or after the size of the last checkpoint that still fits: that index is named, and the
/// problem gives the range. A checkpoint beyond the end names the first missing entry. Tiles and ledger forged together still break on the checkpoints.
/// A changed entry beyond both tiles and checkpoints that contradicts nothing cannot be found by anyone: that is why checkpoints go to the level above.
/// </para>
/// </remarks>
public sealed class LedgerVerifier
{
    private readonly VerifyAgainst _against;
    private readonly VerifyFindings _findings = new();
    private readonly CheckpointWalk _checkpoints;
    private readonly MerkleFrontier _frontier = new();
    private readonly Queue<(VerifyBatch Batch, Task Judged)> _judging = new();
    private readonly Stack<VerifyBatch> _idle = new();
    private readonly int _workers = Math.Clamp(Environment.ProcessorCount, 1, 8);
    private readonly List<long> _redacted = [];

    private VerifyBatch _filling = new();
    private ReadOnlyMemory<byte> _tile;
    private bool _tilesAgree;
    private long _expected;
    private long _lastTime;

    /// <summary>Begins a verification.</summary>
    public LedgerVerifier(VerifyAgainst against)
    {
        _against = against;
        _tilesAgree = against.Tiles is not null;
        _checkpoints = new CheckpointWalk(against, _findings);
    }

    /// <summary>Verifies rows that are given in index order.</summary>
    public static VerifyReport Verify(IEnumerable<LedgerRow> rows, VerifyAgainst against)
    {
        var verifier = new LedgerVerifier(against);
        foreach (var row in rows)
            verifier.Add(row.Index, row.Header.Span, row.Body.Span);
        return verifier.Finish();
    }

    /// <summary>Takes the next stored entry. The index is the one it is stored under, whatever its header says.</summary>
    public void Add(long index, ReadOnlySpan<byte> header, ReadOnlySpan<byte> body)
    {
        _filling.Add(index, header, body);
        if (_filling.IsFull)
            Dispatch();
    }

    /// <summary>Ends the ledger and gives the report. Nothing may be added afterwards.</summary>
    public VerifyReport Finish()
    {
        Dispatch();
        while (_judging.Count > 0)
            TakeOldest();
        _checkpoints.End(_frontier.Size);
        if (_tilesAgree && LeavesInTile(_frontier.Size / Tile.Width) > _frontier.Size % Tile.Width)
            _findings.Missing(_frontier.Size, $"分录 {_frontier.Size} 起缺失：哈希树里还存有它的叶节点。");
        return new VerifyReport(_findings.Count == 0, _frontier.Size, _frontier.Root(), _findings.FirstBad(), _findings.Sentences())
        {
            Redacted = _redacted,
            CheckpointsHeld = _checkpoints.Held,
        };
    }

    private void Dispatch()
    {
        if (_filling.Count == 0)
            return;
        var batch = _filling;
        _judging.Enqueue((batch, Task.Run(batch.Judge)));
        if (_judging.Count > _workers)
            TakeOldest();
        _filling = _idle.TryPop(out var idle) ? idle : new VerifyBatch();
    }

    // Batches come back in the order they went out, so the tree and the neighbours are seen in order.
    private void TakeOldest()
    {
        var (batch, judged) = _judging.Dequeue();
        judged.GetAwaiter().GetResult();
        for (var i = 0; i < batch.Count; i++)
            Take(batch.Index(i), batch.Verdict(i), batch.Leaf(i));
        batch.Clear();
        _idle.Push(batch);
        _against.Progress?.Report(_frontier.Size);
    }

    private void Take(long index, RowVerdict verdict, ReadOnlySpan<byte> leaf)
    {
        var position = _frontier.Size;
        CompareOrder(index, position);
        if (verdict.Fault != RowFault.None)
            _findings.Row(position, index, verdict, _checkpoints.LastGood);
        if (verdict.Redacted)
            _redacted.Add(position);
        if (verdict.Fault != RowFault.HeaderMalformed)
        {
            if (verdict.RecordedAt < _lastTime)
                _findings.Header(position, position, $"分录 {position} 的记录时间早于前一条分录。");
            _lastTime = Math.Max(_lastTime, verdict.RecordedAt);
        }
        if (_tilesAgree)
            CompareWithTile(position, leaf);
        _frontier.Append(leaf);
        _checkpoints.At(_frontier);
    }

    private void CompareOrder(long index, long position)
    {
        if (index > _expected)
            _findings.Header(position, _expected, index == _expected + 1 ? $"缺少分录 {_expected}。" : $"缺少分录 {_expected} 至 {index - 1}。");
        else if (index < _expected)
            _findings.Header(position, Math.Max(_checkpoints.LastGood, index), $"位置 {position} 上是分录 {index}：重复出现，或次序颠倒。");
        _expected = index + 1;
    }

    private void CompareWithTile(long position, ReadOnlySpan<byte> leaf)
    {
        var place = (int)(position % Tile.Width);
        if (place == 0 || _tile.IsEmpty)
            _tile = _against.Tiles!(0, position / Tile.Width);
        if (_tile.Length < (place + 1) * MerkleHash.Size || leaf.SequenceEqual(_tile.Span.Slice(place * MerkleHash.Size, MerkleHash.Size)))
            return;
        _tilesAgree = false;
        _findings.Tile(position, $"分录 {position} 与哈希树中保存的叶节点不一致：该分录被改动、插入、删除或调换。");
    }

    private long LeavesInTile(long n) => _against.Tiles!(0, n).Length / MerkleHash.Size;
}
