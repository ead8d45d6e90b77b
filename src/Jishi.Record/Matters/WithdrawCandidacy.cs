using Jishi.Record.Deciding;

namespace Jishi.Record.Matters;

/// <summary>Withdraws a row before its decision; it is closed and still counted, and the person may be nominated again at once. 撤回。</summary>
public sealed record WithdrawCandidacy(string MatterId, string CandidacyId, string Reason) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Transitions.Withdraw.By;

    public override Decision Decide(Setting at) =>
        Transitions.Withdraw.Decide(at, MatterId, CandidacyId, Reason, (_, _) => new CandidacyWithdrawn(CandidacyId, Reason.Trim()));
}
