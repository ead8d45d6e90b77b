using System.Collections.Immutable;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G2Motion;

/// <summary>The MOT rules: why somebody is to be moved, and who may say so.</summary>
public static class MotionRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        MotionTriggers.Rule,
        NamedBySecretary.Rule,
        PlanDrafter.Rule,
        MethodJustified.Rule,
        VacancyPublished.Rule,
    ];
}
