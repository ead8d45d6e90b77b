using Jishi.Record.Catalogue;

namespace Jishi.Record.Terms;

/// <summary>任期与聘期的代码表。</summary>
public static class TermCodes
{
    public static readonly CodeTable TermKind = new("TermKind", "任期或聘期",
        ("TERM", "任期"),
        ("ENGAGEMENT", "聘期"));

    public static readonly CodeTable TermEndDisposition = new("TermEndDisposition", "届满去向",
        ("PROMOTE", "提拔"),
        ("CONTINUE", "连任"),
        ("EXCHANGE", "交流"),
        ("EARLYRETIRE", "提前退休"),
        ("NONLEAD", "改任非领导职务"),
        ("SUBUNIT", "到所属单位任职"),
        ("AWAIT", "待岗"),
        ("RETIRE", "到龄退休"));

    public static readonly CodeTable ExitKind = new("ExitKind", "离任方式",
        ("VOLUNTARY", "自愿辞职"),
        ("BLAME", "引咎辞职"),
        ("ORDERED", "责令辞职"),
        ("DEMOTE", "降职"),
        ("REMOVE", "免职"),
        ("RETIRE", "退休"));

    public static readonly CodeTable TermTargetContent = new("TermTargetContent", "任期目标内容",
        ("DUTY", "工作职能和职责"),
        ("KEYWORK", "党委政府工作重点"),
        ("PARTYBUILD", "基层组织和群团组织建设"),
        ("TEAM", "领导班子和干部队伍建设"),
        ("CIVIC", "精神文明建设"),
        ("INTEGRITY", "党风廉政建设"),
        ("PLAN", "中长期发展规划目标"),
        ("OTHER", "其他重点工作"))
    { IsOpen = true };
}
