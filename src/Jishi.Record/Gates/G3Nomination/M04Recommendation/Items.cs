using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G2Motion;

namespace Jishi.Record.Gates.G3Nomination.M04Recommendation;

/// <summary>民主推荐（M04）的数据项：会议推荐和谈话调研推荐的范围与票数。</summary>
public static class RecommendationItems
{
    public static readonly DataItem<string> RecommendMethod = new("56", "推荐方式与次序", ItemTypes.Code(NominationCodes.RecommendMethod), Scope.Matter)
    { Evidence = "推荐工作方案", Source = "条例2019第16至20条;S000", Note = "会议推荐、谈话调研推荐、二次会议推荐" };

    public static readonly DataItem<string> RecommendTargeting = new("57", "定向方式", ItemTypes.Code(NominationCodes.RecommendTargeting), Scope.Post)
    { Source = "条例2019第17条;S003", Note = "换届为全额定向" };

    public static readonly DataItem<ValueList<TableRow>> RecommendScope = new("58", "参加人员范围（类别、应参加、实参加、扩大理由）", ItemTypes.Table(
        new("Category", "人员类别", ItemTypes.Text),
        new("Eligible", "应参加", ItemTypes.Integer),
        new("Attended", "实参加", ItemTypes.Integer),
        new("WidenReason", "扩大理由", ItemTypes.Text)), Scope.Ballot)
    { Evidence = "参会名册", Source = "条例2019第19至21条;S000", Note = "按类别分行，含离退休、乡镇人大主席、县区对应部门负责人、党外人士" };

    public static readonly DataItem<long> RecommendEligible = new("59", "应参加人数", ItemTypes.Integer, Scope.Ballot)
    { Evidence = "参会名册", Source = "S003" };

    public static readonly DataItem<long> RecommendAttend = new("60", "实际参加人数", ItemTypes.Integer, Scope.Ballot)
    { Evidence = "签到册", Source = "S003" };

    public static readonly DataItem<ValueList<string>> RecommendMaterials = new("61", "会前提供材料", ItemTypes.Codes(NominationCodes.RecommendMaterials), Scope.Ballot)
    { Evidence = "材料样本", Source = "S000;条例2019第18条", Note = "多选：名册、职位说明书、述职述廉、职数、条件、班子结构" };

    public static readonly DataItem<ValueList<TableRow>> BallotCategoryTable = new("62", "会议推荐分类统计（类别、发出、收回、有效、推荐、不推荐、推荐其他人选、弃权）", ItemTypes.Table(
        new("Category", "票类", ItemTypes.Text),
        new("Issued", "发出", ItemTypes.Integer),
        new("Returned", "收回", ItemTypes.Integer),
        new("Valid", "有效", ItemTypes.Integer),
        new("For", "推荐", ItemTypes.Integer),
        new("Against", "不推荐", ItemTypes.Integer),
        new("Other", "推荐其他人选", ItemTypes.Integer),
        new("Abstain", "弃权", ItemTypes.Integer),
        new("Person", "人选", ItemTypes.Person)), Scope.Ballot)
    { When = new("会议推荐", ByMeeting), Evidence = "分类票汇总表", Confidentiality = Confidentiality.Restricted, Source = "S000", Note = "不分类时填一行；类别可多于A/B/C/D；人选一列为本系统所加，一个职位有几名人选时按人分行" };

    public static readonly DataItem<long> BallotsIssued = new("63", "发出推荐票数", ItemTypes.Integer, Scope.Ballot)
    { When = new("会议推荐", ByMeeting), Evidence = "民主推荐汇总表", Confidentiality = Confidentiality.Restricted, Source = "S000" };

    public static readonly DataItem<long> BallotsReturned = new("64", "收回推荐票数", ItemTypes.Integer, Scope.Ballot)
    { When = new("会议推荐", ByMeeting), Evidence = "民主推荐汇总表", Confidentiality = Confidentiality.Restricted, Source = "S000", Note = "大于发出数即无效" };

    public static readonly DataItem<long> BallotsValid = new("65", "有效推荐票数", ItemTypes.Integer, Scope.Ballot)
    { When = new("会议推荐", ByMeeting), Evidence = "民主推荐汇总表", Confidentiality = Confidentiality.Restricted, Source = "S001", Note = "得票率的分母，见规则" };

    public static readonly DataItem<long> MeetingVotes = new("66", "会议推荐得票数", ItemTypes.Integer, Scope.Candidacy)
    { When = new("会议推荐", ByMeeting), Evidence = "民主推荐汇总表", Confidentiality = Confidentiality.Restricted, Source = "S001;S002" };

    public static readonly DataItem<ValueList<TableRow>> TalkRecommendation = new("67", "谈话调研推荐结果（范围、应谈、实谈、推荐、不推荐、推荐其他人选、弃权、名次、起止）", ItemTypes.Table(
        new("Scope", "范围", ItemTypes.Text),
        new("Eligible", "应谈", ItemTypes.Integer),
        new("Talked", "实谈", ItemTypes.Integer),
        new("For", "推荐", ItemTypes.Integer),
        new("Against", "不推荐", ItemTypes.Integer),
        new("Other", "推荐其他人选", ItemTypes.Integer),
        new("Abstain", "弃权", ItemTypes.Integer),
        new("From", "起", ItemTypes.Date),
        new("To", "止", ItemTypes.Date)), Scope.Candidacy)
    { When = new("谈话调研推荐", k => k.Is(RecommendMethod, "TALKTHENMEET", "MEETTHENTALK", "TALKONLY")), Evidence = "谈话推荐汇总表", Confidentiality = Confidentiality.Restricted, Source = "S003;条例2019第19、20条", Note = "率由系统算" };

    public static readonly DataItem<ValueList<Person>> ReferenceList = new("68", "会议推荐参考人选名单", ItemTypes.People, Scope.Post)
    {
        When = new("提出会议推荐参考人选", HasReferenceList),
        Evidence = "参考人选名单",
        Confidentiality = Confidentiality.Restricted,
        Source = "条例2019第18、20条",
        Note = "提出的应差额；换届先谈后推应提出，个别提拔可以提出",
    };

    public static readonly DataItem<string> SecondRoundReason = new("69", "二次推荐原因", ItemTypes.Code(NominationCodes.SecondRoundReason), Scope.Ballot)
    { When = new("进行二次推荐", HasSecondRound), Evidence = "研究记录", Confidentiality = Confidentiality.Restricted, Source = "S000", Note = "票数分散、集中度小、疑似拉票" };

    public static readonly DataItem<ValueList<TableRow>> SecondRoundTally = new("70", "二次推荐结果（范围、应到、实到、发出、收回、有效、得票、名次）", ItemTypes.Table(
        new("Eligible", "应到", ItemTypes.Integer),
        new("Present", "实到", ItemTypes.Integer),
        new("Issued", "发出", ItemTypes.Integer),
        new("Returned", "收回", ItemTypes.Integer),
        new("Valid", "有效", ItemTypes.Integer),
        new("Votes", "得票", ItemTypes.Integer)), Scope.Candidacy)
    { When = new("进行二次推荐", HasSecondRound), Evidence = "二次推荐汇总表", Confidentiality = Confidentiality.Restricted, Source = "S000;条例2014第18条", Note = "名次由系统按职位计算" };

    public static readonly DataItem<Person> RecommendationResponsibleLeader = new("71", "民主推荐·责任领导", ItemTypes.Person, Scope.Ballot)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> RecommendationResponsibleOfficer = new("72", "民主推荐·具体责任人", ItemTypes.Person, Scope.Ballot)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> RecommendationRecorder = new("73", "民主推荐·纪实人", ItemTypes.Person, Scope.Ballot)
    { Evidence = "纪实表", Source = "S002", Note = "分层纪实，按环节不同" };

    public static readonly DataItem<DateTimeOffset> RecommendationStartedAt = new("74", "民主推荐·开始时间", ItemTypes.DateTime, Scope.Ballot)
    { Evidence = "纪实表", Source = "S002", Note = "事实发生时间，与录入时间分列" };

    public static readonly DataItem<DateTimeOffset> RecommendationEndedAt = new("75", "民主推荐·结束时间", ItemTypes.DateTime, Scope.Ballot)
    { Evidence = "纪实表", Source = "S002", Note = "事实完成时间；下一环节开始不得早于本值" };

    /// <summary>民主推荐模块：上列各项依次，及其责任与起止五项。</summary>
    public static readonly Module Module = new("M04", "民主推荐",
        new Link(RecommendationResponsibleLeader, RecommendationResponsibleOfficer, RecommendationRecorder,
            RecommendationStartedAt, RecommendationEndedAt),
        [RecommendMethod, RecommendTargeting, RecommendScope, RecommendEligible, RecommendAttend, RecommendMaterials,
        BallotCategoryTable, BallotsIssued, BallotsReturned, BallotsValid, MeetingVotes, TalkRecommendation, ReferenceList,
        SecondRoundReason, SecondRoundTally, RecommendationResponsibleLeader, RecommendationResponsibleOfficer,
        RecommendationRecorder, RecommendationStartedAt, RecommendationEndedAt]);

    private static bool? ByMeeting(Known k) => k.Is(RecommendMethod, "TALKTHENMEET", "MEETTHENTALK", "SECOND");

    /// <summary>The method says so, or one of the two items of a second round is recorded and wants the other.</summary>
    private static bool? HasSecondRound(Known k) => k.Is(RecommendMethod, "SECOND") | (k.Has(SecondRoundReason) || k.Has(SecondRoundTally));

    /// <summary>At a change of term, talks before the meeting owe a list; elsewhere the office may draw one up.</summary>
    private static bool? HasReferenceList(Known k) =>
        ByMeeting(k) & ((k.Is(MotionItems.SelectionMethod, "TERMCHANGE") & k.Is(RecommendMethod, "TALKTHENMEET")) == true ? true : null);
}
