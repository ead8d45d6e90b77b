using System.Data.Common;
using Jishi.Store.Databases;

namespace Jishi.Store.Backups;

/// <summary>
/// Copies a ledger out of PostgreSQL while servers write it, into the same SQLite file that every backup is: one repeatable-read transaction, so that the copy is one state of the ledger. No program of
/// the database server is needed.
/// </summary>
internal static class PostgresCopy
{
    /// <summary>Writes the rows as one SQLite file, synced, and the evidence that lies in the database into the folder. Returns how many files of evidence were new.</summary>
    public static int Write(JournalOptions data, string backup, string shelf, IProgress<CopyStep>? progress)
    {
        using var database = Database.Of(data);
        using var from = database.OpenReader();
        from.Execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        try
        {
            WriteRows(from, backup, progress);
            return data.EvidenceFolder is null ? WriteEvidence(database, from, shelf, progress) : 0;
        }
        finally
        {
            from.Execute("ROLLBACK");
        }
    }

    /// <summary>Bytes that a copy takes: the rows as the server keeps them, and the evidence in it that the shelf does not hold.</summary>
    public static long Needed(JournalOptions data, string shelf)
    {
        using var database = Database.Of(data);
        using var from = database.OpenReader();
        using var command = from.Command("SELECT pg_total_relation_size('entry') + pg_total_relation_size('body') + pg_total_relation_size('tile') + pg_total_relation_size('draft')");
        var rows = (long)command.ExecuteScalar()!;
        return rows + (data.EvidenceFolder is null ? Evidence(from).Where(e => !IsThere(shelf, e)).Sum(e => e.Size) : 0);
    }

    private static void WriteRows(DbConnection from, string backup, IProgress<CopyStep>? progress)
    {
        using var file = Database.Of(new JournalOptions(backup));
        using (var to = file.OpenLedger())
        {
            // Without a log: what is interrupted here is no backup.
            to.Connection.Execute("PRAGMA journal_mode = OFF");
            to.Begin([]);
            LedgerRows.Copy(from, to, progress);
            to.Commit();
            to.Connection.Execute("PRAGMA journal_mode = DELETE"); // a copy may come to lie where no log can be written
        }

        FolderSync.Sync(backup);
    }

    private static int WriteEvidence(Database database, DbConnection from, string shelf, IProgress<CopyStep>? progress)
    {
        var (all, added) = (Evidence(from), 0);
        for (var i = 0; i < all.Count; i++)
        {
            if (!IsThere(shelf, all[i]))
            {
                using var source = ChunkStream.Open(database, all[i].Sha256)!;
                EvidenceCopy.Save(source, shelf, all[i].Sha256);
                added++;
            }

            progress?.Report(new CopyStep("复制证据", (int)(100L * (i + 1) / all.Count)));
        }

        return added;
    }

    private static bool IsThere(string shelf, (string Sha256, long Size) evidence) =>
        new FileInfo(Path.Combine(shelf, EvidenceCopy.PathOf(evidence.Sha256))) is { Exists: true } there && there.Length == evidence.Size;

    private static List<(string Sha256, long Size)> Evidence(DbConnection from)
    {
        using var command = from.Command("SELECT sha256, size FROM evidence ORDER BY sha256");
        using var reader = command.ExecuteReader();
        var all = new List<(string, long)>();
        while (reader.Read()) all.Add((reader.GetString(0), reader.GetInt64(1)));
        return all;
    }
}
