using Jishi.Record.Catalogue;

namespace Jishi.Record.Selection;

/// <summary>公开选拔、竞争上岗、公推直选、军转安置的代码表。</summary>
public static class SelectionCodes
{
    public static readonly CodeTable OpenScope = new("OpenScope", "选拔范围",
        ("UNIT", "本单位"),
        ("CROSSDEPT", "跨部门"),
        ("CITY", "全市"),
        ("PROVINCE", "全省"),
        ("NATION", "全国"),
        ("SOCIETY", "含新经济组织等"),
        ("SOE", "国有企事业单位人员"))
    { IsOpen = true };

    public static readonly CodeTable SignupChannel = new("SignupChannel", "报名方式",
        ("ORG", "组织推荐"),
        ("MASS", "群众推荐"),
        ("SELF", "个人自荐"),
        ("ONLINE", "网上报名"))
    { IsOpen = true };

    public static readonly CodeTable ElectionOutcome = new("ElectionOutcome", "选举结果",
        ("REELECTED", "连任"),
        ("NEW", "新当选"),
        ("NONE", "未选出"));

    public static readonly CodeTable VeteranRank = new("VeteranRank", "军转干部职级",
        ("REGCHIEF", "正团"),
        ("REGDEP", "副团"),
        ("BATCHIEF", "正营"),
        ("BATDEP", "副营"),
        ("COMP", "连排职"),
        ("TECH", "专业技术"));
}
