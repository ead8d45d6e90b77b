using System.Collections.Immutable;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Limits;

/// <summary>The LIM rules: how often and how many may be adjusted, across matters.</summary>
public static class LimitRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        BatchesPerTerm.Rule,
        MeetingsPerYear.Rule,
        AdjustedShare.Rule,
        PromotionApproval.Rule,
        BatchFiling.Rule,
        CapForecast.Rule,
        LargeBatch.Rule,
    ];
}
