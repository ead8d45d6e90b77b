using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G8Appointment;

/// <summary>任期与聘任（X04）中在任职时记下的数据项。</summary>
public static class TermItems
{
    public static readonly DataItem<ValueList<EvidenceFile>> HandoverRecord = new("E070", "工作变动交接记录", ItemTypes.Attachment, Scope.Cadre)
    { When = Condition.ByPolicy("工作变动"), Evidence = "交接书", Source = "S004" };

    /// <summary>任期与聘任模块在任职关口的部分。</summary>
    public static readonly Module Module = new("X04", "任期与聘任", null, [HandoverRecord]);
}
