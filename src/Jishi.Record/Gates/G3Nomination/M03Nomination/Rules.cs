using System.Collections.Immutable;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M03Nomination;

/// <summary>The NOM rules: who nominates, why, and who answers for it.</summary>
public static class NominationRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Nominators.Stated,
        FirstProposers.Rule,
        Nominators.Secretary,
        PersonalNominations.Form,
        KinAndStaff.Rule,
        ConcreteReasons.Rule,
        PersonalNominations.Both,
        ReserveList.Rule,
        OneYearCooldown.Rule,
        TwoRounds.Shortlist,
        TwoRounds.Published,
        PublicNomination.Equal,
        PublicNomination.Differential,
        ThreeRecommendations.Recorded,
        ThreeRecommendations.Unhinted,
        PublicNomination.Before,
    ];
}
