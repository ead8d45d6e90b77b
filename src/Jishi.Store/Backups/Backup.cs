using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Jishi.Ledger.Notes;
using Jishi.Store.Databases;
using Microsoft.Data.Sqlite;

namespace Jishi.Store.Backups;

/// <summary>How far a backup or a restore is: what it does now, and percent of that.</summary>
public readonly record struct CopyStep(string What, int Percent);

/// <summary>A backup that was written and verified.</summary>
/// <param name="NewEvidence">Evidence files that the shelf did not hold before.</param>
public sealed record BackupDone(string Folder, BackupManifest Manifest, int NewEvidence, IReadOnlyList<string> Remarks);

/// <summary>
/// Backs a ledger up while the server runs, wherever its rows lie; the copy is the same folder for both databases. The saved checkpoint is read first, so that the copy must reach it; then the database; then
/// the evidence, which is always there before an entry names it; all of it is verified; the manifest comes last.
/// Kept out on purpose: <c>ledger.key</c> (who has it beside the ledger can write another history and sign it: its copy is locked away
/// elsewhere) and the keys that seal sessions (everybody signs in again). The copy holds all else that the database holds: entries, hashed
/// passwords, drafts, the log of restricted reads: keep it as closed as the data folder.
/// </summary>
public static class Backup
{
    private const string LockFile = "lock";

    /// <summary>Free space that is left untouched on the target: 64 MiB.</summary>
    private const long Reserve = 64L * 1024 * 1024;

    public static string Program { get; } = typeof(Backup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <param name="keep">Finished backups that stay on the shelf, this one among them; 0 keeps all.</param>
    /// <exception cref="JournalException">The target is unfit or full, or the copy does not verify; earlier backups are as they were.</exception>
    public static BackupDone Write(JournalOptions data, string to, int keep = 0, IProgress<CopyStep>? progress = null)
    {
        var shelf = new BackupShelf(Path.GetFullPath(to));
        RefuseNested(data.Folder, shelf.Folder);
        if (!LedgerCheck.IsThere(data)) throw new JournalException(data.ConnectionString is null ? $"{data.Folder} 里没有账本（jishi.sqlite）。请检查目录。" : "这个 PostgreSQL 数据库里没有账本。请检查连接串。");
        using var alone = Alone(shelf);
        var key = LedgerCheck.Key(data);
        var before = Earlier(shelf);
        if (before is not null) RefuseForeign(before, key, shelf);
        var copied = new Copied(shelf, shelf.Place(data.Clock.GetUtcNow()), key, before);
        try
        {
            var done = Make(data, copied, progress);
            Tidy(shelf, keep);
            return done;
        }
        catch (Exception e) when (e is SqliteException { SqliteErrorCode: 13 } || IsFull(e))
        {
            throw new JournalException($"备份盘已满，这次备份没有完成（{copied.Backup}）。以前的备份都在。请腾出空间后再备份。", e);
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidDataException)
        {
            throw new JournalException($"备份没有完成：数据库读不出，或写好后核验不通过（{e.Message}）。以前的备份都在。请核验数据目录：jishi verify --data {data.Folder}", e);
        }
    }

    private static BackupDone Make(JournalOptions data, Copied copied, IProgress<CopyStep>? progress)
    {
        var (shelf, backup) = (copied.Shelf, copied.Backup);
        var saved = File.Exists(data.SavedCheckpoint) ? File.ReadAllBytes(data.SavedCheckpoint) : [];
        RefuseFull(data, shelf);
        if (Directory.Exists(backup)) throw new JournalException($"{backup} 已存在：一秒之内只能备份一次。请稍后再试。");
        Directory.CreateDirectory(backup);
        if (saved.Length > 0) SavedFile.Save(Path.Combine(backup, BackupShelf.CheckpointFile), saved);
        var added = CopyDatabase(data, backup, shelf, progress);
        if (data.ConnectionString is null || data.EvidenceFolder is not null) added += CopyEvidence(data.EvidenceFolder ?? data.Folder, shelf, progress);
        var (manifest, remarks) = Verify(copied, data.Clock.GetUtcNow(), progress);
        SavedFile.Save(Path.Combine(backup, BackupManifest.FileName), manifest.Encode());
        FolderSync.Sync(backup);
        FolderSync.Sync(shelf.Folder);
        return new BackupDone(backup, manifest, added, remarks);
    }

    /// <summary>Returns how many files of evidence were new where they lie in the database too.</summary>
    private static int CopyDatabase(JournalOptions data, string backup, BackupShelf shelf, IProgress<CopyStep>? progress)
    {
        if (data.ConnectionString is not null) return PostgresCopy.Write(data, backup, shelf.Folder, progress);
        SqliteCopy.Write(data.SqliteFile, Path.Combine(backup, BackupShelf.Database), progress is null ? null : new Percent(progress, "复制数据库"));
        LeaveOut(Path.Combine(backup, BackupShelf.Database));
        return 0;
    }

    /// <summary>The space that a backup needs on its target: the database and the evidence that is not there yet, in bytes.</summary>
    internal static string? TooFull(long needed, long available, string where) => needed + Reserve <= available ? null
        : $"备份盘空间不够：{where} 还要 {(needed + Reserve) / 1048576} MB，只剩 {available / 1048576} MB。这次没有备份。请腾出空间，或减少保留的份数（--keep）。";

    private static void RefuseNested(string data, string shelf)
    {
        var (a, b) = (Full(data), Full(shelf));
        if (b.StartsWith(a, StringComparison.Ordinal)) throw new JournalException($"备份目录 {shelf} 在数据目录之内：数据目录坏了，备份也就没了。请换一个目录，最好在另一块盘上。");
        if (a.StartsWith(b, StringComparison.Ordinal)) throw new JournalException($"数据目录在备份目录 {shelf} 之内。请给备份单独一个目录。");
    }

    private static string Full(string path) => Path.TrimEndingDirectorySeparator((Directory.Exists(path) ? Directory.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(path)) + Path.DirectorySeparatorChar;

    /// <summary>One backup at a time on a shelf: the second would take the first for an interrupted one.</summary>
    private static FileStream Alone(BackupShelf shelf)
    {
        try
        {
            Directory.CreateDirectory(shelf.Folder);
            return new FileStream(Path.Combine(shelf.Folder, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e) when (!IsFull(e))
        {
            throw new JournalException($"备份目录 {shelf.Folder} 不能用：{e.Message}。若另有一个备份正在进行，请等它结束。", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new JournalException($"备份目录 {shelf.Folder} 不能写：请检查权限。", e);
        }
    }

    private static BackupManifest? Earlier(BackupShelf shelf)
    {
        if (shelf.Finished is [var newest, ..]) return BackupShelf.ManifestOf(newest);
        if (File.Exists(Path.Combine(shelf.Folder, "jishi.sqlite"))) throw new JournalException($"{shelf.Folder} 是一个数据目录，不是备份目录。请换一个目录。");
        var others = Directory.Exists(shelf.Folder) ? Directory.EnumerateFileSystemEntries(shelf.Folder).Select(f => Path.GetFileName(f)).Except(shelf.Interrupted.Select(f => Path.GetFileName(f)!)).Where(n => n is not ("evidence" or "lost+found" or LockFile)).ToList() : [];
        return others.Count == 0 ? null : throw new JournalException($"备份目录 {shelf.Folder} 里有别的东西（{string.Join('、', others.Take(3))}）。请给备份单独一个空目录。");
    }

    private static void RefuseForeign(BackupManifest before, VerifierKey key, BackupShelf shelf)
    {
        if (VerifierKey.Parse(before.Key).PublicKey.Span.SequenceEqual(key.PublicKey.Span)) return;
        throw new JournalException($"备份目录 {shelf.Folder} 里放着另一本账（{before.Origin}）的备份，密钥不同。请给这本账单独一个目录。");
    }

    private static void RefuseFull(JournalOptions data, BackupShelf shelf)
    {
        var evidence = data.EvidenceFolder ?? data.Folder;
        var missing = EvidenceCopy.In(evidence).Select(EvidenceCopy.PathOf).Where(p => !File.Exists(Path.Combine(shelf.Folder, p))).Sum(p => new FileInfo(Path.Combine(evidence, p)).Length);
        var needed = missing + (data.ConnectionString is null ? SizeOf(data.SqliteFile) + SizeOf(data.SqliteFile + "-wal") : PostgresCopy.Needed(data, shelf.Folder));
        if (TooFull(needed, new DriveInfo(shelf.Folder).AvailableFreeSpace, shelf.Folder) is { } full) throw new JournalException(full);
    }

    private static long SizeOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    /// <summary>The keys that seal sessions lie in the database and have no business in a copy: who finds it could sign in as anybody.</summary>
    private static void LeaveOut(string copy)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
        connection.Open();
        connection.Execute("PRAGMA secure_delete = ON");
        if (connection.Texts("SELECT name FROM sqlite_master WHERE name = 'session_key'").Count > 0) connection.Execute("DELETE FROM session_key");
    }

    private static int CopyEvidence(string data, BackupShelf shelf, IProgress<CopyStep>? progress)
    {
        var (all, added) = (EvidenceCopy.In(data).ToList(), 0);
        for (var i = 0; i < all.Count; i++)
        {
            if (!EvidenceCopy.Copy(data, shelf.Folder, all[i])) added++;
            progress?.Report(new CopyStep("复制证据", (int)(100L * (i + 1) / all.Count)));
        }

        return added;
    }

    /// <summary>Where this backup goes, whose it is, and what came before it.</summary>
    private sealed record Copied(BackupShelf Shelf, string Backup, VerifierKey Key, BackupManifest? Before);

    /// <summary>Verifies what was written from its own bytes, against the checkpoint of the backup before too: a database that was put back to an older copy is not backed up over it.</summary>
    private static (BackupManifest Manifest, IReadOnlyList<string> Remarks) Verify(Copied copied, DateTimeOffset at, IProgress<CopyStep>? progress)
    {
        progress?.Report(new CopyStep("核验备份", 0));
        using var database = Database.Of(new JournalOptions(copied.Backup));
        var audit = (BackupAudit.Of(copied.Shelf, copied.Backup, database, copied.Key) with
        {
            Kept = copied.Before is { Checkpoint.Length: > 0 } before ? [Encoding.UTF8.GetBytes(before.Checkpoint)] : [],
        }).Run();
        if (copied.Before is { } earlier && earlier.Genesis != audit.Genesis) throw new JournalException($"备份目录 {copied.Shelf.Folder} 里放着另一本账（{earlier.Origin}）的备份。请给这本账单独一个目录。");
        if (!audit.Report.Ok) throw new JournalException($"备份写好后核验不通过，没有算数（{copied.Backup}）：{string.Join(" ", audit.Report.Problems.Take(3))} 请核验数据目录（jishi verify --data），保留以前的备份。");
        var checkpoint = BackupAudit.LargestCheckpoint(copied.Backup, database);
        List<BackupFile> files = [FileOf(copied, BackupShelf.Database), .. audit.Evidence.Order(StringComparer.Ordinal).Select(sha => EvidenceOf(copied.Shelf, sha))];
        if (File.Exists(Path.Combine(copied.Backup, BackupShelf.CheckpointFile))) files.Insert(1, FileOf(copied, BackupShelf.CheckpointFile));
        var origin = audit.Lineages.Count > 0 ? audit.Lineages[^1].Origin : "";
        return (new BackupManifest(origin, audit.Genesis, copied.Key.Named(origin).ToString(), audit.Report.Entries, Convert.ToHexStringLower(audit.Report.Root), checkpoint, at, Program, files), audit.Report.Remarks);
    }

    private static BackupFile FileOf(Copied copied, string name)
    {
        var path = Path.Combine(copied.Backup, name);
        using var file = File.OpenRead(path);
        return new BackupFile(Path.GetFileName(copied.Backup) + "/" + name, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    private static BackupFile EvidenceOf(BackupShelf shelf, string sha256) =>
        new(EvidenceCopy.PathOf(sha256).Replace('\\', '/'), new FileInfo(Path.Combine(shelf.Folder, EvidenceCopy.PathOf(sha256))).Length, sha256);

    /// <summary>Interrupted backups go once a good one stands; so do finished ones beyond the number that is kept.</summary>
    private static void Tidy(BackupShelf shelf, int keep)
    {
        foreach (var left in shelf.Interrupted) BackupShelf.Remove(left);
        foreach (var old in keep > 0 ? shelf.Finished.Skip(keep) : []) BackupShelf.Remove(old);
    }

    private static bool IsFull(Exception e) => e is IOException && (e.HResult & 0xFFFF) is 28 or 0x70 or 0x27;

    private sealed class Percent(IProgress<CopyStep> progress, string what) : IProgress<int>
    {
        public void Report(int value) => progress.Report(new CopyStep(what, value));
    }
}
