using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Selection;

namespace Jishi.Record.Gates.G2Motion;

/// <summary>关口 2 动议：为何动、有无职数、方案如何定。按职位办结，各人选共用。</summary>
public static class MotionGate
{
    public static readonly Gate Gate = new(2, "MOT", "动议",
        Modules: [MotionItems.Module, MotionSupplementItems.Module, OpenSelectionItems.Module],
        After: [],
        Closes:
        [
            new(MotionItems.QuotaApproved),
            new(MotionItems.QuotaFilled),
            new(MotionItems.MotionTrigger),
            new(MotionItems.MotionReason),
            new(MotionItems.PostRequirements),
            new(MotionItems.WorkPlanApproval),
        ])
    {
        Opens = [new(QualificationItems.PostRiskClass)],
    };
}
