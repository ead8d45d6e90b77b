using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G7Decision;

namespace Jishi.Record.Gates.G8Appointment.M11Appointment;

/// <summary>任职（M11）的数据项：任免文件、谈话、起算日和签字。</summary>
public static class AppointmentItems
{
    public static readonly DataItem<string> AppointmentDocNo = new("166", "任免文件文号", ItemTypes.Text, Scope.Candidacy)
    { When = new("决定任用", IsDecided), Evidence = "任免通知", Confidentiality = Confidentiality.Public, Source = "S002" };

    public static readonly DataItem<DateOnly> AppointmentIssuedOn = new("167", "任免通知印发日期", ItemTypes.Date, Scope.Candidacy)
    { When = new("决定任用", IsDecided), Evidence = "任免通知", Confidentiality = Confidentiality.Public, Source = "S002;条例2014第41条", Note = "与任职时间（决定之日）不同；二次提交与试用期可据此起算" };

    public static readonly DataItem<DateOnly> TenureStartOn = new("168", "任职时间（起算日）", ItemTypes.Date, Scope.Candidacy)
    { When = new("决定任用", IsAppointed), Evidence = "任免通知", Confidentiality = Confidentiality.Public, Source = "条例2014第44条", Note = "与任期起算日分列" };

    public static readonly DataItem<string> AppointmentMode = new("169", "任职方式", ItemTypes.Code(AppointmentCodes.AppointmentMode), Scope.Candidacy)
    { When = new("决定任用", IsAppointed), Source = "条例2014第40条;S004", Note = "选任、委任、聘任" };

    public static readonly DataItem<string> StatutoryResult = new("170", "人大、政府、政协法定程序结果", ItemTypes.Code(AppointmentCodes.StatutoryResult), Scope.Candidacy)
    { When = new("须依法选举或任命", k => k.Is(AppointmentMode, "ELECTED") == true ? true : null), Evidence = "表决结果", Confidentiality = Confidentiality.Public, Source = "S000;条例2019第八章" };

    public static readonly DataItem<ValueList<TableRow>> AppointmentTalk = new("171", "任职谈话（时间、谈话人、内容）", ItemTypes.Table(
        new("HeldAt", "时间", ItemTypes.DateTime),
        new("Talker", "谈话人", ItemTypes.Person),
        new("Gist", "内容", ItemTypes.LongText)), Scope.Candidacy)
    { When = new("决定任用", IsAppointed), Evidence = "谈话记录", Source = "条例2014第43条" };

    public static readonly DataItem<bool> ProbationApplies = new("172", "是否实行试用期", ItemTypes.YesNo, Scope.Candidacy)
    { When = new("决定任用", IsAppointed), Evidence = "任免通知", Source = "S000;条例2014第42条" };

    public static readonly DataItem<DateTimeOffset> SecondSubmittedAt = new("173", "二次提交时间", ItemTypes.DateTime, Scope.Matter)
    { When = new("决定任用", IsDecided), Evidence = "提交回执", IsSystem = true, Source = "S002", Note = "正式任用后；提交时由系统填写，不计入本次提交的完整率" };

    public static readonly DataItem<Signature> SignDepartmentDeputy = new("174", "选任工作部门分管负责人签字", ItemTypes.Signature, Scope.Candidacy)
    { Evidence = "纪实表", IsSystem = true, Source = "S002", Note = "三级签字第一级；初次、二次两个节点各签一次；签字时由系统填写" };

    public static readonly DataItem<Signature> SignDepartmentHead = new("175", "选任工作部门主要领导签字", ItemTypes.Signature, Scope.Candidacy)
    { Evidence = "纪实表", IsSystem = true, Source = "S002", Note = "三级签字第二级；初次、二次两个节点各签一次；签字时由系统填写" };

    public static readonly DataItem<Signature> SignResponsibleUnitLeader = new("176", "选任责任单位领导签字", ItemTypes.Signature, Scope.Candidacy)
    { Evidence = "纪实表", IsSystem = true, Source = "S002", Note = "三级签字第三级；初次、二次两个节点各签一次；签字时由系统填写" };

    public static readonly DataItem<Person> AppointmentResponsibleLeader = new("177", "任职·责任领导", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> AppointmentResponsibleOfficer = new("178", "任职·具体责任人", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> AppointmentRecorder = new("179", "任职·纪实人", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "分层纪实，按环节不同" };

    public static readonly DataItem<DateTimeOffset> AppointmentStartedAt = new("180", "任职·开始时间", ItemTypes.DateTime, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "事实发生时间，与录入时间分列" };

    public static readonly DataItem<DateTimeOffset> AppointmentEndedAt = new("181", "任职·结束时间", ItemTypes.DateTime, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "事实完成时间；下一环节开始不得早于本值" };

    /// <summary>任职模块：上列各项依次，及其责任与起止五项。</summary>
    public static readonly Module Module = new("M11", "任职",
        new Link(AppointmentResponsibleLeader, AppointmentResponsibleOfficer, AppointmentRecorder,
            AppointmentStartedAt, AppointmentEndedAt),
        [AppointmentDocNo, AppointmentIssuedOn, TenureStartOn, AppointmentMode, StatutoryResult, AppointmentTalk,
        ProbationApplies, SecondSubmittedAt, SignDepartmentDeputy, SignDepartmentHead, SignResponsibleUnitLeader,
        AppointmentResponsibleLeader, AppointmentResponsibleOfficer, AppointmentRecorder, AppointmentStartedAt,
        AppointmentEndedAt]);

    private static bool? IsDecided(Known k) => k.Is(DecisionItems.DecisionOutcome, "PASS", "RECOMMEND");

    /// <summary>A removal is decided too, but puts nobody into a post.</summary>
    private static bool? IsAppointed(Known k) => IsDecided(k) & k.Tells(QualificationItems.AppointmentKind, kind => kind != "REMOVE");
}
