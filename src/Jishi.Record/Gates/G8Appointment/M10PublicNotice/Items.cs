using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G8Appointment.M10PublicNotice;

/// <summary>公示（M10）的数据项：公示的范围、期间、反映和结论。</summary>
public static class PublicNoticeItems
{
    public static readonly DataItem<string> NoticeScope = new("155", "公示范围与方式", ItemTypes.Text, Scope.Matter)
    { Evidence = "公示发布截图", Confidentiality = Confidentiality.Public, Source = "S001;条例2014第41条" };

    public static readonly DataItem<string> NoticeContent = new("156", "公示内容", ItemTypes.LongText, Scope.Matter)
    { Evidence = "任前公示公告", Confidentiality = Confidentiality.Public, Source = "S001;条例2014第41条", Note = "破格的须写明情形和理由" };

    public static readonly DataItem<string> ReportChannelShown = new("157", "公布的举报电话、邮箱", ItemTypes.Text, Scope.Matter)
    { Evidence = "任前公示公告", Confidentiality = Confidentiality.Public, Source = "S001", Note = "组织部与纪委分设" };

    public static readonly DataItem<long> FeedbackCount = new("158", "收到反映件数", ItemTypes.Integer, Scope.Candidacy)
    { Evidence = "受理登记", Confidentiality = Confidentiality.Restricted, Source = "S001", Note = "零也要填" };

    public static readonly DataItem<ValueList<TableRow>> FeedbackFindings = new("159", "反映问题及核查结果", ItemTypes.Table(
        new("ReceivedOn", "收到日期", ItemTypes.Date),
        new("Channel", "渠道", ItemTypes.Code(CommonCodes.ComplaintChannel)),
        new("Gist", "问题摘要", ItemTypes.LongText),
        new("Finding", "核查结论", ItemTypes.Code(CommonCodes.PetitionResult)),
        new("ClosedOn", "办结日期", ItemTypes.Date)), Scope.Candidacy)
    { When = new("收到反映件数大于0", k => k.Tells(FeedbackCount, count => count > 0)), Evidence = "核查报告", Confidentiality = Confidentiality.Restricted, Source = "S001;S000" };

    public static readonly DataItem<string> NoticeConclusion = new("160", "公示结论", ItemTypes.Code(AppointmentCodes.NoticeConclusion), Scope.Candidacy)
    { Evidence = "公示情况报告", Source = "条例2014第41条" };

    public static readonly DataItem<Person> PublicNoticeResponsibleLeader = new("161", "公示·责任领导", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> PublicNoticeResponsibleOfficer = new("162", "公示·具体责任人", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> PublicNoticeRecorder = new("163", "公示·纪实人", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "分层纪实，按环节不同" };

    public static readonly DataItem<DateTimeOffset> PublicNoticeStartedAt = new("164", "公示·开始时间", ItemTypes.DateTime, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "公示期首日（张贴发布）；事实发生时间，与录入时间分列" };

    public static readonly DataItem<DateTimeOffset> PublicNoticeEndedAt = new("165", "公示·结束时间", ItemTypes.DateTime, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "公示期末日（撤下）；核查办结时间记在公示结论的发生时间，任职不得早于两者" };

    /// <summary>公示模块：上列各项依次，及其责任与起止五项。</summary>
    public static readonly Module Module = new("M10", "公示",
        new Link(PublicNoticeResponsibleLeader, PublicNoticeResponsibleOfficer, PublicNoticeRecorder,
            PublicNoticeStartedAt, PublicNoticeEndedAt),
        [NoticeScope, NoticeContent, ReportChannelShown, FeedbackCount, FeedbackFindings, NoticeConclusion,
        PublicNoticeResponsibleLeader, PublicNoticeResponsibleOfficer, PublicNoticeRecorder, PublicNoticeStartedAt,
        PublicNoticeEndedAt]);
}
