using Jishi.Store.Databases;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Jishi.Store.Backups;

/// <summary>
/// Copies a SQLite database while others write it: SQLite's online backup on a reader's connection that holds one snapshot from the first page
/// to the last. Writers go on; their log is not folded into the database until the copy is done.
/// </summary>
internal static class SqliteCopy
{
    private const int PagesAtOnce = 512;

    /// <summary>Writes the copy as one file without a log beside it, synced. Progress in percent.</summary>
    /// <exception cref="SqliteException">The source cannot be read or the target cannot be written.</exception>
    public static void Write(string from, string to, IProgress<int>? progress)
    {
        using var source = Open(from, SqliteOpenMode.ReadOnly);
        source.Execute("PRAGMA busy_timeout = 10000");
        source.Execute("BEGIN");
        source.Execute("SELECT COUNT(*) FROM sqlite_master"); // only a read fixes the snapshot
        using (var target = Open(to, SqliteOpenMode.ReadWriteCreate))
        {
            target.Execute("PRAGMA synchronous = FULL");
            Copy(source.Handle!, target.Handle!, progress);
            target.Execute("PRAGMA journal_mode = DELETE"); // a copy may come to lie where no log can be written
        }

        source.Execute("ROLLBACK");
        FolderSync.Sync(Path.GetDirectoryName(to)!);
    }

    private static void Copy(sqlite3 source, sqlite3 target, IProgress<int>? progress)
    {
        using var copy = raw.sqlite3_backup_init(target, "main", source, "main");
        if (copy.IsInvalid) SqliteException.ThrowExceptionForRC(raw.sqlite3_errcode(target), target);
        for (int code; (code = raw.sqlite3_backup_step(copy, PagesAtOnce)) != raw.SQLITE_DONE;)
        {
            if (code != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(code, target);
            var all = raw.sqlite3_backup_pagecount(copy);
            if (all > 0) progress?.Report((int)(100L * (all - raw.sqlite3_backup_remaining(copy)) / all));
        }

        progress?.Report(100);
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
