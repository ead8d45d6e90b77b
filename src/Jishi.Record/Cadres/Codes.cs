using Jishi.Record.Catalogue;

namespace Jishi.Record.Cadres;

/// <summary>人员主档的代码表。</summary>
public static class CadreCodes
{
    public static readonly CodeTable AnnualAssessmentGrade = new("AnnualAssessmentGrade", "年度考核等次（分年）",
        ("EXCELLENT", "优秀"),
        ("COMPETENT", "称职"),
        ("BASIC", "基本称职"),
        ("INCOMPETENT", "不称职"),
        ("PASS", "合格"),
        ("BASICPASS", "基本合格"),
        ("FAIL", "不合格"),
        ("UNGRADED", "不定等次"),
        ("NOTASSESSED", "未参加考核"));

    public static readonly CodeTable RewardKind = new("RewardKind", "奖惩类别",
        ("REWARD", "奖励"),
        ("PUNISHMENT", "处分处理"));

    public static readonly CodeTable TrainingNeed = new("TrainingNeed", "培训需求",
        ("THEORY", "理论修养"),
        ("POLICY", "政策知识"),
        ("ECONOMY", "经济管理"),
        ("URBAN", "城建规划"),
        ("AGRI", "三农"),
        ("LAW", "法治"),
        ("DIGITAL", "数字治理"),
        ("EXPERIENCE", "基层经历"))
    { IsOpen = true };
}
