using Jishi.Record.Deciding;

namespace Jishi.Record.Matters;

/// <summary>Resumes a suspended row once the question is answered. It wants a new meeting; the record of the old one stays beside it. 恢复。</summary>
public sealed record ResumeCandidacy(string MatterId, string CandidacyId, string Reason) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Transitions.Resume.By;

    public override Decision Decide(Setting at) =>
        Transitions.Resume.Decide(at, MatterId, CandidacyId, Reason, (_, _) => new CandidacyResumed(CandidacyId, Reason.Trim()));
}
