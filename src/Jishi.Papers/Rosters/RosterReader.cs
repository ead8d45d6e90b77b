using Jishi.Papers.Lrmx;

namespace Jishi.Papers.Rosters;

/// <summary>
/// Reads a 干部名册 (.xlsx, .xls). The heading is found, not assumed; headings of units, blank rows, repeated headings and lines of totals are
/// told from people. A row with any fault is left out as a whole, with every fault named; the others stand. Never throws on any bytes.
/// </summary>
public static class RosterReader
{
    private static readonly string[] Footers = ["合计", "总计", "小计", "共计", "注：", "注:", "说明：", "填表", "制表", "审核", "统计"];

    public static RosterReading Read(ReadOnlyMemory<byte> file, string fileName)
    {
        var (sheets, refusal) = Workbook.Read(file);
        if (refusal is not null) return new RosterReading(fileName, [], [], [], refusal);
        var (rows, rejects, notes) = (new List<RosterRow>(), new List<RosterReject>(), new List<string>());
        var hasHeader = false;
        foreach (var sheet in sheets)
        {
            if (sheet.IsHidden) notes.Add($"工作表“{sheet.Name}”是隐藏的，没有读取");
            else if (RosterHeader.Find(sheet) is { } header)
            {
                hasHeader = true;
                Note(sheet, header, notes);
                ReadSheet(sheet, header, rows, rejects);
            }
            else if (sheet.Rows.Any(r => r.Any(c => !c.IsBlank))) notes.Add($"工作表“{sheet.Name}”里没有找到表头，没有读取");
        }

        if (!hasHeader) return new RosterReading(fileName, [], [], notes, "没有找到表头：前 40 行里要有一行写着“姓名”和另外至少两栏，例如出生年月、现任职务，请检查是否选错文件");
        var (kept, doubled) = RosterDoubles.Sort(rows);
        return new RosterReading(fileName, kept, [.. rejects.Concat(doubled).OrderBy(r => sheets.Select((s, n) => (s.Name, n)).First(s => s.Name == r.Sheet).n).ThenBy(r => r.Row)], notes, null);
    }

    private static void Note(Sheet sheet, RosterHeader header, List<string> notes)
    {
        if (header.Unused.Count > 0) notes.Add($"工作表“{sheet.Name}”的这些栏没有导入：{string.Join('、', header.Unused.Take(20).Select(LrmxText.Shorten))}");
        if (header.Doubles.Count > 0) notes.Add($"工作表“{sheet.Name}”的这些栏与前面的栏是同一项，只取前面的：{string.Join('、', header.Doubles.Take(20).Select(LrmxText.Shorten))}");
    }

    private static void ReadSheet(Sheet sheet, RosterHeader header, List<RosterRow> rows, List<RosterReject> rejects)
    {
        var unit = "";
        for (var row = header.FirstRow; row < sheet.Rows.Count; row++)
        {
            var cells = Enumerable.Range(0, sheet.Rows[row].Length).Where(c => !sheet[row, c].IsBlank).ToList();
            if (cells.Count == 0 || header.IsRepeatedAt(sheet, row) || HasOnlyNumber(sheet, header, row, cells)) continue;
            if (IsHeading(sheet, header, row, cells))
            {
                unit = UnitOf(sheet[row, cells[0]].Text) ?? unit;
                continue;
            }

            var reader = new RosterRowReader(sheet, header, row);
            if (reader.Read(unit) is { } read) rows.Add(read);
            rejects.AddRange(reader.Rejects);
        }
    }

    /// <summary>Rows that hold a serial number and nothing else stand ready for names that never came.</summary>
    private static bool HasOnlyNumber(Sheet sheet, RosterHeader header, int row, List<int> cells) =>
        cells.TrueForAll(c => header.Columns.TryGetValue(c, out var known) && known.Column.Kind == ColumnKind.Ignored && sheet[row, c].Text.All(char.IsAsciiDigit));

    /// <summary>One text across the row, or outside the columns of a person: a unit, a total, a signature.</summary>
    private static bool IsHeading(Sheet sheet, RosterHeader header, int row, List<int> cells)
    {
        if (cells.Any(c => sheet[row, c].Kind == CellKind.Error)) return false;
        if (cells.Count == 1 && sheet.MergeAt(row, cells[0]) is { } m && m.ToColumn > m.FromColumn) return true;
        if (cells.Count <= 3 && IsFooter(sheet[row, cells[0]].Text)) return true;
        // A person always has something in the column of names.
        return cells.Count == 1 && sheet.Spread(row, header.NameColumn).IsBlank
            && (!header.Columns.TryGetValue(cells[0], out var known) || known.Column.Kind is ColumnKind.Ignored or ColumnKind.Unit or ColumnKind.Text);
    }

    private static bool IsFooter(string text) => Footers.Any(f => text.StartsWith(f, StringComparison.Ordinal));

    /// <summary>The unit that a heading names: without 一、 before it and (12人) after it. Null for a footer.</summary>
    private static string? UnitOf(string text)
    {
        if (IsFooter(text)) return null;
        var unit = text.Split('（', '(')[0].Trim();
        var mark = unit.IndexOf('、', StringComparison.Ordinal);
        if (mark is > 0 and <= 3 && unit[..mark].All(c => "一二三四五六七八九十0123456789".Contains(c))) unit = unit[(mark + 1)..].Trim();
        return unit.Length == 0 ? null : unit;
    }
}
