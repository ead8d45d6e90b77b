using System.Data.Common;
using System.Diagnostics;
using Jishi.Ledger.Verify;
using Jishi.Store;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Jishi.Cli.Bench;

/// <summary>The baseline: the same header and body bytes, inserted into two plain tables in groups of the same size with the same durability, and nothing else.</summary>
internal static class PlainInsert
{
    /// <summary>Rows a second.</summary>
    public static long PerSecond(LedgerReader ledger, long from, int count, int group, string folder)
    {
        var rows = ledger.Rows(from).Take(count).ToList();
        return DataFolder.New(folder).ConnectionString is { } shared ? IntoPostgres(rows, group, shared) : IntoSqlite(rows, group, folder);
    }

    private static long IntoPostgres(List<LedgerRow> rows, int group, string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        Run(connection, "SET synchronous_commit = on; DROP TABLE IF EXISTS plain_entry, plain_body; CREATE TABLE plain_entry (idx BIGINT PRIMARY KEY, header BYTEA NOT NULL); CREATE TABLE plain_body (idx BIGINT PRIMARY KEY, bytes BYTEA NOT NULL)");
        var started = Stopwatch.GetTimestamp();
        foreach (var chunk in rows.Chunk(Math.Max(1, group)))
        {
            long[] indexes = [.. chunk.Select(r => r.Index)];
            using var batch = new NpgsqlBatch(connection)
            {
                BatchCommands =
                {
                    new("INSERT INTO plain_entry SELECT * FROM unnest($1, $2)") { Parameters = { new() { Value = indexes }, new() { Value = chunk.Select(r => r.Header.ToArray()).ToArray() } } },
                    new("INSERT INTO plain_body SELECT * FROM unnest($1, $2)") { Parameters = { new() { Value = indexes }, new() { Value = chunk.Select(r => r.Body.ToArray()).ToArray() } } },
                },
            };
            batch.ExecuteNonQuery();
        }

        var perSecond = BenchResult.PerSecond(rows.Count, started);
        Run(connection, "DROP TABLE plain_entry, plain_body");
        return perSecond;
    }

    private static long IntoSqlite(List<LedgerRow> rows, int group, string folder)
    {
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

    private static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
