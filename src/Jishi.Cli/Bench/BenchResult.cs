using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Jishi.Cli.Bench;

/// <summary>One measured figure and the baseline that ran beside it. <paramref name="Ratio"/> is value / baseline in thousandths, so that nothing is rounded twice.</summary>
/// <param name="Unit">Of value and baseline: entries/s, acts/s, ms, us.</param>
public sealed record BenchResult(string Name, string Unit, long Value, long Baseline, string Note)
{
    /// <summary>Further figures of the same bench.</summary>
    public IReadOnlyList<BenchResult> Also { get; init; } = [];

    public string Ratio => Baseline == 0 ? "-" : (Value * 1.0m / Baseline).ToString("0.00", CultureInfo.InvariantCulture);

    public string Machine { get; } = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");

    public static long PerSecond(long count, long started) => count * Stopwatch.Frequency / Math.Max(1, Stopwatch.GetTimestamp() - started);

    public static long Milliseconds(long started) => (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
}

/// <summary>The benches by name.</summary>
public static class Benches
{
    public static readonly IReadOnlyDictionary<string, Func<string, int, Task<BenchResult>>> All = new Dictionary<string, Func<string, int, Task<BenchResult>>>(StringComparer.Ordinal)
    {
        ["append"] = AppendBench.Run,
        ["acts"] = ActsBench.Run,
        ["mixed"] = MixedBench.Run,
        ["verify"] = LedgerBench.Verify,
        ["fold"] = LedgerBench.Fold,
        ["start"] = LedgerBench.Start,
        ["rules"] = RulesBench.Run,
    };

    /// <summary>How many entries or acts each runs with unless told.</summary>
    public static int DefaultCount(string name) => name switch
    {
        "append" => 100_000,
        "acts" => 30_000,
        "mixed" => 200_000,
        "rules" => 20_000,
        _ => 100_000,
    };
}
