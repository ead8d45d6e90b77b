using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G8Appointment;

/// <summary>关口 8 的代码表。</summary>
public static class AppointmentCodes
{
    public static readonly CodeTable NoticeConclusion = new("NoticeConclusion", "公示结论",
        ("CLEAR", "不影响任职"),
        ("HOLD", "暂缓任职"),
        ("CANCEL", "取消任职"),
        ("EXEMPT", "免予公示"));

    public static readonly CodeTable AppointmentMode = new("AppointmentMode", "任职方式",
        ("ELECTED", "选任"),
        ("APPOINTED", "委任"),
        ("ENGAGED", "聘任"),
        ("EXAM", "考任"));

    public static readonly CodeTable StatutoryResult = new("StatutoryResult", "法定程序结果",
        ("NA", "不适用"),
        ("PASSED", "通过"),
        ("REJECTED", "未通过"),
        ("PENDING", "待审议"));
}
