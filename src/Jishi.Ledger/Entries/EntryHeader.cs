using System.Buffers.Text;
using System.Text;
using Jishi.Ledger.Json;

namespace Jishi.Ledger.Entries;

/// <summary>
/// What the tree seals of one entry: who did what when, and the digest of its body. Stored as its RFC 8785 bytes, whose leaf hash is
/// SHA-256(0x00 || bytes); hashes cover the stored bytes, so they are kept as they are and never written anew.
/// </summary>
/// <param name="Index">Place in the ledger, from 0.</param>
/// <param name="Stream">The stream the fact belongs to.</param>
/// <param name="Kind">Kind of the fact.</param>
/// <param name="KindVersion">Version of the kind, from 1.</param>
/// <param name="CommandId">The command that appended it: a repeat of the command is known by it.</param>
/// <param name="RecordedAt">When the server recorded it: milliseconds since 1970-01-01 UTC; never less than the entry before.</param>
/// <param name="ClockBehind">True when the server's clock stood behind the last entry and that entry's time was taken instead.</param>
/// <param name="Actor">Who acted.</param>
/// <param name="Capacity">In what capacity.</param>
/// <param name="Digest">Digest of the body: 32 bytes, 64 lowercase hex digits in the JSON. The array belongs to the header: never change it.</param>
/// <param name="Policy">Index of the PolicyAdopted entry in force, -1 before there is any.</param>
/// <param name="RuleBook">Index of the RuleBookAdopted entry in force, -1 before there is any.</param>
public sealed record EntryHeader(
    long Index,
    string Stream,
    string Kind,
    int KindVersion,
    string CommandId,
    long RecordedAt,
    bool ClockBehind,
    string Actor,
    string Capacity,
    byte[] Digest,
    long Policy,
    long RuleBook)
{
    /// <summary>Longest encoded header in bytes.</summary>
    public const int MaxBytes = 16 * 1024;

    /// <summary>The RFC 8785 bytes of this header.</summary>
    /// <exception cref="ArgumentException">A member is out of its range, holds a lone surrogate, or the whole is longer than <see cref="MaxBytes"/>.</exception>
    public byte[] Encode()
    {
        RequireRanges();
        Span<byte> buffer = stackalloc byte[4096];
        var longest = 512 + (6 * 3 * (Stream.Length + Kind.Length + CommandId.Length + Actor.Length + Capacity.Length));
        var writer = new HeaderWriter(longest <= buffer.Length ? buffer : new byte[longest]);
        writer.Text("{\"actor\":"u8, Actor);
        writer.Text(",\"capacity\":"u8, Capacity);
        writer.Raw(ClockBehind ? ",\"clockBehind\":true"u8 : ",\"clockBehind\":false"u8);
        writer.Text(",\"commandId\":"u8, CommandId);
        writer.Hex(",\"digest\":\""u8, Digest);
        writer.Number("\",\"index\":"u8, Index);
        writer.Text(",\"kind\":"u8, Kind);
        writer.Number(",\"kindVersion\":"u8, KindVersion);
        writer.Number(",\"policy\":"u8, Policy);
        writer.Number(",\"recordedAt\":"u8, RecordedAt);
        writer.Number(",\"ruleBook\":"u8, RuleBook);
        writer.Text(",\"stream\":"u8, Stream);
        writer.Raw("}"u8);
        return writer.Written.Length <= MaxBytes ? writer.Written.ToArray() : throw new ArgumentException($"A header is at most {MaxBytes} bytes long.");
    }

    /// <summary>Reads a stored header.</summary>
    /// <exception cref="InvalidDataException">Not canonical, a member missing, unknown, out of its range or of another type.</exception>
    public static EntryHeader Decode(ReadOnlySpan<byte> bytes)
    {
        if (!HeaderScan.TryScan(bytes, out var scan)
            || !JsonText.TryRead(scan.Stream, out var stream) || !JsonText.TryRead(scan.Kind, out var kind)
            || !JsonText.TryRead(scan.CommandId, out var command) || !JsonText.TryRead(scan.Actor, out var actor)
            || !JsonText.TryRead(scan.Capacity, out var capacity))
            throw new InvalidDataException("These bytes are not the canonical header of an entry.");
        return new EntryHeader(
            scan.Index, stream, kind, scan.KindVersion, command, scan.RecordedAt, scan.ClockBehind, actor, capacity,
            Convert.FromHexString(Encoding.ASCII.GetString(scan.DigestHex)), scan.Policy, scan.RuleBook);
    }

    private void RequireRanges()
    {
        if (Index is < 0 or > CanonicalJson.MaxInteger || RecordedAt is < 0 or > CanonicalJson.MaxInteger || KindVersion < 1)
            throw new ArgumentException("Index and time are not negative, the kind's version is 1 or more.");
        if (Policy < -1 || Policy >= Index || RuleBook < -1 || RuleBook >= Index)
            throw new ArgumentException("Policy and rule book are the indexes of earlier entries, or -1.");
        if (Digest.Length != Crypto.Sha256.Size)
            throw new ArgumentException("The body's digest is 32 bytes long.");
    }

    /// <summary>Lays a header out in a buffer that is long enough for it.</summary>
    private ref struct HeaderWriter(Span<byte> buffer)
    {
        private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

        private readonly Span<byte> _buffer = buffer;
        private int _length;

        internal readonly ReadOnlySpan<byte> Written => _buffer[.._length];

        internal void Raw(ReadOnlySpan<byte> text)
        {
            text.CopyTo(_buffer[_length..]);
            _length += text.Length;
        }

        internal void Text(ReadOnlySpan<byte> before, string text)
        {
            Raw(before);
            Span<byte> utf8 = text.Length <= 256 ? stackalloc byte[768] : new byte[3 * text.Length];
            var length = StrictUtf8.GetBytes(text, utf8);
            _length += JsonText.Write(utf8[..length], _buffer[_length..]);
        }

        internal void Number(ReadOnlySpan<byte> before, long value)
        {
            Raw(before);
            Utf8Formatter.TryFormat(value, _buffer[_length..], out var written);
            _length += written;
        }

        internal void Hex(ReadOnlySpan<byte> before, ReadOnlySpan<byte> value)
        {
            Raw(before);
            Convert.TryToHexStringLower(value, _buffer[_length..], out var written);
            _length += written;
        }
    }
}
