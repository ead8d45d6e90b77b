using Jishi.Record.Catalogue;

namespace Jishi.Record.Accountability;

/// <summary>责任追究的代码表。</summary>
public static class AccountabilityCodes
{
    public static readonly CodeTable ViolationKind = new("ViolationKind", "违规情形",
        ("PERSONAL", "个人指定或决定"),
        ("ADHOC", "临时动议"),
        ("NOMEETING", "不按规定开会"),
        ("RUSH", "突击提拔"),
        ("OVERQUOTA", "超职数"),
        ("INTERFERE", "授意干预"),
        ("MISJUDGE", "失察失误"),
        ("PROCEDURE", "程序缺失"),
        ("FALSE", "虚假记录"),
        ("LEAK", "泄密"),
        ("CANVASS", "拉票"),
        ("RANKTREAT", "违规提高职级待遇"),
        ("KINPROMO", "要求提拔亲属、指令提拔身边人员"),
        ("REFUSE", "拒不执行调动交流决定"),
        ("ELECTION", "选举中违纪"),
        ("DISTORT", "考察中隐瞒歪曲事实"),
        ("FAVOUR", "任人唯亲、封官许愿、营私舞弊"),
        ("RETALIATE", "打击报复"))
    { IsOpen = true };

    public static readonly CodeTable DutyFailureGround = new("DutyFailureGround", "履职问责情形",
        ("INDIFFERENCE", "责任意识淡漠，造成严重失误"),
        ("INEFFECTIVE", "不认真履职，执行力低下"),
        ("DELAY", "办事拖拉，推诿扯皮"),
        ("LAXITY", "内部管理松懈，群众反映强烈"),
        ("OTHER", "其他"))
    { IsOpen = true };

    public static readonly CodeTable AccountabilityMeasure = new("AccountabilityMeasure", "追究措施",
        ("REMIND", "谈话提醒"),
        ("CRITICIZE", "通报批评"),
        ("ADMONISH", "诫勉"),
        ("ORG", "组织处理"),
        ("DISCIPLINE", "纪律处分"),
        ("CASE", "立案调查"));

    public static readonly CodeTable CorrectionAction = new("CorrectionAction", "纠正措施",
        ("NONE", "不需纠正"),
        ("SUPPLEMENT", "补正程序"),
        ("REVOKE", "撤销任用决定"),
        ("REMOVE", "免职"),
        ("RESTART", "重新履行程序"));
}
