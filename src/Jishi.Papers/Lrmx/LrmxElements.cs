using System.Xml;
using System.Xml.Linq;

namespace Jishi.Papers.Lrmx;

/// <summary>What every element is asked: its line, its text, and whether something stands in it that the format does not have.</summary>
internal static class LrmxElements
{
    public static int Line(XElement element) => ((IXmlLineInfo)element).LineNumber;

    /// <summary>The text with LF line ends; "" for all three shapes of empty. Child elements and attributes are reported.</summary>
    public static string Text(XElement element, LrmxPlace place, LrmxReport report)
    {
        if (element.HasElements) report.Add(place, LrmxLevel.Warning, "本栏里有下级标签，只取了其中的文字，请核对", element.Value);
        if (element.Attributes().Any(attribute => !attribute.IsNamespaceDeclaration))
            report.Add(place, LrmxLevel.Info, "本栏标签带有属性，格式中没有规定，未采用", element.FirstAttribute?.ToString() ?? "");
        var text = element.Value.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return string.IsNullOrWhiteSpace(text) ? "" : text;
    }

    /// <summary>Keeps an element outside the field table as written, and says so.</summary>
    public static void Keep(XElement element, string path, List<LrmxUnknown> unknown, LrmxReport report)
    {
        unknown.Add(new LrmxUnknown(path, element.ToString(SaveOptions.DisableFormatting), Line(element)));
        var place = new LrmxPlace(path, element.Name.LocalName, Line(element));
        report.Add(place, LrmxLevel.Info, "不认识的字段，内容已原样保留，未用于导入", element.Value.Trim());
    }

    /// <summary>Text that stands between the fields belongs to none of them: most often a field whose tag was lost.</summary>
    public static void ReportStrayText(XElement parent, string path, LrmxReport report)
    {
        foreach (var text in parent.Nodes().OfType<XText>().Where(text => !string.IsNullOrWhiteSpace(text.Value)))
        {
            var place = new LrmxPlace(path, LrmxFieldTable.NameZh(path), ((IXmlLineInfo)text).LineNumber);
            report.Add(place, LrmxLevel.Warning, "有文字不在任何字段之内，未导入，请核对", text.Value.Trim());
        }
    }
}
