namespace Jishi.Papers.Lrmx;

/// <summary>How the text of a field is to be understood.</summary>
internal enum LrmxKind
{
    Line,
    Lines,
    Resume,
    Name,
    Sex,
    Date,
    Party,
    Ethnic,
    Identity,
    AgeLimit,
    Photo,
    Family,
    Version,
}

/// <summary>When a file is expected to have the element.</summary>
internal enum LrmxPresence
{
    Always,
    Since32,
    Since2025,
    Optional,
}

/// <summary>One element of the format.</summary>
/// <param name="MaxLength">Characters the official editor lets in; 0 means no limit.</param>
internal sealed record LrmxSpec(string Element, string NameZh, LrmxKind Kind, int MaxLength, LrmxPresence Presence = LrmxPresence.Always);

/// <summary>
/// The fields of the form. Element names and order: files of the 3.0 and 3.2 editors. Lengths: the 3.0 editor's own settings.
/// The two elements of the 2025 revision were seen in one third-party program only.
/// </summary>
internal static class LrmxFieldTable
{
    public const string Container = "JiaTingChengYuan";
    public const string Item = "Item";

    public static readonly IReadOnlyList<LrmxSpec> Root =
    [
        new("XingMing", "姓名", LrmxKind.Name, 18),
        new("XingBie", "性别", LrmxKind.Sex, 1),
        new("ChuShengNianYue", "出生年月", LrmxKind.Date, 8),
        new("MinZu", "民族", LrmxKind.Ethnic, 18),
        new("JiGuan", "籍贯", LrmxKind.Line, 18),
        new("ChuShengDi", "出生地", LrmxKind.Line, 18),
        new("RuDangShiJian", "入党时间", LrmxKind.Party, 18),
        new("CanJiaGongZuoShiJian", "参加工作时间", LrmxKind.Date, 8),
        new("DaoLingNianYue", "到龄年月", LrmxKind.Date, 6, LrmxPresence.Since2025),
        new("JianKangZhuangKuang", "健康状况", LrmxKind.Line, 18),
        new("ZhuanYeJiShuZhiWu", "专业技术职务", LrmxKind.Line, 90),
        new("ShuXiZhuanYeYouHeZhuanChang", "熟悉专业有何专长", LrmxKind.Line, 110),
        new("QuanRiZhiJiaoYu_XueLi", "全日制教育学历", LrmxKind.Line, 54),
        new("QuanRiZhiJiaoYu_XueWei", "全日制教育学位", LrmxKind.Line, 54),
        new("QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi", "全日制毕业院校系及专业（学历）", LrmxKind.Line, 90),
        new("QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi", "全日制毕业院校系及专业（学位）", LrmxKind.Line, 90),
        new("ZaiZhiJiaoYu_XueLi", "在职教育学历", LrmxKind.Line, 54),
        new("ZaiZhiJiaoYu_XueWei", "在职教育学位", LrmxKind.Line, 54),
        new("ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi", "在职毕业院校系及专业（学历）", LrmxKind.Line, 90),
        new("ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi", "在职毕业院校系及专业（学位）", LrmxKind.Line, 90),
        new("XianRenZhiWu", "现任职务", LrmxKind.Line, 324),
        new("NiRenZhiWu", "拟任职务", LrmxKind.Line, 324),
        new("NiMianZhiWu", "拟免职务", LrmxKind.Line, 324),
        new("JianLi", "简历", LrmxKind.Resume, 0),
        new("JiangChengQingKuang", "奖惩情况", LrmxKind.Lines, 552),
        new("NianDuKaoHeJieGuo", "年度考核结果", LrmxKind.Lines, 414),
        new("RenMianLiYou", "任免理由", LrmxKind.Lines, 552),
        new(Container, "家庭主要成员及重要社会关系", LrmxKind.Family, 0),
        new("ChengBaoDanWei", "呈报单位", LrmxKind.Lines, 252),
        new("GaiGeQianRenZhiNianLingJieXian", "改革前任职年龄界限", LrmxKind.AgeLimit, 0, LrmxPresence.Since2025),
        new("JiSuanNianLingShiJian", "计算年龄时间", LrmxKind.Date, 8),
        new("TianBiaoShiJian", "填表时间", LrmxKind.Date, 8),
        new("TianBiaoRen", "填表人", LrmxKind.Name, 18),
        new("ShenFenZheng", "身份证号", LrmxKind.Identity, 18, LrmxPresence.Since32),
        new("ZhaoPian", "照片", LrmxKind.Photo, 0),
        new("Version", "版本", LrmxKind.Version, 0),
        new("ZhengZhiMianMao", "政治面貌", LrmxKind.Line, 18, LrmxPresence.Optional),
    ];

    public static readonly IReadOnlyList<LrmxSpec> Family =
    [
        new("ChengWei", "称谓", LrmxKind.Line, 18),
        new("XingMing", "姓名", LrmxKind.Name, 18),
        new("ChuShengRiQi", "出生日期", LrmxKind.Date, 8),
        new("ZhengZhiMianMao", "政治面貌", LrmxKind.Line, 18),
        new("GongZuoDanWeiJiZhiWu", "工作单位及职务", LrmxKind.Line, 124),
    ];

    private static readonly Dictionary<string, LrmxSpec> RootByElement = Root.ToDictionary(spec => spec.Element, StringComparer.Ordinal);
    private static readonly Dictionary<string, LrmxSpec> FamilyByElement = Family.ToDictionary(spec => spec.Element, StringComparer.Ordinal);

    public static LrmxSpec? FindRoot(string element) => RootByElement.GetValueOrDefault(element);

    public static LrmxSpec? FindFamily(string element) => FamilyByElement.GetValueOrDefault(element);

    /// <summary>Name on the form of a root or family element; the element name itself when it is neither.</summary>
    public static string NameZh(string element) =>
        element.Length == 0 ? "文件" : FindRoot(element)?.NameZh ?? FindFamily(element)?.NameZh ?? element;
}
