using System.Diagnostics;
using Jishi.Store;

namespace Jishi.Cli;

/// <summary>Says how far a start is that takes long: a line every few seconds, none for a start that is over before. A service manager is told to wait on.</summary>
internal sealed class OpeningLines(TextWriter error) : IProgress<OpeningStep>
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(3);

    private long _last = Stopwatch.GetTimestamp();

    public void Report(OpeningStep value)
    {
        if (Stopwatch.GetElapsedTime(_last) < Between) return;
        _last = Stopwatch.GetTimestamp();
        error.WriteLine(LineOf(value));
        ServiceNotice.Send("EXTEND_TIMEOUT_USEC=120000000\nSTATUS=" + LineOf(value));
    }

    internal static string LineOf(OpeningStep step) =>
        $"正在{step.What}：{step.Done}{(step.Of > 0 ? $" / {step.Of} 条（{100 * step.Done / step.Of}%）" : " 条")}";

    /// <summary>The same of the verification that runs beside the work, until it ends; then how it ended.</summary>
    public async Task Watch(Journal journal, CancellationToken stop)
    {
        if (journal.Verified.Done is null) return;
        for (var at = journal.Verified; at.Done is { } done && !stop.IsCancellationRequested; at = journal.Verified)
        {
            Report(new OpeningStep("后台核验账本", done, journal.Size));
            await Task.Delay(TimeSpan.FromMilliseconds(250), stop).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        if (stop.IsCancellationRequested) return;
        var ended = journal.Verified;
        await error.WriteLineAsync(ended switch
        {
            { Failure: { } why } => $"后台核验没有完成：{why}",
            { Report.Ok: true } => $"后台核验完毕：{ended.Report.Entries} 条分录，通过。",
            _ => $"后台核验不通过，已停止写入：{string.Join(" ", ended.Report.Problems.Take(3))}",
        });
    }
}
