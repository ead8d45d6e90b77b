using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G2Motion;

namespace Jishi.Record.Gates.G3Nomination.M03Nomination;

/// <summary>初始提名（M03）的数据项：谁提名、为何提名、谁是首提责任人。</summary>
public static class NominationItems
{
    public static readonly DataItem<string> NominatorKind = new("41", "提名主体类别", ItemTypes.Code(NominationCodes.NominatorKind), Scope.Candidacy)
    { Evidence = "推荐干部登记表", Source = "S001;S002", Note = "书记提名归入组织提名，但须另填实际提出人" };

    public static readonly DataItem<string> Nominator = new("42", "提名人或提名单位", ItemTypes.Text, Scope.Candidacy)
    { Evidence = "推荐干部登记表", Confidentiality = Confidentiality.Restricted, Source = "S001;S002", Note = "实际首先提出者，不因归类而省略" };

    public static readonly DataItem<string> NominationRound = new("43", "提名轮次", ItemTypes.Code(NominationCodes.NominationRound), Scope.Candidacy)
    { Source = "S003;S002", Note = "无参考人选、有参考人选、全委会二次推荐" };

    public static readonly DataItem<string> NominationReason = new("44", "提名（推荐）理由", ItemTypes.LongText, Scope.Candidacy)
    { Evidence = "推荐干部登记表", Confidentiality = Confidentiality.Restricted, Source = "S002", Note = "禁止只填“工作需要”" };

    public static readonly DataItem<string> PostFitNote = new("45", "岗位匹配条件说明", ItemTypes.LongText, Scope.Candidacy)
    { Evidence = "推荐干部登记表", Confidentiality = Confidentiality.Restricted, Source = "S002" };

    public static readonly DataItem<string> StrengthsWeaknesses = new("46", "被推荐人主要特点和不足", ItemTypes.LongText, Scope.Candidacy)
    { When = new("提名主体为个人或领导干部个人", IsPersonal), Evidence = "推荐干部登记表", Confidentiality = Confidentiality.Restricted, Source = "S002", Note = "不足一栏不得空白" };

    public static readonly DataItem<string> NominatorRelation = new("47", "推荐人与被推荐人关系", ItemTypes.Code(CommonCodes.KinshipRelation), Scope.Candidacy)
    { When = new("提名主体为个人或领导干部个人", IsPersonal), Evidence = "推荐干部登记表", Confidentiality = Confidentiality.Restricted, Source = "S001;S002" };

    public static readonly DataItem<Signature> NominatorSignature = new("48", "推荐人署名确认", ItemTypes.Signature, Scope.Candidacy)
    { When = new("提名主体为个人或领导干部个人", IsPersonal), Evidence = "推荐干部登记表", Confidentiality = Confidentiality.Restricted, Source = "S002;条例2014个人推荐条款" };

    public static readonly DataItem<Person> FirstProposer = new("49", "首提责任人", ItemTypes.Person, Scope.Candidacy)
    { MayLack = "公开投票提名，没有单一的首提责任人", Confidentiality = Confidentiality.Restricted, Source = "S002", Note = "由提名主体类别推定，可人工更正并留痕" };

    public static readonly DataItem<ValueList<TableRow>> NominationBallots = new("50", "提名推荐票统计（海推、公推、全委会推荐）", ItemTypes.Table(
        new("Round", "轮次", ItemTypes.Code(NominationCodes.NominationRound)),
        new("Post", "职位", ItemTypes.Post),
        new("Person", "人选", ItemTypes.Person),
        new("Eligible", "应到", ItemTypes.Integer),
        new("Present", "实到", ItemTypes.Integer),
        new("Issued", "发出", ItemTypes.Integer),
        new("Returned", "收回", ItemTypes.Integer),
        new("Valid", "有效", ItemTypes.Integer),
        new("Votes", "得票", ItemTypes.Integer)), Scope.Ballot)
    { When = new("采用投票提名", IsByVote), Evidence = "提名票汇总表", Confidentiality = Confidentiality.Restricted, Source = "S003;S004;S002", Note = "按职位、人员、轮次记票" };

    public static readonly DataItem<Person> NominationResponsibleLeader = new("51", "初始提名·责任领导", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> NominationResponsibleOfficer = new("52", "初始提名·具体责任人", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> NominationRecorder = new("53", "初始提名·纪实人", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "分层纪实，按环节不同" };

    public static readonly DataItem<DateTimeOffset> NominationStartedAt = new("54", "初始提名·开始时间", ItemTypes.DateTime, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "事实发生时间，与录入时间分列" };

    public static readonly DataItem<DateTimeOffset> NominationEndedAt = new("55", "初始提名·结束时间", ItemTypes.DateTime, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "事实完成时间；下一环节开始不得早于本值" };

    /// <summary>初始提名模块：上列各项依次，及其责任与起止五项。</summary>
    public static readonly Module Module = new("M03", "初始提名",
        new Link(NominationResponsibleLeader, NominationResponsibleOfficer, NominationRecorder,
            NominationStartedAt, NominationEndedAt),
        [NominatorKind, Nominator, NominationRound, NominationReason, PostFitNote, StrengthsWeaknesses, NominatorRelation,
        NominatorSignature, FirstProposer, NominationBallots, NominationResponsibleLeader, NominationResponsibleOfficer,
        NominationRecorder, NominationStartedAt, NominationEndedAt]);

    private static bool? IsPersonal(Known k) => k.Is(NominatorKind, "INDIVIDUAL", "LEADER");

    private static bool? IsByVote(Known k) =>
        k.Is(NominatorKind, "PUBLIC") | k.Is(NominationRound, "R1", "R2", "CONGREGATE", "PLENARY2") | k.Is(MotionItems.SelectionMethod, "OPENREC", "DIRECT");
}
