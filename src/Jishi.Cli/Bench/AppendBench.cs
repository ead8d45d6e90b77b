using System.Diagnostics;
using Jishi.Store;

namespace Jishi.Cli.Bench;

/// <summary>Durable appends by 64 writers, twelve items an entry, encoded on the writers' own threads.</summary>
internal static class AppendBench
{
    private const int Writers = 64;

    public static async Task<BenchResult> Run(string folder, int count)
    {
        await using var journal = await BenchCounty.Open(folder, Writers);
        var (before, each) = (journal.Size, count / Writers);
        var commits = journal.Commits;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(() => Write(journal, w, each))));
        var value = BenchResult.PerSecond(journal.Size - before, started);
        var group = (int)((journal.Size - before) / Math.Max(1, journal.Commits - commits));
        var baseline = PlainInsert.PerSecond(journal.Ledger, before, each * Writers, group, folder);
        return new BenchResult("append", "entries/s", value, baseline, $"{each * Writers} entries, {Writers} writers, {group} a group, 12 items an entry");
    }

    private static async Task Write(Journal journal, int writer, int count)
    {
        for (var turn = 0; turn < count; turn++)
            await journal.Append(Guid.CreateVersion7().ToString("N"), [PreparedFact.Of(BenchCounty.TwelveItems(writer, turn))], BenchCounty.Recorder);
    }
}

/// <summary>Whole acts by 64 clients: authorise, decide on the fold, store, ledger, read rows; three items an act.</summary>
internal static class ActsBench
{
    private const int Clients = 64;

    public static async Task<BenchResult> Run(string folder, int count)
    {
        await using var journal = await BenchCounty.Open(folder, Clients);
        var (before, each) = (journal.Size, count / Clients);
        var commits = journal.Commits;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(c => Task.Run(() => Act(journal, c, each))));
        var value = BenchResult.PerSecond(journal.Size - before, started);
        var group = (int)((journal.Size - before) / Math.Max(1, journal.Commits - commits));
        var baseline = PlainInsert.PerSecond(journal.Ledger, before, each * Clients, group, folder);
        return new BenchResult("acts", "acts/s", value, baseline, $"{each * Clients} acts, {Clients} clients, {group} a group, 3 items an act");
    }

    private static async Task Act(Journal journal, int client, int count)
    {
        for (var turn = 0; turn < count; turn++) await BenchCounty.Do(journal, BenchCounty.ThreeItems(client, turn), BenchCounty.Recorder);
    }
}
