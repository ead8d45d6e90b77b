namespace Jishi.Record.Catalogue;

/// <summary>几个关口或几项制度共用的代码表。</summary>
public static class CommonCodes
{
    public static readonly CodeTable KinshipRelation = new("KinshipRelation", "亲属等关系",
        ("NONE", "无"),
        ("SPOUSE", "配偶"),
        ("CHILD", "子女"),
        ("DIRECT", "其他直系血亲"),
        ("COLLATERAL", "三代以内旁系血亲"),
        ("AFFINITY", "近姻亲"),
        ("STAFF", "身边工作人员"),
        ("FORMER", "曾为上下级"),
        ("OTHER", "其他"))
    { IsOpen = true };

    public static readonly CodeTable DisciplineOpinion = new("DisciplineOpinion", "纪检监察意见",
        ("CLEAR", "无影响任用问题"),
        ("UNSUIT", "不宜任用"),
        ("DEFER", "暂缓"),
        ("NOREPLY", "未复"));

    public static readonly CodeTable PetitionResult = new("PetitionResult", "信访举报核查结论",
        ("NONE", "无反映"),
        ("FALSE", "不实"),
        ("PARTIAL", "部分属实不影响"),
        ("TRUE", "属实影响任用"),
        ("UNCHECKED", "未核清"));

    public static readonly CodeTable ClearanceOpinion = new("ClearanceOpinion", "征求的意见",
        ("CLEAR", "同意"),
        ("OBJECT", "不同意"),
        ("NONE", "未复"),
        ("DEEMED", "视为同意"));

    public static readonly CodeTable ReportableMatter = new("ReportableMatter", "须报告情形",
        ("NONE", "无（不属须报告事项）"),
        ("KINSTAFF", "领导亲属及身边人员"),
        ("EXCEPTION", "破格越级"),
        ("OVERQUOTA", "超职数"),
        ("DISPUTED", "有重要争议"),
        ("DISCIPLINED", "受过处分"),
        ("DEPARTURE", "机构变动或即将离任"),
        ("LARGEBATCH", "集中频繁调整"),
        ("UNDER3Y", "正职任职不满三年"),
        ("REAPPOINT", "问责后重新任用"),
        ("NORECOMMEND", "不经推荐的组织提名"),
        ("DELAYRET", "延迟免职退休"),
        ("OTHER", "其他"),
        ("ABROADPOST", "移居人员在限制性岗位任职"))
    { IsOpen = true };

    public static readonly CodeTable SuperiorReply = new("SuperiorReply", "上级批复意见",
        ("AGREE", "同意"),
        ("DISAGREE", "不同意"),
        ("AMEND", "调整后再报"),
        ("NOREPLY", "未答复"));

    public static readonly CodeTable AssessmentGrade = new("AssessmentGrade", "年度考核等次",
        ("EXCELLENT", "优秀"),
        ("COMPETENT", "称职"),
        ("BASIC", "基本称职"),
        ("INCOMPETENT", "不称职"),
        ("UNGRADED", "不定等次"));

    public static readonly CodeTable ComplaintChannel = new("ComplaintChannel", "反映渠道",
        ("PHONE", "电话"),
        ("LETTER", "来信"),
        ("VISIT", "来访"),
        ("WEB", "网络"),
        ("SMS", "短信"),
        ("TRANSFER", "转办"))
    { IsOpen = true };

    public static readonly CodeTable EvidenceKind = new("EvidenceKind", "证据类别",
        ("DUTYREPORT", "述职述廉"),
        ("LIFEMEETING", "民主生活会"),
        ("IDEOLOGY", "班子思想工作沟通"),
        ("REVIEW", "民主评议"),
        ("MAJORISSUE", "重大问题集体决策"),
        ("INCOME", "重大事项与收入申报"),
        ("OTHER", "其他"))
    { IsOpen = true };
}
