using System.Diagnostics;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Store;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Cli.Bench;

/// <summary>An office at work: of ten things that 64 clients do, one is an act, eight look at a dossier, one turns a page of the list of candidacies.</summary>
internal static class MixedBench
{
    private const int Clients = 64;
    private const int Candidacies = 1_000;
    private const int PageSize = 50;

    /// <summary>An act must say something new each time.</summary>
    private static int _turn;

    public static async Task<BenchResult> Run(string folder, int count)
    {
        await using var journal = await BenchCounty.Open(folder, Candidacies);
        await Work(journal, count / 10, acts: true); // warm
        var alone = await Work(journal, count, acts: false);
        var before = journal.Size;
        var mixed = await Work(journal, count, acts: true);
        return new BenchResult("mixed", "things/s", mixed, alone, $"{Clients} clients, one thing in ten an act ({journal.Size - before} acts), one a page of {PageSize} rows, eight a dossier; baseline has dossiers in place of the acts");
    }

    private static async Task<long> Work(Journal journal, int count, bool acts)
    {
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            for (var n = client; n < count; n += Clients) await One(journal, n, acts);
        })));
        return BenchResult.PerSecond(count, started);
    }

    private static async Task One(Journal journal, int n, bool acts)
    {
        // Not the number itself, or a client would stay with one candidacy and one kind of thing.
        var candidacy = n / 10 * 7 % Candidacies;
        switch (n % 10)
        {
            case 0 when acts:
                await BenchCounty.Do(journal, BenchCounty.ThreeItems(candidacy, Interlocked.Increment(ref _turn)), BenchCounty.Recorder);
                break;
            case 1:
                await Page(journal, candidacy / PageSize);
                break;
            default:
                Look(journal, candidacy);
                break;
        }
    }

    private static async Task Page(Journal journal, int page)
    {
        await using var read = journal.Read();
        var rows = await read.Candidacies.OrderBy(c => c.Matter).ThenBy(c => c.Id).Skip(page * PageSize).Take(PageSize).ToListAsync();
        if (rows.Count == 0) throw new InvalidOperationException("列表是空的。");
    }

    private static void Look(Journal journal, int candidacy)
    {
        var world = journal.World;
        var matter = world.Matters[$"m{candidacy}"];
        var dossier = world.Dossier(matter, matter.Candidacies["c"]);
        _ = dossier.Has(InspectionItems.TalkInterviewCount);
    }
}
