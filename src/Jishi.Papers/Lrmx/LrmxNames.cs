using System.Text;

namespace Jishi.Papers.Lrmx;

/// <summary>
/// Cleans a person's name the way the official editor does on opening: blanks go (张 三 is 张三), and 。 . ？ 、 typed for the middle
/// dot become ·. Invisible marks go too, because they break every later search by name. Each change is reported.
/// </summary>
internal static class LrmxNames
{
    // • ・ ‧ ．are what other input methods produce for the same middle dot.
    private const string Dots = "。.？?、•・‧．";

    public static string Clean(string text, LrmxPlace place, LrmxReport report)
    {
        var name = new StringBuilder();
        var (blanks, dots) = (false, false);
        var marks = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) blanks = true;
            else if (LrmxText.IsInvisible(rune)) marks.Add(LrmxText.Code(rune));
            else if (rune.IsBmp && Dots.Contains((char)rune.Value)) (dots, _) = (true, name.Append('·'));
            else name.Append(rune.ToString());
        }

        var clean = name.ToString();
        if (blanks) report.Add(place, LrmxLevel.Info, $"姓名中的空白已去掉，读作“{LrmxText.Shorten(clean)}”", text);
        if (dots) report.Add(place, LrmxLevel.Info, $"姓名中的标点已改为间隔号“·”，读作“{LrmxText.Shorten(clean)}”", text);
        if (marks.Count > 0) report.Add(place, LrmxLevel.Warning, $"姓名中有看不见的控制字符 {Join(marks)}，已去掉，请核对姓名", text);
        return clean;
    }

    private static string Join(IEnumerable<string> codes) => string.Join('、', codes.Take(5));
}
