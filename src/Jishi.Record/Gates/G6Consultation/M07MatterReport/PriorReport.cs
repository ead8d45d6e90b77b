using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G6Consultation.M07MatterReport;

/// <summary>What must be reported to the level above first, and how it was answered: what the RPT rules, QUA-08 and QUA-09 share.</summary>
internal static class PriorReport
{
    /// <summary>The kinds that the record declares, without «none».</summary>
    public static IReadOnlyList<string> Declared(Dossier dossier) =>
        [.. (dossier.Get(MatterReportItems.ReportableKinds) ?? ValueList<string>.Empty).Where(k => k != "NONE")];

    public static bool IsDeclared(Dossier dossier, params string[] kinds) => Declared(dossier).Any(kinds.Contains);

    /// <summary>The superior agreed.</summary>
    public static Verdict Agreed(Dossier dossier) => dossier.Get(MatterReportItems.ReportReply) is "AGREE"
        ? Verdict.Holds
        : Verdict.Broken(MatterReportItems.ReportReply, $"{dossier.Show(MatterReportItems.ReportReply) ?? "未答复"}", $"上级同意");

    /// <summary>The superior agreed, and no later than the meeting that decides began, where one did.</summary>
    public static Verdict AgreedBeforeDecision(Docket docket)
    {
        var dossier = docket.Dossier;
        if (Agreed(dossier) is { Judgement: not Judgement.Holds } open) return open;
        if (!dossier.Has(MatterReportItems.ReportReplyAt)) return Verdict.Missing(MatterReportItems.ReportReplyAt);
        if (!dossier.Has(DecisionItems.DecisionStartedAt)) return docket.Attempt.Act == Act.PlanAgenda ? Verdict.Holds : Verdict.Missing(DecisionItems.DecisionStartedAt);
        var (replied, started) = (dossier.Get(MatterReportItems.ReportReplyAt), dossier.Get(DecisionItems.DecisionStartedAt));
        return replied <= started ? Verdict.Holds : Verdict.Broken(MatterReportItems.ReportReplyAt, $"{LegalTime.Show(replied)} 才答复", $"不晚于会议开始 {LegalTime.Show(started)}");
    }

    /// <summary>
    /// Something must be reported, by what is declared or by what the record shows: it is declared as that kind, and the superior agreed.
    /// <paramref name="shows"/> is null where the record does not show it, which alone is no reason to report.
    /// </summary>
    public static Verdict Reported(Dossier dossier, string kind, Sighting? shows)
    {
        if (!dossier.IsSettled(MatterReportItems.ReportableKinds)) return Verdict.Missing(MatterReportItems.ReportableKinds);
        if (IsDeclared(dossier, kind)) return Agreed(dossier);
        return shows is null ? Verdict.Exempt("不属于本项报告情形") : Verdict.Broken(
            [shows],
            [new Sighting(MatterReportItems.ReportableKinds.Code, $"列入“{CommonCodes.ReportableMatter.Label(kind)}”，报上级同意")]);
    }
}
