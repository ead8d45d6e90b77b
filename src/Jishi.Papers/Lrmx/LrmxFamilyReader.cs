using System.Xml.Linq;

namespace Jishi.Papers.Lrmx;

/// <summary>Reads the rows of 家庭主要成员及重要社会关系. Blank rows (editors keep empty slots) are left out without a word.</summary>
internal sealed class LrmxFamilyReader(LrmxReport report, List<LrmxUnknown> unknown)
{
    private const int RowsOnForm = 7;
    private readonly List<LrmxFamilyRow> rows = [];

    public IReadOnlyList<LrmxFamilyRow> Rows => rows;

    public void Read(XElement container)
    {
        LrmxElements.ReportStrayText(container, LrmxFieldTable.Container, report);
        foreach (var child in container.Elements())
        {
            if (string.Equals(child.Name.LocalName, LrmxFieldTable.Item, StringComparison.Ordinal)) ReadRow(child);
            else LrmxElements.Keep(child, $"{LrmxFieldTable.Container}/{child.Name.LocalName}", unknown, report);
        }
    }

    /// <summary>To be called once, after the last container.</summary>
    public void Finish(LrmxPlace place)
    {
        if (rows.Count > RowsOnForm)
            report.Add(place, LrmxLevel.Info, $"共 {rows.Count} 人，表格只印 {RowsOnForm} 行，已全部保留");
    }

    private void ReadRow(XElement item)
    {
        const string Path = $"{LrmxFieldTable.Container}/{LrmxFieldTable.Item}";
        LrmxElements.ReportStrayText(item, Path, report);
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in item.Elements())
        {
            var name = cell.Name.LocalName;
            if (LrmxFieldTable.FindFamily(name) is not { } spec)
            {
                LrmxElements.Keep(cell, $"{Path}/{name}", unknown, report);
                continue;
            }

            var place = new LrmxPlace($"{Path}/{name}", $"家庭成员第 {rows.Count + 1} 行{spec.NameZh}", LrmxElements.Line(cell));
            var text = LrmxFieldReader.Read(spec, LrmxElements.Text(cell, place, report), place, report);
            if (!cells.TryAdd(name, text)) report.Add(place, LrmxLevel.Error, "同一行出现两次，取第一次的内容，请核对", text);
        }

        Add(cells, LrmxElements.Line(item));
    }

    private void Add(Dictionary<string, string> cells, int line)
    {
        if (cells.Values.All(text => text.Length == 0)) return;
        string Cell(string name) => cells.GetValueOrDefault(name, "");
        rows.Add(new LrmxFamilyRow(
            Cell("ChengWei"), Cell("XingMing"), Cell("ChuShengRiQi"), Cell("ZhengZhiMianMao"), Cell("GongZuoDanWeiJiZhiWu"), line));
    }
}
