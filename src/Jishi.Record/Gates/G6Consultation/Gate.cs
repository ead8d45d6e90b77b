using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G6Consultation.M07MatterReport;
using Jishi.Record.Gates.G6Consultation.X01Consultation;

namespace Jishi.Record.Gates.G6Consultation;

/// <summary>关口 6 征求意见：函件往来和向上级的报告，均在讨论决定前办结，可与关口 2 至 5 并行。</summary>
public static class ConsultationGate
{
    public static readonly Gate Gate = new(6, "CON", "征求意见",
        Modules: [ConsultationItems.Module, MatterReportItems.Module],
        After: [2],
        Closes:
        [
            new(ConsultationItems.ConsultedOrganizations),
            new(ConsultationItems.ConsultationConclusion),
            new(MatterReportItems.ReportableKinds),
        ]);
}
