using Jishi.Record.Catalogue;

namespace Jishi.Record.Oversight;

/// <summary>监督检查的代码表。</summary>
public static class OversightCodes
{
    public static readonly CodeTable SupervisorCategory = new("SupervisorCategory", "监督员类别",
        ("NPC", "人大代表"),
        ("CPPCC", "政协委员"),
        ("RETIRED", "离退休老干部"),
        ("CDI", "纪检干部"),
        ("DELEGATE", "党代表"),
        ("INVITED", "特邀监督员"))
    { IsOpen = true };

    public static readonly CodeTable InspectionKind = new("InspectionKind", "检查方式",
        ("CENTRAL", "集中检查"),
        ("SPOT", "重点抽查"),
        ("TOUR", "专项巡查"),
        ("ONSITE", "现场督查"),
        ("SELF", "年度自查"))
    { IsOpen = true };

    public static readonly CodeTable InspectionResultUse = new("InspectionResultUse", "督查结果运用",
        ("MEETING", "会议通报"),
        ("DOCUMENT", "文件通报"),
        ("TALK", "谈话提醒"),
        ("RECTIFY", "限期整改"),
        ("ACCOUNT", "问责"))
    { IsOpen = true };
}
