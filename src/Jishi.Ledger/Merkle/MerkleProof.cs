using System.Numerics;

namespace Jishi.Ledger.Merkle;

/// <summary>
/// Judges inclusion, consistency and subtree proofs (RFC 6962 section 2.1.1 and 2.1.2, RFC 9162 section 2.1.3 and 2.1.4; subtrees as in
/// draft-ietf-plants-merkle-tree-certs section 4). Every hash handed in must be 32 bytes long and the proof must be used up exactly: anything else is
/// false, never an exception. Indexes and sizes count leaves.
/// </summary>
/// <remarks>Each judge walks the same recursion as the definition of the proof, so the two can be read side by side. The depth is at most 63.</remarks>
public static class MerkleProof
{
    /// <summary>True when the leaf stands at <paramref name="index"/> of the tree of <paramref name="size"/> leaves with that root.</summary>
    public static bool VerifyInclusion(long index, long size, ReadOnlySpan<byte> leafHash, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> root)
    {
        if (index < 0 || index >= size || leafHash.Length != MerkleHash.Size || root.Length != MerkleHash.Size || !AllWhole(proof))
            return false;
        var walk = new Walk(proof);
        return walk.Include(index, size, leafHash.ToArray()) is { } computed && walk.UsedUp && root.SequenceEqual(computed);
    }

    /// <summary>
    /// True when the tree of <paramref name="oldSize"/> leaves is a prefix of the tree of <paramref name="newSize"/> leaves. From size 0 to a larger size
    /// nothing can be proven, so it is false; 0 to 0 holds for the empty root alone.
    /// </summary>
    public static bool VerifyConsistency(long oldSize, long newSize, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> oldRoot, ReadOnlySpan<byte> newRoot)
    {
        if (oldSize == 0)
            return newSize == 0 && proof.Count == 0 && oldRoot.SequenceEqual(MerkleHash.EmptyRoot) && newRoot.SequenceEqual(MerkleHash.EmptyRoot);
        return VerifySubtreeConsistency(0, oldSize, newSize, proof, oldRoot, newRoot);
    }

    /// <summary>True when the leaf stands at <paramref name="index"/> of the subtree of leaves start to end - 1 with that root.</summary>
    public static bool VerifySubtreeInclusion(
        long index, long start, long end, ReadOnlySpan<byte> leafHash, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> subtreeRoot) =>
        IsSubtree(start, end) && index >= start && VerifyInclusion(index - start, end - start, leafHash, proof, subtreeRoot);

    /// <summary>
    /// True when the subtree of leaves start to end - 1 is part of the tree of <paramref name="size"/> leaves. The empty subtree has the empty root and
    /// is part of every tree that reaches its start.
    /// </summary>
    public static bool VerifySubtreeConsistency(
        long start, long end, long size, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> subtreeRoot, ReadOnlySpan<byte> root)
    {
        if (!IsSubtree(start, end) || end > size || subtreeRoot.Length != MerkleHash.Size || root.Length != MerkleHash.Size || !AllWhole(proof))
            return false;
        if (start == end)
            return proof.Count == 0 && subtreeRoot.SequenceEqual(MerkleHash.EmptyRoot);
        var walk = new Walk(proof);
        var both = walk.Grow(start, end, size, subtreeRoot.ToArray());
        return both is var (part, whole) && walk.UsedUp && subtreeRoot.SequenceEqual(part) && root.SequenceEqual(whole);
    }

    /// <summary>True when leaves start to end - 1 may be named as one subtree: start is a multiple of the power of two that holds them.</summary>
    public static bool IsSubtree(long start, long end) =>
        start >= 0 && start <= end && (start == end || ((ulong)start & (BitOperations.RoundUpToPowerOf2((ulong)(end - start)) - 1)) == 0);

    /// <summary>The largest power of two smaller than <paramref name="size"/>, where RFC 6962 splits a tree; size is 2 or more.</summary>
    internal static long Split(long size) => 1L << BitOperations.Log2((ulong)(size - 1));

    private static bool AllWhole(IReadOnlyList<byte[]> proof)
    {
        if (proof.Count > 64)
            return false;
        foreach (var hash in proof)
        {
            if (hash is null || hash.Length != MerkleHash.Size)
                return false;
        }
        return true;
    }

    /// <summary>One pass over a proof, which is consumed from the leaf upwards; null as soon as a hash is wanting.</summary>
    private sealed class Walk(IReadOnlyList<byte[]> proof)
    {
        private int _next;

        internal bool UsedUp => _next == proof.Count;

        internal byte[]? Include(long index, long size, byte[] leaf)
        {
            if (size == 1)
                return leaf;
            var k = Split(size);
            var mine = index < k ? Include(index, k, leaf) : Include(index - k, size - k, leaf);
            if (mine is null || Take() is not { } sibling)
                return null;
            return index < k ? MerkleHash.Node(mine, sibling) : MerkleHash.Node(sibling, mine);
        }

        // Returns the roots, as the proof has them, of the part [start, end) and of the whole of this range. `known` is the part's root while
        // the part may still turn out to be a complete subtree, and null once it was split: its pieces then come from the proof.
        internal (byte[] Part, byte[] Whole)? Grow(long start, long end, long size, byte[]? known)
        {
            if (start == 0 && end == size)
                return (known ?? Take()) is { } same ? (same, same) : null;
            var k = Split(size);
            var inner = end <= k ? Grow(start, end, k, known)
                : start >= k ? Grow(start - k, end - k, size - k, known)
                : Grow(0, end - k, size - k, null);
            if (inner is not var (part, whole) || Take() is not { } other)
                return null;
            if (end <= k)
                return (part, MerkleHash.Node(whole, other));
            return (start >= k ? part : MerkleHash.Node(other, part), MerkleHash.Node(other, whole));
        }

        private byte[]? Take() => _next < proof.Count ? proof[_next++] : null;
    }
}
