using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>关口 7 的代码表。</summary>
public static class DecisionCodes
{
    public static readonly CodeTable MeetingKind = new("MeetingKind", "会议类别",
        ("MINISTRY", "部务会"),
        ("SECRETARIES", "书记办公会"),
        ("STANDING", "常委会"),
        ("LEADGROUP", "党组会"),
        ("PLENARY", "全委会"))
    { IsOpen = true };

    public static readonly CodeTable VoteMethod = new("VoteMethod", "表决方式",
        ("ORAL", "口头"),
        ("HANDS", "举手"),
        ("SECRET", "无记名投票"),
        ("SECRETDIFF", "无记名差额票决"));

    public static readonly CodeTable DecisionOutcome = new("DecisionOutcome", "决定结果",
        ("PASS", "通过"),
        ("FAIL", "未通过"),
        ("SUSPEND", "暂缓"),
        ("NOVOTE", "不予表决"),
        ("RECOMMEND", "决定推荐提名"),
        ("RECONSIDERED", "复议改变"));
}
