using System.Diagnostics;
using Jishi.Store;
using Microsoft.Data.Sqlite;

namespace Jishi.Cli.Bench;

/// <summary>The baseline: the same header and body bytes, inserted into two plain tables in groups of the same size with the same durability, and nothing else.</summary>
internal static class PlainInsert
{
    /// <summary>Rows a second.</summary>
    public static long PerSecond(LedgerReader ledger, long from, int count, int group, string folder)
    {
        var rows = ledger.Rows(from).Take(count).ToList();
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "plain.sqlite")};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; CREATE TABLE entry (idx INTEGER PRIMARY KEY, header BLOB NOT NULL); CREATE TABLE body (idx INTEGER PRIMARY KEY, bytes BLOB NOT NULL)");
        using var entry = Prepared(connection, "INSERT INTO entry VALUES ($a, $b)");
        using var body = Prepared(connection, "INSERT INTO body VALUES ($a, $b)");
        var started = Stopwatch.GetTimestamp();
        foreach (var chunk in rows.Chunk(Math.Max(1, group)))
        {
            Run(connection, "BEGIN IMMEDIATE");
            foreach (var row in chunk)
            {
                (entry.Parameters[0].Value, entry.Parameters[1].Value) = (row.Index, row.Header.ToArray());
                entry.ExecuteNonQuery();
                (body.Parameters[0].Value, body.Parameters[1].Value) = (row.Index, row.Body.ToArray());
                body.ExecuteNonQuery();
            }

            Run(connection, "COMMIT");
        }

        return BenchResult.PerSecond(rows.Count, started);
    }

    private static SqliteCommand Prepared(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.Add(new SqliteParameter("$a", null));
        command.Parameters.Add(new SqliteParameter("$b", null));
        command.Prepare();
        return command;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
