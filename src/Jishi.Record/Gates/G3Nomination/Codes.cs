using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G3Nomination;

/// <summary>关口 3 的代码表。</summary>
public static class NominationCodes
{
    public static readonly CodeTable NominatorKind = new("NominatorKind", "提名主体类别",
        ("INDIVIDUAL", "个人署名"),
        ("LEADER", "领导干部个人"),
        ("UNITPARTY", "单位党组织"),
        ("ORGDEPT", "组织部门集体"),
        ("SECRETARY", "书记（归入组织提名）"),
        ("PUBLIC", "公开投票提名"));

    public static readonly CodeTable NominationRound = new("NominationRound", "提名轮次",
        ("R1", "第一轮无参考人选"),
        ("R2", "第二轮有参考人选"),
        ("CONGREGATE", "干部大会公开推荐"),
        ("SIGNED", "领导署名推荐"),
        ("PLENARY2", "全委会二次推荐"))
    { IsOpen = true };

    public static readonly CodeTable RecommendMethod = new("RecommendMethod", "推荐方式与次序",
        ("TALKTHENMEET", "先谈话后会议"),
        ("MEETTHENTALK", "先会议后谈话"),
        ("TALKONLY", "仅谈话调研"),
        ("SECOND", "二次会议推荐"),
        ("ORG", "组织推荐（经批准）"));

    public static readonly CodeTable RecommendTargeting = new("RecommendTargeting", "定向方式",
        ("FULL", "全额定向"),
        ("DIRECTED", "定向"),
        ("OPEN", "非定向"));

    public static readonly CodeTable RecommendMaterials = new("RecommendMaterials", "会前提供材料",
        ("ROSTER", "干部名册"),
        ("POSTDESC", "职位说明书"),
        ("REPORT", "述职述廉"),
        ("QUOTA", "推荐职位职数"),
        ("REQUIRE", "资格条件"),
        ("STRUCTURE", "班子结构要求"))
    { IsOpen = true };

    public static readonly CodeTable SecondRoundReason = new("SecondRoundReason", "二次推荐原因",
        ("DISPERSED", "票数分散"),
        ("LOWCONC", "集中度小"),
        ("CANVASS", "疑似拉票"),
        ("TERM", "换届差额"))
    { IsOpen = true };

    public static readonly CodeTable IneligibilityGround = new("IneligibilityGround", "不得列为考察对象情形",
        ("NONE", "无"),
        ("POLITICAL", "违反政治纪律"),
        ("LOWRECOG", "群众公认度不高"),
        ("ASSESS", "考核等次不符"),
        ("CANVASS", "跑官拉票"),
        ("ABROAD", "配偶子女移居"),
        ("SANCTION", "处分或处理影响期"),
        ("OTHER", "其他"))
    { IsOpen = true };

    public static readonly CodeTable EmigrationStatus = new("EmigrationStatus", "配偶子女移居情况",
        ("NO", "未移居"),
        ("SPOUSE", "配偶移居"),
        ("ALLCHILD", "无配偶且子女均移居"),
        ("SOMECHILD", "部分子女移居"),
        ("SPECIAL", "特殊岗位批准"),
        ("CHILDWITHSPOUSE", "配偶未移居而子女均移居"));
}
