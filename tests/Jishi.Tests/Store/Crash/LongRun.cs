using System.Globalization;

namespace Jishi.Tests.Store.Crash;

/// <summary>How much is tried: little in ./test, much with JISHI_LONG=1; and from which seed. A failure names its seed, and JISHI_SEED=N plays that one again.</summary>
internal static class LongRun
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("JISHI_LONG") == "1";

    public static ulong? Seed { get; } = Environment.GetEnvironmentVariable("JISHI_SEED") is { Length: > 0 } text ? ulong.Parse(text, CultureInfo.InvariantCulture) : null;

    public static int Of(int few, int many) => IsOn ? many : few;

    /// <summary>The seeds of so many runs, or the one that is to be played again.</summary>
    public static IReadOnlyList<ulong> Seeds(int few, int many) => Seed is { } one ? [one] : [.. Enumerable.Range(0, Of(few, many)).Select(i => 20261122UL + (ulong)i)];
}
