using Jishi.Ledger.Crypto;
using Jishi.Ledger.Merkle;

namespace Jishi.Ledger.Entries;

/// <summary>One item of one entry, shown without the rest of its body, and what proves it: the digests of its siblings and the sealed header.</summary>
/// <param name="Header">The stored header bytes.</param>
/// <param name="ItemDigests">Digests of all items of the body, 32 bytes each, in order.</param>
/// <param name="Place">Which of them is this item, from 0.</param>
/// <param name="Salt">16 bytes.</param>
/// <param name="Canonical">RFC 8785 bytes of <c>{"tag":TAG,"value":VALUE}</c>.</param>
public sealed record DisclosedItem(
    ReadOnlyMemory<byte> Header, IReadOnlyList<byte[]> ItemDigests, int Place, ReadOnlyMemory<byte> Salt, ReadOnlyMemory<byte> Canonical)
{
    /// <summary>
    /// True when the item belongs to the entry and the entry stands in the tree with that root. The caller has checked the signature of the checkpoint
    /// that names size and root.
    /// </summary>
    public bool Verify(IReadOnlyList<byte[]> inclusionProof, long treeSize, ReadOnlySpan<byte> root)
    {
        if (Place < 0 || Place >= ItemDigests.Count || Salt.Length != BodyItem.SaltSize || ItemDigests.Any(d => d.Length != Sha256.Size)
            || !HeaderScan.TryScan(Header.Span, out var header))
            return false;
        Span<byte> digest = stackalloc byte[Sha256.Size];
        Sha256.Hash(Salt.Span, Canonical.Span, digest);
        if (!digest.SequenceEqual(ItemDigests[Place]))
            return false;
        var body = Convert.ToHexStringLower(EntryBody.DigestOf(ItemDigests));
        return header.DigestHex.SequenceEqual(System.Text.Encoding.ASCII.GetBytes(body))
            && MerkleProof.VerifyInclusion(header.Index, treeSize, MerkleHash.Leaf(Header.Span), inclusionProof, root);
    }
}
