using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.G8Appointment.M11Appointment;

namespace Jishi.Record.Matters;

/// <summary>The people's congress, the government or the consultative conference did not elect or appoint: the row fails, no document goes out. 法定程序未通过。</summary>
public sealed record RejectByStatute(string MatterId, string CandidacyId, string Reason) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Transitions.RejectByStatute.By;

    public override Decision Decide(Setting at) => Transitions.RejectByStatute.Decide(at, MatterId, CandidacyId, Reason, (_, dossier) =>
        new CandidacyFailed(CandidacyId, 8, LegalTime.Day(dossier.Find(AppointmentItems.StatutoryResult)!.OccurredAt), Reason.Trim()));
}
