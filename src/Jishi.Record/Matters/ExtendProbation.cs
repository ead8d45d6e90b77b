using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G9Confirmation;
using Jishi.Record.Rules;

namespace Jishi.Record.Matters;

/// <summary>
/// Extends a probation by six months, once, in one of the situations of the local measure; only where the policy adopts it. The row stays on
/// probation, so this is no fact of its own: it is the conclusion, the situation and the new day, as items of gate 9. 延长试用。
/// </summary>
/// <param name="Situation">code or label of <see cref="ConfirmationCodes.ProbationExtensionGround"/></param>
public sealed record ExtendProbation(string MatterId, string CandidacyId, string Situation, string Reason) : Command
{
    private const int ExtensionMonths = 6;

    public override IReadOnlyList<string> MayBeGivenBy => Transitions.Extend.By;

    public override Decision Decide(Setting at) => Transitions.Extend.Decide(at, MatterId, CandidacyId, Reason, (_, dossier) =>
    {
        if (ConfirmationCodes.ProbationExtensionGround.Rows.FirstOrDefault(r => r.Code == Situation || r.Label == Situation) is not { Code: { } code })
            return Decision.Malformed($"延长试用的情形“{Situation}”不在可选值中。", nameof(Situation));
        if (dossier.Has(ConfirmationItems.ProbationExtendedTo))
            return Decision.State($"{dossier.CadreName}的试用期已延长至 {ItemTypes.Date.Show(dossier.Get(ConfirmationItems.ProbationExtendedTo))}，只能延长一次；期满考核后正式任职或者免去。");
        if (Due(dossier) is not { } due) return Decision.State($"{dossier.CadreName}还没有试用期起算日，先在试用期转正关口记下，再延长。");
        return Decision.Of(new Filed(Streams.Matter(MatterId), new ItemsRecorded(Owners.Candidacy(MatterId, CandidacyId), 9,
        [
            new ItemEntry(ConfirmationItems.ProbationSituation.Code, code, null, at.Now),
            new ItemEntry(ConfirmationItems.ProbationOutcome.Code, "EXTEND", null, at.Now),
            new ItemEntry(ConfirmationItems.ProbationExtendedTo.Code, due.AddMonths(ExtensionMonths), null, at.Now),
        ])));
    });

    private static DateOnly? Due(Dossier dossier) =>
        dossier.Has(ConfirmationItems.ProbationDueOn) ? dossier.Get(ConfirmationItems.ProbationDueOn)
        : dossier.Has(ConfirmationItems.ProbationStartOn) ? ConfirmationGate.LastDay(dossier.Get(ConfirmationItems.ProbationStartOn))
        : null;
}
