using System.Globalization;
using System.Text;

namespace Jishi.Record.Cadres;

/// <summary>
/// Names as they are compared: 张 三 is 张三, and every mark that people type for the middle dot is ·. Names are kept as written; only the
/// comparison is normal.
/// </summary>
public static class PersonNames
{
    // • ・ ‧ ． . 。 are what input methods produce for the middle dot of 阿卜杜拉·买买提.
    private const string Dots = "•・‧．.。∙⋅﹒";

    public static bool AreSame(string a, string b) =>
        string.Equals(a, b, StringComparison.Ordinal) || string.Equals(Normal(a), Normal(b), StringComparison.Ordinal);

    public static string Normal(string name)
    {
        if (!name.AsSpan().ContainsAnyExceptInRange('\u4e00', '\u9fff')) return name;
        var normal = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control) continue;
            if (rune.IsBmp && Dots.Contains((char)rune.Value)) normal.Append('·');
            else normal.Append(rune.ToString());
        }

        return normal.ToString();
    }
}
