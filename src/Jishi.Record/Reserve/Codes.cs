using Jishi.Record.Catalogue;

namespace Jishi.Record.Reserve;

/// <summary>后备干部的代码表。</summary>
public static class ReserveCodes
{
    public static readonly CodeTable ReserveSource = new("ReserveSource", "后备干部来源",
        ("RECORD", "纪实发现"),
        ("OPEN", "公开选拔"),
        ("TOUR", "巡察推荐"),
        ("ANNUAL", "年度推荐"),
        ("UNTARGETED", "考任分离入库"))
    { IsOpen = true };

    public static readonly CodeTable ReserveRemovalReason = new("ReserveRemovalReason", "移出后备原因",
        ("PROMOTED", "已提拔"),
        ("AGE", "年龄"),
        ("ASSESS", "考核"),
        ("DISCIPLINE", "违纪"),
        ("OTHER", "其他"))
    { IsOpen = true };
}
