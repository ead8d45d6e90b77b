using System.Text;
using System.Text.Json;
using Jishi.Ledger.Crypto;
using Jishi.Ledger.Entries;
using Jishi.Ledger.Json;

namespace Jishi.Ledger.Packages;

/// <summary>The table of contents of a package. Its canonical bytes are a function of the content, so a reader compares instead of trusting.</summary>
internal static class PackageManifest
{
    internal static byte[] Of(JishiPackage package, byte[] entries, byte[]? consistency)
    {
        var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteString("format", JishiPackage.Format);
            json.WriteString("hashSuite", HashSuite.Sha256);
            json.WriteString("subject", package.Subject);
            json.WriteString("checkpoint", Hex(package.Checkpoint.Span));
            if (consistency is not null)
                json.WriteString("consistency", Hex(consistency));
            json.WriteString("entries", Hex(entries));
            json.WriteNumber("entryCount", package.Entries.Count);
            json.WriteStartArray("evidence");
            foreach (var evidence in package.Evidence)
            {
                json.WriteStartObject();
                json.WriteString("sha256", evidence.Sha256);
                json.WriteNumber("size", evidence.Size);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return CanonicalJson.Of(text.ToArray());
    }

    /// <summary>The subject and the evidence's sizes by hash; everything else is recomputed and compared by the reader.</summary>
    internal static (string Subject, IReadOnlyList<(string Sha256, long Size)> Evidence) Read(byte[] manifest)
    {
        try
        {
            using var json = JsonDocument.Parse(manifest);
            var evidence = json.RootElement.GetProperty("evidence").EnumerateArray()
                .Select(one => (one.GetProperty("sha256").GetString() ?? "", one.GetProperty("size").GetInt64())).ToList();
            return (json.RootElement.GetProperty("subject").GetString() ?? "", evidence);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InvalidDataException("The package's manifest cannot be read.", e);
        }
    }

    internal static byte[] Text(PackageConsistency consistency) => Encoding.ASCII.GetBytes(
        $"old {consistency.OldSize}\n" + string.Concat(consistency.Proof.Select(hash => Convert.ToBase64String(hash) + "\n")));

    internal static PackageConsistency ReadConsistency(byte[] text)
    {
        var lines = Encoding.Latin1.GetString(text).Split('\n');
        var proof = lines.Skip(1).SkipLast(1).Select(Notes.StrictBase64.Read).ToList();
        if (lines.Length is < 2 or > 66 || lines[^1].Length != 0 || !lines[0].StartsWith("old ", StringComparison.Ordinal)
            || !long.TryParse(lines[0].AsSpan(4), System.Globalization.NumberStyles.None, null, out var size)
            || proof.Any(hash => hash is not { Length: Sha256.Size }))
            throw new InvalidDataException("The package's consistency proof cannot be read.");
        return new PackageConsistency(size, [.. proof.OfType<byte[]>()]);
    }

    private static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(Sha256.Hash(bytes));
}
