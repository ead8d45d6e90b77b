using Jishi.Record.Deciding;

namespace Jishi.Record.Matters;

/// <summary>The supervision section holds a row on a report, at any time before the appointment. Only a finding lifts it. 冻结。</summary>
public sealed record HoldCandidacy(string MatterId, string CandidacyId, string Reason) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Transitions.Hold.By;

    public override Decision Decide(Setting at) =>
        Transitions.Hold.Decide(at, MatterId, CandidacyId, Reason, (_, _) => new CandidacyHeld(CandidacyId, Reason.Trim()));
}
