using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>关口 4 的代码表。</summary>
public static class InspectionCodes
{
    public static readonly CodeTable TenureCoverage = new("TenureCoverage", "考察岗位范围",
        ("CURRENT", "仅现职"),
        ("EXTENDED", "延伸至原职"),
        ("TWOUNITS", "两单位同时预告"));

    public static readonly CodeTable ArchiveCheckResult = new("ArchiveCheckResult", "干部人事档案审核结论",
        ("CLEAR", "审核无问题"),
        ("FIXED", "问题已认定"),
        ("OPEN", "存疑待查"));

    public static readonly CodeTable PersonalMattersResult = new("PersonalMattersResult", "个人有关事项查核结论",
        ("CONSISTENT", "一致"),
        ("MINOR", "漏报较轻"),
        ("HIDDEN", "隐瞒不报"),
        ("EXPLAINED", "来源说明合理"),
        ("PENDING", "未查核"),
        ("NA", "不属报告对象"));

    public static readonly CodeTable AuditResult = new("AuditResult", "经济责任审计结果",
        ("NA", "不属审计对象"),
        ("CLEAR", "无问题"),
        ("MINOR", "一般问题"),
        ("SERIOUS", "严重问题"),
        ("UNCLEAR", "一时难查清"),
        ("NOTDONE", "未审计"));

    public static readonly CodeTable PollMode = new("PollMode", "民意调查方式",
        ("MEETING", "民意调查会"),
        ("HOUSEHOLD", "委托入户调查"),
        ("QUESTIONNAIRE", "问卷"),
        ("WEB", "政府网站评议"))
    { IsOpen = true };
}
