using System.IO.Compression;
using System.Xml;

namespace Jishi.Papers.Rosters;

/// <summary>
/// Cells of an .xlsx that hold an error of a formula (#N/A, #REF!): the reading library gives them as blank, and a lookup that failed must not
/// pass for a field that is empty.
/// </summary>
internal static class XlsxErrors
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Errors by number of the sheet, row and column, all from 0.</summary>
    public static IReadOnlyDictionary<(int Sheet, int Row, int Column), string> Find(ZipArchive zip)
    {
        var errors = new Dictionary<(int, int, int), string>();
        var parts = Parts(zip);
        for (var sheet = 0; sheet < parts.Count; sheet++)
        {
            if (zip.GetEntry(parts[sheet]) is not { } entry) continue;
            using var xml = Open(entry);
            while (xml.Read())
            {
                if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" } || xml.GetAttribute("t") != "e" || At(xml.GetAttribute("r")) is not { } at) continue;
                errors[(sheet, at.Row, at.Column)] = xml.ReadToDescendant("v", xml.NamespaceURI) ? xml.ReadElementContentAsString() : "#N/A";
            }
        }

        return errors;
    }

    /// <summary>The parts of the sheets, in the order of the workbook.</summary>
    private static List<string> Parts(ZipArchive zip)
    {
        if (zip.GetEntry("xl/workbook.xml") is not { } workbook || zip.GetEntry("xl/_rels/workbook.xml.rels") is not { } rels) return [];
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, target) in Attributes(rels, "Relationship", x => (x.GetAttribute("Id"), x.GetAttribute("Target"))))
            targets[id ?? ""] = target?.StartsWith('/') == true ? target[1..] : "xl/" + target;
        return [.. Attributes(workbook, "sheet", x => (x.GetAttribute("id", Relations), "")).Select(s => targets.GetValueOrDefault(s.Item1 ?? "", ""))];
    }

    private static List<(string? First, string? Second)> Attributes(ZipArchiveEntry entry, string element, Func<XmlReader, (string?, string?)> read)
    {
        var found = new List<(string?, string?)>();
        using var xml = Open(entry);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element) found.Add(read(xml));
        }

        return found;
    }

    private static XmlReader Open(ZipArchiveEntry entry) =>
        XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });

    /// <summary>BC12 is row 11, column 54.</summary>
    private static (int Row, int Column)? At(string? reference)
    {
        var column = 0;
        var at = 0;
        for (; at < reference?.Length && char.IsAsciiLetterUpper(reference[at]) && at < 3; at++) column = (column * 26) + reference[at] - 'A' + 1;
        return at > 0 && int.TryParse(reference.AsSpan(at), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var row) && row > 0 ? (row - 1, column - 1) : null;
    }
}
