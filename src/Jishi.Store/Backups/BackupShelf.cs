using System.Globalization;

namespace Jishi.Store.Backups;

/// <summary>
/// The folder that takes a ledger's backups, one after another:
/// <c>20261122T030500Z/</c> with <c>jishi.sqlite</c>, <c>checkpoint</c> and, last, <c>backup.json</c>;
/// <c>evidence/ab/abcd…</c> by content, shared by all of them, so that each backup adds what is new only.
/// Ballot boxes will have no place here: while open they may not be backed up, and a closed one is evidence.
/// </summary>
public sealed record BackupShelf(string Folder)
{
    internal const string Database = "jishi.sqlite";
    internal const string CheckpointFile = "checkpoint";

    /// <summary>Backups that were finished, the newest first.</summary>
    public IReadOnlyList<string> Finished => [.. Dated().Where(IsFinished)];

    /// <summary>Backups that were interrupted: they lack their manifest.</summary>
    public IReadOnlyList<string> Interrupted => [.. Dated().Where(d => !IsFinished(d))];

    public string Place(DateTimeOffset at) => Path.Combine(Folder, at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    /// <summary>The backup that a path names: one of a shelf, or the newest finished one on a shelf.</summary>
    /// <exception cref="JournalException">There is none, or it was interrupted.</exception>
    public static (BackupShelf Shelf, string Backup) Find(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (!Directory.Exists(full)) throw new JournalException($"没有目录 {path}。请写备份所在的目录。");
        if (IsDated(Path.GetFileName(full)))
        {
            return IsFinished(full)
                ? (new BackupShelf(Path.GetDirectoryName(full)!), full)
                : throw new JournalException($"{path} 是中断的备份：没有 {BackupManifest.FileName}。请用另一份备份。");
        }

        var shelf = new BackupShelf(full);
        return shelf.Finished is [var newest, ..] ? (shelf, newest) : throw new JournalException($"{path} 里没有完整的备份{(shelf.Interrupted.Count > 0 ? $"，只有 {shelf.Interrupted.Count} 份中断的" : "")}。请检查目录。");
    }

    public static BackupManifest ManifestOf(string backup) => BackupManifest.Read(Path.Combine(backup, BackupManifest.FileName));

    /// <summary>Removes a backup; its evidence stays for the others. Only what a backup writes is removed.</summary>
    internal static void Remove(string backup)
    {
        // The manifest goes first: what is left of a removal that is cut short counts as interrupted.
        foreach (var name in new[] { BackupManifest.FileName, CheckpointFile, Database, Database + "-journal", Database + "-wal", Database + "-shm" }) File.Delete(Path.Combine(backup, name));
        Directory.Delete(backup);
    }

    private static bool IsFinished(string backup) => File.Exists(Path.Combine(backup, BackupManifest.FileName));

    private IEnumerable<string> Dated() => Directory.Exists(Folder)
        ? Directory.EnumerateDirectories(Folder).Where(d => IsDated(Path.GetFileName(d))).OrderDescending(StringComparer.Ordinal)
        : [];

    /// <summary>«20261122T030500Z».</summary>
    private static bool IsDated(string name) => name is [_, _, _, _, _, _, _, _, 'T', _, _, _, _, _, _, 'Z'] && name.Count(char.IsAsciiDigit) == 14;
}
