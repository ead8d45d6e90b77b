using System.Buffers;
using System.Text;

namespace Jishi.Ledger.Json;

/// <summary>Strings as RFC 8785 section 3.2.2.2 writes them: only the quote, the backslash and characters below U+0020 are escaped.</summary>
internal static class JsonText
{
    // The bytes that may not stand as they are between the quotes.
    internal static readonly SearchValues<byte> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(b => (byte)b), (byte)'"', (byte)'\\']);

    /// <summary>Longest text that <see cref="Write"/> can make of so many bytes, with both quotes.</summary>
    internal static int MaxLength(int utf8Length) => checked((utf8Length * 6) + 2);

    /// <summary>Writes one string with its quotes. The text is valid UTF-8; the target holds <see cref="MaxLength"/>. Returns the bytes written.</summary>
    internal static int Write(ReadOnlySpan<byte> utf8, Span<byte> to)
    {
        to[0] = (byte)'"';
        var at = 1;
        while (utf8.IndexOfAny(Escaped) is >= 0 and var next)
        {
            utf8[..next].CopyTo(to[at..]);
            at += next;
            at += Escape(utf8[next], to[at..]);
            utf8 = utf8[(next + 1)..];
        }
        utf8.CopyTo(to[at..]);
        at += utf8.Length;
        to[at] = (byte)'"';
        return at + 1;
    }

    /// <summary>Reads the text between the quotes back, refusing every spelling but the canonical one.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> between, out string text)
    {
        text = string.Empty;
        var plain = new byte[between.Length];
        var length = 0;
        for (var i = 0; i < between.Length; i++)
        {
            if (between[i] != '\\')
            {
                plain[length++] = between[i];
                continue;
            }
            if (Unescape(between[i..]) is not var (value, used))
                return false;
            plain[length++] = value;
            i += used - 1;
        }
        var utf8 = plain.AsSpan(0, length);
        Span<byte> again = between.Length <= 512 ? stackalloc byte[MaxLength(length)] : new byte[MaxLength(length)];
        if (!System.Text.Unicode.Utf8.IsValid(utf8) || !again[..Write(utf8, again)][1..^1].SequenceEqual(between))
            return false;
        text = Encoding.UTF8.GetString(utf8);
        return true;
    }

    private static int Escape(byte value, Span<byte> to)
    {
        to[0] = (byte)'\\';
        var letter = value switch
        {
            (byte)'"' => '"',
            (byte)'\\' => '\\',
            0x08 => 'b',
            0x09 => 't',
            0x0a => 'n',
            0x0c => 'f',
            0x0d => 'r',
            _ => 'u',
        };
        to[1] = (byte)letter;
        if (letter != 'u')
            return 2;
        to[2] = to[3] = (byte)'0';
        to[4] = (byte)(value >> 4 == 0 ? '0' : '1');
        to[5] = (byte)"0123456789abcdef"[value & 15];
        return 6;
    }

    private static (byte Value, int Used)? Unescape(ReadOnlySpan<byte> from) => from.Length < 2 ? null : from[1] switch
    {
        (byte)'"' => ((byte)'"', 2),
        (byte)'\\' => ((byte)'\\', 2),
        (byte)'b' => (0x08, 2),
        (byte)'t' => (0x09, 2),
        (byte)'n' => (0x0a, 2),
        (byte)'f' => (0x0c, 2),
        (byte)'r' => (0x0d, 2),
        (byte)'u' when from.Length >= 6 && System.Buffers.Text.Utf8Parser.TryParse(from[4..6], out byte b, out var n, 'x') && n == 2 => (b, 6),
        _ => null,
    };
}
