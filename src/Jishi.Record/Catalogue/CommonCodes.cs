namespace Jishi.Record.Catalogue;

/// <summary>几个关口共用的代码表。</summary>
public static class CommonCodes
{
    public static readonly CodeTable KinshipRelation = new("KinshipRelation",
        ("NONE", "无"),
        ("SPOUSE", "配偶"),
        ("CHILD", "子女"),
        ("DIRECT", "其他直系血亲"),
        ("COLLATERAL", "三代以内旁系血亲"),
        ("AFFINITY", "近姻亲"),
        ("STAFF", "身边工作人员"),
        ("FORMER", "曾为上下级"),
        ("OTHER", "其他"));

    public static readonly CodeTable DisciplineOpinion = new("DisciplineOpinion",
        ("CLEAR", "无影响任用问题"),
        ("UNSUIT", "不宜任用"),
        ("DEFER", "暂缓"),
        ("NOREPLY", "未复"));

    public static readonly CodeTable PetitionResult = new("PetitionResult",
        ("NONE", "无反映"),
        ("FALSE", "不实"),
        ("PARTIAL", "部分属实不影响"),
        ("TRUE", "属实影响任用"),
        ("UNCHECKED", "未核清"));

    public static readonly CodeTable ClearanceOpinion = new("ClearanceOpinion",
        ("CLEAR", "同意"),
        ("OBJECT", "不同意"),
        ("NONE", "未复"),
        ("DEEMED", "视为同意"));
}
