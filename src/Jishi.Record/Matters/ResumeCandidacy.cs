using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;

namespace Jishi.Record.Matters;

/// <summary>Resumes a suspended row. 恢复。</summary>
public sealed record ResumeCandidacy(string MatterId, string CandidacyId, string Reason) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Roles.Reviewing;

    public override Decision Decide(Setting at)
    {
        if (at.World.Candidacy(MatterId, CandidacyId) is not { } row) return Decision.NotFound($"没有人选 {MatterId}/{CandidacyId}。");
        if (Words.Check("理由", Reason, 500, nameof(Reason)) is { } reason) return Decision.No(RefusalKind.Malformed, reason);
        return row.State == CandidacyState.Suspended
            ? Decision.Of(new Filed(Streams.Matter(MatterId), new CandidacyResumed(CandidacyId, Reason.Trim())))
            : Decision.State("该人选没有暂缓。");
    }
}
