using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Jishi.Tests.Papers;

/// <summary>A number as Excel keeps one, with the format that it is shown in.</summary>
internal sealed record Num(decimal Value, string Format = "General");

/// <summary>Writes small workbooks: texts, numbers with formats, merged cells, hidden sheets.</summary>
internal sealed class XlsxFile
{
    private readonly List<(string Name, bool IsHidden, List<object?[]> Rows, List<string> Merges)> _sheets = [];
    private readonly List<string> _formats = ["General"];

    public XlsxFile Sheet(string name, bool isHidden = false)
    {
        _sheets.Add((name, isHidden, [], []));
        return this;
    }

    public XlsxFile Row(params object?[] cells)
    {
        _sheets[^1].Rows.Add(cells);
        return this;
    }

    public XlsxFile Merge(string range)
    {
        _sheets[^1].Merges.Add(range);
        return this;
    }

    /// <summary>The number by which Excel knows a day.</summary>
    public static Num Day(int year, int month, int day, string format) => new(new DateOnly(year, month, day).DayNumber - new DateOnly(1899, 12, 30).DayNumber, format);

    public byte[] Save()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var sheets = _sheets.Select((s, n) => (s, Number: n + 1, Xml: SheetXml(s.Rows, s.Merges))).ToList();
            Put(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>""");
            Put(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Put(zip, "xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{string.Concat(sheets.Select(s => $"""<sheet name="{s.s.Name}" sheetId="{s.Number}"{(s.s.IsHidden ? " state=\"hidden\"" : "")} r:id="s{s.Number}"/>"""))}</sheets></workbook>""");
            Put(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(sheets.Select(s => $"""<Relationship Id="s{s.Number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{s.Number}.xml"/>"""))}<Relationship Id="st" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""");
            foreach (var sheet in sheets) Put(zip, $"xl/worksheets/sheet{sheet.Number}.xml", sheet.Xml);
            Put(zip, "xl/styles.xml", $"""<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="{_formats.Count}">{string.Concat(_formats.Select((f, n) => $"""<numFmt numFmtId="{200 + n}" formatCode="{SecurityElement.Escape(f)}"/>"""))}</numFmts><cellXfs count="{_formats.Count}">{string.Concat(_formats.Select((_, n) => $"""<xf numFmtId="{(n == 0 ? 0 : 200 + n)}" applyNumberFormat="1"/>"""))}</cellXfs></styleSheet>""");
        }

        return file.ToArray();
    }

    private string SheetXml(List<object?[]> rows, List<string> merges)
    {
        var xml = new StringBuilder("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        for (var r = 0; r < rows.Count; r++)
        {
            // Excel leaves blank rows out.
            if (rows[r].Length == 0) continue;
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">");
            for (var c = 0; c < rows[r].Length; c++) xml.Append(CellXml(rows[r][c], $"{(char)('A' + c)}{r + 1}"));
            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (merges.Count > 0) xml.Append(CultureInfo.InvariantCulture, $"<mergeCells count=\"{merges.Count}\">").AppendJoin("", merges.Select(m => $"<mergeCell ref=\"{m}\"/>")).Append("</mergeCells>");
        return xml.Append("</worksheet>").ToString();
    }

    private string CellXml(object? cell, string at) => cell switch
    {
        null => "",
        Num number => $"<c r=\"{at}\" s=\"{Style(number.Format)}\"><v>{number.Value.ToString(CultureInfo.InvariantCulture)}</v></c>",
        string { Length: > 1 } error when error[0] == '#' => $"<c r=\"{at}\" t=\"e\"><v>{error}</v></c>",
        _ => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(cell.ToString())}</t></is></c>",
    };

    private int Style(string format)
    {
        if (!_formats.Contains(format)) _formats.Add(format);
        return _formats.IndexOf(format);
    }

    private static void Put(ZipArchive zip, string name, string text)
    {
        using var to = new StreamWriter(zip.CreateEntry(name).Open());
        to.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + text);
    }
}
