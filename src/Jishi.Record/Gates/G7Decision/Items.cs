using Jishi.Record.Catalogue;
using Jishi.Record.Gates.Sequence;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>讨论决定（M09）的数据项：会议、发言、表决和结果。</summary>
public static class DecisionItems
{
    public static readonly DataItem<string> MeetingKind = new("131", "会议类别", ItemTypes.Code(DecisionCodes.MeetingKind), Scope.Meeting)
    { Evidence = "会议通知", Confidentiality = Confidentiality.Restricted, Source = "S002", Note = "部务会、常委会、党组会、全委会分别成条，本模块各项随会议逐条填写（含起止时间、纪实人）" };

    public static readonly DataItem<string> MeetingSession = new("132", "会议名称届次", ItemTypes.Text, Scope.Meeting)
    { Evidence = "会议通知", Confidentiality = Confidentiality.Restricted, Source = "S002" };

    public static readonly DataItem<Person> MeetingChair = new("133", "主持人（党委、党组主要负责人与否）", ItemTypes.Person, Scope.Meeting)
    { Evidence = "会议记录", Confidentiality = Confidentiality.Restricted, Source = "S001;条例2019第38条", Note = "是否最后表态由发言次序推算" };

    public static readonly DataItem<long> EligibleMembers = new("134", "应到会成员数", ItemTypes.Integer, Scope.Meeting)
    { Evidence = "组成人员名单", Confidentiality = Confidentiality.Restricted, Source = "条例2014第37、38条" };

    public static readonly DataItem<long> PresentMembers = new("135", "实到会成员数", ItemTypes.Integer, Scope.Meeting)
    { Evidence = "签到册", Confidentiality = Confidentiality.Restricted, Source = "S000;S001" };

    public static readonly DataItem<ValueList<Person>> NonVotingAttendees = new("136", "列席人员", ItemTypes.People, Scope.Meeting)
    { Evidence = "签到册", Confidentiality = Confidentiality.Restricted, Source = "S000", Note = "人大主任、政协主席列席不表决" };

    public static readonly DataItem<ValueList<TableRow>> AbsentAndRecused = new("137", "缺席与回避人员及事由", ItemTypes.Table(
        new("Person", "姓名", ItemTypes.Person),
        new("Kind", "缺席或回避", ItemTypes.Text),
        new("Reason", "事由", ItemTypes.Text)), Scope.Meeting)
    { Evidence = "会议记录", Confidentiality = Confidentiality.Restricted, Source = "表决办法2004第5条;条例2019回避规定", Note = "列：姓名、缺席或回避、事由；无则填“无”" };

    public static readonly DataItem<ValueList<TableRow>> StatementTable = new("138", "逐人介绍与逐一发言意见", ItemTypes.Table(
        new("Order", "次序", ItemTypes.Integer),
        new("Speaker", "发言人", ItemTypes.Person),
        new("Role", "介绍人、成员或列席", ItemTypes.Text),
        new("Candidate", "人选", ItemTypes.Person),
        new("Opinion", "同意、不同意、缓议", ItemTypes.Text),
        new("Gist", "要点", ItemTypes.LongText)), Scope.Candidacy)
    { Evidence = "会议记录", Confidentiality = Confidentiality.Restricted, Source = "S000;条例2014第37条;条例2019第38条", Note = "每行：人选、发言人、同意/不同意/缓议、要点、次序" };

    public static readonly DataItem<string> VoteMethod = new("139", "表决方式", ItemTypes.Code(DecisionCodes.VoteMethod), Scope.Meeting)
    { Evidence = "会议记录", Confidentiality = Confidentiality.Restricted, Source = "S000;条例2014第37条" };

    public static readonly DataItem<long> VotesFor = new("140", "同意票", ItemTypes.Integer, Scope.Candidacy)
    { Evidence = "票决结果单", Confidentiality = Confidentiality.Restricted, Source = "S000;条例2014第38条" };

    public static readonly DataItem<long> VotesAgainst = new("141", "不同意票", ItemTypes.Integer, Scope.Candidacy)
    { Evidence = "票决结果单", Confidentiality = Confidentiality.Restricted, Source = "S000" };

    public static readonly DataItem<long> VotesAbstain = new("142", "弃权票", ItemTypes.Integer, Scope.Candidacy)
    { Evidence = "票决结果单", Confidentiality = Confidentiality.Restricted, Source = "S001;表决办法2004第7条" };

    public static readonly DataItem<long> VotesInvalid = new("143", "无效票与未投票数", ItemTypes.Integer, Scope.Candidacy)
    { Evidence = "票决结果单", Confidentiality = Confidentiality.Restricted, Source = "表决办法2004第7条", Note = "零也要填" };

    public static readonly DataItem<string> DecisionOutcome = new("144", "决定结果", ItemTypes.Code(DecisionCodes.DecisionOutcome), Scope.Candidacy)
    { Evidence = "会议纪要", Confidentiality = Confidentiality.Restricted, Source = "S001" };

    public static readonly DataItem<string> SuspendReason = new("145", "暂缓（不予表决）原因", ItemTypes.LongText, Scope.Candidacy)
    { When = new("决定结果为暂缓或不予表决", k => k.Is(DecisionOutcome, "SUSPEND", "NOVOTE")), Evidence = "会议记录", Confidentiality = Confidentiality.Restricted, Source = "S000;S001" };

    public static readonly DataItem<ValueList<TableRow>> ReconsiderBasis = new("146", "复议依据（提出人、同意复议人数、应到人数、事由、日期）", ItemTypes.Table(
        new("RaisedBy", "提出人", ItemTypes.Person),
        new("Agreeing", "同意复议人数", ItemTypes.Integer),
        new("Eligible", "应到人数", ItemTypes.Integer),
        new("Reason", "事由", ItemTypes.LongText),
        new("AgreedOn", "日期", ItemTypes.Date)), Scope.Candidacy)
    { When = new("复议", k => k.Is(DecisionOutcome, "RECONSIDERED")), Evidence = "会议记录", Confidentiality = Confidentiality.Restricted, Source = "S001;条例2014第37条" };

    public static readonly DataItem<ValueList<EvidenceFile>> MeetingMinutes = new("147", "会议纪要与讨论记录", ItemTypes.Attachment, Scope.Meeting)
    { Evidence = "会议纪要", Confidentiality = Confidentiality.Restricted, Source = "条例2014第39条" };

    public static readonly DataItem<ValueList<EvidenceFile>> AudioVideoRecord = new("148", "音像纪实", ItemTypes.Attachment, Scope.Meeting)
    { When = new("纪实方式含音像", k => k.HasAny(SequenceItems.RecordForm, "AV")), Evidence = "录音录像", Confidentiality = Confidentiality.Restricted, Source = "S002", Note = "仅存索引与校验值，原件涉密另存" };

    public static readonly DataItem<DateTimeOffset> FirstSubmittedAt = new("149", "初次提交时间", ItemTypes.DateTime, Scope.Matter)
    { Evidence = "提交回执", IsSystem = true, Source = "S002", Note = "决定任用后5日内；提交时由系统填写，不计入本次提交的完整率，也不是关口办结条件" };

    public static readonly DataItem<Person> DecisionResponsibleLeader = new("150", "讨论决定·责任领导", ItemTypes.Person, Scope.Meeting)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> DecisionResponsibleOfficer = new("151", "讨论决定·具体责任人", ItemTypes.Person, Scope.Meeting)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> DecisionRecorder = new("152", "讨论决定·纪实人", ItemTypes.Person, Scope.Meeting)
    { Evidence = "纪实表", Source = "S002", Note = "分层纪实，按环节不同" };

    public static readonly DataItem<DateTimeOffset> DecisionStartedAt = new("153", "讨论决定·开始时间", ItemTypes.DateTime, Scope.Meeting)
    { Evidence = "纪实表", Source = "S002", Note = "事实发生时间，与录入时间分列" };

    public static readonly DataItem<DateTimeOffset> DecisionEndedAt = new("154", "讨论决定·结束时间", ItemTypes.DateTime, Scope.Meeting)
    { Evidence = "纪实表", Source = "S002", Note = "事实完成时间；下一环节开始不得早于本值" };

    /// <summary>讨论决定模块：上列各项依次，及其责任与起止五项。</summary>
    public static readonly Module Module = new("M09", "讨论决定",
        new Link(DecisionResponsibleLeader, DecisionResponsibleOfficer, DecisionRecorder,
            DecisionStartedAt, DecisionEndedAt),
        [MeetingKind, MeetingSession, MeetingChair, EligibleMembers, PresentMembers, NonVotingAttendees, AbsentAndRecused,
        StatementTable, VoteMethod, VotesFor, VotesAgainst, VotesAbstain, VotesInvalid, DecisionOutcome, SuspendReason,
        ReconsiderBasis, MeetingMinutes, AudioVideoRecord, FirstSubmittedAt, DecisionResponsibleLeader,
        DecisionResponsibleOfficer, DecisionRecorder, DecisionStartedAt, DecisionEndedAt]);
}
