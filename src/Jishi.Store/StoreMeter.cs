using System.Diagnostics.Metrics;
using Jishi.Record.Deciding;
using Jishi.Record.Rules;

namespace Jishi.Store;

/// <summary>What the writer counts, for every journal of the process. No value that a person recorded is ever a tag.</summary>
public static class StoreMeter
{
    public const string Name = "Jishi.Store";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Acts = Meter.CreateCounter<long>("jishi.acts", description: "Commands answered, by outcome.");
    private static readonly Counter<long> Findings = Meter.CreateCounter<long>("jishi.findings", description: "Rules that did not hold at an act, by rule and kind.");
    private static readonly Histogram<long> GroupSize = Meter.CreateHistogram<long>("jishi.group.size", description: "Commands in one transaction.");
    private static readonly Histogram<double> CommitTime = Meter.CreateHistogram<double>("jishi.commit.duration", "s", "Time of one transaction, synced.");

    /// <summary>Commits, and counts how many commands that took how long.</summary>
    internal static void Timed(TimeProvider clock, int commands, Action commit)
    {
        var began = clock.GetTimestamp();
        commit();
        GroupSize.Record(commands);
        CommitTime.Record(clock.GetElapsedTime(began).TotalSeconds);
    }

    /// <summary>The outcome, counted.</summary>
    internal static Outcome Answered(Outcome outcome)
    {
        var (word, findings) = outcome switch
        {
            Outcome.Done { Receipt: var r } => (r.Repeated ? "repeated" : r.Count == 0 ? "unchanged" : "done", r.Repeated ? [] : r.Findings),
            Outcome.Refused { Refusal: var r } => ("refused-" + Word(r.Kind), r.Findings),
            _ => ("", []),
        };
        Acts.Add(1, new KeyValuePair<string, object?>("outcome", word));
        foreach (var finding in findings) Findings.Add(1, new("rule", finding.Rule), new("kind", finding.Kind switch { RuleKind.Block => "block", RuleKind.Warn => "warn", _ => "report" }));
        return outcome;
    }

    /// <summary>Counts what failed, and tells whoever keeps the log.</summary>
    internal static void Failed(int commands, Exception why, Action<Exception>? told)
    {
        Acts.Add(commands, new KeyValuePair<string, object?>("outcome", "failed"));
        told?.Invoke(why);
    }

    private static string Word(RefusalKind kind) => kind.ToString().ToLowerInvariant();
}
