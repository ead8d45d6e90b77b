using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G3Nomination.M03Nomination;
using Jishi.Record.Gates.G3Nomination.M04Recommendation;
using Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;

namespace Jishi.Record.Gates.G3Nomination;

/// <summary>关口 3 提名推荐：谁提名、得票如何、怎样定为考察对象。</summary>
public static class NominationGate
{
    public static readonly Gate Gate = new(3, "NOM", "提名推荐",
        Modules: [NominationItems.Module, RecommendationItems.Module, InspecteeSelectionItems.Module],
        After: [1, 2],
        Closes:
        [
            new(NominationItems.NominatorKind),
            new(NominationItems.FirstProposer),
            new(RecommendationItems.RecommendEligible),
            new(RecommendationItems.RecommendAttend),
            new(InspecteeSelectionItems.InspecteeMeeting),
            new(InspecteeSelectionItems.IneligibilityScreen),
        ]);
}
