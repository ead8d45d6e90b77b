using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Jishi.Ledger.Crypto;
using Jishi.Ledger.Json;

namespace Jishi.Ledger.Entries;

/// <summary>
/// One item of a body: either open (salt and canonical bytes) or redacted, when nothing but its digest is left, not even its tag.
/// </summary>
/// <remarks>
/// The canonical bytes are the RFC 8785 form of <c>{"tag":TAG,"value":VALUE}</c>: tag and value are bound by one hash and no frame beside it repeats the
/// tag. The item digest is SHA-256(salt || canonical). The salt is 16 random bytes, so that the digest of a redacted item betrays nothing of a value
/// that could be guessed.
/// </remarks>
public sealed class BodyItem
{
    /// <summary>Length of a salt in bytes.</summary>
    public const int SaltSize = 16;

    /// <summary>Longest tag in characters.</summary>
    public const int MaxTag = 128;

    private static readonly SearchValues<char> TagLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-:/#@");

    private readonly ReadOnlyMemory<byte> _digest;

    private BodyItem(string? tag, ReadOnlyMemory<byte> salt, ReadOnlyMemory<byte> canonical, ReadOnlyMemory<byte> digest)
    {
        (Tag, Salt, Canonical, _digest) = (tag, salt, canonical, digest);
    }

    /// <summary>The item's name within its body; null when redacted.</summary>
    public string? Tag { get; }

    /// <summary>16 random bytes; empty when redacted.</summary>
    public ReadOnlyMemory<byte> Salt { get; }

    /// <summary>RFC 8785 bytes of <c>{"tag":TAG,"value":VALUE}</c>; empty when redacted.</summary>
    public ReadOnlyMemory<byte> Canonical { get; }

    /// <summary>True when only the digest is left.</summary>
    public bool IsRedacted => Tag is null;

    /// <summary>RFC 8785 bytes of the value alone; empty when redacted.</summary>
    public ReadOnlyMemory<byte> Value => Tag is null ? default : Canonical[Prefix(Tag.Length)..^1];

    /// <summary>An open item with a new random salt.</summary>
    /// <param name="tag">1 to 128 ASCII letters, digits or any of <c>._-:/#@</c>.</param>
    /// <param name="value">One JSON value, canonical or not.</param>
    /// <exception cref="CanonicalJsonException">The value cannot be held by the ledger.</exception>
    /// <exception cref="ArgumentException">The tag is malformed.</exception>
    public static BodyItem Of(string tag, ReadOnlySpan<byte> value) => Of(tag, value, RandomNumberGenerator.GetBytes(SaltSize));

    /// <summary>An open item with a new random salt; see the other overload.</summary>
    public static BodyItem Of(string tag, JsonElement value) =>
        Of(tag, System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(value));

    /// <summary>An open item with a given salt of 16 bytes; for tests and for writers that draw many salts at once. The salt is never used twice.</summary>
    public static BodyItem Of(string tag, ReadOnlySpan<byte> value, ReadOnlyMemory<byte> salt)
    {
        if (!IsTag(tag))
            throw new ArgumentException($"«{tag}» is no tag: 1 to {MaxTag} ASCII letters, digits or any of ._-:/#@.", nameof(tag));
        if (salt.Length != SaltSize)
            throw new ArgumentException("A salt is 16 bytes long.", nameof(salt));
        var canonical = new ArrayBufferWriter<byte>(Prefix(tag.Length) + value.Length + 1);
        canonical.Write("{\"tag\":\""u8);
        canonical.Write(System.Text.Encoding.ASCII.GetBytes(tag));
        canonical.Write("\",\"value\":"u8);
        CanonicalJson.Write(value, canonical);
        canonical.Write("}"u8);
        return new BodyItem(tag, salt, canonical.WrittenMemory, default);
    }

    /// <summary>A redacted item, known by its digest of 32 bytes alone.</summary>
    public static BodyItem Redacted(ReadOnlyMemory<byte> digest) =>
        digest.Length == Sha256.Size ? new BodyItem(null, default, default, digest) : throw new ArgumentException("A digest is 32 bytes long.", nameof(digest));

    /// <summary>Reads an open item back from stored bytes. Whether the value is canonical is not asked: the digest covers the bytes as they are.</summary>
    /// <exception cref="InvalidDataException">The bytes do not start with a tag and a value, or the salt is not 16 bytes long.</exception>
    public static BodyItem Stored(ReadOnlyMemory<byte> salt, ReadOnlyMemory<byte> canonical)
    {
        if (salt.Length != SaltSize || TagOf(canonical.Span) is not { } tag)
            throw new InvalidDataException("These bytes are no item of an entry's body.");
        return new BodyItem(tag, salt, canonical, default);
    }

    /// <summary>Writes the item's digest into 32 bytes: SHA-256(salt || canonical).</summary>
    public void Digest(Span<byte> destination)
    {
        if (IsRedacted)
            _digest.Span.CopyTo(destination);
        else
            Sha256.Hash(Salt.Span, Canonical.Span, destination);
    }

    /// <summary>True when the text may name an item.</summary>
    public static bool IsTag(ReadOnlySpan<char> tag) => tag.Length is > 0 and <= MaxTag && !tag.ContainsAnyExcept(TagLetters);

    private static int Prefix(int tagLength) => "{\"tag\":\"\",\"value\":".Length + tagLength;

    private static string? TagOf(ReadOnlySpan<byte> canonical)
    {
        if (!canonical.StartsWith("{\"tag\":\""u8) || canonical[^1] != (byte)'}')
            return null;
        var rest = canonical[8..];
        var length = rest.IndexOf((byte)'"');
        if (length is <= 0 or > MaxTag || !rest[length..].StartsWith("\",\"value\":"u8) || canonical.Length <= Prefix(length) + 1)
            return null;
        var tag = System.Text.Encoding.ASCII.GetString(rest[..length]);
        return IsTag(tag) ? tag : null;
    }
}
