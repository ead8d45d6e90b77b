using System.Collections.Immutable;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G5Deliberation;

/// <summary>The DEL rules: what is talked over before the meeting, and what that may not replace.</summary>
public static class DeliberationRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        DeliberatedFirst.Rule,
        PrincipalsObject.Rule,
        PreReading.Rule,
        DifferentialDeliberation.Rule,
        SmallGroup.Rule,
        SecretaryReview.Rule,
        FiveAspects.Rule,
    ];
}
