using System.Text;
using Jishi.Ledger.Crypto;
using Jishi.Ledger.Entries;
using Jishi.Ledger.Merkle;

namespace Jishi.Ledger.Verify;

/// <summary>What one row shows on its own, without its neighbours.</summary>
internal enum RowFault : byte
{
    None,
    HeaderMalformed,
    IndexDiffers,
    BodyMalformed,
    DigestDiffers,
}

/// <summary>The verdict on one row.</summary>
internal record struct RowVerdict(RowFault Fault, bool Redacted, long Claimed, long RecordedAt);

/// <summary>
/// Rows copied into one buffer, judged together on a worker. Filled by the verifier's caller, then owned by one worker until its task ends, then read by the
/// caller and used again: never two owners at once.
/// </summary>
internal sealed class VerifyBatch
{
    internal const int MaxRows = 2048;
    private const int FullBytes = 4 << 20;

    private readonly List<(long Index, int From, int HeaderLength, int BodyLength)> _rows = [];
    private RowVerdict[] _verdicts = [];
    private byte[] _leaves = [];
    private byte[] _bytes = new byte[16 << 10]; // grows with what it gets: small ledgers need no large buffers
    private int _length;

    internal int Count => _rows.Count;

    internal bool IsFull => Count == MaxRows || _length >= FullBytes;

    internal void Clear()
    {
        _rows.Clear();
        _length = 0;
        if (_bytes.Length > 2 * FullBytes)
            _bytes = new byte[FullBytes];
    }

    internal void Add(long index, ReadOnlySpan<byte> header, ReadOnlySpan<byte> body)
    {
        var need = checked(_length + header.Length + body.Length);
        if (need > _bytes.Length)
            Array.Resize(ref _bytes, (int)Math.Min(Math.Max(need, 2L * _bytes.Length), Array.MaxLength));
        header.CopyTo(_bytes.AsSpan(_length));
        body.CopyTo(_bytes.AsSpan(_length + header.Length));
        _rows.Add((index, _length, header.Length, body.Length));
        _length = need;
    }

    internal long Index(int i) => _rows[i].Index;

    internal RowVerdict Verdict(int i) => _verdicts[i];

    internal ReadOnlySpan<byte> Leaf(int i) => _leaves.AsSpan(i * MerkleHash.Size, MerkleHash.Size);

    /// <summary>Recomputes leaf, item and body digests of every row; runs on a worker.</summary>
    internal void Judge()
    {
        if (_verdicts.Length < Count)
            (_verdicts, _leaves) = (new RowVerdict[Count], new byte[Count * MerkleHash.Size]);
        for (var i = 0; i < Count; i++)
        {
            var (index, from, headerLength, bodyLength) = _rows[i];
            var header = _bytes.AsSpan(from, headerLength);
            MerkleHash.Leaf(header, _leaves.AsSpan(i * MerkleHash.Size));
            _verdicts[i] = Judge(index, header, _bytes.AsSpan(from + headerLength, bodyLength));
        }
    }

    internal static RowVerdict Judge(long index, ReadOnlySpan<byte> header, ReadOnlySpan<byte> body)
    {
        if (!HeaderScan.TryScan(header, out var scan))
            return new RowVerdict(RowFault.HeaderMalformed, false, -1, -1);
        Span<byte> digest = stackalloc byte[Sha256.Size];
        Span<byte> sealedDigest = stackalloc byte[Sha256.Size];
        var whole = BodyFrame.TryDigest(body, digest, out var redacted);
        Convert.FromHexString(scan.DigestHex, sealedDigest, out _, out _);
        var fault = scan.Index != index ? RowFault.IndexDiffers
            : !whole ? RowFault.BodyMalformed
            : digest.SequenceEqual(sealedDigest) ? RowFault.None : RowFault.DigestDiffers;
        return new RowVerdict(fault, redacted > 0, scan.Index, scan.RecordedAt);
    }
}
