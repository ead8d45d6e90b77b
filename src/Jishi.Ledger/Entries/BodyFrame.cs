using System.Buffers;
using System.Buffers.Binary;
using Jishi.Ledger.Crypto;

namespace Jishi.Ledger.Entries;

/// <summary>
/// Walks a stored body item by item without making objects of it. No length is trusted: a frame that does not end exactly with its last item is not whole.
/// The frame is described at <see cref="EntryBody"/>.
/// </summary>
internal ref struct BodyFrame
{
    internal const byte Version = 1;
    internal const byte Open = 0;
    internal const byte Redacted = 1;

    private readonly ReadOnlySpan<byte> _frame;
    private int _seen;
    private bool _broken;

    internal BodyFrame(ReadOnlySpan<byte> frame)
    {
        _frame = frame;
        _broken = frame.Length is < 3 or > EntryBody.MaxBytes || frame[0] != Version;
        Count = _broken ? 0 : BinaryPrimitives.ReadUInt16BigEndian(frame[1..]);
        To = 3;
    }

    /// <summary>Items the frame claims to hold.</summary>
    internal int Count { get; }

    /// <summary>The present item's bytes are [From, To): the digest when redacted, else salt || canonical, which is what its digest hashes.</summary>
    internal int From { get; private set; }

    internal int To { get; private set; }

    internal bool IsRedacted { get; private set; }

    /// <summary>True once every item was walked and nothing is left over.</summary>
    internal readonly bool IsWhole => !_broken && _seen == Count && To == _frame.Length;

    internal bool MoveNext()
    {
        if (_broken || _seen == Count)
            return false;
        var rest = _frame[To..];
        IsRedacted = !rest.IsEmpty && rest[0] == Redacted;
        if (IsRedacted)
            return Step(1, Sha256.Size);
        if (rest.Length < 5 || rest[0] != Open)
            return Break();
        var length = BinaryPrimitives.ReadUInt32BigEndian(rest[1..]);
        return length <= EntryBody.MaxBytes ? Step(5, BodyItem.SaltSize + (int)length) : Break();
    }

    /// <summary>Recomputes the digest of a stored body; false when the frame is not whole. Counts its redacted items.</summary>
    internal static bool TryDigest(ReadOnlySpan<byte> frame, Span<byte> digest, out int redacted)
    {
        redacted = 0;
        var scan = new BodyFrame(frame);
        var length = 4 + (scan.Count * Sha256.Size);
        var rented = length > 2048 ? ArrayPool<byte>.Shared.Rent(length) : null;
        var all = rented is null ? stackalloc byte[2048] : rented.AsSpan();
        BinaryPrimitives.WriteInt32BigEndian(all, scan.Count);
        for (var at = 4; scan.MoveNext(); at += Sha256.Size)
        {
            var bytes = frame[scan.From..scan.To];
            if (!scan.IsRedacted)
            {
                Sha256.Hash(bytes, all[at..]);
                continue;
            }
            bytes.CopyTo(all[at..]);
            redacted++;
        }
        Sha256.Hash(all[..length], digest);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return scan.IsWhole;
    }

    private bool Step(int head, int length)
    {
        if (_frame.Length - To < head + length)
            return Break();
        From = To + head;
        To = From + length;
        _seen++;
        return true;
    }

    private bool Break()
    {
        _broken = true;
        return false;
    }
}
