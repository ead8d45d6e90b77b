using System.Collections.Immutable;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G9Confirmation;

/// <summary>The PRB rules: probation and what comes after it.</summary>
public static class ConfirmationRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        OneYear.Rule,
        ProbationAssessment.AtExpiry,
        ProbationAssessment.Extension,
        ProbationAssessment.NotEarly,
        NoPromotion.Rule,
    ];
}
