using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G2Motion;

namespace Jishi.Record.Selection;

/// <summary>公开选拔与竞争上岗（X05）的数据项，动议时定下的部分：公告和放宽的资历。</summary>
public static class OpenSelectionItems
{
    public static readonly DataItem<ValueList<EvidenceFile>> OpenSelectionNotice = new("E075", "公开选拔（竞争上岗）公告", ItemTypes.Attachment, Scope.Matter)
    { When = new("公开选拔或竞争上岗", IsOpen), Evidence = "公告", Confidentiality = Confidentiality.Public, Source = "S000;公选2004" };

    public static readonly DataItem<string> SeniorityRelaxation = new("E077", "资历放宽条款", ItemTypes.LongText, Scope.Matter)
    { When = new("公开选拔或竞争上岗", IsOpen), Evidence = "公告", Confidentiality = Confidentiality.Public, Source = "S000", Note = "照公告所写；没有放宽的写不适用" };

    /// <summary>公开选拔与竞争上岗模块在动议关口的部分。</summary>
    public static readonly Module Module = new("X05", "公开选拔与竞争上岗", null, [OpenSelectionNotice, SeniorityRelaxation]);

    private static bool? IsOpen(Known k) => k.Is(MotionItems.SelectionMethod, "OPEN", "COMPETE");
}
