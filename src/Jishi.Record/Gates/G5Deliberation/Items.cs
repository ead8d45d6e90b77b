using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;

namespace Jishi.Record.Gates.G5Deliberation;

/// <summary>酝酿（M08）的数据项：酝酿的形式、意见和结果。</summary>
public static class DeliberationItems
{
    public static readonly DataItem<string> DeliberationForm = new("120", "酝酿形式", ItemTypes.Code(DeliberationCodes.DeliberationForm), Scope.Matter)
    { Evidence = "酝酿记录", Confidentiality = Confidentiality.Restricted, Source = "S001;S002", Note = "部务会、书记办公会、五人小组、个别沟通" };

    public static readonly DataItem<ValueList<Person>> DeliberationParticipants = new("121", "酝酿参加人", ItemTypes.People, Scope.Matter)
    { Evidence = "酝酿记录", Confidentiality = Confidentiality.Restricted, Source = "S001;S002" };

    public static readonly DataItem<ValueList<EvidenceFile>> AppointmentProposal = new("122", "任用建议方案（含差额酝酿人选）", ItemTypes.Attachment, Scope.Candidacy)
    { Evidence = "建议方案", Confidentiality = Confidentiality.Restricted, Source = "S002;条例2019第28条" };

    public static readonly DataItem<ValueList<TableRow>> LeaderOpinions = new("123", "党委、人大、政府、政协、纪委有关领导意见（身份、姓名、日期、同意/不同意/缓议、要点）", ItemTypes.Table(
        new("Office", "身份", ItemTypes.Text),
        new("Person", "姓名", ItemTypes.Person),
        new("AskedOn", "征求日期", ItemTypes.Date),
        new("Opinion", "意见", ItemTypes.Code(CommonCodes.ClearanceOpinion)),
        new("Gist", "要点", ItemTypes.LongText)), Scope.Candidacy)
    {
        Evidence = "意见表",
        Confidentiality = Confidentiality.Restricted,
        Source = "S000;S001;条例2014第34条",
        Note = "人大、政府、政协、纪委主要领导填不同意的，不得提交常委会（DEL-02）",
    };

    public static readonly DataItem<DateTimeOffset> PreReadSentAt = new("124", "材料提前送常委（委员）时间", ItemTypes.DateTime, Scope.Matter)
    { When = new("重要岗位", k => k.Is(QualificationItems.PostRiskClass, "KEY", "CRITICAL")), Evidence = "送阅登记", Confidentiality = Confidentiality.Restricted, Source = "S000" };

    public static readonly DataItem<string> DeliberationResult = new("125", "酝酿结果", ItemTypes.Code(DeliberationCodes.DeliberationResult), Scope.Candidacy)
    { Evidence = "酝酿记录", Confidentiality = Confidentiality.Restricted, Source = "S001" };

    public static readonly DataItem<Person> DeliberationResponsibleLeader = new("126", "酝酿·责任领导", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> DeliberationResponsibleOfficer = new("127", "酝酿·具体责任人", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> DeliberationRecorder = new("128", "酝酿·纪实人", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "分层纪实，按环节不同" };

    public static readonly DataItem<DateTimeOffset> DeliberationStartedAt = new("129", "酝酿·开始时间", ItemTypes.DateTime, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "事实发生时间，与录入时间分列" };

    public static readonly DataItem<DateTimeOffset> DeliberationEndedAt = new("130", "酝酿·结束时间", ItemTypes.DateTime, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "事实完成时间；下一环节开始不得早于本值" };

    /// <summary>酝酿模块：上列各项依次，及其责任与起止五项。</summary>
    public static readonly Module Module = new("M08", "酝酿",
        new Link(DeliberationResponsibleLeader, DeliberationResponsibleOfficer, DeliberationRecorder,
            DeliberationStartedAt, DeliberationEndedAt),
        [DeliberationForm, DeliberationParticipants, AppointmentProposal, LeaderOpinions, PreReadSentAt, DeliberationResult,
        DeliberationResponsibleLeader, DeliberationResponsibleOfficer, DeliberationRecorder, DeliberationStartedAt,
        DeliberationEndedAt]);
}
