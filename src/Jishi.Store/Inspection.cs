using Jishi.Ledger.Verify;

namespace Jishi.Store;

/// <summary>How far the ledger is verified.</summary>
/// <param name="Report">of the last verification that came to its end</param>
/// <param name="At">when that was</param>
/// <param name="IsWhole">every entry was read; false while only the newest checkpoints were compared, as at the start of a long ledger</param>
/// <param name="Done">entries that the verification has read that runs now; null when none runs</param>
/// <param name="Failure">why the last verification did not come to an end; null when it did</param>
public sealed record Verified(VerifyReport Report, DateTimeOffset At, bool IsWhole, long? Done = null, string? Failure = null);

/// <summary>
/// Verifies the whole ledger beside the work, one at a time. When it does not hold, writing stops: what is in doubt must not grow.
/// Its thread yields to those who serve people.
/// </summary>
/// <param name="clock">of the report</param>
/// <param name="verify">verifies everything and says whether what was found is in the index alone</param>
/// <param name="close">stops writing, with the reason in Chinese</param>
/// <param name="first">what was verified when the journal was opened</param>
internal sealed class Inspection(TimeProvider clock, Func<IProgress<long>, CancellationToken, (VerifyReport Report, bool IsOfIndex)> verify, Action<string> close, Verified first) : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _turn = new();
    private volatile Verified _verified = first;
    private Task _running = Task.CompletedTask;
    private int _ended;

    public Verified Verified => _verified;

    /// <summary>Starts a verification unless one runs; ends when that one ends.</summary>
    public Task Start()
    {
        lock (_turn)
        {
            if (!_running.IsCompleted || _end.IsCancellationRequested) return _running;
            _verified = _verified with { Done = 0 };
            var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            new Thread(() => Run(ended)) { Name = "ledger-inspection", IsBackground = true, Priority = ThreadPriority.BelowNormal }.Start();
            return _running = ended.Task;
        }
    }

    /// <summary>Ends the verification that runs, and lets no other start. May be called twice.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _ended, 1) == 1) return;
        await _end.CancelAsync();
        await _running;
        _end.Dispose();
    }

    private void Run(TaskCompletionSource ended)
    {
        try
        {
            var (report, isOfIndex) = verify(new Progress(this), _end.Token);
            _verified = new Verified(report, clock.GetUtcNow(), IsWhole: true);
            if (!report.Ok) close(WhyClosed(report, isOfIndex));
        }
        catch (OperationCanceledException)
        {
            _verified = _verified with { Done = null };
        }
        catch (Exception e)
        {
            // What keeps the ledger from being read (a full disk, a lock) may pass: the last report stays, and the page says that this one failed.
            _verified = _verified with { Done = null, Failure = e.Message };
        }
        finally
        {
            ended.SetResult();
        }
    }

    private static string WhyClosed(VerifyReport report, bool isOfIndex) => isOfIndex
        ? $"账本本身核验通过，从账本推出的索引却与账本不符，已停止写入。{string.Join(" ", report.Problems.Take(3))}"
        : $"账本核验不通过，已停止写入。{string.Join(" ", report.Problems.Take(3))} 请保留现场，报告部领导和上级。";

    /// <summary>On the inspecting thread, not posted elsewhere: a report that comes after the end would show a verification that never ends.</summary>
    private sealed class Progress(Inspection inspection) : IProgress<long>
    {
        public void Report(long value) => inspection._verified = inspection._verified with { Done = value };
    }
}
