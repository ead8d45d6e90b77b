using System.Collections.Immutable;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>The SEQ rules: what holds of every gate and every submission.</summary>
public static class SequenceRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        StrictOrder.Rule,
        TimeOrder.Rule,
        LateRecord.Rule,
        BulkBackfill.Rule,
        ResponsiblePersons.Rule,
        LayeredRecorders.Rule,
        SignatureOrder.Rule,
        ThreeLevels.Rule,
        SignatureRecusal.Rule,
        IndependentRecheck.Rule,
        Completeness.FillRate,
        Completeness.Rate,
        Submissions.First,
        Submissions.Second,
        Archiving.Rule,
        TracedAmendments.Rule,
        DepthByClass.Rule,
        FormOfRecord.Rule,
        TextByDate.Rule,
        RecorderHandovers.Rule,
        Mending.Rule,
    ];
}
