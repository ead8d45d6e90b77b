namespace Jishi.Ledger.Merkle;

/// <summary>
/// The right edge of the tree: the partial tile of every level, which is all a writer must hold in memory to append (at most 8 KB a level, three levels
/// for sixteen million entries). Everything to its left lies in full tiles that never change.
/// </summary>
/// <remarks>
/// Owned by one writer. The writer appends to a <see cref="Copy"/> and swaps the copy in only after COMMIT, so a failed transaction leaves the edge as it
/// was. A crash loses nothing: <see cref="Rebuild"/> makes the edge again from stored tiles and the leaf hashes of at most 255 last headers.
/// </remarks>
public sealed class MerkleEdge
{
    private const int Levels = 7; // 2^56 leaves: more than can ever be written

    // _partial[L] holds the first (Size >> 8L) % 256 hashes of the unfinished tile of level L; null where that level was never reached.
    private readonly byte[]?[] _partial = new byte[Levels][];

    /// <summary>Leaves in the tree.</summary>
    public long Size { get; private set; }

    /// <summary>An edge of its own with the same content: appending to one does not show in the other.</summary>
    public MerkleEdge Copy()
    {
        var copy = new MerkleEdge { Size = Size };
        for (var level = 0; level < Levels; level++)
            copy._partial[level] = (byte[]?)_partial[level]?.Clone();
        return copy;
    }

    /// <summary>Appends one leaf hash; tiles that became full are added to <paramref name="filled"/> and must be stored in the same transaction.</summary>
    /// <exception cref="ArgumentException">The leaf hash is not 32 bytes long.</exception>
    public void Append(ReadOnlySpan<byte> leafHash, ICollection<Tile> filled)
    {
        if (leafHash.Length != MerkleHash.Size)
            throw new ArgumentException("A leaf hash is 32 bytes long.", nameof(leafHash));
        Span<byte> hash = stackalloc byte[MerkleHash.Size];
        leafHash.CopyTo(hash);
        for (var level = 0; ; level++)
        {
            var tile = _partial[level] ??= new byte[Tile.Bytes];
            var place = Count(level);
            hash.CopyTo(tile.AsSpan(place * MerkleHash.Size));
            if (place < Tile.Width - 1)
                break;
            filled.Add(new Tile(level, Size >> (8 * (level + 1)), tile));
            _partial[level] = null; // The full tile now belongs to the receiver.
            MerkleHash.Fold(tile).CopyTo(hash);
        }
        Size++;
    }

    /// <summary>Root of the tree (RFC 6962 section 2.1): 32 bytes.</summary>
    public byte[] Root()
    {
        byte[]? root = null;
        for (var level = 0; level < Levels; level++)
        {
            var hashes = Partial(level).Span;
            if (!hashes.IsEmpty)
                root = FoldBelow(hashes, root);
        }
        return root ?? MerkleHash.EmptyRoot.ToArray();
    }

    /// <summary>The hashes of the unfinished tile of a level: empty, or up to 255 hashes of 32 bytes. Valid until the next append.</summary>
    public ReadOnlyMemory<byte> Partial(int level) =>
        level < Levels && _partial[level] is { } tile ? tile.AsMemory(0, Count(level) * MerkleHash.Size) : default;

    /// <summary>A reader that gives stored full tiles, and the unfinished ones of this edge where nothing is stored. Valid until the next append.</summary>
    public TileReader Over(TileReader stored) => (level, n) => n == Size >> (8 * (level + 1)) ? Partial(level) : stored(level, n);

    /// <summary>Makes the edge of a tree of <paramref name="size"/> leaves again.</summary>
    /// <param name="size">Leaves in the tree.</param>
    /// <param name="stored">Reads stored full tiles.</param>
    /// <param name="lastLeaves">The leaf hashes after the last full tile of level 0: exactly size % 256 of them, in order.</param>
    /// <exception cref="InvalidDataException">A tile is missing or short, or the leaves do not fit the size.</exception>
    public static MerkleEdge Rebuild(long size, TileReader stored, IReadOnlyList<byte[]> lastLeaves)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var edge = new MerkleEdge { Size = size };
        if (lastLeaves.Count != edge.Count(0) || lastLeaves.Any(leaf => leaf.Length != MerkleHash.Size))
            throw new InvalidDataException($"A tree of {size} leaves needs {edge.Count(0)} leaf hashes after its last full tile, not {lastLeaves.Count}.");
        edge._partial[0] = new byte[Tile.Bytes];
        for (var i = 0; i < lastLeaves.Count; i++)
            lastLeaves[i].CopyTo(edge._partial[0]!, i * MerkleHash.Size);
        for (var level = 1; level < Levels && size >> (8 * level) > 0; level++)
            edge._partial[level] = FromTilesBelow(size, level, edge.Count(level), stored);
        return edge;
    }

    private static byte[] FromTilesBelow(long size, int level, int count, TileReader stored)
    {
        var tile = new byte[Tile.Bytes];
        var first = (size >> (8 * level)) - count;
        for (var i = 0; i < count; i++)
        {
            var below = stored(level - 1, first + i);
            if (below.Length != Tile.Bytes)
                throw new InvalidDataException($"Tile {Tile.PathOf(level - 1, first + i)} is missing or not full.");
            MerkleHash.Fold(below.Span).CopyTo(tile, i * MerkleHash.Size);
        }
        return tile;
    }

    // The partial tile's own complete subtrees lie left of everything the levels below hold, and each is at least as wide.
    private static byte[] FoldBelow(ReadOnlySpan<byte> hashes, byte[]? below)
    {
        if (below is null)
            return MerkleHash.Fold(hashes);
        var all = new byte[hashes.Length + MerkleHash.Size];
        hashes.CopyTo(all);
        below.CopyTo(all, hashes.Length);
        return MerkleHash.Fold(all);
    }

    private int Count(int level) => (int)(Size >> (8 * level) & (Tile.Width - 1));
}
