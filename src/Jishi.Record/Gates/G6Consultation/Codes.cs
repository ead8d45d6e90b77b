using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G6Consultation;

/// <summary>关口 6 的代码表。</summary>
public static class ConsultationCodes
{
    public static readonly CodeTable ConsultationConclusion = new("ConsultationConclusion", "征求意见结论",
        ("CONSENSUS", "基本一致"),
        ("DIVIDED", "分歧较大"),
        ("OBJECTED", "明确反对"));
}
