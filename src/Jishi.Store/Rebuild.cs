using Jishi.Record;
using Jishi.Store.Reading;
using Microsoft.Data.Sqlite;

namespace Jishi.Store;

/// <summary>Drops the read tables and the table of commands and replays the ledger into them, in one transaction: a crash leaves the old ones.</summary>
public static class Rebuild
{
    private static readonly string[] Tables = ["matter_row", "candidacy_row", "cadre_row", "finding_row", "evidence_row", "batch_row", "stream_row", "command"];

    /// <summary>Verifies the ledger, then replays all entries; the journal must not be open. Returns how many.</summary>
    /// <exception cref="JournalException">The ledger does not verify; nothing was changed.</exception>
    public static async Task<long> Run(JournalOptions options, IProgress<long>? progress = null)
    {
        await Journal.Open(options).DisposeAsync();
        using var sqlite = SqliteLedger.Open(options);
        sqlite.Begin();
        foreach (var table in Tables.Where(t => t != "command")) SqliteLedger.Execute(sqlite.Connection, "DROP TABLE " + table);
        SqliteLedger.Execute(sqlite.Connection, "DELETE FROM command");
        SqliteLedger.Execute(sqlite.Connection, SqlText.Read("Reading.ReadTables.sql"));
        var count = Replay(sqlite, new LedgerReader(options), progress);
        sqlite.Commit();
        return count;
    }

    /// <summary>Every row of every table that is derived from the ledger, sorted, one a line.</summary>
    public static void Dump(JournalOptions options, TextWriter output)
    {
        using var connection = new LedgerReader(options).Open();
        foreach (var table in Tables)
        {
            output.WriteLine("# " + table);
            foreach (var line in Lines(connection, table).Order(StringComparer.Ordinal)) output.WriteLine(line);
        }
    }

    private static long Replay(SqliteLedger sqlite, LedgerReader reader, IProgress<long>? progress)
    {
        var rows = new ReadRows(sqlite);
        var world = World.Empty;
        var (id, first, count, total) = ("", 0L, 0, 0L);
        foreach (var row in reader.Rows())
        {
            var entry = EntryCodec.Read(row.Header, row.Body);
            if (entry.Fact is { } fact)
            {
                world = world.Apply(entry.Meta, fact);
                rows.Write(world, [(entry.Meta, fact)]);
            }

            if (entry.Header.CommandId != id)
            {
                if (count > 0) sqlite.InsertCommand(id, first, count);
                (id, first, count) = (entry.Header.CommandId, entry.Index, 0);
            }

            count++;
            if (++total % 1000 == 0) progress?.Report(total);
        }

        if (count > 0) sqlite.InsertCommand(id, first, count);
        return total;
    }

    private static List<string> Lines(SqliteConnection connection, string table)
    {
        using var command = LedgerReader.Command(connection, "SELECT * FROM " + table);
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read()) lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        return lines;
    }
}
