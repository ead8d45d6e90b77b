using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Jishi.Tests.Store.Crash;

/// <summary>The program Jishi.Crash in a process of its own: what it said before it ended, and how it ended.</summary>
internal sealed record Worker(IReadOnlyList<string> Lines, string Error, int Exit)
{
    /// <summary>What a shell reports of a process that SIGKILL ended.</summary>
    public const int Killed = 137;

    /// <summary>A program that runs this long hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Jishi.Crash");

    /// <summary>Starts it and waits for its end.</summary>
    public static Task<Worker> Run(params string[] args) => Run(Program, args);

    /// <summary>The same under strace, which writes what the system was asked to <paramref name="trace"/>.</summary>
    public static Task<Worker> Traced(string trace, string calls, params string[] args) =>
        Run("strace", ["-f", "-y", "-xx", "-s", "1000000", "-e", "signal=none", "-e", "trace=" + calls, "-o", trace, Program, .. args]);

    public static Process Start(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        // The runtime that runs this test, wherever it was installed: <root>/shared/Microsoft.NETCore.App/<version>/.
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return Process.Start(start)!;
    }

    /// <summary>Starts Jishi.Crash and leaves it running.</summary>
    public static Process StartBeside(params string[] args) => Start(Program, args);

    private static async Task<Worker> Run(string program, string[] args)
    {
        using var process = Start(program, args);
        using var limit = new CancellationTokenSource(Patience);
        var said = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return new Worker((await said).Split('\n', StringSplitOptions.RemoveEmptyEntries), await error, process.ExitCode);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', args)} did not end within {Patience}.", e);
        }
    }
}
