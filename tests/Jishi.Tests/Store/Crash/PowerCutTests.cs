using Jishi.Store;
using Jishi.Tests.Ledger;
using Microsoft.Data.Sqlite;

namespace Jishi.Tests.Store.Crash;

/// <summary>
/// The power goes. What a real process asked of the system is recorded by strace, and played to a disk that keeps only what was synced, up to
/// any moment. The program must start on what is then found, with everything in it that a client was told before that moment.
/// </summary>
public sealed class PowerCutTests
{
    [Fact]
    public async Task Whatever_was_acknowledged_survives_a_power_cut_at_any_moment()
    {
        var (cuts, lost) = await Cut("durable", LongRun.Of(100, 3_000));
        TestContext.Current.TestOutputHelper?.WriteLine($"{cuts} power cuts, {lost.Count} with a loss");
        Assert.True(lost.Count == 0, string.Join("\n", lost));
    }

    [Fact]
    public async Task The_same_cuts_lose_what_was_acknowledged_when_durability_is_switched_off()
    {
        var (_, lost) = await Cut("fast", 30);
        Assert.NotEmpty(lost);
    }

    private static async Task<(int Cuts, List<string> Lost)> Cut(string durability, int cuts)
    {
        var folder = Directory.CreateTempSubdirectory("jishi-power-").FullName;
        var trace = folder + ".trace";
        try
        {
            var worker = await Worker.Traced(trace, SystemCall.Traced, "trace", folder, "3", "16", durability);
            Assert.True(worker.Exit == 0, worker.Error);
            return (cuts, await Play([.. SystemCall.Read(trace, folder)], folder, cuts));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            File.Delete(trace);
        }
    }

    private static async Task<List<string>> Play(List<SystemCall> calls, string folder, int cuts)
    {
        var seed = LongRun.Seed ?? 20261122;
        var random = new SeededGenerator(seed);
        var moments = Enumerable.Range(0, cuts).Select(_ => random.Below(calls.Count + 1)).Order().ToList();
        var (disk, said, lost) = (new SimulatedDisk(folder), new List<string>(), new List<string>());
        for (var (at, next) = (0, 0); next < moments.Count; at++)
        {
            for (; next < moments.Count && moments[next] == at; next++)
            {
                var found = await Start(disk, said, random);
                if (found.Count > 0) lost.Add($"JISHI_SEED={seed}, power cut after {at} of {calls.Count} calls: {string.Join("; ", found)}");
            }

            if (at == calls.Count) break;
            if (calls[at].Said is { } line) said.AddRange(line.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            else disk.Take(calls[at]);
        }

        return lost;
    }

    private static async Task<List<string>> Start(SimulatedDisk disk, List<string> said, SeededGenerator random)
    {
        var target = Folders.New("jishi-cut-");
        try
        {
            disk.CutPower(random, target);
            var clients = new ClientMemory();
            clients.Hear(said);
            var options = new JournalOptions(target);
            await using (var journal = Journal.Open(options))
            {
                if (clients.Differences(journal) is { Count: > 0 } found) return found;
            }

            return [.. LedgerCheck.Run(options).Problems];
        }
        catch (JournalException e)
        {
            return [e.Message];
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(target, recursive: true);
        }
    }
}
