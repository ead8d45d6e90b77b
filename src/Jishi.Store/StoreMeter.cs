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

    internal static void Committed(int commands, TimeSpan took)
    {
        GroupSize.Record(commands);
        CommitTime.Record(took.TotalSeconds);
    }

    internal static void Answered(Outcome outcome)
    {
        var (word, findings) = outcome switch
        {
            Outcome.Done { Receipt: var r } => (r.Repeated ? "repeated" : r.Count == 0 ? "unchanged" : "done", r.Repeated ? [] : r.Findings),
            Outcome.Refused { Refusal: var r } => ("refused-" + Word(r.Kind), r.Findings),
            _ => ("", []),
        };
        Acts.Add(1, new KeyValuePair<string, object?>("outcome", word));
        foreach (var finding in findings) Findings.Add(1, new("rule", finding.Rule), new("kind", finding.Kind switch { RuleKind.Block => "block", RuleKind.Warn => "warn", _ => "report" }));
    }

    internal static void Failed(int commands) => Acts.Add(commands, new KeyValuePair<string, object?>("outcome", "failed"));

    private static string Word(RefusalKind kind) => kind.ToString().ToLowerInvariant();
}
