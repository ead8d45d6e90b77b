using System.Collections.Immutable;
using Jishi.Ledger.Entries;
using Jishi.Ledger.Verify;
using Jishi.Record.Policy;
using Microsoft.Data.Sqlite;

namespace Jishi.Store.Backups;

/// <summary>A ledger that goes on from a backup.</summary>
/// <param name="Lineage">The life that begins with the restore.</param>
public sealed record RestoreDone(string Folder, VerifyReport Report, Lineage Lineage);

/// <summary>
/// Puts a verified backup into an empty data folder and lets the ledger go on from it: the first entry after the restored ones names the old
/// origin, what was witnessed, what is lost, why, and who signed. Everything is made in a folder within the target and moved up at the end, the
/// database last: an interrupted restore leaves no ledger, and the next one begins anew.
/// </summary>
public static class Restore
{
    private const string Staging = ".restoring";

    /// <summary>Refuses a folder that holds anything but an interrupted restore.</summary>
    /// <exception cref="JournalException">It does.</exception>
    public static void RefuseOccupied(string data)
    {
        if (File.Exists(data)) throw new JournalException($"{data} 是一个文件。请写一个空目录。");
        if (Directory.Exists(data) && Directory.EnumerateFileSystemEntries(data).Any(e => Path.GetFileName(e) != Staging))
            throw new JournalException($"{data} 不是空目录，没有恢复。原来的数据请整个移到别处留存，再恢复到空目录。");
    }

    /// <summary>Refuses a database that holds a ledger, or the beginning of one that a restore left.</summary>
    /// <exception cref="JournalException">It does.</exception>
    public static void RefuseOccupied(JournalOptions data)
    {
        RefuseOccupied(data.Folder);
        if (data.ConnectionString is not null && LedgerCheck.IsThere(data))
            throw new JournalException("这个 PostgreSQL 数据库里已有账本（或上次没有做完的恢复），没有恢复。请新建一个空的数据库，用它的连接串再恢复；原来的留存。");
    }

    /// <param name="signers">Two accounts that <see cref="RestoreLineage.Problems"/> has nothing against; the caller has their consent.</param>
    /// <exception cref="JournalException">The folder is not empty or what was restored does not verify; no ledger was made.</exception>
    public static async Task<RestoreDone> Run(CheckedBackup backup, JournalOptions data, ImmutableArray<string> signers, string reason, IProgress<CopyStep>? progress = null)
    {
        RefuseOccupied(data);
        var staging = Path.Combine(data.Folder, Staging);
        if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
        Directory.CreateDirectory(staging);
        await Copy(backup, data with { Folder = staging }, progress);
        var manifest = backup.Manifest;
        var options = data with
        {
            Folder = staging,
            Continues = new RestoreLineage(HashSuite.Sha256, manifest.Entries, manifest.Root, backup.Witnessed.Size, backup.Witnessed.Root, reason, signers),
        };
        Lineage opened;
        await using (var journal = Journal.Open(options))
        {
            await journal.SignCheckpoint();
            opened = journal.World.Lineages[^1];
        }

        progress?.Report(new CopyStep("核验恢复后的账本", 0));
        var report = LedgerCheck.Run(data with { Folder = staging });
        if (!report.Ok) throw new JournalException($"恢复后的账本核验不通过，没有启用（留在 {staging}）：{string.Join(" ", report.Problems.Take(3))}");
        SqliteConnection.ClearAllPools();
        MoveUp(staging, data.Folder);
        return new RestoreDone(data.Folder, report, opened);
    }

    /// <summary>Evidence before the rows that name it; the key last in a PostgreSQL's data folder, since no server starts on it without.</summary>
    private static async Task Copy(CheckedBackup backup, JournalOptions staging, IProgress<CopyStep>? progress)
    {
        List<string> evidence = [.. backup.Manifest.Files.Where(f => f.Path.StartsWith("evidence/", StringComparison.Ordinal)).Select(f => f.Sha256)];
        if (staging.ConnectionString is null)
        {
            CopyEvidence(backup, evidence, staging.Folder, progress);
            File.Copy(Path.Combine(backup.Folder, BackupShelf.Database), staging.SqliteFile);
        }
        else
        {
            await PostgresRestore.Write(backup, evidence, staging, progress);
        }

        if (File.Exists(Path.Combine(backup.Folder, BackupShelf.CheckpointFile))) File.Copy(Path.Combine(backup.Folder, BackupShelf.CheckpointFile), staging.SavedCheckpoint);
        WriteKey(staging.KeyFile, backup.Seed);
    }

    private static void CopyEvidence(CheckedBackup backup, List<string> evidence, string staging, IProgress<CopyStep>? progress)
    {
        for (var i = 0; i < evidence.Count; i++)
        {
            EvidenceCopy.Copy(backup.Shelf.Folder, staging, evidence[i]);
            progress?.Report(new CopyStep("复制证据", (int)(100L * (i + 1) / evidence.Count)));
        }

        progress?.Report(new CopyStep("复制数据库", 0));
    }

    private static void WriteKey(string path, byte[] seed)
    {
        var access = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) access.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, access);
        file.Write(seed);
        file.Flush(flushToDisk: true);
    }

    /// <summary>The saved checkpoint goes up before the database: a start in between finds a checkpoint without its ledger, and refuses.</summary>
    private static void MoveUp(string staging, string data)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(staging).OrderBy(e => Path.GetFileName(e) == BackupShelf.Database).ToList())
        {
            var to = Path.Combine(data, Path.GetFileName(entry));
            if (Directory.Exists(entry)) Directory.Move(entry, to);
            else File.Move(entry, to);
        }

        Directory.Delete(staging);
        FolderSync.Sync(data);
    }
}
