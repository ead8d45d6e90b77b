using Jishi.Record.Catalogue;

namespace Jishi.Record.Assessments;

/// <summary>考核的代码表。</summary>
public static class AssessmentCodes
{
    public static readonly CodeTable TeamClass = new("TeamClass", "领导班子考核类别",
        ("C1", "一类"),
        ("C2", "二类"),
        ("C3", "三类"),
        ("C4", "四类"))
    { IsOpen = true };

    public static readonly CodeTable AssessmentConsequence = new("AssessmentConsequence", "考核结果运用",
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

    public static readonly CodeTable FactorGrade = new("FactorGrade", "要素评分等级",
        ("EXCELLENT", "优秀"),
        ("GOOD", "良好"),
        ("PASS", "合格"),
        ("FAIR", "一般"),
        ("FAIL", "不合格"));
}
