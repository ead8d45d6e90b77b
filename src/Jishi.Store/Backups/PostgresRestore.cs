using Jishi.Store.Databases;
using Microsoft.Data.Sqlite;

namespace Jishi.Store.Backups;

/// <summary>Puts a verified backup into an empty PostgreSQL: the evidence, then all rows in one transaction. Interrupted before its COMMIT, it leaves tables without entries and evidence that nobody names.</summary>
internal static class PostgresRestore
{
    public static async Task Write(CheckedBackup backup, List<string> evidence, JournalOptions staging, IProgress<CopyStep>? progress)
    {
        using var database = Database.Of(staging);
        try
        {
            using var to = database.OpenLedger();
            var store = EvidencePlace.Open(staging, database);
            for (var i = 0; i < evidence.Count; i++)
            {
                await using var content = EvidenceStore.OpenIn(backup.Shelf.Folder, evidence[i])!;
                await store.TakeBack(content, evidence[i]);
                progress?.Report(new CopyStep("复制证据", (int)(100L * (i + 1) / evidence.Count)));
            }

            using var from = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(backup.Folder, BackupShelf.Database), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            from.Open();
            to.Begin([]);
            LedgerRows.Copy(from, to, progress);
            to.Commit();
        }
        catch (System.Data.Common.DbException e)
        {
            throw new JournalException("恢复没有完成：" + database.CannotOpen(e), e);
        }
    }
}
