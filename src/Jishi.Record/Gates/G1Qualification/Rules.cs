using System.Collections.Immutable;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G1Qualification;

/// <summary>The QUA rules: who may be appointed at all.</summary>
public static class QualificationRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        WorkYears.Rule,
        LowerPosts.Rule,
        DeputyToPrincipal.Rule,
        PrincipalToUpperDeputy.Rule,
        Education.Rule,
        MakeUpTraining.Rule,
        ExceptionalLimits.Rule,
        PriorConsent.Rule,
        Quota.Rule,
        NonLeadingPosts.Rule,
        RelaxedSeniority.Rule,
        RelaxedWorkYears.Rule,
    ];
}
