using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jishi.Ledger.Notes;

namespace Jishi.Store.Backups;

/// <summary>A file of a backup, by its path from the shelf.</summary>
public sealed record BackupFile(string Path, long Size, string Sha256);

/// <summary>
/// What a backup holds: backup.json, written last, so that a backup without one was interrupted. The hashes find accidents; what proves the
/// ledger is its own tree under the signed checkpoint.
/// </summary>
/// <param name="Origin">The ledger's name when it was copied.</param>
/// <param name="Genesis">Leaf hash of the first entry: tells one ledger from any other, through all its lineages.</param>
/// <param name="Key">Public key of the ledger, as text. The secret half is never in a backup.</param>
/// <param name="Root">Root over <paramref name="Entries"/> entries, in hex.</param>
/// <param name="Checkpoint">The largest signed checkpoint that the backup holds, as text; empty where none was signed yet.</param>
public sealed record BackupManifest(
    string Origin, string Genesis, string Key, long Entries, string Root, string Checkpoint, DateTimeOffset WrittenAt, string Program, IReadOnlyList<BackupFile> Files)
{
    public const string FileName = "backup.json";
    private const string ThisFormat = "jishi-backup/1";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    [JsonPropertyOrder(-1)]
    public string Format { get; init; } = ThisFormat;

    public byte[] Encode() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <exception cref="JournalException">The file is damaged, or of a format that this program does not know.</exception>
    public static BackupManifest Read(string path)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(File.ReadAllBytes(path), Json);
            if (manifest?.Format == ThisFormat && VerifierKey.Parse(manifest.Key).Name.Length > 0) return manifest;
            throw new JournalException($"{path} 的格式“{manifest?.Format}”本程序不认识。请用写它的程序版本（{manifest?.Program}）或更新的版本。");
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new JournalException($"备份清单 {path} 已损坏，不能读出。请用另一份备份。", e);
        }
    }
}
