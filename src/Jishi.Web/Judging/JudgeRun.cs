using Jishi.Record.Deciding;
using Jishi.Store;
using Jishi.Store.Judging;

namespace Jishi.Web.Judging;

/// <summary>One judgement of the ledger made again beside the work: how far it is, then its report. Lives in memory; it can be asked for anew at any time.</summary>
public sealed class JudgeRun(string id, Actor by, DateTimeOffset at, JudgeWish wish) : IProgress<JudgeProgress>
{
    private volatile bool _isCancelled;
    private Task? _job;

    public string Id => id;

    public Actor By => by;

    public DateTimeOffset At => at;

    public JudgeWish Wish => wish;

    public JudgeProgress Progress { get; private set; }

    public JudgeReport? Report { get; private set; }

    /// <summary>Why it came to no end; null while it runs and when it did.</summary>
    public string? Fault { get; private set; }

    public bool IsFinished => Report is not null || Fault is not null;

    /// <summary>Runs on a thread of its own, once.</summary>
    public Task Start(Journal journal) => _job ??= Task.Factory.StartNew(() => Run(journal), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Stops it after the portion that it is at.</summary>
    public void Cancel() => _isCancelled = true;

    void IProgress<JudgeProgress>.Report(JudgeProgress value)
    {
        Progress = value;
        if (_isCancelled) throw new OperationCanceledException();
    }

    private void Run(Journal journal)
    {
        try
        {
            Report = journal.Judge(wish, this);
        }
        catch (OperationCanceledException)
        {
            Fault = "已停下，没有判完。";
        }
        catch (Exception e) when (e is JournalException or System.Data.Common.DbException or IOException or InvalidDataException or InvalidOperationException or AggregateException)
        {
            Fault = $"没有判完：{e.Message}";
        }
    }
}

/// <summary>The runs of this server, newest first; one at a time, since each takes every core.</summary>
public sealed class JudgeRuns(TimeProvider clock)
{
    private const int Most = 8;

    private readonly Lock _lock = new();
    private IReadOnlyList<JudgeRun> _all = [];

    public IReadOnlyList<JudgeRun> All => _all;

    public JudgeRun? Find(string? id) => _all.FirstOrDefault(r => r.Id == id);

    /// <summary>Starts a run, or gives the one that runs: then <c>IsNew</c> is false.</summary>
    public (JudgeRun Run, bool IsNew) Start(Journal journal, Actor by, JudgeWish wish)
    {
        lock (_lock)
        {
            if (_all.FirstOrDefault(r => !r.IsFinished) is { } running) return (running, false);
            var run = new JudgeRun(Guid.CreateVersion7().ToString("N")[^12..], by, clock.GetUtcNow(), wish);
            _all = [run, .. _all.Take(Most - 1)];
            _ = run.Start(journal);
            return (run, true);
        }
    }
}
