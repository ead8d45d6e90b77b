using System.Collections.Immutable;
using Jishi.Record.Oversight.Signals;
using Jishi.Store;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Web.Oversight;

/// <summary>What the signals were on a ledger of a size: counted then, not since.</summary>
public sealed record SignalResult(long Size, DateTimeOffset At, int Cases, ImmutableArray<Signal> Signals);

/// <summary>
/// Counts the signals over all cases, in the background and one run at a time: every candidacy is folded once, which takes a while where there are many.
/// Only small facts of a case stay in memory. What was counted last is held; a crash loses nothing that is a record.
/// </summary>
public sealed class SignalRun(Journal journal)
{
    private readonly Lock _lock = new();
    private Task? _running;
    private int _done;
    private int _all;
    private string? _failed;

    /// <summary>The last result, or null before the first.</summary>
    public SignalResult? Last { get; private set; }

    public bool IsRunning => _running is { IsCompleted: false };

    /// <summary>Matters that were read, of all.</summary>
    public (int Done, int All) Progress => (_done, _all);

    /// <summary>Why the last run ended without a result, in words; null when it did not.</summary>
    public string? Failed => _failed;

    /// <summary>The last result counts every entry that there is now.</summary>
    public bool IsCurrent => Last?.Size == journal.Size;

    /// <summary>Starts a run unless one is under way.</summary>
    public Task Start()
    {
        lock (_lock)
        {
            if (_running is { IsCompleted: false } running) return running;
            (_done, _all, _failed) = (0, 0, null);
            return _running = Task.Run(Run);
        }
    }

    private async Task Run()
    {
        try
        {
            var world = journal.World;
            var size = journal.Size;
            await using var read = journal.Read();
            var matters = await read.Matters.OrderBy(m => m.Id).Select(m => m.Id).ToListAsync();
            _all = matters.Count;
            var cases = new List<CaseFacts>();
            foreach (var id in matters)
            {
                if (world.Matters.GetValueOrDefault(id) is { } matter) cases.AddRange(matter.Candidacies.Values.Select(c => CaseFacts.Of(world, matter, c)));
                Interlocked.Increment(ref _done);
            }

            Last = new SignalResult(size, journal.Clock.GetUtcNow(), cases.Count, AllSignals.In(cases));
        }
        catch (Exception e) when (e is JournalException or System.Data.Common.DbException or IOException)
        {
            _failed = "读账本时出错，没有算完：" + e.Message;
        }
    }
}
