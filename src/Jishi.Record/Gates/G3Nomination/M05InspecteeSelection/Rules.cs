using System.Collections.Immutable;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;

/// <summary>The DET rules: who may be put up for inspection.</summary>
public static class InspecteeSelectionRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        DifferentialInspection.Rule,
        Ineligibility.Of2019,
        Ineligibility.Of2014,
        FamilyAbroad.Rule,
        OmittedFrontRunners.Rule,
        DisciplinePeriods.Rule,
    ];
}
