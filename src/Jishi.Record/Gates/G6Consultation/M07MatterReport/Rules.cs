using System.Collections.Immutable;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G6Consultation.M07MatterReport;

/// <summary>The RPT rules: what the level above must have agreed to first.</summary>
public static class MatterReportRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        AnsweredBeforeDecision.Rule,
        ReplyTerm.Rule,
        PreReview.Rule,
        BeforeDeparture.Rule,
        ShortTenure.Rule,
        KinPromoted.Rule,
        Reappointed.Rule,
    ];
}
