using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G3Nomination.M04Recommendation;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Gates.G7Decision;

namespace Jishi.Web.Panorama;

/// <summary>What the panorama shows of restricted items, for the log of restricted reads.</summary>
public static class PanoramaRestricted
{
    public static IReadOnlyList<DataItem> Items { get; } = new DataItem[]
    {
        RecommendationItems.RecommendEligible, RecommendationItems.RecommendAttend, RecommendationItems.BallotsValid, RecommendationItems.MeetingVotes,
        InspectionItems.TalkInterviewCount, DecisionItems.EligibleMembers, DecisionItems.PresentMembers, DecisionItems.VotesFor, DecisionItems.VotesAgainst,
        DecisionItems.VotesAbstain, DecisionItems.VoteMethod, DecisionItems.DecisionOutcome,
    }.Where(i => i.Confidentiality == Confidentiality.Restricted).ToList();
}
