namespace Jishi.Papers.Rosters;

/// <summary>A heading found in a sheet: which column stands where, and the first row below it.</summary>
/// <param name="Columns">Column index to what it is and the heading as written.</param>
/// <param name="Unused">Headings that name nothing known.</param>
internal sealed record RosterHeader(int FirstRow, IReadOnlyDictionary<int, (RosterColumn Column, string Heading)> Columns, IReadOnlyList<string> Unused, IReadOnlyList<string> Doubles)
{
    private const int RowsLooked = 40;
    private const int LeastKnown = 3;

    /// <summary>The index of the column of names.</summary>
    public int NameColumn { get; } = Columns.First(c => c.Value.Column.Kind == ColumnKind.Name).Key;

    /// <summary>Looks for the heading in the first rows: one with a name and two more known columns. Null when there is none.</summary>
    public static RosterHeader? Find(Sheet sheet)
    {
        for (var row = 0; row < Math.Min(RowsLooked, sheet.Rows.Count); row++)
        {
            // Two lines of headings (全日制教育 over 学历 and 毕业院校及专业) are tried first: one line alone would lose the lower.
            var lines = IsTwoLines(sheet, row) ? 2 : 1;
            if (At(sheet, row, lines) is { } header) return header;
        }

        return null;
    }

    /// <summary>True when the row repeats the heading, as printed rosters do on each page.</summary>
    public bool IsRepeatedAt(Sheet sheet, int row) => RosterColumn.Find(sheet[row, NameColumn].Text)?.Kind == ColumnKind.Name;

    /// <summary>The name of a column for people: its heading and Excel's letters.</summary>
    public string Name(int column) => $"{Columns[column].Heading}（{Letters(column)} 列）";

    private static bool IsTwoLines(Sheet sheet, int row)
    {
        for (var column = 0; column < sheet.Rows[row].Length; column++)
        {
            if (RosterColumn.Find(sheet[row, column].Text)?.Kind == ColumnKind.Name)
                return row + 1 < sheet.Rows.Count && (sheet.MergeAt(row, column) is { } m ? m.ToRow > row : sheet[row + 1, column].IsBlank && HasSubHeadings(sheet, row));
        }

        return false;
    }

    private static bool HasSubHeadings(Sheet sheet, int row) =>
        Enumerable.Range(0, sheet.Rows[row + 1].Length).Count(c => RosterColumn.Find(sheet[row + 1, c].Text) is not null) >= 2;

    private static RosterHeader? At(Sheet sheet, int row, int lines)
    {
        var columns = new Dictionary<int, (RosterColumn, string)>();
        var (unused, doubles) = (new List<string>(), new List<string>());
        for (var column = 0; column < sheet.Rows[row].Length; column++)
        {
            var heading = Heading(sheet, row, lines, column);
            if (heading.Length == 0) continue;
            if (RosterColumn.Find(heading) is not { } known) unused.Add(heading);
            else if (known.Kind != ColumnKind.Ignored && columns.Values.Any(c => c.Item1.Key == known.Key)) doubles.Add(heading);
            else columns[column] = (known, heading);
        }

        var isHeader = columns.Values.Any(c => c.Item1.Kind == ColumnKind.Name) && columns.Values.Count(c => c.Item1.Kind != ColumnKind.Ignored) >= LeastKnown;
        return isHeader ? new RosterHeader(row + lines, columns, unused, doubles) : null;
    }

    /// <summary>The heading over a column: the upper text, and the lower one where it differs.</summary>
    private static string Heading(Sheet sheet, int row, int lines, int column)
    {
        var upper = OneLine(sheet.Spread(row, column).Text);
        if (lines == 1) return upper;
        var lower = OneLine(sheet.Spread(row + 1, column).Text);
        return lower.Length == 0 || lower == upper ? upper : RosterColumn.Find(upper + lower) is not null || upper.Length > 0 ? upper + lower : lower;
    }

    private static string OneLine(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
