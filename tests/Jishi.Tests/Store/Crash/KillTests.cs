using System.Collections.Concurrent;
using System.Globalization;
using Jishi.Store;
using Jishi.Tests.Ledger;
using Microsoft.Data.Sqlite;

namespace Jishi.Tests.Store.Crash;

/// <summary>
/// Processes that take acts from several clients at once are ended by SIGKILL, at a named point or at any time, and started again on the
/// same folder, time after time. Whatever a client was told is in the ledger, once, whole, in order.
/// </summary>
public sealed class KillTests
{
    private const int Clients = 4;
    private const int KillsOfAFolder = 15;

    private readonly ConcurrentDictionary<string, int> _causes = new(StringComparer.Ordinal);
    private long _acknowledged;
    private long _inFlight;

    [Fact]
    public async Task Kill_nine_under_load_loses_doubles_and_reorders_nothing_that_was_acknowledged()
    {
        var from = TimeProvider.System.GetTimestamp();
        var seeds = LongRun.Seeds(30 / KillsOfAFolder, 5_000 / KillsOfAFolder + 1);
        await Parallel.ForEachAsync(seeds, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(2, Environment.ProcessorCount) }, async (seed, _) => await Folder(seed));
        var kills = _causes.Values.Sum();
        var report = string.Create(CultureInfo.InvariantCulture, $"{kills} processes killed at {_causes.Count} kinds of moments ({_causes.GetValueOrDefault("time")} at any time, {_causes.GetValueOrDefault("end")} when their work was done): {_acknowledged} acts acknowledged, {_inFlight} in flight; none lost, doubled, halved or out of order; {TimeProvider.System.GetElapsedTime(from):mm\\:ss}");
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        Assert.True(kills >= (LongRun.Seed is null ? LongRun.Of(30, 5_000) : 1), report);
    }

    /// <summary>The life of one folder: killed and started fifteen times.</summary>
    private async Task Folder(ulong seed)
    {
        var folder = Directory.CreateTempSubdirectory("jishi-kill-").FullName;
        var random = new SeededGenerator(seed);
        var clients = new ClientMemory();
        for (var run = 0; run < KillsOfAFolder; run++)
        {
            var (where, nth) = Moment(random, first: run == 0);
            var worker = await Worker.Run("load", folder, Text(run), Text(Clients), "14", where, Text(nth));
            var what = $"JISHI_SEED={seed}, run {run}, killed {where} ({nth}), in {folder}: ";
            Assert.True(worker.Exit == Worker.Killed, what + $"exit {worker.Exit}; {worker.Error}");
            clients.Hear(worker.Lines);
            _causes.AddOrUpdate(worker.Lines.LastOrDefault(l => l.StartsWith("killed ", StringComparison.Ordinal))?[7..] ?? where, 1, (_, n) => n + 1);
            Interlocked.Add(ref _acknowledged, worker.Lines.Count(l => l.StartsWith("done ", StringComparison.Ordinal)));
            Interlocked.Add(ref _inFlight, clients.Latest.Count(id => !clients.Receipts.ContainsKey(id)));
            // Half of the time the check works on a copy, so that the next process starts on what the killed one left.
            var differences = random.Below(2) == 0 ? await Check(folder, clients) : await CheckCopy(folder, clients);
            Assert.True(differences.Count == 0, what + string.Join("\n", differences));
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A new folder dies while it is being set up; an old one at any point of the write path, the nth time it is passed, or at any time.</summary>
    private static (string Where, int Nth) Moment(SeededGenerator random, bool first)
    {
        if (random.Below(4) == 0) return ("time", 40_000 + random.Below(first ? 300_000 : 600_000));
        var points = first ? FaultTable.Steps.Where(s => s.StartsWith("key.", StringComparison.Ordinal)).Append(FaultPoints.Begin).Append(FaultPoints.Commit).ToList() : [.. FaultTable.Steps.Where(s => !s.StartsWith("key.", StringComparison.Ordinal))];
        var step = points[random.Below(points.Count)];
        var most = step.Split('.')[0] switch
        {
            "key" or "log" or "checkpoint" => 1,
            "redact" or "evidence" => 3,
            _ when step == FaultPoints.Tile || first => 1,
            _ => 14,
        };
        return ((random.Below(2) == 0 ? "before " : "after ") + step, 1 + random.Below(most));
    }

    private static async Task<List<string>> Check(string folder, ClientMemory clients)
    {
        var found = new List<string>();
        await using (var journal = Journal.Open(new JournalOptions(folder)))
        {
            found.AddRange(clients.Differences(journal));
            found.AddRange(await clients.SendAgain(journal));
            found.AddRange(clients.Differences(journal));
        }

        found.AddRange(LedgerCheck.Run(new JournalOptions(folder)).Problems);
        return found;
    }

    private static async Task<List<string>> CheckCopy(string folder, ClientMemory clients)
    {
        var copy = Folders.Copy(folder);
        try
        {
            await using (var journal = Journal.Open(new JournalOptions(copy)))
            {
                if (clients.Differences(journal) is { Count: > 0 } found) return found;
            }

            return [.. LedgerCheck.Run(new JournalOptions(copy)).Problems];
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(copy, recursive: true);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
