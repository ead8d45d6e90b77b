using Jishi.Record.Deciding;

namespace Jishi.Record.Matters;

/// <summary>A meeting suspends a row, or does not vote on it: no notice, no appointment, no other batch until it is resumed; siblings go on. 暂缓。</summary>
public sealed record SuspendCandidacy(string MatterId, string CandidacyId, string Reason) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Transitions.Suspend.By;

    public override Decision Decide(Setting at) =>
        Transitions.Suspend.Decide(at, MatterId, CandidacyId, Reason, (_, _) => new CandidacySuspended(CandidacyId, Reason.Trim()));
}
