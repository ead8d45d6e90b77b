namespace Jishi.Ledger.Merkle;

/// <summary>
/// The smallest memory of a growing tree: the root of each complete subtree along its right border, at most 63 hashes. Gives the root of any size it
/// passes through for some twenty hashes, so a verifier can compare many checkpoints on its way. Writes no tiles: see <see cref="MerkleEdge"/>.
/// </summary>
public sealed class MerkleFrontier
{
    // Slot h holds the root of a complete subtree of 2^h leaves when bit h of Size is set; otherwise its bytes mean nothing.
    private readonly byte[] _slots = new byte[63 * MerkleHash.Size];

    /// <summary>Leaves appended so far.</summary>
    public long Size { get; private set; }

    /// <summary>Appends one leaf hash of 32 bytes.</summary>
    public void Append(ReadOnlySpan<byte> leafHash) => AppendSubtree(leafHash, 0);

    /// <summary>Appends the root of a complete subtree of 2^<paramref name="height"/> leaves.</summary>
    /// <exception cref="ArgumentException">The size so far is no multiple of that subtree, or the hash is not 32 bytes long.</exception>
    public void AppendSubtree(ReadOnlySpan<byte> root, int height)
    {
        if (root.Length != MerkleHash.Size || (Size & ((1L << height) - 1)) != 0)
            throw new ArgumentException("A subtree is appended only at a multiple of its width, by its hash of 32 bytes.", nameof(root));
        Span<byte> carry = stackalloc byte[MerkleHash.Size];
        root.CopyTo(carry);
        var h = height;
        for (; (Size >> h & 1) == 1; h++)
            MerkleHash.Node(Slot(h), carry, carry);
        carry.CopyTo(Slot(h));
        Size += 1L << height;
    }

    /// <summary>Root of the tree at its present size; the hash of the empty string while it has no leaf.</summary>
    public byte[] Root()
    {
        byte[]? root = null;
        for (var h = 0; h < 63; h++)
        {
            if ((Size >> h & 1) == 0)
                continue;
            root = root is null ? Slot(h).ToArray() : MerkleHash.Node(Slot(h), root);
        }
        return root ?? MerkleHash.EmptyRoot.ToArray();
    }

    private Span<byte> Slot(int height) => _slots.AsSpan(height * MerkleHash.Size, MerkleHash.Size);
}
