using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Jishi.Ledger.Json;

/// <summary>
/// The JSON Canonicalization Scheme (RFC 8785): no white space, keys in the order of their UTF-16 code units, the shortest escapes, every other character
/// as it is, also beyond the BMP. One value has one text, so it has one hash.
/// </summary>
/// <remarks>
/// Narrower than the RFC on purpose: numbers are integers within +-(2^53 - 1), written without fraction or exponent. Also refused: duplicate keys, lone
/// surrogates, malformed UTF-8, comments, trailing commas, more than 64 levels.
/// </remarks>
public static class CanonicalJson
{
    /// <summary>The largest integer that JSON implementations agree on: 2^53 - 1.</summary>
    public const long MaxInteger = (1L << 53) - 1;

    /// <summary>Levels of arrays and objects that may lie in each other.</summary>
    public const int MaxDepth = 64;

    [ThreadStatic]
    private static Canonicaliser? _canonicaliser;

    /// <summary>Writes the canonical form of one JSON value.</summary>
    /// <exception cref="CanonicalJsonException">The text is refused; nothing was written.</exception>
    public static void Write(ReadOnlySpan<byte> utf8Json, IBufferWriter<byte> output)
    {
        var canonical = (_canonicaliser ??= new Canonicaliser()).Run(utf8Json);
        output.Write(canonical);
    }

    /// <summary>Writes the canonical form of a parsed value, from the text it was parsed from.</summary>
    /// <exception cref="CanonicalJsonException">The value is refused; nothing was written.</exception>
    public static void Write(JsonElement value, IBufferWriter<byte> output) => Write(JsonMarshal.GetRawUtf8Value(value), output);

    /// <summary>The canonical form of one JSON value in a new array.</summary>
    /// <exception cref="CanonicalJsonException">The text is refused.</exception>
    public static byte[] Of(ReadOnlySpan<byte> utf8Json) => (_canonicaliser ??= new Canonicaliser()).Run(utf8Json).ToArray();

    /// <summary>True when the bytes are one JSON value in canonical form already.</summary>
    public static bool IsCanonical(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            return (_canonicaliser ??= new Canonicaliser()).Run(utf8Json).SequenceEqual(utf8Json);
        }
        catch (CanonicalJsonException)
        {
            return false;
        }
    }
}
