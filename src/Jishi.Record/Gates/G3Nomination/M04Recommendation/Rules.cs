using System.Collections.Immutable;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M04Recommendation;

/// <summary>The REC rules: who recommended, with how many votes, and for how long that stands.</summary>
public static class RecommendationRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Recommended.Rule,
        ValidForAYear.Rule,
        Participants.Attendance,
        Ballots.Arithmetic,
        Ballots.Classes,
        VoteShares.Floor,
        VoteShares.Reason,
        SecondRounds.Trigger,
        SecondRounds.SameRoll,
        Preparation.Materials,
        Preparation.Reference,
        Participants.Breadth,
        Participants.NonParty,
        Preparation.Targeting,
    ];
}
