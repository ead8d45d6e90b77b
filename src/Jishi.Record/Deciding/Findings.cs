using Jishi.Record.Rules;

namespace Jishi.Record.Deciding;

/// <summary>Findings sorted by what they do to an act.</summary>
internal static class Findings
{
    public static (List<Finding> Blocking, List<Finding> Unreasoned, List<Finding> Passed) Sort(IEnumerable<Finding> findings, IReadOnlyDictionary<string, string> reasons)
    {
        var sorted = (Blocking: new List<Finding>(), Unreasoned: new List<Finding>(), Passed: new List<Finding>());
        foreach (var finding in findings)
        {
            var reason = reasons.GetValueOrDefault(finding.Rule)?.Trim();
            if (finding.IsBlocking) sorted.Blocking.Add(finding);
            else if (finding.Kind == RuleKind.Warn && string.IsNullOrEmpty(reason)) sorted.Unreasoned.Add(finding);
            else sorted.Passed.Add(finding with { Reason = reason });
        }

        return sorted;
    }
}
