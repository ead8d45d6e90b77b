using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;

namespace Jishi.Record.Matters;

/// <summary>Withdraws a row before its decision; it is closed and still counted. 撤回。</summary>
public sealed record WithdrawCandidacy(string MatterId, string CandidacyId, string Reason) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Roles.Reviewing;

    public override Decision Decide(Setting at)
    {
        if (at.World.Candidacy(MatterId, CandidacyId) is not { } row) return Decision.NotFound($"没有人选 {MatterId}/{CandidacyId}。");
        if (Words.Check("理由", Reason, 500, nameof(Reason)) is { } reason) return Decision.No(RefusalKind.Malformed, reason);
        return row.State is CandidacyState.InGate or CandidacyState.Suspended or CandidacyState.Returned && !row.Passages.ContainsKey(7)
            ? Decision.Of(new Filed(Streams.Matter(MatterId), new CandidacyWithdrawn(CandidacyId, Reason.Trim())))
            : Decision.State("讨论决定之后不能撤回，已撤回的不能再撤回。");
    }
}
