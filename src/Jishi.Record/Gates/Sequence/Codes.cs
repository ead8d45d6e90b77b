using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.Sequence;

/// <summary>贯穿各关口的代码表。</summary>
public static class SequenceCodes
{
    public static readonly CodeTable Gate = new("Gate", "关口",
        ("QUA", "任职资格"),
        ("MOT", "动议"),
        ("NOM", "提名推荐"),
        ("INS", "组织考察"),
        ("DEL", "酝酿"),
        ("CON", "征求意见"),
        ("DEC", "讨论决定"),
        ("APP", "任职"),
        ("PRB", "试用期转正"));

    public static readonly CodeTable CaseState = new("CaseState", "事项状态",
        ("DRAFT", "起草"),
        ("INGATE", "办理中"),
        ("SUSPENDED", "暂缓"),
        ("RETURNED", "退回"),
        ("RECONSIDER", "复议"),
        ("HELD", "举报冻结"),
        ("WITHDRAWN", "撤回"),
        ("FAILED", "未通过"),
        ("DECIDED", "已决定"),
        ("APPOINTED", "已任职"),
        ("PROBATION", "试用"),
        ("CONFIRMED", "转正"),
        ("REMOVED", "免去"),
        ("ARCHIVED", "归档"));

    public static readonly CodeTable SubmissionNode = new("SubmissionNode", "提交节点",
        ("FIRST", "初次提交"),
        ("SECOND", "二次提交"),
        ("RETURNED", "退回"),
        ("ACCEPTED", "接收"));

    public static readonly CodeTable RecordForm = new("RecordForm", "纪实方式",
        ("TEXT", "文字"),
        ("FORM", "专项表册"),
        ("AV", "音像"));

    public static readonly CodeTable RecordDepth = new("RecordDepth", "纪实深度",
        ("FOCUS", "重点纪实"),
        ("DETAILED", "详细纪实"),
        ("SPECIAL", "专项纪实"),
        ("ROUTINE", "常规纪实"));
}
