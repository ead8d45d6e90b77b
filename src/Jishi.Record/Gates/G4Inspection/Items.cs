using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>组织考察（M06）的数据项：考察组、考察内容、凡提四必和考察材料。</summary>
public static class InspectionItems
{
    public static readonly DataItem<Person> InspectTeamLeader = new("87", "考察组组长", ItemTypes.Person, Scope.Matter)
    { Evidence = "考察组成立文件", Source = "S001;条例2014第33条" };

    public static readonly DataItem<ValueList<Person>> InspectTeamMembers = new("88", "考察组成员", ItemTypes.People, Scope.Matter)
    { Evidence = "考察组成立文件", Source = "S002;条例2014第33条", Note = "不少于两人；成员即本环节纪实人" };

    public static readonly DataItem<ValueList<EvidenceFile>> PreInspectionNotice = new("89", "考察预告", ItemTypes.Attachment, Scope.Matter)
    { MayLack = "简化考察，没有发布预告", Evidence = "考察预告", Source = "S000;S001;条例2019第28条", Note = "记录范围、起止时间；发生时间即发布时间" };

    public static readonly DataItem<string> TenureCoverage = new("90", "考察岗位范围（现职或延伸至原职）", ItemTypes.Code(InspectionCodes.TenureCoverage), Scope.Candidacy)
    { Evidence = "考察方案", Source = "S000;S002" };

    public static readonly DataItem<long> TalkInterviewCount = new("91", "个别谈话人数", ItemTypes.Integer, Scope.Candidacy)
    { Evidence = "谈话记录", Confidentiality = Confidentiality.Restricted, Source = "S002;S003" };

    public static readonly DataItem<ValueList<TableRow>> DemocraticEvaluation = new("92", "民主测评（评议）结果", ItemTypes.Table(
        new("Scope", "范围", ItemTypes.Text),
        new("Eligible", "应参加", ItemTypes.Integer),
        new("Attended", "实参加", ItemTypes.Integer),
        new("Issued", "发出", ItemTypes.Integer),
        new("Returned", "收回", ItemTypes.Integer),
        new("Valid", "有效", ItemTypes.Integer),
        new("Excellent", "优秀", ItemTypes.Integer),
        new("Competent", "称职", ItemTypes.Integer),
        new("Basic", "基本称职", ItemTypes.Integer),
        new("Incompetent", "不称职", ItemTypes.Integer)), Scope.Candidacy)
    { Evidence = "测评汇总表", Confidentiality = Confidentiality.Restricted, Source = "S000;S002", Note = "列：范围、应参加、实参加、发出、收回、有效，优秀、称职、基本称职、不称职票数；率由系统算" };

    public static readonly DataItem<ValueList<TableRow>> OpinionPoll = new("93", "民意调查结果", ItemTypes.Table(
        new("Stratum", "层次、行业、界别", ItemTypes.Text),
        new("Mode", "方式", ItemTypes.Code(InspectionCodes.PollMode)),
        new("Asked", "调查人数", ItemTypes.Integer),
        new("Satisfied", "满意", ItemTypes.Integer),
        new("Basic", "基本满意", ItemTypes.Integer),
        new("Dissatisfied", "不满意", ItemTypes.Integer),
        new("Unknown", "不了解", ItemTypes.Integer)), Scope.Candidacy)
    { When = Condition.ByPerson("开展民意调查"), Evidence = "民意调查报告", Confidentiality = Confidentiality.Restricted, Source = "S000;S003", Note = "按层次、行业、界别分类" };

    public static readonly DataItem<string> MoralityCheck = new("94", "德的专项调查", ItemTypes.LongText, Scope.Candidacy)
    { Evidence = "德的测评表", Confidentiality = Confidentiality.Restricted, Source = "S002" };

    public static readonly DataItem<string> PerformanceAnalysis = new("95", "实绩分析（业绩测评）", ItemTypes.LongText, Scope.Candidacy)
    { Evidence = "部门指标汇总", Source = "S000;S002", Note = "可附20多个部门的指标" };

    public static readonly DataItem<string> CandidateInterview = new("96", "考察组集体面谈记录（含1分钟即兴发言视频）", ItemTypes.LongText, Scope.Candidacy)
    { Evidence = "面谈记录;视频", Confidentiality = Confidentiality.Restricted, Source = "S000;条例2019第28条" };

    public static readonly DataItem<decimal> QuantifiedScore = new("97", "量化评分", ItemTypes.Decimal(2), Scope.Candidacy)
    { When = new("同一职位差额考察", InspecteeSelectionItems.IsDifferential), Evidence = "评分表", Confidentiality = Confidentiality.Restricted, Source = "S002", Note = "系统按职位排名" };

    public static readonly DataItem<string> ArchiveCheck = new("98", "干部人事档案审核结论", ItemTypes.Code(InspectionCodes.ArchiveCheckResult), Scope.Candidacy)
    { Evidence = "档案审核表", Confidentiality = Confidentiality.Restricted, Source = "条例2019(凡提四必)", Note = "三龄两历一身份" };

    public static readonly DataItem<string> PersonalMattersCheck = new("99", "个人有关事项报告查核结论", ItemTypes.Code(InspectionCodes.PersonalMattersResult), Scope.Candidacy)
    { Evidence = "查核反馈", Confidentiality = Confidentiality.Restricted, Source = "S001;条例2019(凡提四必)" };

    public static readonly DataItem<string> DisciplineReply = new("100", "纪检监察机关书面意见", ItemTypes.Code(CommonCodes.DisciplineOpinion), Scope.Candidacy)
    { Evidence = "复函", Confidentiality = Confidentiality.Restricted, Source = "S000;条例2019(凡提四必)", Note = "未复函视为缺项" };

    public static readonly DataItem<ValueList<TableRow>> IntegrityConclusion = new("101", "所在单位党组织意见与廉洁结论（意见、结论、书记签字、纪检负责人签字、日期）", ItemTypes.Table(
        new("Opinion", "所在单位党组织意见", ItemTypes.LongText),
        new("Conclusion", "廉洁结论", ItemTypes.LongText),
        new("SecretarySignature", "党组织书记签字", ItemTypes.Signature),
        new("DisciplineSignature", "纪检负责人签字", ItemTypes.Signature),
        new("SignedOn", "日期", ItemTypes.Date)), Scope.Candidacy)
    { Evidence = "廉洁自律结论性意见", Confidentiality = Confidentiality.Restricted, Source = "条例2019考察章;监督办法2019" };

    public static readonly DataItem<string> PetitionCheck = new("102", "信访举报核查结论", ItemTypes.Code(CommonCodes.PetitionResult), Scope.Candidacy)
    { Evidence = "核查报告", Confidentiality = Confidentiality.Restricted, Source = "S000;条例2019(凡提四必)" };

    public static readonly DataItem<string> AuditResult = new("103", "经济责任审计结果", ItemTypes.Code(InspectionCodes.AuditResult), Scope.Candidacy)
    { When = Condition.ByPerson("任期届满、提拔或离任且属审计对象"), Evidence = "审计结果报告", Source = "S001;S004" };

    public static readonly DataItem<ValueList<TableRow>> KinshipCheck = new("104", "亲属与身边工作人员关系及任职回避核查（关系人、职务、关系、所在单位、是否须报告、是否须回避）", ItemTypes.Table(
        new("Relative", "关系人", ItemTypes.Person),
        new("Relation", "关系", ItemTypes.Code(CommonCodes.KinshipRelation)),
        new("Post", "职务", ItemTypes.Post),
        new("MustReport", "是否须报告", ItemTypes.YesNo),
        new("MustAvoid", "是否须回避", ItemTypes.YesNo)), Scope.Candidacy)
    {
        Evidence = "核查表",
        Confidentiality = Confidentiality.Restricted,
        Source = "S001;S002;回避2006;监督办法2019",
        Note = "DEC-16、APP-05、RPT-03、RPT-06、NOM-05（间接推荐）据此判断；含近亲属集中提拔情况；无则填“无”",
    };

    public static readonly DataItem<ValueList<EvidenceFile>> InspectionReport = new("105", "考察材料", ItemTypes.Attachment, Scope.Candidacy)
    { Evidence = "考察材料", Confidentiality = Confidentiality.Restricted, Source = "S000;条例2014第39条" };

    public static readonly DataItem<Person> InspectionResponsibleLeader = new("106", "组织考察·责任领导", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> InspectionResponsibleOfficer = new("107", "组织考察·具体责任人", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> InspectionRecorder = new("108", "组织考察·纪实人", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "分层纪实，按环节不同" };

    public static readonly DataItem<DateTimeOffset> InspectionStartedAt = new("109", "组织考察·开始时间", ItemTypes.DateTime, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "事实发生时间，与录入时间分列" };

    public static readonly DataItem<DateTimeOffset> InspectionEndedAt = new("110", "组织考察·结束时间", ItemTypes.DateTime, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "事实完成时间；下一环节开始不得早于本值" };

    /// <summary>组织考察模块：上列各项依次，及其责任与起止五项。</summary>
    public static readonly Module Module = new("M06", "组织考察",
        new Link(InspectionResponsibleLeader, InspectionResponsibleOfficer, InspectionRecorder,
            InspectionStartedAt, InspectionEndedAt),
        [InspectTeamLeader, InspectTeamMembers, PreInspectionNotice, TenureCoverage, TalkInterviewCount, DemocraticEvaluation,
        OpinionPoll, MoralityCheck, PerformanceAnalysis, CandidateInterview, QuantifiedScore, ArchiveCheck, PersonalMattersCheck,
        DisciplineReply, IntegrityConclusion, PetitionCheck, AuditResult, KinshipCheck, InspectionReport,
        InspectionResponsibleLeader, InspectionResponsibleOfficer, InspectionRecorder, InspectionStartedAt, InspectionEndedAt]);
}
