using Jishi.Record.Gates.G6Consultation.M07MatterReport;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G1Qualification;

/// <summary>Promotion beyond the ordinary conditions (破格), which the superior must have agreed to.</summary>
internal static class Exceptional
{
    public const string Why = "破格提拔，上级已经同意";

    public static bool IsClaimed(Dossier dossier) => dossier.Get(QualificationItems.QualificationVerdict) is "EXCEPTION";

    public static bool IsConsented(Dossier dossier) => IsClaimed(dossier) && dossier.Get(MatterReportItems.ReportReply) is "AGREE";
}
