using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;

namespace Jishi.Record.Gates.G6Consultation.X01Consultation;

/// <summary>征求意见（X01）的数据项：向谁征求、何时复函、什么意见。</summary>
public static class ConsultationItems
{
    public static readonly DataItem<Person> ConsultationResponsibleLeader = new("E001", "征求意见·责任领导", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "征求意见函", Source = "S002" };

    public static readonly DataItem<Person> ConsultationResponsibleOfficer = new("E002", "征求意见·具体责任人", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "征求意见函", Source = "S002" };

    public static readonly DataItem<Person> ConsultationRecorder = new("E003", "征求意见·纪实人", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002" };

    public static readonly DataItem<DateTimeOffset> ConsultationStartedAt = new("E004", "征求意见·开始时间", ItemTypes.DateTime, Scope.Candidacy)
    { Evidence = "发函登记", Source = "S002" };

    public static readonly DataItem<DateTimeOffset> ConsultationEndedAt = new("E005", "征求意见·结束时间", ItemTypes.DateTime, Scope.Candidacy)
    { Evidence = "复函登记", Source = "S002" };

    public static readonly DataItem<ValueList<TableRow>> ConsultedOrganizations = new("E006", "征求意见单位明细（单位、发函、期限、复函、意见）", ItemTypes.Table(
        new("Organ", "单位", ItemTypes.Organ),
        new("SentOn", "发函", ItemTypes.Date),
        new("DueOn", "期限", ItemTypes.Date),
        new("RepliedOn", "复函", ItemTypes.Date),
        new("Opinion", "意见", ItemTypes.Code(CommonCodes.ClearanceOpinion))), Scope.Candidacy)
    { Evidence = "函件往来", Confidentiality = Confidentiality.Restricted, Source = "S000;S002" };

    public static readonly DataItem<DateTimeOffset> DisciplineConsultSentAt = new("E007", "征求纪委意见发函时间", ItemTypes.DateTime, Scope.Candidacy)
    { Kinds = Promotions, Evidence = "函", Confidentiality = Confidentiality.Restricted, Source = "S000" };

    public static readonly DataItem<DateTimeOffset> DisciplineConsultReplyAt = new("E008", "纪委书面复函时间", ItemTypes.DateTime, Scope.Candidacy)
    { Kinds = Promotions, Evidence = "复函", Confidentiality = Confidentiality.Restricted, Source = "S000" };

    public static readonly DataItem<string> DisciplineConsultOpinion = new("E009", "纪委书面意见", ItemTypes.Code(CommonCodes.DisciplineOpinion), Scope.Candidacy)
    { Kinds = Promotions, Evidence = "复函", Confidentiality = Confidentiality.Restricted, Source = "S000", Note = "复函通过方可作为拟提拔对象" };

    public static readonly DataItem<string> ProcuratorateOpinion = new("E010", "检察院意见", ItemTypes.Code(CommonCodes.ClearanceOpinion), Scope.Candidacy)
    { When = Condition.ByPolicy("本地规定征求"), Evidence = "复函", Confidentiality = Confidentiality.Restricted, Source = "S002", Note = "2018年后可改为监委" };

    public static readonly DataItem<string> PublicOrderOpinion = new("E011", "综治部门意见", ItemTypes.Code(CommonCodes.ClearanceOpinion), Scope.Candidacy)
    { When = Condition.ByPolicy("本地规定征求"), Evidence = "复函", Confidentiality = Confidentiality.Restricted, Source = "S002" };

    public static readonly DataItem<ValueList<TableRow>> UnitedFrontOpinion = new("E012", "统战部门及党派、工商联、无党派代表意见", ItemTypes.Table(
        new("Body", "征求对象", ItemTypes.Text),
        new("Opinion", "意见", ItemTypes.Code(CommonCodes.ClearanceOpinion)),
        new("On", "日期", ItemTypes.Date)), Scope.Candidacy)
    { When = new("人选非中共党员", k => k.Tells(QualificationItems.PoliticalStatus, status => status is not ("CPC" or "PROBATIONARY"))), Evidence = "意见表", Confidentiality = Confidentiality.Restricted, Source = "S000;条例2014第34条" };

    public static readonly DataItem<DateTimeOffset> CoManagerConsultSentAt = new("E013", "征求协管方意见发函时间", ItemTypes.DateTime, Scope.Candidacy)
    { When = Condition.ByPerson("双重管理干部"), Evidence = "函", Confidentiality = Confidentiality.Restricted, Source = "条例2014第34条" };

    public static readonly DataItem<DateTimeOffset> CoManagerReplyAt = new("E014", "协管方复函时间", ItemTypes.DateTime, Scope.Candidacy)
    { When = new("双重管理干部", HasCoManager), Evidence = "复函", Confidentiality = Confidentiality.Restricted, Source = "条例2014第34条", Note = "空且逾期视为同意" };

    public static readonly DataItem<string> CoManagerOpinion = new("E015", "协管方意见", ItemTypes.Code(CommonCodes.ClearanceOpinion), Scope.Candidacy)
    { When = new("双重管理干部", HasCoManager), Evidence = "复函", Confidentiality = Confidentiality.Restricted, Source = "条例2014第34条" };

    public static readonly DataItem<ValueList<TableRow>> SupervisingLeaderOpinion = new("E016", "党政分管领导意见", ItemTypes.Table(
        new("Leader", "分管领导", ItemTypes.Person),
        new("On", "日期", ItemTypes.Date),
        new("Opinion", "意见", ItemTypes.Code(CommonCodes.ClearanceOpinion))), Scope.Candidacy)
    { When = Condition.ByPerson("工作部门领导成员"), Evidence = "意见表", Confidentiality = Confidentiality.Restricted, Source = "S000;S001" };

    public static readonly DataItem<string> SuperiorUnitHeadOpinion = new("E017", "主管部门主要负责同志意见", ItemTypes.Text, Scope.Candidacy)
    { When = Condition.ByPerson("二级单位职务"), Evidence = "意见表", Confidentiality = Confidentiality.Restricted, Source = "S000" };

    public static readonly DataItem<ValueList<TableRow>> CongressMembersInquiry = new("E018", "人大常委会委员函询结果", ItemTypes.Table(
        new("Asked", "发函人数", ItemTypes.Integer),
        new("Replied", "复函人数", ItemTypes.Integer),
        new("For", "同意", ItemTypes.Integer),
        new("Against", "不同意", ItemTypes.Integer),
        new("Abstain", "弃权", ItemTypes.Integer)), Scope.Candidacy)
    { When = Condition.ByPerson("须提交人大常委会通过"), Evidence = "函询表", Confidentiality = Confidentiality.Restricted, Source = "S000", Note = "意见一致后再提交" };

    public static readonly DataItem<ValueList<TableRow>> PlenaryMembersConsult = new("E019", "全委会成员意见征求结果", ItemTypes.Table(
        new("Asked", "征求人数", ItemTypes.Integer),
        new("Returned", "收回", ItemTypes.Integer),
        new("For", "同意", ItemTypes.Integer),
        new("Against", "不同意", ItemTypes.Integer),
        new("Abstain", "弃权", ItemTypes.Integer)), Scope.Candidacy)
    { When = Condition.ByPerson("全委会闭会期间急需任用下一级正职"), Evidence = "意见表", Confidentiality = Confidentiality.Restricted, Source = "S000;条例2014第36条;表决办法2004" };

    public static readonly DataItem<ValueList<TableRow>> JointConferenceOpinions = new("E020", "干部选拔任用联席会议成员单位意见", ItemTypes.Table(
        new("Organ", "成员单位", ItemTypes.Organ),
        new("Opinion", "意见", ItemTypes.LongText),
        new("On", "日期", ItemTypes.Date)), Scope.Candidacy)
    { When = Condition.ByPolicy("建立联席会议"), Evidence = "联席会议纪要", Confidentiality = Confidentiality.Restricted, Source = "S002;S001" };

    public static readonly DataItem<string> ConsultationConclusion = new("E021", "征求意见结论", ItemTypes.Code(ConsultationCodes.ConsultationConclusion), Scope.Candidacy)
    { Evidence = "汇总表", Confidentiality = Confidentiality.Restricted, Source = "S001;S002" };

    public static readonly DataItem<DateTimeOffset> CoManagerConsultReceivedAt = new("E213", "协管方收函时间", ItemTypes.DateTime, Scope.Candidacy)
    { When = new("双重管理干部", HasCoManager), Confidentiality = Confidentiality.Restricted, Source = "条例2014第34条", Note = "一个月自此起算" };

    /// <summary>征求意见模块：上列各项依次，及其责任与起止五项。</summary>
    public static readonly Module Module = new("X01", "征求意见",
        new Link(ConsultationResponsibleLeader, ConsultationResponsibleOfficer, ConsultationRecorder,
            ConsultationStartedAt, ConsultationEndedAt),
        [ConsultationResponsibleLeader, ConsultationResponsibleOfficer, ConsultationRecorder, ConsultationStartedAt,
        ConsultationEndedAt, ConsultedOrganizations, DisciplineConsultSentAt, DisciplineConsultReplyAt, DisciplineConsultOpinion,
        ProcuratorateOpinion, PublicOrderOpinion, UnitedFrontOpinion, CoManagerConsultSentAt, CoManagerReplyAt, CoManagerOpinion,
        SupervisingLeaderOpinion, SuperiorUnitHeadOpinion, CongressMembersInquiry, PlenaryMembersConsult,
        JointConferenceOpinions, ConsultationConclusion, CoManagerConsultReceivedAt]);

    /// <summary>The discipline body is asked about those who are to rise.</summary>
    private static ImmutableArray<string> Promotions => ["PROMOTE", "FURTHER", "CONVERT"];

    /// <summary>Whoever wrote that the co-manager was asked owes the rest; whoever wrote why not owes nothing more.</summary>
    private static bool? HasCoManager(Known k) => k.Tells(CoManagerConsultSentAt, _ => true);
}
