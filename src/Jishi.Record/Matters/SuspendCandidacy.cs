using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;

namespace Jishi.Record.Matters;

/// <summary>Suspends a row before its decision: no passage until it is resumed; siblings go on. 暂缓。</summary>
public sealed record SuspendCandidacy(string MatterId, string CandidacyId, string Reason) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Roles.Reviewing;

    public override Decision Decide(Setting at)
    {
        if (at.World.Candidacy(MatterId, CandidacyId) is not { } row) return Decision.NotFound($"没有人选 {MatterId}/{CandidacyId}。");
        if (Words.Check("理由", Reason, 500, nameof(Reason)) is { } reason) return Decision.No(RefusalKind.Malformed, reason);
        return row.State == CandidacyState.InGate && !row.Passages.ContainsKey(7)
            ? Decision.Of(new Filed(Streams.Matter(MatterId), new CandidacySuspended(CandidacyId, Reason.Trim())))
            : Decision.State("只有讨论决定之前、办理中的人选可以暂缓。");
    }
}
