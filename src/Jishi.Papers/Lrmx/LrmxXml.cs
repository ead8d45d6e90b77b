using System.Xml;
using System.Xml.Linq;

namespace Jishi.Papers.Lrmx;

/// <summary>A parsed document, or the place and reason where parsing stopped.</summary>
internal sealed record LrmxParse(XElement? Root, LrmxXmlFault? Fault);

/// <param name="OpenElement">Innermost element open when parsing stopped, "" when none was.</param>
/// <param name="TooDeep">Nesting or number of elements beyond any real form: not worth a second parse.</param>
internal sealed record LrmxXmlFault(int Line, string OpenElement, bool TooDeep);

/// <summary>Parses XML with no DTD, no external entity, bounded depth and bounded number of elements.</summary>
internal static class LrmxXml
{
    // A real form is four deep and has fewer than 150 elements.
    private const int MaxDepth = 16;
    private const int MaxElements = 20_000;

    public static LrmxParse Parse(string text)
    {
        // Measured before the tree is built: the tree's own walks recurse, so depth must be bounded first.
        if (Measure(text) is { } fault) return new LrmxParse(null, fault);
        using var reader = Open(text);
        return new LrmxParse(XElement.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace), null);
    }

    private static XmlReader Open(string text) => XmlReader.Create(new StringReader(text), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LrmxBytes.MaxBytes * 2L,
        IgnoreProcessingInstructions = true,
        IgnoreComments = true,
        CloseInput = true,
    });

    private static LrmxXmlFault? Measure(string text)
    {
        var open = new Stack<string>();
        var elements = 0;
        using var reader = Open(text);
        var at = (IXmlLineInfo)reader;
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.EndElement) open.Pop();
                if (reader.NodeType != XmlNodeType.Element) continue;
                if (reader.Depth > MaxDepth || ++elements > MaxElements) return new LrmxXmlFault(at.LineNumber, reader.LocalName, TooDeep: true);
                if (!reader.IsEmptyElement) open.Push(reader.LocalName);
            }

            return null;
        }
        catch (XmlException broken)
        {
            return new LrmxXmlFault(broken.LineNumber, open.Count > 0 ? open.Peek() : "", TooDeep: false);
        }
    }
}
