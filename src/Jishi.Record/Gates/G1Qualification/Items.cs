using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G1Qualification;

/// <summary>任职资格（M01）的数据项：资格审查所看的人员基本情况、岗位和结论。</summary>
public static class QualificationItems
{
    public static readonly DataItem<Person> CandidateName = new("1", "姓名", ItemTypes.Person, Scope.Cadre)
    { Evidence = "干部任免审批表", Confidentiality = Confidentiality.Public, Source = "S002;条例2014第39条", Note = "人员主档另设内部编号以区分重名" };

    public static readonly DataItem<string> CandidateSex = new("2", "性别", ItemTypes.Code(QualificationCodes.Sex), Scope.Cadre)
    { Confidentiality = Confidentiality.Public, Source = "任免审批表通行栏目" };

    public static readonly DataItem<PartialDate> BirthDate = new("3", "出生年月", ItemTypes.Month, Scope.Cadre)
    { Evidence = "干部人事档案", Confidentiality = Confidentiality.Public, Source = "条例2019第8条;三龄两历核查", Note = "以档案最早记载为准，精确到月" };

    public static readonly DataItem<string> Ethnicity = new("4", "民族", ItemTypes.Code(QualificationCodes.Ethnicity), Scope.Cadre)
    { Confidentiality = Confidentiality.Public, Source = "任前公示通行栏目" };

    public static readonly DataItem<string> PoliticalStatus = new("5", "政治面貌", ItemTypes.Code(QualificationCodes.PoliticalStatus), Scope.Cadre)
    { Evidence = "入党材料", Confidentiality = Confidentiality.Public, Source = "条例2019第8条(党龄)", Note = "非中共党员须征求统战意见" };

    public static readonly DataItem<PartialDate> PartyJoinedOn = new("6", "入党（加入民主党派）时间", ItemTypes.Month, Scope.Cadre)
    { When = new("中共党员或民主党派成员", k => k.Is(PoliticalStatus, "CPC", "PROBATIONARY", "RCCK", "CDL", "CNDCA", "CAPD", "CPWDP", "ZHIGONG", "JIUSAN", "TAIMENG")), Evidence = "入党材料", Confidentiality = Confidentiality.Public, Source = "任免审批表通行栏目;条例2019第8条(党龄)" };

    public static readonly DataItem<PartialDate> WorkStartedOn = new("7", "参加工作时间", ItemTypes.Month, Scope.Cadre)
    { Evidence = "干部人事档案", Confidentiality = Confidentiality.Public, Source = "条例2019第8条(工龄)" };

    public static readonly DataItem<string> EducationDegree = new("8", "学历学位（全日制/在职）及毕业院校专业", ItemTypes.Text, Scope.Cadre)
    { Evidence = "学历学位证明", Confidentiality = Confidentiality.Public, Source = "条例2019第8条", Note = "两栏分填" };

    public static readonly DataItem<PostName> CurrentPost = new("9", "现任职务", ItemTypes.Post, Scope.Cadre)
    { Evidence = "任职文件", Confidentiality = Confidentiality.Public, Source = "S002", Note = "无现职者填“待岗”等状态" };

    public static readonly DataItem<PartialDate> CurrentPostSince = new("10", "任现职时间", ItemTypes.Month, Scope.Cadre)
    { MayLack = "没有现职，现任职务一项已写明状态", Evidence = "任职文件", Source = "S000;S002", Note = "延伸考察与任期判断的起算点" };

    public static readonly DataItem<PartialDate> CurrentRankSince = new("11", "任现职务层次（职级）时间", ItemTypes.Month, Scope.Cadre)
    { MayLack = "没有职务层次和职级", Evidence = "任职文件", Source = "条例2019第8条", Note = "副提正、下正提上副的年限判断" };

    public static readonly DataItem<PostName> ProposedPost = new("12", "拟任职务", ItemTypes.Post, Scope.Candidacy)
    { Source = "S002", Note = "公示前为内部，公示时公开" };

    public static readonly DataItem<PostName> RemovedPost = new("13", "拟免职务", ItemTypes.Post, Scope.Candidacy)
    { When = Condition.ByPerson("同时免去职务"), Source = "任免审批表通行栏目;S001", Note = "免一任一、同批净职数计算的依据（QUA-09）" };

    public static readonly DataItem<string> AppointmentKind = new("14", "任用类别", ItemTypes.Code(QualificationCodes.AppointmentKind), Scope.Candidacy)
    { Source = "S000;条例2019第4条", Note = "提拔、进一步使用、平职、转任、晋升非领导职务、免职等" };

    public static readonly DataItem<string> PostRiskClass = new("15", "岗位类别", ItemTypes.Code(QualificationCodes.PostRiskClass), Scope.Post)
    { Evidence = "岗位风险清单", Source = "S002", Note = "重点岗位、关键岗位触发重点纪实" };

    public static readonly DataItem<ValueList<string>> CandidateClass = new("16", "人员类别", ItemTypes.Codes(QualificationCodes.CandidateClass), Scope.Cadre)
    { Source = "S002", Note = "可多选；后备干部触发专项纪实；是否出自后备名册由本项与后备库推算（NOM-08）" };

    public static readonly DataItem<ValueList<TableRow>> QualificationFacts = new("17", "任职资格事实表（工龄、基层经历、下级岗位年限、培训、身体条件）", ItemTypes.Table(
        new("Fact", "资格项目", ItemTypes.Text),
        new("Required", "要求", ItemTypes.Text),
        new("From", "起", ItemTypes.Date),
        new("To", "止", ItemTypes.Date),
        new("Months", "月数", ItemTypes.Integer),
        new("Evidence", "依据材料", ItemTypes.Text)), Scope.Candidacy)
    { Evidence = "履历与档案摘录", Source = "条例2019第8条", Note = "逐项填事实，不填结论" };

    public static readonly DataItem<string> QualificationVerdict = new("18", "任职资格审查结论", ItemTypes.Code(QualificationCodes.QualificationVerdict), Scope.Candidacy)
    { Evidence = "资格审查表", Source = "S002;条例2019第8条", Note = "“1”道资格关口的出口" };

    public static readonly DataItem<string> ExceptionalPromotionGround = new("19", "破格情形与理由", ItemTypes.LongText, Scope.Candidacy)
    { When = new("资格审查结论为破格", k => k.Is(QualificationVerdict, "EXCEPTION")), Evidence = "上级批复", Source = "S001;条例2019第9条", Note = "公示时须说明破格情形和理由" };

    public static readonly DataItem<Person> QualificationResponsibleLeader = new("20", "任职资格·责任领导", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> QualificationResponsibleOfficer = new("21", "任职资格·具体责任人", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "每个关键环节必填" };

    public static readonly DataItem<Person> QualificationRecorder = new("22", "任职资格·纪实人", ItemTypes.Person, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "分层纪实，按环节不同" };

    public static readonly DataItem<DateTimeOffset> QualificationStartedAt = new("23", "任职资格·开始时间", ItemTypes.DateTime, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "事实发生时间，与录入时间分列" };

    public static readonly DataItem<DateTimeOffset> QualificationEndedAt = new("24", "任职资格·结束时间", ItemTypes.DateTime, Scope.Candidacy)
    { Evidence = "纪实表", Source = "S002", Note = "事实完成时间；下一环节开始不得早于本值" };

    /// <summary>任职资格模块：上列各项依次，及其责任与起止五项。</summary>
    public static readonly Module Module = new("M01", "任职资格",
        new Link(QualificationResponsibleLeader, QualificationResponsibleOfficer, QualificationRecorder,
            QualificationStartedAt, QualificationEndedAt),
        [CandidateName, CandidateSex, BirthDate, Ethnicity, PoliticalStatus, PartyJoinedOn, WorkStartedOn, EducationDegree,
        CurrentPost, CurrentPostSince, CurrentRankSince, ProposedPost, RemovedPost, AppointmentKind, PostRiskClass,
        CandidateClass, QualificationFacts, QualificationVerdict, ExceptionalPromotionGround, QualificationResponsibleLeader,
        QualificationResponsibleOfficer, QualificationRecorder, QualificationStartedAt, QualificationEndedAt]);
}
