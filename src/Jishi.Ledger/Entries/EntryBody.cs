using System.Buffers.Binary;
using Jishi.Ledger.Crypto;

namespace Jishi.Ledger.Entries;

/// <summary>
/// The content of an entry: its items in order. The header's digest commits to every item on its own, so one item can be redacted or disclosed alone while
/// header, leaf, tree and every proof stay as they are.
/// </summary>
/// <remarks>
/// Body digest: SHA-256(count || digest_1 || ... || digest_n), count as 4 bytes big-endian, each item digest 32 bytes.
/// Stored frame (integers big-endian): byte 0x01; count, 2 bytes; then each item as
/// 0x00, length of the canonical bytes in 4 bytes, salt of 16 bytes, canonical bytes; or, when redacted, 0x01 and the digest of 32 bytes.
/// </remarks>
public sealed class EntryBody
{
    /// <summary>Most items in one body.</summary>
    public const int MaxItems = 65_535;

    /// <summary>Longest encoded body in bytes: 16 MiB.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>Makes a body of items whose tags, where they are open, all differ.</summary>
    /// <exception cref="ArgumentException">A tag stands twice, there are too many items, or the whole is longer than <see cref="MaxBytes"/>.</exception>
    public EntryBody(IReadOnlyList<BodyItem> items)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(items.Count, MaxItems, nameof(items));
        var tags = new HashSet<string>(StringComparer.Ordinal);
        long bytes = 3;
        foreach (var item in items)
        {
            if (item.Tag is { } tag && !tags.Add(tag))
                throw new ArgumentException($"The tag «{tag}» stands twice in one body.", nameof(items));
            bytes += EncodedLength(item);
        }
        if (bytes > MaxBytes)
            throw new ArgumentException($"A body is at most {MaxBytes} bytes long.", nameof(items));
        Items = items;
        EncodedBytes = (int)bytes;
    }

    /// <summary>The items in the order their digests are hashed.</summary>
    public IReadOnlyList<BodyItem> Items { get; }

    /// <summary>Length of the stored frame in bytes.</summary>
    public int EncodedBytes { get; }

    /// <summary>The item with that tag, or null when there is none or it was redacted.</summary>
    public BodyItem? this[string tag] => Items.FirstOrDefault(item => string.Equals(item.Tag, tag, StringComparison.Ordinal));

    /// <summary>Digest of the body, 32 bytes: what the header carries.</summary>
    public byte[] Digest() => DigestOf(ItemDigests());

    /// <summary>The digests of all items, 32 bytes each.</summary>
    public IReadOnlyList<byte[]> ItemDigests()
    {
        var digests = new byte[Items.Count][];
        for (var i = 0; i < digests.Length; i++)
            Items[i].Digest(digests[i] = new byte[Sha256.Size]);
        return digests;
    }

    /// <summary>The body with that item reduced to its digest; digest and proofs stay the same.</summary>
    /// <exception cref="KeyNotFoundException">No open item has that tag.</exception>
    public EntryBody Redact(string tag)
    {
        var gone = this[tag] ?? throw new KeyNotFoundException($"No open item has the tag «{tag}».");
        var digest = new byte[Sha256.Size];
        gone.Digest(digest);
        return new EntryBody([.. Items.Select(item => ReferenceEquals(item, gone) ? BodyItem.Redacted(digest) : item)]);
    }

    /// <summary>One item in the clear, with what it takes to prove it alone; see <see cref="DisclosedItem"/>.</summary>
    /// <param name="tag">The item.</param>
    /// <param name="header">The stored header bytes of this entry.</param>
    /// <exception cref="KeyNotFoundException">No open item has that tag.</exception>
    public DisclosedItem Disclose(string tag, ReadOnlyMemory<byte> header)
    {
        var item = this[tag] ?? throw new KeyNotFoundException($"No open item has the tag «{tag}».");
        var place = Items.TakeWhile(other => !ReferenceEquals(other, item)).Count();
        return new DisclosedItem(header, ItemDigests(), place, item.Salt, item.Canonical);
    }

    /// <summary>The stored frame.</summary>
    public byte[] Encode()
    {
        var frame = new byte[EncodedBytes];
        frame[0] = BodyFrame.Version;
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(1), (ushort)Items.Count);
        var rest = frame.AsSpan(3);
        foreach (var item in Items)
        {
            EncodeItem(item, rest);
            rest = rest[EncodedLength(item)..];
        }
        return frame;
    }

    /// <summary>Reads a stored frame; the items point into <paramref name="frame"/>, which must not change afterwards.</summary>
    /// <exception cref="InvalidDataException">A length runs over the end, bytes are left over, an item is malformed, or a tag stands twice.</exception>
    public static EntryBody Decode(ReadOnlyMemory<byte> frame)
    {
        var scan = new BodyFrame(frame.Span);
        var items = new List<BodyItem>(Math.Min(scan.Count, 256));
        while (scan.MoveNext())
        {
            items.Add(scan.IsRedacted
                ? BodyItem.Redacted(frame.Slice(scan.From, Sha256.Size))
                : BodyItem.Stored(frame.Slice(scan.From, BodyItem.SaltSize), frame[(scan.From + BodyItem.SaltSize)..scan.To]));
        }
        if (!scan.IsWhole)
            throw new InvalidDataException("These bytes are not the body of an entry.");
        try
        {
            return new EntryBody(items);
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    /// <summary>SHA-256(count || digests).</summary>
    internal static byte[] DigestOf(IReadOnlyList<byte[]> itemDigests)
    {
        var all = new byte[4 + (itemDigests.Count * Sha256.Size)];
        BinaryPrimitives.WriteInt32BigEndian(all, itemDigests.Count);
        for (var i = 0; i < itemDigests.Count; i++)
            itemDigests[i].CopyTo(all, 4 + (i * Sha256.Size));
        return Sha256.Hash(all);
    }

    private static int EncodedLength(BodyItem item) => item.IsRedacted ? 1 + Sha256.Size : 5 + BodyItem.SaltSize + item.Canonical.Length;

    private static void EncodeItem(BodyItem item, Span<byte> to)
    {
        if (item.IsRedacted)
        {
            to[0] = BodyFrame.Redacted;
            item.Digest(to[1..]);
            return;
        }
        to[0] = BodyFrame.Open;
        BinaryPrimitives.WriteInt32BigEndian(to[1..], item.Canonical.Length);
        item.Salt.Span.CopyTo(to[5..]);
        item.Canonical.Span.CopyTo(to[(5 + BodyItem.SaltSize)..]);
    }
}
