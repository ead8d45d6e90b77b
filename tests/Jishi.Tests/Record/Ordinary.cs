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
        ("QualificationFacts", new[] { new { Fact = "基层工作经历", Required = "两年以上", From = "2012-05-01", To = "2016-04-30", Months = 48, Evidence = "干部履历表" } }),
        ("KinshipCheck", new[] { new { Relation = "无", MustReport = "否", MustAvoid = "否" } }),
        ("NoticeContent", "任前公示：沈知行、许望川、𠮷䶮。性别、出生年月、政治面貌、学历学位、现任职务和拟任职务逐人列在附表。公示期五个工作日。"),
        ("NoticeScope", "县政府网站和本单位公示栏"),
        ("ReportChannelShown", "县委组织部 12380；县纪委监委 12388"),
        ("FeedbackCount", 0),
        ("AppointmentMode", "委任"),
        ("StatutoryResult", "不适用"),
        ("AppointmentTalk", new[] { new { Talker = "韩立冬", Gist = "提出履职和廉洁要求" } }),
    }.ToDictionary(v => v.Code, v => JsonSerializer.SerializeToElement(v.Value), StringComparer.Ordinal);

    public static JsonElement? Value(string code) => Values.TryGetValue(code, out var value) ? value : null;
}
