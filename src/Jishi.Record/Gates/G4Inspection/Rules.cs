using System.Collections.Immutable;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>The INS rules: how a person is inspected, and by whom.</summary>
public static class InspectionRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        InspectionRequired.Rule,
        TeamSize.Rule,
        ReportSigned.Rule,
        NoticeBefore.Rule,
        FormerPostCovered.UnderTwoYears,
        FormerPostCovered.UnderOneYear,
        PanelInterview.Rule,
        SpeechVideo.Rule,
        ScoredRanking.Rule,
        FourChecks.Rule,
        IntegritySignatures.Rule,
        TalkCoverage.Rule,
        AuditFirst.Rule,
        AwaitUntilClear.Rule,
        SecretaryBriefed.Rule,
        StratifiedPoll.Rule,
        PlanAndFeedback.Rule,
        TeamRecusal.Rule,
    ];
}
