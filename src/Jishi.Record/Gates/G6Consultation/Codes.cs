using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G6Consultation;

/// <summary>关口 6 的代码表。</summary>
public static class ConsultationCodes
{
    public static readonly CodeTable ReportableMatter = new("ReportableMatter",
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
        ("ABROADPOST", "移居人员在限制性岗位任职"));

    public static readonly CodeTable SuperiorReply = new("SuperiorReply",
        ("AGREE", "同意"),
        ("DISAGREE", "不同意"),
        ("AMEND", "调整后再报"),
        ("NOREPLY", "未答复"));

    public static readonly CodeTable ConsultationConclusion = new("ConsultationConclusion",
        ("CONSENSUS", "基本一致"),
        ("DIVIDED", "分歧较大"),
        ("OBJECTED", "明确反对"));
}
