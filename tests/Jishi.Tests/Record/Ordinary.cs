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
        ("InspecteeMeeting", new[] { new { Name = "部务会", HeldOn = "2026-08-28", Mode = "等额", Reason = "推荐意见集中" } }),
        ("IneligibilityScreen", new[] { "NONE" }),
        ("RecentAssessments", new[] { new { Year = 2023, Grade = "称职" }, new { Year = 2024, Grade = "优秀" }, new { Year = 2025, Grade = "称职" } }),
        ("SpouseChildrenAbroad", "NO"),
        ("DisciplineRecord", new[] { new { Kind = "无" } }),
        ("InspectTeamMembers", "丁怀远、许望舒"),
        ("TalkInterviewCount", 23),
        ("ArchiveCheck", "CLEAR"),
        ("PersonalMattersCheck", "CONSISTENT"),
        ("DisciplineReply", "CLEAR"),
        ("PetitionCheck", "NONE"),
        ("TenureCoverage", "EXTENDED"),
        ("IntegrityConclusion", new[] { new { Conclusion = "没有发现影响廉洁的问题", SecretarySignature = new { by = "秦牧野", at = "2026-09-01 10:00" }, DisciplineSignature = new { by = "柳见山", at = "2026-09-01 10:00" } } }),
        ("KinshipCheck", new[] { new { Relation = "无" } }),
        ("InspectionReportSigners", "苏砚青、丁怀远、许望舒"),
        ("DeliberationForm", "MINISTRY"),
        ("PreReadSentAt", "2026-08-25 09:00"),
    }.ToDictionary(v => v.Code, v => JsonSerializer.SerializeToElement(v.Value), StringComparer.Ordinal);

    public static JsonElement? Value(string code) => Values.TryGetValue(code, out var value) ? value : null;
}
