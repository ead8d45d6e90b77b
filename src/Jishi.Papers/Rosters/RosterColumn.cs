using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Jishi.Papers.Rosters;

/// <summary>How the cells of a column are read.</summary>
internal enum ColumnKind
{
    Text,
    Name,
    Date,
    Party,
    IdNumber,
    Unit,

    /// <summary>Known, and of no use here: serial numbers, ages, remarks.</summary>
    Ignored,
}

/// <summary>A column that a roster can have: the element of the form it stands for, or the item where the form has none, and what people call it.</summary>
internal sealed record RosterColumn(string Key, ColumnKind Kind, params string[] Aliases)
{
    public static readonly IReadOnlyList<RosterColumn> All =
    [
        new("XingMing", ColumnKind.Name, "姓名", "名字", "干部姓名", "人员姓名"),
        new("XingBie", ColumnKind.Text, "性别"),
        new("ChuShengNianYue", ColumnKind.Date, "出生年月", "出生日期", "出生年月日", "出生时间", "生日"),
        new("MinZu", ColumnKind.Text, "民族"),
        new("JiGuan", ColumnKind.Text, "籍贯"),
        new("ChuShengDi", ColumnKind.Text, "出生地"),
        new("ShenFenZheng", ColumnKind.IdNumber, "身份证号", "身份证", "身份证号码", "证件号码", "公民身份号码", "公民身份证号", "居民身份证号", "居民身份证号码"),
        new("RuDangShiJian", ColumnKind.Party, "入党时间", "入党年月", "入党日期", "加入中共时间", "加入中国共产党时间", "加入党派时间"),
        new("ZhengZhiMianMao", ColumnKind.Text, "政治面貌"),
        new("CanJiaGongZuoShiJian", ColumnKind.Date, "参加工作时间", "参加工作年月", "参加工作日期", "参工时间", "工作时间", "参加工作"),
        new("JianKangZhuangKuang", ColumnKind.Text, "健康状况"),
        new("ZhuanYeJiShuZhiWu", ColumnKind.Text, "专业技术职务", "专业技术资格", "职称"),
        new("ShuXiZhuanYeYouHeZhuanChang", ColumnKind.Text, "熟悉专业有何专长", "熟悉专业", "专长", "特长"),
        new("QuanRiZhiJiaoYu_XueLi", ColumnKind.Text, "全日制教育学历", "全日制学历", "全日制教育学历学位", "全日制教育", "第一学历", "学历", "学历学位", "文化程度"),
        new("QuanRiZhiJiaoYu_XueWei", ColumnKind.Text, "全日制教育学位", "全日制学位", "学位"),
        new("QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi", ColumnKind.Text, "全日制教育毕业院校及专业", "全日制教育毕业院校系及专业", "全日制毕业院校及专业", "全日制教育毕业院校", "毕业院校及专业", "毕业院校系及专业", "毕业院校"),
        new("ZaiZhiJiaoYu_XueLi", ColumnKind.Text, "在职教育学历", "在职学历", "在职教育学历学位", "在职教育", "最高学历"),
        new("ZaiZhiJiaoYu_XueWei", ColumnKind.Text, "在职教育学位", "在职学位"),
        new("ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi", ColumnKind.Text, "在职教育毕业院校及专业", "在职教育毕业院校系及专业", "在职毕业院校及专业", "在职教育毕业院校"),
        new("XianRenZhiWu", ColumnKind.Text, "现任职务", "职务", "现职务", "现职", "单位及职务", "工作单位及职务", "单位职务", "现任职务职级", "职务职级"),
        new("CurrentPostSince", ColumnKind.Date, "任现职时间", "任现职年月", "现职时间", "任现职务时间"),
        new("CurrentRankSince", ColumnKind.Date, "任现职级时间", "任现职级年月", "任现级别时间", "任现职务层次时间", "任现职务层次职级时间", "任同级职务时间"),
        new("NianDuKaoHeJieGuo", ColumnKind.Text, "年度考核结果", "年度考核", "年度考核情况", "近三年年度考核结果", "近三年年度考核情况", "考核结果"),
        new("JiangChengQingKuang", ColumnKind.Text, "奖惩情况", "奖惩"),
        new("JianLi", ColumnKind.Text, "简历", "工作简历", "个人简历"),
        new("WorkUnit", ColumnKind.Unit, "单位", "工作单位", "所在单位", "单位名称", "部门"),
        new("", ColumnKind.Ignored, "序号", "编号", "年龄", "备注", "照片", "联系电话", "手机", "手机号", "手机号码", "电话"),
    ];

    private static readonly FrozenDictionary<string, RosterColumn> ByAlias =
        All.SelectMany(c => c.Aliases.Select(a => (Alias: a, Column: c))).ToFrozenDictionary(p => p.Alias, p => p.Column, StringComparer.Ordinal);

    /// <summary>The column that a heading names, or null.</summary>
    public static RosterColumn? Find(string heading) => ByAlias.GetValueOrDefault(Normal(heading));

    /// <summary>A heading without blanks, line breaks, punctuation and what stands in brackets: «姓　名», «出生\n年月（岁）», «任现职\n时间».</summary>
    internal static string Normal(string heading)
    {
        var normal = new StringBuilder(heading.Length);
        var depth = 0;
        foreach (var c in heading)
        {
            if (c is '（' or '(' or '[' or '【') depth++;
            else if (c is '）' or ')' or ']' or '】') depth = Math.Max(0, depth - 1);
            else if (depth == 0 && !char.IsWhiteSpace(c) && !char.IsPunctuation(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.MathSymbol)) normal.Append(c);
        }

        return normal.ToString();
    }
}
