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
        ("SelectionMethod", "ROUTINE"),
        ("NominatorKind", "ORGDEPT"),
        ("Nominator", "中共榆岭县委组织部"),
        ("NominationRound", "SIGNED"),
        ("NominationReason", "在现岗位上牵头完成三项重点工作，两项在全市推广；熟悉业务，作风扎实，能协调各方意见，群众基础好，近三年年度考核均在称职以上。"),
        ("PostFitNote", "有基层和综合部门两方面经历，与岗位要求相符。"),
        ("FirstProposer", "韩立冬"),
        ("RecommendMethod", "MEETTHENTALK"),
        ("RecommendTargeting", "DIRECTED"),
        ("RecommendScope", new[] { new { Category = "县级领导", Eligible = 30, Attended = 28 }, new { Category = "部门和乡镇正职", Eligible = 60, Attended = 56 } }),
        ("RecommendEligible", 90),
        ("RecommendAttend", 84),
        ("BallotCategoryTable", new[] { new { Category = "A 县级领导", Issued = 28, Returned = 28, Valid = 28, For = 20 }, new { Category = "B 部门和乡镇正职", Issued = 56, Returned = 56, Valid = 55, For = 42 } }),
        ("BallotsIssued", 84),
        ("BallotsReturned", 84),
        ("BallotsValid", 83),
        ("MeetingVotes", 62),
        ("TalkRecommendation", new[] { new { Scope = "县级领导和部门主要负责人", Eligible = 40, Talked = 38, For = 28 } }),
        ("ReferenceList", "沈知行、许望川"),
        ("SecretaryNamedPerson", false),
        ("AuditResult", "NA"),
        ("UnitedFrontOpinion", new[] { new { Body = "县委统战部", Opinion = "CLEAR", On = "2026-08-20" } }),
        ("SupervisingLeaderOpinion", new[] { new { Leader = "邱北辰", On = "2026-08-20", Opinion = "CLEAR" }, new { Leader = "陶景行", On = "2026-08-20", Opinion = "CLEAR" } }),
        ("DisciplineConsultSentAt", "2026-08-18 09:00"),
        ("DisciplineConsultReplyAt", "2026-08-20 10:00"),
        ("DisciplineConsultOpinion", "CLEAR"),
        ("CoManagerConsultSentAt", "2026-07-01 09:00"),
        ("CoManagerConsultReceivedAt", "2026-07-02 09:00"),
        ("CoManagerReplyAt", "2026-07-10 09:00"),
        ("CoManagerOpinion", "CLEAR"),
        ("PlenaryMembersConsult", new[] { new { Asked = 45, Returned = 45, For = 45, Against = 0, Abstain = 0 } }),
        ("JointConferenceOpinions", new[] { new { Organ = "县纪委监委", Opinion = "同意", On = "2026-08-20" } }),
        ("ReportableKinds", "NONE"),
        ("MeetingChair", "贺长川"),
        ("EligibleMembers", 45),
        ("PresentMembers", 40),
        ("NonVotingAttendees", "温绍文"),
        ("AbsentAndRecused", new[] { new { Person = "陶景行", Kind = "缺席", Reason = "外出公务" } }),
        ("StatementTable", new[] { new { Order = 1, Speaker = "韩立冬", Role = "介绍人", Opinion = "" }, new { Order = 2, Speaker = "杜知秋", Role = "成员", Opinion = "同意" }, new { Order = 3, Speaker = "贺长川", Role = "成员", Opinion = "同意" } }),
        ("VoteMethod", "SECRET"),
        ("VotesFor", 39),
        ("VotesAgainst", 0),
        ("VotesAbstain", 1),
        ("VotesInvalid", 0),
    }.ToDictionary(v => v.Code, v => JsonSerializer.SerializeToElement(v.Value), StringComparer.Ordinal);

    public static JsonElement? Value(string code) => Values.TryGetValue(code, out var value) ? value : null;
}
