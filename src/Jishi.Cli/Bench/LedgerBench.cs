using System.Diagnostics;
using System.Security.Cryptography;
using Jishi.Record;
using Jishi.Store;

namespace Jishi.Cli.Bench;

/// <summary>What is done with a grown ledger: verify every byte, fold it, start on it. Baselines read the same rows once.</summary>
internal static class LedgerBench
{
    public static async Task<BenchResult> Verify(string folder, int count)
    {
        await using var journal = await Grown(folder, count);
        var started = Stopwatch.GetTimestamp();
        var report = (await journal.Verify()).Report;
        var value = BenchResult.Milliseconds(started);
        if (!report.Ok) throw new InvalidOperationException(report.Problems[0]);
        return new BenchResult("verify", "ms", value, HashOnce(journal), $"{journal.Size} entries and their chains; baseline reads each row and hashes header and body once");
    }

    public static async Task<BenchResult> Fold(string folder, int count)
    {
        await using var journal = await Grown(folder, count);
        var started = Stopwatch.GetTimestamp();
        var world = World.Empty;
        foreach (var row in journal.Ledger.Rows())
        {
            var entry = EntryCodec.Read(row.Header, row.Body);
            if (entry.Fact is { } fact) world = world.Apply(entry.Meta, fact);
        }

        return new BenchResult("fold", "ms", BenchResult.Milliseconds(started), ReadOnce(journal), $"{journal.Size} entries, {world.Matters.Near.Count} matters; baseline reads each row once");
    }

    public static async Task<BenchResult> Start(string folder, int count)
    {
        await (await Grown(folder, count)).DisposeAsync();
        var started = Stopwatch.GetTimestamp();
        await using var journal = Journal.Open(DataFolder.New(folder) with { VerifiedInBackground = false });
        var value = BenchResult.Milliseconds(started);
        return new BenchResult("start", "ms", value, ReadOnce(journal), $"{journal.Size} entries; ready to write, verified beside; baseline reads each row once");
    }

    public static long HashOnce(Journal journal)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var row in journal.Ledger.Rows()) _ = SHA256.HashData(row.Body.Span).Length + SHA256.HashData(row.Header.Span).Length;
        return BenchResult.Milliseconds(started);
    }

    private static long ReadOnce(Journal journal)
    {
        var started = Stopwatch.GetTimestamp();
        _ = journal.Ledger.Rows().Sum(r => (long)r.Body.Length);
        return BenchResult.Milliseconds(started);
    }

    /// <summary>A journal of some <paramref name="count"/> entries of twelve items over a thousand candidacies.</summary>
    private static async Task<Journal> Grown(string folder, int count)
    {
        const int Candidacies = 1000;
        var journal = await BenchCounty.Open(folder, Candidacies);
        for (var turn = 0; journal.Size < count; turn++)
        {
            var round = turn;
            await Task.WhenAll(Enumerable.Range(0, Candidacies).Select(c => journal.Append($"g{round}-{c}", [PreparedFact.Of(BenchCounty.TwelveItems(c, round))], BenchCounty.Recorder)));
        }

        await journal.SignCheckpoint();
        return journal;
    }
}
