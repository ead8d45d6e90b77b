using System.Collections.Concurrent;
using Jishi.Crash;
using Jishi.Store;

namespace Jishi.Tests.Store.Crash;

/// <summary>Seeded simulations: whatever fails and in whatever order, what was acknowledged is in the ledger once and in order, what was denied is not, the ledger verifies.</summary>
public sealed class SimulationTests
{
    private const int Steps = 14;

    [Fact]
    public async Task Random_faults_lose_double_and_reorder_nothing()
    {
        await using var ground = Scene.In(Folders.New("jishi-ground-"), groupSize: 256);
        ground.Open();
        foreach (var act in Acts.Ground) Assert.IsType<Outcome.Done>(await ground.Submit(act));
        await ground.Journal.SignCheckpoint();
        await ground.Journal.DisposeAsync();
        var from = TimeProvider.System.GetTimestamp();
        var failures = new ConcurrentQueue<string>();
        var seeds = LongRun.Seeds(200, 2_000);
        await Parallel.ForEachAsync(seeds, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (seed, _) =>
        {
            var simulation = new Simulation(seed, ground.Folder);
            var found = await simulation.Run(Steps);
            if (found.Count > 0) failures.Enqueue($"JISHI_SEED={seed}: {string.Join("; ", found)}\n{string.Join('\n', simulation.Log)}");
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{seeds.Count} simulations of {Steps} steps, {failures.Count} failed; {TimeProvider.System.GetElapsedTime(from):mm\\:ss}");
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));
    }
}
