using System.Data.Common;
using Jishi.Record;
using Jishi.Store.Databases;
using Jishi.Store.Reading;

namespace Jishi.Store;

/// <summary>Drops the read tables and the table of commands and replays the ledger into them, in one transaction: a crash leaves the old ones.</summary>
public static class Rebuild
{
    /// <summary>Verifies the ledger, then replays all entries; the journal must not be open. Returns how many.</summary>
    /// <exception cref="JournalException">The ledger does not verify; nothing was changed.</exception>
    public static async Task<long> Run(JournalOptions options, IProgress<long>? progress = null)
    {
        await Journal.Open(options).DisposeAsync();
        using var database = Database.Of(options);
        using var ledger = database.OpenLedger();
        return Run(ledger, new LedgerReader(database), progress);
    }

    /// <summary>The same over a ledger that was verified just now.</summary>
    internal static long Run(LedgerConnection ledger, LedgerReader reader, IProgress<long>? progress)
    {
        ledger.Begin([]);
        ReadSchema.MakeAnew(ledger);
        ledger.Connection.Execute("DELETE FROM command");
        var count = Replay(ledger, reader, progress);
        ledger.Commit();
        return count;
    }

    /// <summary>Every row of every table that is derived from the ledger, sorted, one a line.</summary>
    public static void Dump(JournalOptions options, TextWriter output)
    {
        using var database = Database.Of(options);
        using var connection = database.OpenReader();
        foreach (var table in database.ReadTables(connection).Append("command"))
        {
            output.WriteLine("# " + table);
            foreach (var line in Lines(connection, table).Order(StringComparer.Ordinal)) output.WriteLine(line);
        }
    }

    private static long Replay(LedgerConnection ledger, LedgerReader reader, IProgress<long>? progress)
    {
        var rows = new ReadRows(ledger);
        var world = World.Empty;
        var (id, first, count, total) = ("", 0L, 0, 0L);
        foreach (var row in reader.Rows())
        {
            var entry = EntryCodec.Read(row.Header, row.Body);
            rows.Chain([(entry.Header.Stream, entry.Index)]);
            if (entry.Fact is { } fact)
            {
                world = world.Apply(entry.Meta, fact);
                rows.Write(world, [(entry.Meta, fact)]);
            }

            if (entry.Header.CommandId != id)
            {
                if (count > 0) ledger.InsertCommand(id, first, count);
                (id, first, count) = (entry.Header.CommandId, entry.Index, 0);
            }

            count++;
            if (++total % 1000 == 0) progress?.Report(total);
        }

        if (count > 0) ledger.InsertCommand(id, first, count);
        return total;
    }

    private static List<string> Lines(DbConnection connection, string table)
    {
        using var command = connection.Command("SELECT * FROM " + table);
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read()) lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        return lines;
    }
}
