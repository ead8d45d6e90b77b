using System.Text.Json;

namespace Jishi.Tests.Record;

/// <summary>
/// What an ordinary promotion records of the items that rules read: with these values every rule holds. Items that no rule reads get any valid value,
/// times come from the calendar of <see cref="County"/>.
/// </summary>
internal static class Ordinary
{
    private static readonly Dictionary<string, JsonElement> Values = new (string Code, object Value)[]
    {
        ("WorkStartedOn", "2008-07"),
        ("QualificationFacts", new object[]
        {
            new { Fact = "基层工作经历", Required = "两年以上", From = "2012-05-01", To = "2016-04-30", Months = 48, Evidence = "干部履历表" },
            new { Fact = "下一级职位：副科长", Months = 48 },
            new { Fact = "下一级职位：科长", Months = 60 },
            new { Fact = "培训", Required = "五年内累计三个月以上", Months = 4 },
        }),
        ("EducationDegree", "全日制大学本科，教育学学士"),
        ("CurrentPost", "县教育体育局副局长"),
        ("CurrentPostSince", "2021-03"),
        ("CurrentRankSince", "2020-05"),
        ("QuotaApproved", 4),
        ("QuotaFilled", 3),
        ("QuotaPrecheck", new[] { new { Tier = "领导班子", Approved = 4, Filled = 3, ToRemove = 0, Retiring = 0, ToAppoint = 1 } }),
        ("SelectionMethod", "ROUTINE"),
        ("WorkPlanApproval", new[] { new { Form = "部务会研究后报县委主要领导审定", HeldOn = "2026-09-01", ApprovedBy = "贺长川" } }),
        ("DisclosureItems", new[] { new { Subject = "空缺职位、要求和条件", Channel = "县政府门户网站", On = "2026-09-01" } }),
        ("DisciplineRecord", new[] { new { Kind = "无" } }),
        ("KinshipCheck", new[] { new { Relation = "NONE", MustReport = false, MustAvoid = false } }),
        ("ReportableKinds", new[] { "NONE" }),
    }.ToDictionary(v => v.Code, v => JsonSerializer.SerializeToElement(v.Value), StringComparer.Ordinal);

    public static JsonElement? Value(string code) => Values.TryGetValue(code, out var value) ? value : null;
}
