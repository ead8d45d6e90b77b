using Jishi.Record.Catalogue;

namespace Jishi.Record.Assessments;

/// <summary>考核的代码表。</summary>
public static class AssessmentCodes
{
    public static readonly CodeTable TeamClass = new("TeamClass",
        ("C1", "一类"),
        ("C2", "二类"),
        ("C3", "三类"),
        ("C4", "四类"))
    { IsOpen = true };

    public static readonly CodeTable AssessmentConsequence = new("AssessmentConsequence",
        ("REWARD", "表扬奖励"),
        ("PRIORITY", "优先提拔"),
        ("ADMONISH", "诫勉谈话"),
        ("DEADLINE", "限期改正"),
        ("NONLEAD", "改任非领导职务"),
        ("DEMOTE", "降职"),
        ("AWAIT", "待岗培训"),
        ("REMOVE", "免职"),
        ("REORGANIZE", "班子调整"),
        ("RESPONSIBILITY", "责任考核"),
        ("TRAIN", "培训"))
    { IsOpen = true };

    public static readonly CodeTable FactorGrade = new("FactorGrade",
        ("EXCELLENT", "优秀"),
        ("GOOD", "良好"),
        ("PASS", "合格"),
        ("FAIR", "一般"),
        ("FAIL", "不合格"));
}
