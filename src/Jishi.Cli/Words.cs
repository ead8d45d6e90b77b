using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Cli;

/// <summary>The Chinese of the rule book's own terms.</summary>
internal static class Words
{
    public static string Of(RuleKind kind) => kind switch { RuleKind.Block => "阻断", RuleKind.Warn => "预警", _ => "报告" };

    public static string Of(JudgedAt at) => Of(at.Act) + (at.Gate == 0 ? "" : $" {at.Gate}");

    public static string Of(Act act) => act switch { Act.PassGate => "办结关口", Act.Sign => "签字", Act.Archive => "立卷归档", Act.Correct => "更正", Act.EnterCandidate => "列入人选", Act.PlanAgenda => "列入议程", Act.Reconsider => "复议", _ => "提交" };

    public static string Of(Judgement judgement) => judgement switch { Judgement.Holds => "成立", Judgement.Broken => "不成立", _ => "无法判断" };

    public static string Of(ExampleKind kind) => kind switch
    {
        ExampleKind.Holds => "合规",
        ExampleKind.Fails => "违规",
        ExampleKind.Boundary => "边界",
        ExampleKind.Missing => "缺数据",
        _ => "例外",
    };

    public static string Of(Verification verification) => verification switch
    {
        Verification.Verified => "已核对",
        Verification.Recalled => "依据待核（据记忆）",
        Verification.Seed => "出自经验材料，不是法规",
        _ => "依据待核（本系统设定）",
    };
}
