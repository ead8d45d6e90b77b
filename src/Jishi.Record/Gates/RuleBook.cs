using System.Collections.Immutable;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates;

/// <summary>The rule book (规则库): the rules of the sequence and of each gate, and the one evaluator that page, API, judge and simulation use.</summary>
public static class RuleBook
{
    public static ImmutableArray<Rule> All { get; } = [.. SequenceRules.All];

    private static readonly ImmutableDictionary<Act, ImmutableArray<Rule>> ByAct =
        Enum.GetValues<Act>().ToImmutableDictionary(a => a, a => All.Where(r => r.At.Contains(a)).ToImmutableArray());

    public static Rule? Find(string id) => All.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal));

    /// <summary>All findings of the act's own rules, and for a passage what the gate itself still wants.</summary>
    public static IReadOnlyList<Finding> Judge(Docket docket)
    {
        var findings = new List<Finding>();
        foreach (var rule in ByAct[docket.Attempt.Act])
        {
            if (rule.Judge(docket) is { } finding) findings.Add(finding);
        }

        if (docket.Attempt.Act == Act.PassGate) findings.AddRange(NineGates.Number(docket.Attempt.Gate).StillOpen(docket.Dossier));
        return findings;
    }
}
