using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G9Confirmation;

/// <summary>试用期转正（X02）的数据项：试用期的考核和结论。</summary>
public static class ConfirmationItems
{
    public static readonly DataItem<Person> ProbationResponsibleLeader = new("E022", "试用期转正·责任领导", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "考核方案", Source = "S002" };

    public static readonly DataItem<Person> ProbationResponsibleOfficer = new("E023", "试用期转正·具体责任人", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "考核方案", Source = "S002" };

    public static readonly DataItem<Person> ProbationRecorder = new("E024", "试用期转正·纪实人", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002" };

    public static readonly DataItem<DateTimeOffset> ProbationStartedAt = new("E025", "试用期考核·开始时间", ItemTypes.DateTime, Scope.Candidacy)
    { Evidence = "考核方案", Source = "S002" };

    public static readonly DataItem<DateTimeOffset> ProbationEndedAt = new("E026", "试用期考核·结束时间", ItemTypes.DateTime, Scope.Candidacy)
    { Evidence = "考核报告", Source = "S002" };

    public static readonly DataItem<DateOnly> ProbationStartOn = new("E027", "试用期起算日", ItemTypes.Date, Scope.Candidacy)
    { Evidence = "试用任职通知", Source = "试用2001第3条" };

    public static readonly DataItem<DateOnly> ProbationDueOn = new("E028", "试用期满日", ItemTypes.Date, Scope.Candidacy)
    { Source = "条例2014第42条", Note = "系统推算" };

    public static readonly DataItem<ValueList<EvidenceFile>> ProbationSelfReport = new("E029", "试用期述职报告", ItemTypes.Attachment, Scope.Candidacy)
    { Evidence = "述职报告", Source = "试用2001" };

    public static readonly DataItem<ValueList<TableRow>> ProbationEvaluation = new("E030", "试用期民主测评结果", ItemTypes.Table(
        new("Valid", "有效票", ItemTypes.Integer),
        new("Excellent", "优秀", ItemTypes.Integer),
        new("Competent", "称职", ItemTypes.Integer),
        new("Basic", "基本称职", ItemTypes.Integer),
        new("Incompetent", "不称职", ItemTypes.Integer)), Scope.Candidacy)
    { Evidence = "测评汇总表", Confidentiality = Confidentiality.Restricted, Source = "S000" };

    public static readonly DataItem<string> ProbationSituation = new("E031", "延长试用六种情形", ItemTypes.Code(ConfirmationCodes.ProbationExtensionGround), Scope.Candidacy)
    { When = new("拟延长试用期", IsExtended), Evidence = "考核报告", Confidentiality = Confidentiality.Restricted, Source = "S000", Note = "六种情形中来源文件只写明一种，其余由本地政策包增加" };

    public static readonly DataItem<string> ProbationOutcome = new("E032", "试用期考核结论", ItemTypes.Code(ConfirmationCodes.ProbationOutcome), Scope.Candidacy)
    { Evidence = "考核报告", Source = "S000;条例2014第42条" };

    public static readonly DataItem<DateOnly> ProbationExtendedTo = new("E033", "延长至", ItemTypes.Date, Scope.Candidacy)
    { When = new("试用期考核结论为延长", IsExtended), Evidence = "通知", Source = "S000" };

    public static readonly DataItem<string> ProbationFormalDocNo = new("E034", "正式任职或免去试任职务文号", ItemTypes.Text, Scope.Candidacy)
    { Evidence = "任免通知", Source = "S002" };

    /// <summary>试用期转正模块：上列各项依次，及其责任与起止五项。</summary>
    public static readonly Module Module = new("X02", "试用期转正",
        new Link(ProbationResponsibleLeader, ProbationResponsibleOfficer, ProbationRecorder,
            ProbationStartedAt, ProbationEndedAt),
        [ProbationResponsibleLeader, ProbationResponsibleOfficer, ProbationRecorder, ProbationStartedAt, ProbationEndedAt,
        ProbationStartOn, ProbationDueOn, ProbationSelfReport, ProbationEvaluation, ProbationSituation, ProbationOutcome,
        ProbationExtendedTo, ProbationFormalDocNo]);

    private static bool? IsExtended(Known k) => k.Is(ProbationOutcome, "EXTEND");
}
