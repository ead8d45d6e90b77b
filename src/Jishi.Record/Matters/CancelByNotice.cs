using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.G8Appointment.M10PublicNotice;

namespace Jishi.Record.Matters;

/// <summary>The committee acts on the notice's conclusion: cancelled, the row fails; put off, it is held. Either way no document goes out. 公示后取消或暂缓任职。</summary>
public sealed record CancelByNotice(string MatterId, string CandidacyId, string Reason) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Transitions.CancelByNotice.By;

    public override Decision Decide(Setting at)
    {
        var conclusion = at.World.Candidacy(MatterId, CandidacyId)?.Items.Find(PublicNoticeItems.NoticeConclusion);
        return conclusion?.Value is "HOLD"
            ? Transitions.HoldByNotice.Decide(at, MatterId, CandidacyId, Reason, (_, _) => new CandidacyHeld(CandidacyId, Reason.Trim()))
            : Transitions.CancelByNotice.Decide(at, MatterId, CandidacyId, Reason, (_, _) => new CandidacyFailed(CandidacyId, 8, LegalTime.Day(conclusion!.OccurredAt), Reason.Trim()));
    }
}
