using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G3Nomination.M04Recommendation;

namespace Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;

/// <summary>确定考察对象（M05）的数据项：比例、取舍理由和不得列为考察对象情形的审查。</summary>
public static class InspecteeSelectionItems
{
    public static readonly DataItem<ValueList<TableRow>> InspecteeMeeting = new("76", "研究确定考察对象的会议（名称、日期、方式、差额或等额及理由）", ItemTypes.Table(
        new("Name", "会议", ItemTypes.Text),
        new("HeldOn", "日期", ItemTypes.Date),
        new("Mode", "差额或等额", ItemTypes.Text),
        new("Reason", "等额理由", ItemTypes.Text)), Scope.Post)
    { Evidence = "会议记录", Source = "S000;S002;S004;条例2019第23、25条", Note = "比例由系统按职位数与考察对象数计算" };

    public static readonly DataItem<string> VoteDeviationReason = new("77", "得票与取舍不一致的理由（低票列入、高票未列）", ItemTypes.LongText, Scope.Candidacy)
    { When = new("低票列入或前列未列入", HasFewVotes), Evidence = "研究记录", Confidentiality = Confidentiality.Restricted, Source = "S000;条例2019第23条" };

    public static readonly DataItem<ValueList<string>> IneligibilityScreen = new("78", "不得列为考察对象情形审查", ItemTypes.Codes(NominationCodes.IneligibilityGround), Scope.Candidacy)
    { Evidence = "审查表", Confidentiality = Confidentiality.Restricted, Source = "条例2019第24条", Note = "多选；无则选“无”" };

    public static readonly DataItem<ValueList<TableRow>> RecentAssessments = new("79", "近年年度考核等次", ItemTypes.Table(
        new("Year", "年度", ItemTypes.Integer),
        new("Grade", "等次", ItemTypes.Code(CommonCodes.AssessmentGrade)),
        new("Reason", "不定等次原因", ItemTypes.Text)), Scope.Cadre)
    { Evidence = "年度考核登记表", Source = "条例2014/2019第24条;S004", Note = "至少三年" };

    public static readonly DataItem<string> SpouseChildrenAbroad = new("80", "配偶子女移居国（境）外情况", ItemTypes.Code(NominationCodes.EmigrationStatus), Scope.Cadre)
    { Evidence = "个人有关事项报告", Confidentiality = Confidentiality.Restricted, Source = "S002;条例2019第24条", Note = "“裸官”任用纪实" };

    public static readonly DataItem<ValueList<TableRow>> DisciplineRecord = new("81", "处分、组织处理、诫勉及影响期", ItemTypes.Table(
        new("Kind", "处分、处理、诫勉种类", ItemTypes.Text),
        new("DecidedOn", "决定日期", ItemTypes.Date),
        new("EffectiveUntil", "影响期至", ItemTypes.Date),
        new("Organ", "决定机关", ItemTypes.Text)), Scope.Cadre)
    { Evidence = "纪检或组织部门函", Confidentiality = Confidentiality.Restricted, Source = "S001;条例2019第24条" };

    public static readonly DataItem<Person> InspecteeSelectionResponsibleLeader = new("82", "确定考察对象·责任领导", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> InspecteeSelectionResponsibleOfficer = new("83", "确定考察对象·具体责任人", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> InspecteeSelectionRecorder = new("84", "确定考察对象·纪实人", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "分层纪实，按环节不同" };

    public static readonly DataItem<DateTimeOffset> InspecteeSelectionStartedAt = new("85", "确定考察对象·开始时间", ItemTypes.DateTime, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "事实发生时间，与录入时间分列" };

    public static readonly DataItem<DateTimeOffset> InspecteeSelectionEndedAt = new("86", "确定考察对象·结束时间", ItemTypes.DateTime, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "事实完成时间；下一环节开始不得早于本值" };

    /// <summary>确定考察对象模块：上列各项依次，及其责任与起止五项。</summary>
    public static readonly Module Module = new("M05", "确定考察对象",
        new Link(InspecteeSelectionResponsibleLeader, InspecteeSelectionResponsibleOfficer, InspecteeSelectionRecorder,
            InspecteeSelectionStartedAt, InspecteeSelectionEndedAt),
        [InspecteeMeeting, VoteDeviationReason, IneligibilityScreen, RecentAssessments, SpouseChildrenAbroad, DisciplineRecord,
        InspecteeSelectionResponsibleLeader, InspecteeSelectionResponsibleOfficer, InspecteeSelectionRecorder,
        InspecteeSelectionStartedAt, InspecteeSelectionEndedAt]);

    /// <summary>More persons than posts are inspected. «差额» stands in the column in words, so a blank one does not tell.</summary>
    internal static bool? IsDifferential(Known k) => k.Get(InspecteeMeeting)?.Select(row => row.Get<string>("Mode")).OfType<string>().ToList() switch
    {
        null or [] => null,
        var modes => modes.Any(mode => mode.Contains("差额", StringComparison.Ordinal)),
    };

    /// <summary>Fewer than half of the valid votes. Who was passed over with more votes stands in other dossiers: a person tells.</summary>
    private static bool? HasFewVotes(Known k) =>
        k.Has(RecommendationItems.MeetingVotes) && k.Get(RecommendationItems.MeetingVotes) * 2 < k.Get(RecommendationItems.BallotsValid) ? true : null;
}
