using System.Text;
using System.Xml;

namespace Jishi.Papers.Lrmx;

/// <summary>
/// Makes text parseable that careless writers left almost right: a raw &amp;, a raw &lt; before something that cannot be a tag,
/// characters that XML forbids. Nothing is taken away from the value except the forbidden characters, and each repair is reported
/// with its line and field. Line numbers stay as they were.
/// </summary>
internal sealed class LrmxRepair(string text, LrmxReport report)
{
    private const int LongestReference = 12;
    private readonly StringBuilder clean = new(text.Length + 64);
    private readonly HashSet<(string Element, int Line, string MessageZh)> noted = [];
    private int line = 1;
    private string element = "";
    private bool cdataHasNoEnd;

    public static string Run(string text, LrmxReport report) => new LrmxRepair(text, report).Run();

    private string Run()
    {
        var at = 0;
        while (at < text.Length) at += Step(at);
        return clean.ToString();
    }

    /// <summary>Copies or repairs what stands at that place and says how many characters it took.</summary>
    private int Step(int at)
    {
        var c = text[at];
        if (c == '\n') line++;
        if (c == '&') return Ampersand(at);
        if (c == '<') return Tag(at);
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            clean.Append(c).Append(text[at + 1]);
            return 2;
        }

        if (XmlConvert.IsXmlChar(c)) clean.Append(c);
        else Note($"有不允许的控制字符 U+{(int)c:X4}，已去掉", at);
        return 1;
    }

    private int Ampersand(int at)
    {
        var end = text.AsSpan(at, Math.Min(LongestReference, text.Length - at)).IndexOf(';');
        if (end > 1 && IsReference(text.AsSpan(at + 1, end - 1)))
        {
            clean.Append(text, at, end + 1);
            return end + 1;
        }

        clean.Append("&amp;");
        Note("有未转义的“&”，已按普通字符读取，请核对", at);
        return 1;
    }

    private int Tag(int at)
    {
        if (Verbatim(at) is > 0 and var taken) return taken;
        var next = at + 1 < text.Length ? text[at + 1] : '<';
        if (char.IsAsciiLetter(next) || next is '/' or '!' or '?' or '_')
        {
            if (char.IsAsciiLetter(next)) element = NameAt(at + 1);
            clean.Append('<');
            return 1;
        }

        clean.Append("&lt;");
        Note("有未转义的“<”，已按普通字符读取，请核对", at);
        return 1;
    }

    /// <summary>Copies a CDATA section whole: an ampersand in it is no fault. 0 when none starts here or it has no end.</summary>
    private int Verbatim(int at)
    {
        const string Open = "<![CDATA[";
        if (cdataHasNoEnd || !text.AsSpan(at).StartsWith(Open, StringComparison.Ordinal)) return 0;
        var length = text.AsSpan(at).IndexOf("]]>", StringComparison.Ordinal) + 3;
        cdataHasNoEnd = length < Open.Length;
        if (cdataHasNoEnd) return 0;
        clean.Append(text, at, length);
        line += text.AsSpan(at, length).Count('\n');
        return length;
    }

    private static bool IsReference(ReadOnlySpan<char> name)
    {
        if (name is "amp" or "lt" or "gt" or "quot" or "apos") return true;
        if (name[0] != '#') return false;
        var isHex = name.Length > 1 && name[1] == 'x';
        var style = isHex ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None;
        var provider = System.Globalization.CultureInfo.InvariantCulture;
        if (!int.TryParse(name[(isHex ? 2 : 1)..], style, provider, out var code)) return false;
        return Rune.IsValid(code) && (code > char.MaxValue || XmlConvert.IsXmlChar((char)code));
    }

    private string NameAt(int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_')) end++;
        return text[at..end];
    }

    private string Around(int at)
    {
        // A short window on purpose: searching back to the tag would be quadratic on a file made of ampersands.
        var before = text.AsSpan(Math.Max(0, at - 15), Math.Min(15, at));
        before = before[(before.LastIndexOfAny('>', '\n') + 1)..];
        return string.Concat(before, text.AsSpan(at, Math.Min(15, text.Length - at)));
    }

    /// <summary>Once for each fault, field and line, and not beyond what the report takes: a file of ampersands must not cost minutes.</summary>
    private void Note(string messageZh, int at)
    {
        if (noted.Count >= LrmxReport.Cap || !noted.Add((element, line, messageZh))) return;
        report.Add(new LrmxPlace(element, LrmxFieldTable.NameZh(element), line), LrmxLevel.Warning, messageZh, Around(at));
    }
}
