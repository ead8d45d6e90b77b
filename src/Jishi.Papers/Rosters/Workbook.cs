using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace Jishi.Papers.Rosters;

/// <summary>How Excel kept a cell.</summary>
internal enum CellKind
{
    Text,
    Number,
    Date,
    Error,
}

/// <summary>One cell as text. A number of a fixed format has its places (1990.10, not 1990.1); a date whose format shows no day has none.</summary>
internal sealed record Cell(string Text, CellKind Kind)
{
    public static readonly Cell Blank = new("", CellKind.Text);

    public bool IsBlank => Kind != CellKind.Error && Text.Length == 0;
}

/// <summary>A merged range; rows and columns from 0, ends included.</summary>
internal sealed record Merge(int FromRow, int ToRow, int FromColumn, int ToColumn);

/// <summary>One sheet as a grid.</summary>
internal sealed record Sheet(string Name, bool IsHidden, IReadOnlyList<Cell[]> Rows, IReadOnlyList<Merge> Merges)
{
    public Cell this[int row, int column] => row < Rows.Count && column < Rows[row].Length ? Rows[row][column] : Cell.Blank;

    /// <summary>The merged range that the cell lies in, or null.</summary>
    public Merge? MergeAt(int row, int column) =>
        Merges.FirstOrDefault(m => row >= m.FromRow && row <= m.ToRow && column >= m.FromColumn && column <= m.ToColumn);

    /// <summary>The cell, or the upper left one of the merged range that it lies in.</summary>
    public Cell Spread(int row, int column) => MergeAt(row, column) is { } m ? this[m.FromRow, m.FromColumn] : this[row, column];
}

/// <summary>Reads the sheets of .xlsx and .xls. Sizes are bounded before anything is unpacked; no formula is computed, Excel's last value counts.</summary>
internal static class Workbook
{
    public const int MaxBytes = 20 * 1024 * 1024;
    private const long MaxUnpacked = 300L * 1024 * 1024;
    private const int MaxRows = 20_000;
    private const int MaxColumns = 200;

    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The sheets, or why the file is refused, in Chinese. Never throws on any bytes.</summary>
    public static (IReadOnlyList<Sheet> Sheets, string? Refusal) Read(ReadOnlyMemory<byte> file)
    {
        if (WhyRefused(file.Span) is { } reason) return ([], reason);
        try
        {
            var (unpacked, errors) = LookInto(file);
            if (unpacked > MaxUnpacked) return ([], "文件解压后超过 300 MB，不像名册，请检查是否选错文件");
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file.ToArray()), new ExcelReaderConfiguration { FallbackEncoding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")! });
            return Sheets(reader, errors);
        }
        catch (ExcelDataReader.Exceptions.InvalidPasswordException)
        {
            return ([], "文件设有打开密码，请在 Excel 中去掉密码后再导入");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The reader throws many kinds on damaged files; all of them mean the same to the person.
            return ([], "文件损坏或不是 Excel 工作簿，请在 Excel 中打开并另存为 .xlsx 后再导入");
        }
    }

    private static string? WhyRefused(ReadOnlySpan<byte> file)
    {
        if (file.Length == 0) return "文件是空的（0 字节），请重新导出后再试";
        if (file.Length > MaxBytes) return $"文件有 {file.Length / (1024 * 1024)} MB，超过 20 MB 的上限，请删去图片或分成几份";
        if (file.StartsWith("PK"u8) || file.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0])) return null;
        return file.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'<', ..]
            ? "扩展名是 Excel，内容却是网页或 XML，请在 Excel 中打开并另存为 .xlsx 后再导入"
            : "这不是 Excel 工作簿，请在 Excel 中打开并另存为 .xlsx 后再导入";
    }

    /// <summary>What the archive claims to hold, and, when that is bearable, the cells with errors. An .xls is no archive.</summary>
    private static (long Unpacked, IReadOnlyDictionary<(int, int, int), string> Errors) LookInto(ReadOnlyMemory<byte> file)
    {
        var none = new Dictionary<(int, int, int), string>();
        if (!file.Span.StartsWith("PK"u8)) return (0, none);
        using var zip = new ZipArchive(new MemoryStream(file.ToArray()));
        var unpacked = zip.Entries.Sum(e => e.Length);
        return (unpacked, unpacked > MaxUnpacked ? none : XlsxErrors.Find(zip));
    }

    private static (IReadOnlyList<Sheet> Sheets, string? Refusal) Sheets(IExcelDataReader reader, IReadOnlyDictionary<(int, int, int), string> errors)
    {
        var sheets = new List<Sheet>();
        var total = 0;
        do
        {
            var rows = new List<Cell[]>();
            while (reader.Read())
            {
                if (++total > MaxRows) return ([], $"超过 {MaxRows} 行，不像名册，请分成几份");
                rows.Add([.. Enumerable.Range(0, Math.Min(reader.FieldCount, MaxColumns))
                    .Select(column => errors.TryGetValue((sheets.Count, rows.Count, column), out var error) ? new Cell(error, CellKind.Error) : CellAt(reader, column))]);
            }

            var merges = (reader.MergeCells ?? []).Select(m => new Merge(m.FromRow, m.ToRow, m.FromColumn, m.ToColumn)).ToList();
            sheets.Add(new Sheet(reader.Name ?? "", !string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase), rows, merges));
        }
        while (reader.NextResult());

        return (sheets, null);
    }

    private static Cell CellAt(IExcelDataReader reader, int column)
    {
        return reader.GetValue(column) switch
        {
            null => Cell.Blank,
            double number => new Cell(Number(number, reader.GetNumberFormatString(column)), CellKind.Number),
            DateTime date => new Cell(Date(date, reader.GetNumberFormatString(column)), CellKind.Date),
            bool yes => new Cell(yes ? "是" : "否", CellKind.Text),
            IFormattable other => new Cell(other.ToString(null, CultureInfo.InvariantCulture), CellKind.Text),
            var text => new Cell((text.ToString() ?? "").ReplaceLineEndings("\n").Trim(), CellKind.Text),
        };
    }

    /// <summary>A number as it is seen: the places of a fixed format are part of 1990.10.</summary>
    private static string Number(double number, string? format)
    {
        var places = format is not null && format.Length > 2 && format.StartsWith("0.", StringComparison.Ordinal) && format.AsSpan(2).IndexOfAnyExcept('0') < 0 ? format.Length - 2 : 0;
        return places is > 0 and < 10 ? number.ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>Excel gives every month a day: it counts only where the format shows it.</summary>
    private static string Date(DateTime date, string? format)
    {
        var isQuoted = false;
        var showsDay = format is null;
        foreach (var c in format ?? "")
        {
            if (c == '"') isQuoted = !isQuoted;
            else if (!isQuoted && c is 'd' or 'D') showsDay = true;
        }

        return date.ToString(showsDay ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture);
    }
}
