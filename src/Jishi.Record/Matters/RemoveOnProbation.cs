using Jishi.Record.Deciding;

namespace Jishi.Record.Matters;

/// <summary>The committee removes who did not stand the probation; they go back to their former rank, and the post becomes vacant. 试用不合格免去。</summary>
public sealed record RemoveOnProbation(string MatterId, string CandidacyId, string Reason) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Transitions.RemoveOnProbation.By;

    public override Decision Decide(Setting at) =>
        Transitions.RemoveOnProbation.Decide(at, MatterId, CandidacyId, Reason, (_, _) => new CandidacyRemoved(CandidacyId, CandidacyRemoved.OnProbation, Reason.Trim()));
}
