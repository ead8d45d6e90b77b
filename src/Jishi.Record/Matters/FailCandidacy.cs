using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Rules;

namespace Jishi.Record.Matters;

/// <summary>
/// A row fails its inspection (gate 4) or its vote (gate 7), whichever it stands at. The post becomes vacant, and the day is kept with the
/// person, from which nobody may nominate them for a year. 未通过。
/// </summary>
public sealed record FailCandidacy(string MatterId, string CandidacyId, string Reason) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Transitions.FailVote.By;

    public override Decision Decide(Setting at)
    {
        var row = at.World.Candidacy(MatterId, CandidacyId);
        var atInspection = row is not null && Transition.StandsAt(4, at.World.Dossier(at.World.Matters[MatterId], row));
        var (line, gate, ended) = atInspection ? (Transitions.FailInspection, 4, InspectionItems.InspectionEndedAt) : (Transitions.FailVote, 7, DecisionItems.DecisionEndedAt);
        return line.Decide(at, MatterId, CandidacyId, Reason, (_, dossier) => new CandidacyFailed(CandidacyId, gate, Day(dossier, ended, at.Now), Reason.Trim()));
    }

    private static DateOnly Day(Dossier dossier, DataItem<DateTimeOffset> ended, DateTimeOffset now) => LegalTime.Day(dossier.Has(ended) ? dossier.Get(ended) : now);
}
