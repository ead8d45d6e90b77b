using System.Collections.Immutable;
using System.Data.Common;
using Jishi.Store.Databases;

namespace Jishi.Store.Backups;

/// <summary>
/// Carries all rows of a ledger that cannot be derived from others into an empty database of either make: entries, and what is the office's beside them. The read tables and the table of commands are
/// left out, since the next start replays them; so are the keys that seal sessions, since a copy has no business with them.
/// </summary>
internal static class LedgerRows
{
    private const int Portion = 1024;

    /// <summary>Rows in between that take more bytes than this go out at once: a body may hold 16 MiB.</summary>
    private const long MostBytes = 8L << 20;

    private static readonly ImmutableArray<Table> Tables =
    [
        new("entry", "idx", ["idx", "header", "leaf"]),
        new("body", "idx", ["idx", "bytes"]),
        new("tile", "level, n", ["level", "n", "hashes"]),
        new("checkpoint", "size", ["size", "at", "note"]),
        new("redaction", "idx, by_idx", ["idx", "by_idx"]),
        new("draft", "actor, form", ["actor", "form", "saved_at", "content"]),
        new("credential", "account", ["account", "password", "failures", "locked_until", "stamp"]),
        new("restricted_read", "id", ["at", "account", "owner", "items"]),
        new("installation", "name", ["name", "value"]) { Where = $" WHERE name = '{Installation.LedgerKey}'" },
    ];

    /// <param name="from">Its transaction sees one state of the ledger.</param>
    /// <param name="to">In a transaction of the caller's.</param>
    public static void Copy(DbConnection from, LedgerConnection to, IProgress<CopyStep>? progress)
    {
        foreach (var table in Tables) Copy(table, from, to, progress);
    }

    private static void Copy(Table table, DbConnection from, LedgerConnection to, IProgress<CopyStep>? progress)
    {
        var all = Count(table, from);
        using var insert = to.Prepare(table.Insert);
        using var command = from.Command(table.Select);
        using var reader = command.ExecuteReader();
        var (rows, bytes, done) = (new List<object[]>(), 0L, 0L);
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
            bytes += row.Sum(v => (v as byte[])?.LongLength ?? 8);
            if (rows.Count < Portion && bytes < MostBytes) continue;
            Write();
        }

        Write();

        void Write()
        {
            insert.RunAll(rows);
            to.Flush();
            done += rows.Count;
            if (all > 0) progress?.Report(new CopyStep("复制数据库 " + table.Name, (int)(100 * done / all)));
            rows.Clear();
            bytes = 0;
        }
    }

    private static long Count(Table table, DbConnection from)
    {
        using var command = from.Command($"SELECT COUNT(*) FROM {table.Name}{table.Where}");
        return (long)command.ExecuteScalar()!;
    }

    /// <param name="Columns">All but what the database numbers by itself, in the order of <paramref name="Order"/>.</param>
    private sealed record Table(string Name, string Order, ImmutableArray<string> Columns)
    {
        public string Where { get; init; } = "";

        public string Select => $"SELECT {string.Join(", ", Columns)} FROM {Name}{Where} ORDER BY {Order}";

        public string Insert => $"INSERT INTO {Name} ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select((_, i) => $"${i + 1}"))})";
    }
}
