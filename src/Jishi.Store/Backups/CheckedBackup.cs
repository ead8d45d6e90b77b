using System.Security.Cryptography;
using System.Text;
using Jishi.Ledger.Merkle;
using Jishi.Ledger.Notes;
using Jishi.Record;
using Jishi.Record.Accounts;
using Jishi.Record.Policy;
using Jishi.Store.Databases;
using Microsoft.Data.Sqlite;

namespace Jishi.Store.Backups;

/// <summary>A backup that was verified completely: file by file, entry by entry, and against a checkpoint that somebody kept.</summary>
/// <param name="Accounts">The accounts as the backup's ledger has them; nothing else of the world is folded.</param>
/// <param name="Witnessed">The largest checkpoint that was brought forward, or that the backup holds.</param>
public sealed record CheckedBackup(BackupShelf Shelf, string Folder, BackupManifest Manifest, byte[] Seed, World Accounts, (long Size, string Root) Witnessed)
{
    /// <summary>Entries that the kept checkpoint proves and the backup lacks.</summary>
    public long Lost => Math.Max(0, Witnessed.Size - Manifest.Entries);

    /// <param name="from">A backup, or the shelf whose newest finished one is meant.</param>
    /// <param name="keyFile">The copy of ledger.key that was locked away.</param>
    /// <param name="kept">A checkpoint that somebody kept; null when nobody did.</param>
    /// <exception cref="JournalException">The backup is not as it was written, or key and checkpoint do not belong to it.</exception>
    public static CheckedBackup Of(string from, string keyFile, byte[]? kept, IProgress<CopyStep>? progress = null)
    {
        var (shelf, backup) = BackupShelf.Find(from);
        var manifest = BackupShelf.ManifestOf(backup);
        var (seed, key) = KeyOf(keyFile, manifest);
        CheckFiles(shelf, manifest, progress);
        try
        {
            return Audited(new CheckedBackup(shelf, backup, manifest, seed, World.Empty, default), key, kept, progress);
        }
        catch (Exception e) when (e is SqliteException or InvalidDataException)
        {
            throw new JournalException($"备份 {backup} 打不开：{e.Message}。请用另一份备份。", e);
        }
    }

    /// <summary>The secret part of an account, as the backup has it.</summary>
    public Credential? CredentialOf(string account)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(Folder, BackupShelf.Database), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.Command("SELECT password, stamp FROM credential WHERE account = $1", account);
        using var reader = command.ExecuteReader();
        return reader.Read() ? new Credential(account, reader.GetString(0), 0, DateTimeOffset.UnixEpoch, reader.GetString(1)) : null;
    }

    private static (byte[] Seed, VerifierKey Key) KeyOf(string keyFile, BackupManifest manifest)
    {
        if (!File.Exists(keyFile)) throw new JournalException($"没有签名密钥文件 {keyFile}。备份里不含密钥；请取出另存的 ledger.key，用 --key 写明它在哪里。");
        var seed = File.ReadAllBytes(keyFile);
        if (seed.Length != Ledger.Crypto.Ed25519.SeedSize) throw new JournalException($"签名密钥文件 {keyFile} 已损坏（应为 {Ledger.Crypto.Ed25519.SeedSize} 字节，实为 {seed.Length} 字节）。请取另一份。");
        var key = new NoteSigner(manifest.Origin, NoteKeyType.Ed25519, seed).Key;
        return key.ToString() == manifest.Key ? (seed, key) : throw new JournalException($"签名密钥文件 {keyFile} 不是这本账的：备份要的公钥是 {manifest.Key}。请换对的密钥文件。");
    }

    private static void CheckFiles(BackupShelf shelf, BackupManifest manifest, IProgress<CopyStep>? progress)
    {
        for (var i = 0; i < manifest.Files.Count; i++)
        {
            var file = manifest.Files[i];
            var path = Path.Combine(shelf.Folder, file.Path);
            if (!File.Exists(path)) throw new JournalException($"备份缺文件 {path}，不能恢复。请用另一份备份。");
            using var bytes = File.OpenRead(path);
            if (bytes.Length != file.Size || Convert.ToHexStringLower(SHA256.HashData(bytes)) != file.Sha256) throw new JournalException($"备份的文件 {path} 与备份时不同，不能恢复。请用另一份备份。");
            progress?.Report(new CopyStep("核对备份的文件", (int)(100L * (i + 1) / manifest.Files.Count)));
        }
    }

    private static CheckedBackup Audited(CheckedBackup backup, VerifierKey key, byte[]? kept, IProgress<CopyStep>? progress)
    {
        progress?.Report(new CopyStep("核验备份的账本", 0));
        var world = World.Empty;
        using var database = Database.Of(new JournalOptions(backup.Folder));
        var audit = BackupAudit.Of(backup.Shelf, backup.Folder, database, key) with
        {
            Each = entry => world = entry.Fact is AccountChanged or RoleGranted or RoleRevoked or LineageOpened ? world.Apply(entry.Meta, entry.Fact) : world,
        };
        var (report, manifest) = (audit.Run(), backup.Manifest);
        if (!report.Report.Ok) throw new JournalException($"备份核验不通过，不能恢复：{string.Join(" ", report.Report.Problems.Take(3))} 请用另一份备份。");
        if (report.Report.Entries != manifest.Entries || Convert.ToHexStringLower(report.Report.Root) != manifest.Root || report.Genesis != manifest.Genesis)
            throw new JournalException($"备份的账本与清单不符：清单记有 {manifest.Entries} 条，账本有 {report.Report.Entries} 条。请用另一份备份。");
        var witnessed = Witness(manifest, kept, bytes => KeptCheckpoint.Judge(bytes, [key], report.Lineages, report.Report.Entries, new ProofBuilder(audit.Tiles).Root));
        return backup with { Accounts = world, Witnessed = witnessed };
    }

    private static (long Size, string Root) Witness(BackupManifest manifest, byte[]? kept, Func<byte[], KeptCheckpoint> judge)
    {
        var own = manifest.Checkpoint.Length > 0 ? Checkpoint.Parse(SignedNote.Parse(Encoding.UTF8.GetBytes(manifest.Checkpoint)).Text) : null;
        var witnessed = own is null ? (0, "") : (own.Size, Convert.ToHexStringLower(own.Root.Span));
        if (kept is null) return witnessed;
        var judged = judge(kept);
        if (judged.Standing == Standing.Wrong) throw new JournalException($"{judged.Sentence}它与这份备份对不上，不能恢复。请核对检查点和备份是不是同一本账的。");
        return judged.Standing != Standing.NamedAsLost && judged.Checkpoint is { } brought && brought.Size >= witnessed.Item1 ? (brought.Size, Convert.ToHexStringLower(brought.Root.Span)) : witnessed;
    }
}
