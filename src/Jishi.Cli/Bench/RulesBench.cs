using System.Diagnostics;
using System.Globalization;
using Jishi.Record.Gates;
using Jishi.Record.Rules;

namespace Jishi.Cli.Bench;

/// <summary>The rule book on one record, and the acts of many candidacies judged again on every core. Baselines read every value of the same records once.</summary>
internal static class RulesBench
{
    private const int Rounds = 20_000;
    private const int Warming = 10_000;
    private const int Alone = 2_000;
    private const int SlowestRules = 12;

    public static async Task<BenchResult> Run(string folder, int count)
    {
        var played = await PlayedCase.Play(folder);
        var whole = WholeBook(played);
        return whole[0] with { Also = [.. whole.Skip(1), Rejudge(played, count)] };
    }

    /// <summary>Every rule of the book once, each at an act at which it is judged.</summary>
    private static BenchResult[] WholeBook(PlayedCase played)
    {
        var asked = RuleBook.All.Select(r => (Rule: r, Docket: DocketOf(played, r))).ToArray();
        for (var i = 0; i < Warming; i++) Judge(asked);
        var ticks = new long[Rounds];
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        for (var i = 0; i < Rounds; i++)
        {
            var started = Stopwatch.GetTimestamp();
            Judge(asked);
            ticks[i] = Stopwatch.GetTimestamp() - started;
        }

        process.Refresh();
        processor = (process.TotalProcessorTime - processor) / Rounds;
        var read = Stopwatch.GetTimestamp();
        var values = 0L;
        for (var i = 0; i < Rounds; i++) values += PlayedCase.ReadOnce(played.Last);
        var baseline = Microseconds((Stopwatch.GetTimestamp() - read) / Rounds);
        Array.Sort(ticks);
        var note = string.Create(CultureInfo.InvariantCulture, $"{asked.Length} rules, all local packs, {played.Items} values; {Rounds} rounds, {(long)processor.TotalMicroseconds} us of processor each; slowest {Slowest(asked)}; baseline reads each value once ({values % 2})");
        return
        [
            new BenchResult("rules", "us", Microseconds(ticks.Sum() / Rounds), baseline, "mean: " + note),
            new BenchResult("rules-p99", "us", Microseconds(ticks[Rounds * 99 / 100]), baseline, "p99: " + note),
        ];
    }

    /// <summary>The rules that take longest, where somebody who makes the book faster begins.</summary>
    private static string Slowest((Rule Rule, Docket Docket)[] asked) => string.Join(", ", asked
        .Select(a =>
        {
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < Alone; i++) RuleBook.Judge(a.Rule, a.Docket);
            return (a.Rule.Id, Nanoseconds: (Stopwatch.GetTimestamp() - started) * 1_000_000_000 / Stopwatch.Frequency / Alone);
        })
        .OrderByDescending(r => r.Nanoseconds)
        .Take(SlowestRules)
        .Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Id} {r.Nanoseconds} ns")));

    private static BenchResult Rejudge(PlayedCase played, int count)
    {
        Parallel.For(0, 200, n => Judge(played, n));
        var started = Stopwatch.GetTimestamp();
        var findings = 0L;
        Parallel.For(0, count, () => 0L, (n, _, sum) => sum + Judge(played, n), sum => Interlocked.Add(ref findings, sum));
        var value = BenchResult.Milliseconds(started);
        started = Stopwatch.GetTimestamp();
        var read = 0L;
        Parallel.For(0, count, () => 0L, (n, _, sum) => sum + played.Passages.Sum(d => PlayedCase.ReadOnce(PlayedCase.Retold(d, n))), sum => Interlocked.Add(ref read, sum));
        var baseline = BenchResult.Milliseconds(started);
        using var process = Process.GetCurrentProcess();
        var note = string.Create(CultureInfo.InvariantCulture,
            $"{count} candidacies of {played.Passages.Length} passages each, {findings} findings, all local packs; at most {process.PeakWorkingSet64 / (1024 * 1024)} MB in memory; baseline makes the same records and reads each value once ({read % 2})");
        return new BenchResult("rejudge", "ms", value, baseline, note);
    }

    private static long Judge(PlayedCase played, int n) => played.Passages.Sum(d => (long)RuleBook.Judge(PlayedCase.Retold(d, n)).Count);

    private static void Judge((Rule Rule, Docket Docket)[] asked)
    {
        foreach (var (rule, docket) in asked) RuleBook.Judge(rule, docket);
    }

    /// <summary>The act of the played case at which the rule is judged; where there is none, such an act on its last record.</summary>
    private static Docket DocketOf(PlayedCase played, Rule rule) =>
        played.Dockets.FirstOrDefault(d => rule.At.Any(a => a.Is(d.Attempt)))
        ?? played.Last with { Attempt = played.Last.Attempt with { Act = rule.At[0].Act, Gate = rule.At[0].Gate } };

    private static long Microseconds(long ticks) => ticks * 1_000_000 / Stopwatch.Frequency;
}
