using System.Diagnostics;
using System.Runtime.InteropServices;
using Jishi.Store;

namespace Jishi.Crash;

/// <summary>When this process kills itself as kill -9 would: the nth time it comes by a point, or so many microseconds after its start. At the latest when its work is done.</summary>
internal sealed partial class Death
{
    private const int Kill = 9;
    private readonly string _where;
    private readonly int _nth;
    private readonly Output? _output;
    private int _passed;

    /// <param name="output">Where it says of what it dies; null for a process that is to live.</param>
    public Death(string where, int nth, Output? output)
    {
        (_where, _nth, _output) = (where, nth, output);
        Points = new FaultPoints(Passed);
    }

    public FaultPoints Points { get; }

    /// <summary>Starts the clock when the death is one of time.</summary>
    public void StartClock()
    {
        if (_where != "time") return;
        var waiting = new Thread(Wait) { IsBackground = true };
        waiting.Start();
    }

    private void Wait()
    {
        var from = Stopwatch.GetTimestamp();
        Thread.Sleep(_nth / 1000);
        while (Stopwatch.GetElapsedTime(from).TotalMicroseconds < _nth) Thread.SpinWait(50);
        Now("time");
    }

    /// <summary>Ends the process as kill -9 does; one that is to live goes on.</summary>
    public void Now(string cause)
    {
        if (_output is null) return;
        _output.Say("killed " + cause);
        _ = Send(Environment.ProcessId, Kill);
        Thread.Sleep(Timeout.Infinite);
    }

    private void Passed(string point)
    {
        if (point == _where && Interlocked.Increment(ref _passed) == _nth) Now(point);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Send(int process, int signal);
}
