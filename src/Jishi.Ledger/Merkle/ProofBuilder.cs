using System.Numerics;

namespace Jishi.Ledger.Merkle;

/// <summary>
/// Builds proofs for any size up to the tree's from its tiles. Reads some tiles a level; levels above 0 whose partial tile is not stored are computed from
/// the full tiles below. Tiles read are kept for the life of the builder: make one per request, or one per head for many proofs on one thread.
/// </summary>
/// <param name="tiles">Reads tiles; level 0 must give every leaf hash below the sizes asked for.</param>
public sealed class ProofBuilder(TileReader tiles)
{
    private readonly Dictionary<(int Level, long N), ReadOnlyMemory<byte>> _read = [];
    private readonly Dictionary<(int Level, long Index), byte[]> _computed = [];

    /// <summary>The proof that entry <paramref name="index"/> stands in the tree of <paramref name="size"/> leaves (RFC 6962 section 2.1.1), leaf to root.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 &lt;= index &lt; size.</exception>
    /// <exception cref="InvalidDataException">A tile that is needed is missing.</exception>
    public IReadOnlyList<byte[]> Inclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        return SubtreeConsistency(index, index + 1, size);
    }

    /// <summary>The proof that the tree of <paramref name="oldSize"/> leaves is a prefix of that of <paramref name="newSize"/> (RFC 6962 section 2.1.2).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 &lt; oldSize &lt;= newSize.</exception>
    /// <exception cref="InvalidDataException">A tile that is needed is missing.</exception>
    public IReadOnlyList<byte[]> Consistency(long oldSize, long newSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(oldSize);
        return SubtreeConsistency(0, oldSize, newSize);
    }

    /// <summary>The proof that the leaves start to end - 1 are part of the tree of <paramref name="size"/> leaves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Those leaves are no subtree, or lie beyond the size.</exception>
    /// <exception cref="InvalidDataException">A tile that is needed is missing.</exception>
    public IReadOnlyList<byte[]> SubtreeConsistency(long start, long end, long size)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, size);
        if (start == end || !MerkleProof.IsSubtree(start, end))
            throw new ArgumentOutOfRangeException(nameof(start), $"The leaves {start} to {end} - 1 are no subtree.");
        var proof = new List<byte[]>();
        Collect(proof, start, end, (0, size), partIsKnown: true);
        return proof;
    }

    /// <summary>The proof that entry <paramref name="index"/> stands in the subtree of leaves start to end - 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index lies outside, or those leaves are no subtree.</exception>
    /// <exception cref="InvalidDataException">A tile that is needed is missing.</exception>
    public IReadOnlyList<byte[]> SubtreeInclusion(long index, long start, long end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(index, start);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, end);
        if (!MerkleProof.IsSubtree(start, end))
            throw new ArgumentOutOfRangeException(nameof(start), $"The leaves {start} to {end} - 1 are no subtree.");
        var proof = new List<byte[]>();
        Collect(proof, index, index + 1, (start, end), partIsKnown: true);
        return proof;
    }

    /// <summary>Root of the tree of <paramref name="size"/> leaves.</summary>
    /// <exception cref="InvalidDataException">A tile that is needed is missing.</exception>
    public byte[] Root(long size) => size == 0 ? MerkleHash.EmptyRoot.ToArray() : RootOf(0, size);

    // SUBPROOF of RFC 6962 section 2.1.2, widened to subtrees: `part` within `whole`, both in leaf indexes of the full tree.
    private void Collect(List<byte[]> proof, long start, long end, (long From, long To) whole, bool partIsKnown)
    {
        if (start == whole.From && end == whole.To)
        {
            if (!partIsKnown)
                proof.Add(RootOf(start, end));
            return;
        }
        var middle = whole.From + MerkleProof.Split(whole.To - whole.From);
        if (end <= middle)
            Collect(proof, start, end, (whole.From, middle), partIsKnown);
        else
            Collect(proof, Math.Max(start, middle), end, (middle, whole.To), partIsKnown && start >= middle);
        proof.Add(end <= middle ? RootOf(middle, whole.To) : RootOf(whole.From, middle));
    }

    private byte[] RootOf(long from, long to)
    {
        var width = to - from;
        if (BitOperations.IsPow2(width))
            return Complete(BitOperations.Log2((ulong)width), from);
        var middle = from + MerkleProof.Split(width);
        return MerkleHash.Node(RootOf(from, middle), RootOf(middle, to));
    }

    // Root of the 2^height leaves from `from`: 2^(height % 8) consecutive hashes of one tile of level height / 8.
    private byte[] Complete(int height, long from)
    {
        var level = height / 8;
        var first = from >> (8 * level);
        var count = 1 << (height % 8);
        var place = (int)(first % Tile.Width);
        var hashes = Read(level, first / Tile.Width);
        if (hashes.Length >= (place + count) * MerkleHash.Size)
            return MerkleHash.Fold(hashes.Span.Slice(place * MerkleHash.Size, count * MerkleHash.Size));
        if (level == 0)
            throw new InvalidDataException($"Tile {Tile.PathOf(0, first / Tile.Width)} lacks hashes that the proof needs.");
        var computed = new byte[count * MerkleHash.Size];
        for (var i = 0; i < count; i++)
            FromTileBelow(level, first + i).CopyTo(computed, i * MerkleHash.Size);
        return MerkleHash.Fold(computed);
    }

    private byte[] FromTileBelow(int level, long index)
    {
        if (_computed.TryGetValue((level, index), out var known))
            return known;
        return _computed[(level, index)] = Complete(8 * level, index << (8 * level), level - 1);
    }

    private byte[] Complete(int height, long from, int level)
    {
        var below = Read(level, from >> height);
        if (below.Length == Tile.Bytes)
            return MerkleHash.Fold(below.Span);
        if (level == 0)
            throw new InvalidDataException($"Tile {Tile.PathOf(0, from >> height)} is missing or not full.");
        var hashes = new byte[Tile.Bytes];
        for (var i = 0; i < Tile.Width; i++)
            FromTileBelow(level, ((from >> height) * Tile.Width) + i).CopyTo(hashes, i * MerkleHash.Size);
        return MerkleHash.Fold(hashes);
    }

    private ReadOnlyMemory<byte> Read(int level, long n)
    {
        if (_read.TryGetValue((level, n), out var known))
            return known;
        return _read[(level, n)] = tiles(level, n);
    }
}
