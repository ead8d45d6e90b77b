using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G6Consultation.M07MatterReport;

/// <summary>有关事项报告（M07）的数据项：向上级报告的事由和答复。</summary>
public static class MatterReportItems
{
    public static readonly DataItem<ValueList<string>> ReportableKinds = new("111", "报告情形", ItemTypes.Codes(CommonCodes.ReportableMatter), Scope.Candidacy)
    { Evidence = "报告文", Source = "S001;事项报告2010;监督办法2019", Note = "多选；不属须报告事项选“无”，由具体责任人确认；事由写入报告文" };

    public static readonly DataItem<DateTimeOffset> ReportSentAt = new("112", "报告报出时间", ItemTypes.DateTime, Scope.Candidacy)
    { When = new("须事先报告", MustReport), Evidence = "报告文", Source = "S001" };

    public static readonly DataItem<DateTimeOffset> ReportReplyAt = new("113", "上级答复时间", ItemTypes.DateTime, Scope.Candidacy)
    { When = new("须事先报告", MustReport), Evidence = "批复", Source = "监督办法2019" };

    public static readonly DataItem<string> ReportReply = new("114", "上级批复意见", ItemTypes.Code(CommonCodes.SuperiorReply), Scope.Candidacy)
    { When = new("须事先报告", MustReport), Evidence = "批复", Source = "S001;监督办法2019", Note = "会上须通报" };

    public static readonly DataItem<Person> MatterReportResponsibleLeader = new("115", "有关事项报告·责任领导", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> MatterReportResponsibleOfficer = new("116", "有关事项报告·具体责任人", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> MatterReportRecorder = new("117", "有关事项报告·纪实人", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "分层纪实，按环节不同" };

    public static readonly DataItem<DateTimeOffset> MatterReportStartedAt = new("118", "有关事项报告·开始时间", ItemTypes.DateTime, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "事实发生时间，与录入时间分列" };

    public static readonly DataItem<DateTimeOffset> MatterReportEndedAt = new("119", "有关事项报告·结束时间", ItemTypes.DateTime, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "事实完成时间；下一环节开始不得早于本值" };

    /// <summary>有关事项报告模块：上列各项依次，及其责任与起止五项。</summary>
    public static readonly Module Module = new("M07", "有关事项报告",
        new Link(MatterReportResponsibleLeader, MatterReportResponsibleOfficer, MatterReportRecorder,
            MatterReportStartedAt, MatterReportEndedAt),
        [ReportableKinds, ReportSentAt, ReportReplyAt, ReportReply, MatterReportResponsibleLeader, MatterReportResponsibleOfficer,
        MatterReportRecorder, MatterReportStartedAt, MatterReportEndedAt]);

    private static bool? MustReport(Known k) => k.Tells(ReportableKinds, kinds => kinds.Any(kind => kind != "NONE"));
}
