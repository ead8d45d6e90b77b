using System.Collections.Immutable;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>The DEC rules: how a meeting decides, and what its decision needs to take effect.</summary>
public static class DecisionRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Quorum.Rule,
        FiveBars.Rule,
        Majority.Rule,
        VoteTotals.Rule,
        OneByOne.Rule,
        ChairLast.Rule,
        Split.Rule,
        FreezeSuspended.Rule,
        Reconsideration.Rule,
        Ballots.Secret,
        Ballots.Principals,
        Ballots.Lower,
        Quorum.Plenary,
        DifferentialVote.Rule,
        VoteTotals.Observers,
        Recusal.Rule,
        Majority.NoOverride,
        FreezeFailed.Rule,
        MeetingPapers.Rule,
        MinutesAgree.Rule,
        EightBars.Rule,
    ];
}
