using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G2Motion;

/// <summary>关口 2 的代码表。</summary>
public static class MotionCodes
{
    public static readonly CodeTable MotionTrigger = new("MotionTrigger", "动议情形",
        ("ASSESSED", "年度考核结束后"),
        ("ORGADVICE", "组织部门建议"),
        ("PROBLEM", "班子干部突出问题"),
        ("VACANCY", "领导岗位空缺"),
        ("OTHER", "其他"))
    { IsOpen = true };

    public static readonly CodeTable MotionProposer = new("MotionProposer", "动议提出主体",
        ("COMMITTEE", "党委（党组）"),
        ("ORGDEPT", "组织（人事）部门"),
        ("SECRETARY", "党委书记"),
        ("SUPERIOR", "上级组织"));

    public static readonly CodeTable SelectionMethod = new("SelectionMethod", "选任方式",
        ("ROUTINE", "常规委任选任"),
        ("OPEN", "公开选拔"),
        ("COMPETE", "竞争上岗"),
        ("OPENREC", "公开推荐提名"),
        ("DIRECT", "公推直选"),
        ("ENGAGE", "公开竞聘选聘"),
        ("VETERAN", "军转评分选岗"),
        ("TERMCHANGE", "换届"),
        ("RECRUIT", "公开招聘"),
        ("TRANSFER", "公开选调、遴选"));

    public static readonly CodeTable CandidateSource = new("CandidateSource", "人选来源",
        ("UNIT", "本单位"),
        ("SYSTEM", "本系统"),
        ("LOCAL", "本地区其他单位"),
        ("OTHER", "外地"),
        ("SUPERIOR", "上级机关"),
        ("LOWER", "下级机关、基层"),
        ("SOE", "国有企事业单位"),
        ("SOCIETY", "社会"))
    { IsOpen = true };
}
