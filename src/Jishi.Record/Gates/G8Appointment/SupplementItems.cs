using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G8Appointment.M11Appointment;

namespace Jishi.Record.Gates.G8Appointment;

/// <summary>环节补充（X15）中属于任职的数据项。</summary>
public static class AppointmentSupplementItems
{
    public static readonly DataItem<ValueList<TableRow>> StatutoryVoteCounts = new("E220", "法定选举、任命表决票数", ItemTypes.Table(
        new("Body", "选举、任命机关", ItemTypes.Text),
        new("HeldOn", "日期", ItemTypes.Date),
        new("Eligible", "应到", ItemTypes.Integer),
        new("Present", "实到", ItemTypes.Integer),
        new("Issued", "发出", ItemTypes.Integer),
        new("Returned", "收回", ItemTypes.Integer),
        new("Valid", "有效", ItemTypes.Integer),
        new("For", "赞成", ItemTypes.Integer),
        new("Against", "反对", ItemTypes.Integer),
        new("Abstain", "弃权", ItemTypes.Integer),
        new("Other", "另选他人", ItemTypes.Integer)), Scope.Candidacy)
    { When = new("须依法选举或任命", k => k.Tells(AppointmentItems.StatutoryResult, result => result != "NA")), Confidentiality = Confidentiality.Public, Source = "S003;条例2019第八章", Note = "各列为本系统所定；按表决器的发出、收回空着" };

    /// <summary>环节补充模块在任职关口的部分。</summary>
    public static readonly Module Module = new("X15", "环节补充", null, [StatutoryVoteCounts]);
}
