using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G2Motion;

/// <summary>动议（M02）的数据项：空缺、职数、理由和工作方案。</summary>
public static class MotionItems
{
    public static readonly DataItem<PostName> TargetPost = new("25", "空缺或拟调整职位", ItemTypes.Post, Scope.Post)
    { Evidence = "编制职数文件", Source = "S001;S002", Note = "一个选任事项可含多个职位" };

    public static readonly DataItem<long> QuotaApproved = new("26", "核定领导职数", ItemTypes.Integer, Scope.Post)
    { Evidence = "编制职数文件", Source = "条例2019;S001" };

    public static readonly DataItem<long> QuotaFilled = new("27", "现配领导职数", ItemTypes.Integer, Scope.Post)
    { Evidence = "班子现状表", Source = "S001", Note = "与核定数之差小于1即无空缺" };

    public static readonly DataItem<string> MotionTrigger = new("28", "动议情形", ItemTypes.Code(MotionCodes.MotionTrigger), Scope.Matter)
    { Evidence = "年度考核结果或组织部门建议", Source = "S001", Note = "四种情形之外选“其他”并说明" };

    public static readonly DataItem<string> MotionProposer = new("29", "动议提出主体", ItemTypes.Code(MotionCodes.MotionProposer), Scope.Matter)
    { Evidence = "动议记录", Source = "S001;条例2019第12条" };

    public static readonly DataItem<string> MotionReason = new("30", "动议理由与班子综合分析研判", ItemTypes.LongText, Scope.Matter)
    { Evidence = "研判材料", Source = "条例2019第11至13条;S001" };

    public static readonly DataItem<string> SelectionMethod = new("31", "选任方式", ItemTypes.Code(MotionCodes.SelectionMethod), Scope.Matter)
    { Evidence = "工作方案", Source = "S000;S003;S004", Note = "决定后续环节走哪套子流程" };

    public static readonly DataItem<string> PostRequirements = new("32", "选任标准、范围与职位说明（工作方案）", ItemTypes.LongText, Scope.Post)
    { Evidence = "工作方案;职位说明书", Source = "S000;S001;S002", Note = "空缺岗位公示时摘要公开" };

    public static readonly DataItem<ValueList<string>> CandidateSource = new("33", "人选来源与选拔范围", ItemTypes.Codes(MotionCodes.CandidateSource), Scope.Post)
    { Evidence = "工作方案", Source = "S001;S003;条例2019第10条", Note = "可多选" };

    public static readonly DataItem<ValueList<TableRow>> WorkPlanApproval = new("34", "工作方案审定（形式、日期、审定人、方案）", ItemTypes.Table(
        new("Form", "审定形式", ItemTypes.Text),
        new("HeldOn", "日期", ItemTypes.Date),
        new("ApprovedBy", "审定人或会议", ItemTypes.Text),
        new("Plan", "方案", ItemTypes.Attachment)), Scope.Matter)
    { Evidence = "工作方案", Source = "S001;条例2019第14条(记忆)", Note = "一页纪实表“酝酿形成的工作方案”一栏" };

    public static readonly DataItem<bool> SecretaryNamedPerson = new("35", "主要领导动议时是否指定具体职位、人选或限定范围", ItemTypes.YesNo, Scope.Matter)
    { Evidence = "动议记录", Confidentiality = Confidentiality.Restricted, Source = "S001", Note = "为“是”即触发预警并要求写实" };

    public static readonly DataItem<Person> MotionResponsibleLeader = new("36", "动议·责任领导", ItemTypes.Person, Scope.Matter)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> MotionResponsibleOfficer = new("37", "动议·具体责任人", ItemTypes.Person, Scope.Matter)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> MotionRecorder = new("38", "动议·纪实人", ItemTypes.Person, Scope.Matter)
    { Evidence = "纪实表", Source = "S002", Note = "分层纪实，按环节不同" };

    public static readonly DataItem<DateTimeOffset> MotionStartedAt = new("39", "动议·开始时间", ItemTypes.DateTime, Scope.Matter)
    { Evidence = "纪实表", Source = "S002", Note = "事实发生时间，与录入时间分列" };

    public static readonly DataItem<DateTimeOffset> MotionEndedAt = new("40", "动议·结束时间", ItemTypes.DateTime, Scope.Matter)
    { Evidence = "纪实表", Source = "S002", Note = "事实完成时间；下一环节开始不得早于本值" };

    /// <summary>动议模块：上列各项依次，及其责任与起止五项。</summary>
    public static readonly Module Module = new("M02", "动议",
        new Link(MotionResponsibleLeader, MotionResponsibleOfficer, MotionRecorder,
            MotionStartedAt, MotionEndedAt),
        [TargetPost, QuotaApproved, QuotaFilled, MotionTrigger, MotionProposer, MotionReason, SelectionMethod, PostRequirements,
        CandidateSource, WorkPlanApproval, SecretaryNamedPerson, MotionResponsibleLeader, MotionResponsibleOfficer,
        MotionRecorder, MotionStartedAt, MotionEndedAt]);
}
