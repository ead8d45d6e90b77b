using Jishi.Record.Gates.Sequence;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>关口 7 讨论决定：会议、表决和结果。</summary>
public static class DecisionGate
{
    public static readonly Gate Gate = new(7, "DEC", "讨论决定",
        Modules: [DecisionItems.Module, SequenceItems.Chosen],
        After: [5, 6],
        Closes:
        [
            new(DecisionItems.MeetingKind),
            new(DecisionItems.EligibleMembers),
            new(DecisionItems.PresentMembers),
            new(DecisionItems.VotesFor),
            new(DecisionItems.VotesAgainst),
            new(DecisionItems.VotesAbstain),
            new(DecisionItems.DecisionOutcome, "PASS", "RECOMMEND"),
        ]);
}
