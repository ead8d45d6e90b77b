namespace Jishi.Ledger.Notes;

/// <summary>Standard base64 (RFC 4648 section 4) in its one right spelling: padded, without white space, unused bits zero.</summary>
internal static class StrictBase64
{
    /// <summary>The bytes, or null for any other spelling.</summary>
    internal static byte[]? Read(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && string.Equals(Convert.ToBase64String(bytes.AsSpan(0, length)), text, StringComparison.Ordinal)
            ? bytes[..length]
            : null;
    }
}
