using System.Buffers.Binary;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jishi.Ledger.Merkle;
using Jishi.Ledger.Notes;
using Jishi.Ledger.Verify;
using Jishi.Record.Facts;

namespace Jishi.Store.Backups;

/// <summary>An exported ledger (<see cref="LedgerExport"/>): where its files lie, and its verification on a machine that has nothing else.</summary>
public static class LedgerFolder
{
    /// <summary>Rows that are read back at once, on all cores.</summary>
    private const int Portion = 2048;

    internal const string Format = "jishi-ledger/1";
    internal const string ManifestFile = "manifest.json";
    internal const string CheckpointFile = "checkpoint";
    internal const string CheckpointsFolder = "checkpoints";
    internal const string KeyFile = "key";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>Where the 256 headers of bundle <paramref name="n"/> lie (C2SP tlog-tiles, entry bundles).</summary>
    internal static string EntriesPath(long n, int width) => "tile/entries/" + Tile.PathOf(0, n, width)["tile/0/".Length..];

    internal static string BodiesPath(long n, int width) => "bodies/" + Tile.PathOf(0, n, width)["tile/0/".Length..];

    /// <param name="keys">Public keys that came another way; without any, the folder's own key is taken and the report says so.</param>
    /// <param name="kept">Checkpoints that somebody kept.</param>
    public static VerifyReport Verify(string folder, IReadOnlyList<VerifierKey> keys, IReadOnlyList<ReadOnlyMemory<byte>> kept)
    {
        try
        {
            var manifest = ManifestOf(folder);
            var trusted = keys.Count > 0 ? keys : [VerifierKey.Parse(File.ReadAllText(Path.Combine(folder, KeyFile)).Trim())];
            TileReader tiles = (level, n) => TileOf(folder, manifest.Size, level, n);
            var checkpoints = Checkpoints(folder);
            var against = new VerifyAgainst { Checkpoints = checkpoints, TrustedKeys = LineageKeys.Of(trusted, checkpoints), Tiles = tiles };
            var report = new LedgerAudit(each => Entries(Rows(folder, manifest.Size), against, each), tiles)
            {
                Keys = trusted,
                Kept = kept,
                Evidence = sha256 => EvidenceStore.OpenIn(folder, sha256),
            }.Run().Report;
            return Against(manifest, keys.Count > 0 ? report : report with { Remarks = [.. report.Remarks, "检查点是按目录里自带的公钥核对的，只证明前后一致；要确认是谁的账，请用 --key 写明从别处得到的公钥。"] });
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or FormatException or IOException)
        {
            return new VerifyReport(false, 0, [], null, [$"这不是完好的账本导出：{(e is FormatException ? "公钥文件 key 格式不对。" : e.Message)}"]);
        }
    }

    private static VerifyReport Entries(IEnumerable<LedgerRow> rows, VerifyAgainst against, Action<StoredEntry> each)
    {
        var verifier = new LedgerVerifier(against);
        var ordered = new HashSet<long>();
        foreach (var portion in rows.Chunk(Portion))
        {
            foreach (var row in portion) verifier.Add(row.Index, row.Header.Span, row.Body.Span);
            foreach (var entry in portion.AsParallel().AsOrdered().Select(Verification.TryRead).OfType<StoredEntry>())
            {
                if (entry.Fact is BodyRedacted redacted) ordered.UnionWith(redacted.Entries);
                each(entry);
            }
        }

        return Verification.WithoutUnorderedRedactions(verifier.Finish(), ordered);
    }

    private static VerifyReport Against(Manifest manifest, VerifyReport report)
    {
        var agrees = report.Entries == manifest.Size && Convert.ToHexStringLower(report.Root) == manifest.Root;
        return agrees ? report : report with { Ok = false, Problems = [.. report.Problems, $"目录清单记有 {manifest.Size} 条分录、根哈希 {manifest.Root}，与内容不符。"] };
    }

    private static Manifest ManifestOf(string folder)
    {
        var path = Path.Combine(folder, ManifestFile);
        if (!File.Exists(path)) throw new InvalidDataException($"没有 {ManifestFile}，可能是导出中断了。");
        var manifest = JsonSerializer.Deserialize<Manifest>(File.ReadAllBytes(path), Json);
        return manifest is { Format: Format, Size: >= 0 } ? manifest : throw new InvalidDataException($"格式“{manifest?.Format}”本程序不认识。");
    }

    private static List<ReadOnlyMemory<byte>> Checkpoints(string folder)
    {
        var earlier = Path.Combine(folder, CheckpointsFolder);
        List<string> files = [Path.Combine(folder, CheckpointFile), .. Directory.Exists(earlier) ? Directory.EnumerateFiles(earlier) : []];
        return [.. files.Select(f => (ReadOnlyMemory<byte>)File.ReadAllBytes(f))];
    }

    private static IEnumerable<LedgerRow> Rows(string folder, long size)
    {
        for (long n = 0; n * Tile.Width < size; n++)
        {
            var width = (int)Math.Min(Tile.Width, size - (n * Tile.Width));
            var headers = Parts(Path.Combine(folder, EntriesPath(n, width)), sizeof(ushort), width);
            var bodies = Parts(Path.Combine(folder, BodiesPath(n, width)), sizeof(int), width);
            for (var i = 0; i < width; i++) yield return new LedgerRow((n * Tile.Width) + i, headers[i], bodies[i]);
        }
    }

    /// <summary>The parts of a frame, which must be as many as said and end with the last.</summary>
    private static List<ReadOnlyMemory<byte>> Parts(string path, int lengthBytes, int count)
    {
        var rest = new ReadOnlyMemory<byte>(File.ReadAllBytes(path));
        var parts = new List<ReadOnlyMemory<byte>>(count);
        for (var i = 0; i < count; i++)
        {
            if (rest.Length < lengthBytes) throw new InvalidDataException($"{path} 不完整。");
            var length = lengthBytes == sizeof(ushort) ? BinaryPrimitives.ReadUInt16BigEndian(rest.Span) : BinaryPrimitives.ReadInt32BigEndian(rest.Span);
            if (length < 0 || rest.Length - lengthBytes < length) throw new InvalidDataException($"{path} 不完整。");
            parts.Add(rest.Slice(lengthBytes, length));
            rest = rest[(lengthBytes + length)..];
        }

        return rest.IsEmpty ? parts : throw new InvalidDataException($"{path} 末尾多出 {rest.Length.ToString(CultureInfo.InvariantCulture)} 字节。");
    }

    private static ReadOnlyMemory<byte> TileOf(string folder, long size, int level, long n)
    {
        var width = (int)Math.Clamp((size >> (8 * level)) - (n * Tile.Width), 0, Tile.Width);
        return width == 0 ? ReadOnlyMemory<byte>.Empty : File.ReadAllBytes(Path.Combine(folder, Tile.PathOf(level, n, width)));
    }

    /// <summary>What the export says of itself; everything it says is held against the content.</summary>
    internal sealed record Manifest(string Format, string Origin, long Size, string Root, DateTimeOffset WrittenAt, string Program);
}
