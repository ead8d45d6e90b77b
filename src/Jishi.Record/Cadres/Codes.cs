using Jishi.Record.Catalogue;

namespace Jishi.Record.Cadres;

/// <summary>干部信息的代码表。</summary>
public static class CadreCodes
{
    public static readonly CodeTable TrainingNeed = new("TrainingNeed",
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
