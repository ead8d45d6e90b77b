using System.Data.Common;
using Jishi.Store.Databases;
using Jishi.Store.Folding;
using Jishi.Store.Reading;

namespace Jishi.Store;

/// <summary>Drops the read tables and the table of commands and replays the ledger into them, in one transaction: a crash leaves the old ones.</summary>
public static class Rebuild
{
    /// <summary>Entries that are read and written at once. A row that many of them touch is written once.</summary>
    private const int Portion = 4096;

    /// <summary>Verifies the ledger, then replays all entries; the journal must not be open. Returns how many.</summary>
    /// <exception cref="JournalException">The ledger does not verify; nothing was changed.</exception>
    public static async Task<long> Run(JournalOptions options)
    {
        // Not by opening the journal: that would refuse for the very tables that are to be made anew.
        Directory.CreateDirectory(options.Folder);
        await using var folder = FolderLock.Take(options.Folder);
        var report = await Task.Run(() => LedgerCheck.Entries(options, OpeningProgress.Of(options, "核验账本", 0)));
        if (!report.Ok) throw new JournalException($"账本核验不通过，没有重建：{string.Join(" ", report.Problems.Take(3))} 请保留现场，从备份恢复或报告上级。");
        using var database = Database.Of(options);
        using var ledger = database.OpenLedger();
        return Run(options, ledger, new LedgerReader(database));
    }

    /// <summary>The same over a ledger that was verified just now.</summary>
    internal static long Run(JournalOptions options, LedgerConnection ledger, LedgerReader reader)
    {
        ledger.Remember(much: true);
        var size = ledger.Begin([]).Size;
        ReadSchema.MakeAnew(ledger);
        ledger.Connection.Execute("DELETE FROM command");
        var count = Replay(options, ledger, reader, OpeningProgress.Of(options, "由账本重建读表", size));
        ledger.Commit();
        ledger.Remember(much: false);
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

    /// <summary>The next portion is read and decoded while this one is folded and written.</summary>
    private static long Replay(JournalOptions options, LedgerConnection ledger, LedgerReader reader, OpeningProgress? progress)
    {
        var replay = new Replaying(ledger, options.RememberedInReplay);
        var portions = reader.Rows().Chunk(Portion).GetEnumerator();
        StoredEntry[] Next() => portions.MoveNext() ? [.. portions.Current.AsParallel().AsOrdered().Select(r => EntryCodec.Read(r.Header, r.Body))] : [];
        for (var next = Task.Run(Next); next.GetAwaiter().GetResult() is { Length: > 0 } entries;)
        {
            next = Task.Run(Next);
            replay.Take(entries);
            progress?.Report(replay.Size);
        }

        replay.End();
        return replay.Size;
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
