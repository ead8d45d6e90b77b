using Jishi.Record.Catalogue;

namespace Jishi.Record.Cadres;

/// <summary>
/// The people file beyond the catalogue's modules (P): what the 干部任免审批表 carries and no gate asks for. Texts are kept as the form has them.
/// </summary>
public static class CadreItems
{
    public static readonly DataItem<string> IdNumber = Item("P01", "身份证号", ItemTypes.Text, Confidentiality.Restricted);
    public static readonly DataItem<string> NativePlace = Item("P02", "籍贯", ItemTypes.Text);
    public static readonly DataItem<string> BirthPlace = Item("P03", "出生地", ItemTypes.Text);
    public static readonly DataItem<string> PartyJoinedText = Item("P04", "入党时间（表中原文）", ItemTypes.Text);
    public static readonly DataItem<string> HealthStatus = Item("P05", "健康状况", ItemTypes.Text);
    public static readonly DataItem<string> ProfessionalTitle = Item("P06", "专业技术职务", ItemTypes.Text);
    public static readonly DataItem<string> Expertise = Item("P07", "熟悉专业有何专长", ItemTypes.Text);
    public static readonly DataItem<string> FullTimeEducation = Item("P08", "全日制教育（学历、学位、院校系及专业）", ItemTypes.Text);
    public static readonly DataItem<string> InServiceEducation = Item("P09", "在职教育（学历、学位、院校系及专业）", ItemTypes.Text);
    public static readonly DataItem<string> ProposedPostText = Item("P10", "拟任职务（表中原文）", ItemTypes.Text);
    public static readonly DataItem<string> RemovedPostText = Item("P11", "拟免职务（表中原文）", ItemTypes.Text);
    public static readonly DataItem<string> Resume = Item("P12", "简历", ItemTypes.LongText);
    public static readonly DataItem<string> RewardsAndPunishments = Item("P13", "奖惩情况", ItemTypes.LongText);
    public static readonly DataItem<string> AssessmentText = Item("P14", "年度考核结果", ItemTypes.LongText);
    public static readonly DataItem<string> AppointmentReason = Item("P15", "任免理由", ItemTypes.LongText);

    public static readonly DataItem<ValueList<TableRow>> FamilyMembers = new("P16", "家庭主要成员及重要社会关系", ItemTypes.Table(
        new("Relation", "称谓", ItemTypes.Text),
        new("Name", "姓名", ItemTypes.Text),
        new("BirthDate", "出生年月", ItemTypes.Month),
        new("PoliticalStatus", "政治面貌", ItemTypes.Text),
        new("Post", "工作单位及职务", ItemTypes.Text)), Scope.Cadre)
    { Confidentiality = Confidentiality.Restricted, Source = "任免审批表通行栏目" };

    public static readonly DataItem<string> SubmittingUnit = Item("P17", "呈报单位", ItemTypes.Text);
    public static readonly DataItem<string> AgeReference = Item("P18", "计算年龄时间", ItemTypes.Text);
    public static readonly DataItem<string> FilledOn = Item("P19", "填表时间", ItemTypes.Text);
    public static readonly DataItem<string> FilledBy = Item("P20", "填表人", ItemTypes.Text);
    public static readonly DataItem<PartialDate> RetirementMonth = new("P21", "到龄年月", ItemTypes.Month, Scope.Cadre) { Source = "2025 年版任免审批表" };
    public static readonly DataItem<string> AgeLimitBeforeReform = Item("P22", "改革前任职年龄界限", ItemTypes.Text);
    public static readonly DataItem<ValueList<EvidenceFile>> Photo = new("P23", "照片", ItemTypes.Attachment, Scope.Cadre) { Source = "任免审批表通行栏目" };

    /// <summary>The form as it came, byte for byte.</summary>
    public static readonly DataItem<ValueList<EvidenceFile>> SourceForm = new("P24", "任免审批表原件", ItemTypes.Attachment, Scope.Cadre) { Source = "导入的文件" };

    /// <summary>Elements that no version known to us names, kept as element and text.</summary>
    public static readonly DataItem<string> UnknownElements = Item("P25", "未识别的栏目", ItemTypes.LongText);

    /// <summary>The rosters that rows of this cadre came from, byte for byte.</summary>
    public static readonly DataItem<ValueList<EvidenceFile>> SourceRosters = new("P26", "名册原件", ItemTypes.Attachment, Scope.Cadre)
    { Confidentiality = Confidentiality.Restricted, Source = "导入的文件" };

    /// <summary>Which part of the photo is shown: whole pixels, width to height 4 to 5. The photo itself is kept as it came.</summary>
    public static readonly DataItem<ValueList<TableRow>> PhotoCrop = new("P27", "照片裁剪框", ItemTypes.Table(
        new("Photo", "照片校验值", ItemTypes.Text),
        new("Left", "左", ItemTypes.Integer),
        new("Top", "上", ItemTypes.Integer),
        new("Width", "宽", ItemTypes.Integer),
        new("Height", "高", ItemTypes.Integer)), Scope.Cadre)
    { Source = "任免审批表照片宽高比 4:5" };

    /// <summary>What 现任职务 says, post by post. The text stays what counts.</summary>
    public static readonly DataItem<ValueList<TableRow>> Posts = new("P28", "现任职务（分列）", ItemTypes.Table(
        new("Organ", "单位", ItemTypes.Text),
        new("Title", "职务", ItemTypes.Text)), Scope.Cadre)
    { Source = "由现任职务原文分列" };

    /// <summary>What 简历 says, segment by segment.</summary>
    public static readonly DataItem<ValueList<TableRow>> ResumeSegments = new("P29", "简历（分段）", ItemTypes.Table(
        new("From", "起", ItemTypes.Month),
        new("To", "止", ItemTypes.Month),
        new("Text", "经历", ItemTypes.LongText)), Scope.Cadre)
    { Source = "由简历原文分段" };

    public static readonly DataItem<ValueList<TableRow>> Assessments = new("P30", "年度考核（分年）", ItemTypes.Table(
        new("Year", "年度", ItemTypes.Integer),
        new("Grade", "等次", ItemTypes.Code(CadreCodes.AnnualAssessmentGrade))), Scope.Cadre)
    { Source = "由年度考核结果原文分年" };

    public static readonly DataItem<ValueList<TableRow>> Rewards = new("P31", "奖惩（分条）", ItemTypes.Table(
        new("On", "时间", ItemTypes.Month),
        new("Kind", "类别", ItemTypes.Code(CadreCodes.RewardKind)),
        new("By", "批准机关", ItemTypes.Text),
        new("What", "内容", ItemTypes.Text)), Scope.Cadre)
    { Source = "由奖惩情况原文分条" };

    /// <summary>The unit that a roster puts the person under.</summary>
    public static readonly DataItem<string> WorkUnit = new("P32", "所在单位", ItemTypes.Text, Scope.Cadre) { Source = "干部名册通行栏目" };

    public static IReadOnlyList<DataItem> All { get; } =
    [
        IdNumber, NativePlace, BirthPlace, PartyJoinedText, HealthStatus, ProfessionalTitle, Expertise, FullTimeEducation, InServiceEducation,
        ProposedPostText, RemovedPostText, Resume, RewardsAndPunishments, AssessmentText, AppointmentReason, FamilyMembers, SubmittingUnit,
        AgeReference, FilledOn, FilledBy, RetirementMonth, AgeLimitBeforeReform, Photo, SourceForm, UnknownElements,
        SourceRosters, PhotoCrop, Posts, ResumeSegments, Assessments, Rewards, WorkUnit,
    ];

    private static DataItem<string> Item(
        string no,
        string name,
        TextType type,
        Confidentiality confidentiality = Confidentiality.Internal,
        [System.Runtime.CompilerServices.CallerMemberName] string code = "") =>
        new(no, name, type, Scope.Cadre, code) { Confidentiality = confidentiality, Source = "任免审批表通行栏目" };
}
