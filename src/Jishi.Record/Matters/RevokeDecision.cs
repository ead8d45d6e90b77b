using Jishi.Record.Deciding;

namespace Jishi.Record.Matters;

/// <summary>The level above revokes a decision, at any time after it; the accountability file begins with this fact. 撤销。</summary>
public sealed record RevokeDecision(string MatterId, string CandidacyId, string Reason) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Transitions.Revoke.By;

    public override Decision Decide(Setting at) =>
        Transitions.Revoke.Decide(at, MatterId, CandidacyId, Reason, (_, _) => new CandidacyRemoved(CandidacyId, CandidacyRemoved.Revoked, Reason.Trim()));
}
