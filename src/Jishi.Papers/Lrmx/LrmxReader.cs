using System.Xml.Linq;

namespace Jishi.Papers.Lrmx;

/// <summary>
/// Reads a 干部任免审批表 in .lrmx form: 3.0, 3.2 and the 2025 revision. Fields are found by name, in any order.
/// Never throws on any bytes: a file that cannot be read is refused with the reason and the line.
/// </summary>
public static class LrmxReader
{
    private const string SaveAgain = "请用任免表编辑器打开并另存后再导入";

    /// <summary>
    /// UTF-8 (with or without mark) is the rule; UTF-16 and GB18030 are read with a warning. Not quite well-formed XML (raw &amp;)
    /// is given a second, tolerant parse. Refused: empty, over 20 MB, other kinds of file, DTD, damaged or cut-off XML, wrong root.
    /// </summary>
    public static LrmxReading Read(ReadOnlyMemory<byte> file, string fileName)
    {
        var report = new LrmxReport();
        var root = ReadRoot(file.Span, report);
        var form = root is null ? null : new LrmxFormBuilder(report).Build(root);
        return new LrmxReading(fileName, form, report.Lines);
    }

    private static XElement? ReadRoot(ReadOnlySpan<byte> file, LrmxReport report)
    {
        if (LrmxBytes.WhyRefused(file) is { } reason) return Refuse(report, reason);
        if (LrmxDecoder.Decode(file, report) is not { } decoded) return null;
        var text = BlankDeclaration(decoded);
        if (WhyNotXml(text) is { } notXml) return Refuse(report, notXml, FirstLine(text));
        var parse = LrmxXml.Parse(text);
        if (parse.Fault is { TooDeep: false }) parse = LrmxXml.Parse(LrmxRepair.Run(text, report));
        if (parse.Root is not { } root) return Refuse(report, Explain(text, parse.Fault!), parse.Fault!.Line);
        if (root.Name.LocalName is "Person") return root;
        return Refuse(report, $"这不是任免审批表：根元素是 <{LrmxText.Shorten(root.Name.LocalName)}>，应为 <Person>，请检查是否选错文件", LrmxElements.Line(root));
    }

    private static XElement? Refuse(LrmxReport report, string reasonZh, int line = 0)
    {
        report.File(LrmxLevel.Error, reasonZh, line);
        return null;
    }

    private static string? WhyNotXml(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            return "这不是 .lrmx 任免审批表，而是网页（可能下载时登录已过期），请重新下载";
        if (text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) || text.Contains("<!ENTITY", StringComparison.OrdinalIgnoreCase))
            return $"文件含有 DTD 或实体定义，任免审批表中不会有，为安全起见拒绝读取，{SaveAgain}";
        return start.Length == 0 || start[0] != '<' ? "这不是 .lrmx 任免审批表：内容不是 XML，请检查是否选错文件" : null;
    }

    private static string Explain(string text, LrmxXmlFault fault)
    {
        if (fault.TooDeep) return $"文件结构异常：标签层数或数量远超任免审批表，已拒绝读取，{SaveAgain}";
        var field = fault.OpenElement switch
        {
            "" => "文件开头或结尾",
            "Person" => "两个字段之间",
            LrmxFieldTable.Item => "家庭成员",
            var element => $"“{LrmxText.Shorten(LrmxFieldTable.NameZh(element))}”",
        };
        return text.AsSpan().TrimEnd().EndsWith("</Person>", StringComparison.Ordinal)
            ? $"文件损坏：{field}附近标签不配对或不完整，{SaveAgain}"
            : $"文件不完整：读到{field}处中断，缺少结尾的 </Person>，可能下载或拷贝没有完成，请重新取得文件";
    }

    private static int FirstLine(string text) => text.AsSpan(0, text.Length - text.AsSpan().TrimStart().Length).Count('\n') + 1;

    /// <summary>
    /// Blanks out the XML declaration, keeping line numbers. The text is decoded already, and a stray blank line before the
    /// declaration or a wrong version number in it is no reason to refuse a paper.
    /// </summary>
    private static string BlankDeclaration(string text)
    {
        const int LongestDeclaration = 200;
        var start = text.Length - text.AsSpan().TrimStart().Length;
        if (!text.AsSpan(start).StartsWith("<?xml ", StringComparison.Ordinal)) return text;
        var end = text.AsSpan(start, Math.Min(LongestDeclaration, text.Length - start)).IndexOf("?>", StringComparison.Ordinal);
        if (end < 0) return text;
        var declaration = text.AsSpan(start, end + 2);
        return string.Concat(new string('\n', text.AsSpan(0, start).Count('\n') + declaration.Count('\n')), text.AsSpan(start + end + 2));
    }
}
