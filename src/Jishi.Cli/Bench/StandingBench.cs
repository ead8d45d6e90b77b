using System.Diagnostics;
using System.Globalization;
using Jishi.Store;
using Jishi.Store.Judging;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Cli.Bench;

/// <summary>The same of a ledger that stands already, such as «jishi demo --candidacies» makes: nothing is appended. Its process should do nothing else, since its memory is told.</summary>
internal static class StandingBench
{
    public static readonly IReadOnlyDictionary<string, Func<string, Task<BenchResult>>> All = new Dictionary<string, Func<string, Task<BenchResult>>>(StringComparer.Ordinal)
    {
        ["start"] = Start,
        ["verify"] = Verify,
        ["judge"] = Judge,
    };

    /// <summary>Until the journal takes acts and the newest candidacy is folded.</summary>
    private static async Task<BenchResult> Start(string folder)
    {
        var started = Stopwatch.GetTimestamp();
        await using var journal = Journal.Open(DataFolder.Options(folder) with { VerifiedInBackground = false });
        var opened = BenchResult.Milliseconds(started);
        await using (var read = journal.Read())
        {
            var row = await read.Candidacies.OrderByDescending(c => c.LastIdx).FirstAsync();
            _ = journal.World.Dossier(journal.World.Matters[row.Matter], journal.World.Candidacy(row.Matter, row.Id)!);
        }

        var value = BenchResult.Milliseconds(started);
        var note = string.Create(CultureInfo.InvariantCulture, $"{journal.Size} entries; open after {opened} ms, one dossier folded after {value} ms; {Megabytes()} MB in memory; baseline reads each row once");
        started = Stopwatch.GetTimestamp();
        _ = journal.Ledger.Rows().Sum(r => (long)r.Body.Length);
        return new BenchResult("start", "ms", value, BenchResult.Milliseconds(started), note);
    }

    private static async Task<BenchResult> Verify(string folder)
    {
        await using var journal = Journal.Open(DataFolder.Options(folder) with { VerifiedInBackground = false });
        var started = Stopwatch.GetTimestamp();
        var report = (await journal.Verify()).Report;
        var value = BenchResult.Milliseconds(started);
        if (!report.Ok) throw new InvalidOperationException(report.Problems[0]);
        var note = string.Create(CultureInfo.InvariantCulture, $"{journal.Size} entries and their chains; {Megabytes()} MB in memory; baseline reads each row and hashes header and body once");
        return new BenchResult("verify", "ms", value, LedgerBench.HashOnce(journal), note);
    }

    /// <summary>Every act judged again, as «jishi judge» does.</summary>
    private static async Task<BenchResult> Judge(string folder)
    {
        var started = Stopwatch.GetTimestamp();
        var report = LedgerJudge.Run(DataFolder.Options(folder), new JudgeWish());
        var value = BenchResult.Milliseconds(started);
        if (!report.Reproduces) throw new InvalidOperationException($"{report.Unexplained} acts are judged otherwise");
        var note = string.Create(CultureInfo.InvariantCulture, $"{report.Entries} entries, {report.Acts} acts judged again; {Megabytes()} MB in memory; baseline reads each row and every entry back once");
        return new BenchResult("judge", "ms", value, await ReadBack(folder), note);
    }

    private static async Task<long> ReadBack(string folder)
    {
        await using var journal = Journal.Open(DataFolder.Options(folder) with { VerifiedInBackground = false });
        var started = Stopwatch.GetTimestamp();
        foreach (var portion in journal.Ledger.Rows().Chunk(2048)) _ = portion.AsParallel().Count(r => EntryCodec.Read(r.Header, r.Body).Fact is null);
        return BenchResult.Milliseconds(started);
    }

    private static long Megabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / (1024 * 1024);
    }
}
