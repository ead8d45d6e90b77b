using Jishi.Ledger.Crypto;

namespace Jishi.Ledger.Merkle;

/// <summary>
/// The two hashes of a Merkle tree log (RFC 6962 section 2.1, RFC 9162 section 2.1.1). The leading byte keeps a leaf from ever passing as a node.
/// </summary>
public static class MerkleHash
{
    /// <summary>Length of every hash in the tree, in bytes.</summary>
    public const int Size = Sha256.Size;

    /// <summary>Root of the tree without leaves: SHA-256 of the empty string.</summary>
    public static ReadOnlySpan<byte> EmptyRoot =>
    [
        0xe3, 0xb0, 0xc4, 0x42, 0x98, 0xfc, 0x1c, 0x14, 0x9a, 0xfb, 0xf4, 0xc8, 0x99, 0x6f, 0xb9, 0x24,
        0x27, 0xae, 0x41, 0xe4, 0x64, 0x9b, 0x93, 0x4c, 0xa4, 0x95, 0x99, 0x1b, 0x78, 0x52, 0xb8, 0x55,
    ];

    /// <summary>SHA-256(0x00 || <paramref name="data"/>): the leaf hash of an entry, whose data are the stored header bytes.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> data)
    {
        var hash = new byte[Size];
        Leaf(data, hash);
        return hash;
    }

    /// <summary>Writes the leaf hash of <paramref name="data"/> into 32 bytes of <paramref name="destination"/>.</summary>
    public static void Leaf(ReadOnlySpan<byte> data, Span<byte> destination) => Sha256.Hash([0], data, destination);

    /// <summary>SHA-256(0x01 || left || right). Both children are 32 bytes long.</summary>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var hash = new byte[Size];
        Node(left, right, hash);
        return hash;
    }

    /// <summary>Writes the node hash into <paramref name="destination"/>, which may overlap a child.</summary>
    public static void Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> destination)
    {
        Span<byte> node = stackalloc byte[1 + (2 * Size)];
        node[0] = 1;
        left[..Size].CopyTo(node[1..]);
        right[..Size].CopyTo(node[(1 + Size)..]);
        Sha256.Hash(node, destination);
    }

    /// <summary>Root over one or more hashes laid end to end (MTH of RFC 6962 with the hashes as the leaves' hashes).</summary>
    /// <param name="hashes">One or more whole hashes of 32 bytes; not changed.</param>
    /// <exception cref="ArgumentException">Empty, or not a multiple of 32 bytes.</exception>
    public static byte[] Fold(ReadOnlySpan<byte> hashes)
    {
        if (hashes.IsEmpty || hashes.Length % Size != 0)
            throw new ArgumentException("A fold takes one or more whole hashes of 32 bytes.", nameof(hashes));
        var work = hashes.ToArray();
        var count = work.Length / Size;
        // Level by level; an odd last node rises as it is, which gives the same shape as splitting at the largest power of two.
        for (; count > 1; count = (count + 1) / 2)
        {
            for (var i = 0; i < count / 2; i++)
                Node(work.AsSpan(2 * i * Size), work.AsSpan(((2 * i) + 1) * Size), work.AsSpan(i * Size));
            if (count % 2 == 1)
                work.AsSpan((count - 1) * Size, Size).CopyTo(work.AsSpan(count / 2 * Size));
        }
        return work.AsSpan(0, Size).ToArray();
    }
}
