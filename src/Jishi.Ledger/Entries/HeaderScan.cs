using System.Buffers;
using System.Buffers.Text;
using System.Text.Unicode;
using Jishi.Ledger.Json;

namespace Jishi.Ledger.Entries;

/// <summary>
/// One pass over a stored header without making objects of it, for verifying millions. The members of a header are fixed, so its canonical form is one
/// fixed frame around their values: whatever departs from the frame is refused. Strings stay as they stand between their quotes.
/// </summary>
internal ref struct HeaderScan
{
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdef"u8);

    private ReadOnlySpan<byte> _rest;

    internal ReadOnlySpan<byte> Actor, Capacity, CommandId, DigestHex, Kind, Stream;
    internal long Index, Policy, RecordedAt, RuleBook;
    internal int KindVersion;
    internal bool ClockBehind;

    /// <summary>True when the frame, the numbers and the digest are canonical and in range and the whole is UTF-8. Escapes are not yet looked into.</summary>
    internal static bool TryScan(ReadOnlySpan<byte> bytes, out HeaderScan scan)
    {
        scan = new HeaderScan { _rest = bytes };
        return bytes.Length <= EntryHeader.MaxBytes && Utf8.IsValid(bytes) && scan.Members() && scan._rest.IsEmpty && scan.InRange();
    }

    private bool Members() =>
        Text("{\"actor\":\""u8, out Actor)
        && Text(",\"capacity\":\""u8, out Capacity)
        && Flag(out ClockBehind)
        && Text(",\"commandId\":\""u8, out CommandId)
        && Text(",\"digest\":\""u8, out DigestHex)
        && Number(",\"index\":"u8, out Index)
        && Text(",\"kind\":\""u8, out Kind)
        && Number(",\"kindVersion\":"u8, out var version)
        && Number(",\"policy\":"u8, out Policy)
        && Number(",\"recordedAt\":"u8, out RecordedAt)
        && Number(",\"ruleBook\":"u8, out RuleBook)
        && Text(",\"stream\":\""u8, out Stream)
        && Expect("}"u8)
        && version is >= 1 and <= int.MaxValue
        && (KindVersion = (int)version) >= 1;

    private readonly bool InRange() =>
        Index is >= 0 and <= CanonicalJson.MaxInteger && RecordedAt is >= 0 and <= CanonicalJson.MaxInteger
        && Policy >= -1 && Policy < Index && RuleBook >= -1 && RuleBook < Index
        && DigestHex.Length == 64 && DigestHex.IndexOfAnyExcept(HexDigits) < 0;

    private bool Expect(ReadOnlySpan<byte> text)
    {
        if (!_rest.StartsWith(text))
            return false;
        _rest = _rest[text.Length..];
        return true;
    }

    private bool Flag(out bool value)
    {
        value = Expect(",\"clockBehind\":true"u8);
        return value || Expect(",\"clockBehind\":false"u8);
    }

    private bool Number(ReadOnlySpan<byte> before, out long value)
    {
        value = 0;
        if (!Expect(before) || _rest.IsEmpty || !Utf8Parser.TryParse(_rest, out value, out var used))
            return false;
        var digits = _rest[0] == '-' ? _rest[1..used] : _rest[..used];
        _rest = _rest[used..];
        // "+1", "007" and "-0" parse as numbers and are not canonical.
        return digits.Length > 0 && (digits[0] is >= (byte)'1' and <= (byte)'9' || (digits.Length == 1 && digits.Length == used && digits[0] == '0'));
    }

    private bool Text(ReadOnlySpan<byte> before, out ReadOnlySpan<byte> between)
    {
        between = default;
        if (!Expect(before))
            return false;
        var end = 0;
        while (true)
        {
            var next = _rest[end..].IndexOfAny(JsonText.Escaped);
            if (next < 0 || _rest[end + next] < 0x20)
                return false;
            end += next;
            if (_rest[end] == '"')
                break;
            end = Math.Min(end + 2, _rest.Length);
        }
        between = _rest[..end];
        _rest = _rest[(end + 1)..];
        return true;
    }
}
