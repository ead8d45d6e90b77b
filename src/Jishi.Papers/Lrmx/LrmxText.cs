using System.Globalization;
using System.Text;

namespace Jishi.Papers.Lrmx;

/// <summary>Facts about characters that the field checks share.</summary>
internal static class LrmxText
{
    private const int ShownLength = 40;

    /// <summary>A value as a message may show it: at most 40 characters, line breaks as ⏎, invisible marks by code.</summary>
    public static string Shorten(string text)
    {
        var shown = new StringBuilder();
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (count++ == ShownLength) return shown.Append('…').ToString();
            if (rune.Value == '\n') shown.Append('⏎');
            else if (IsInvisible(rune)) shown.Append(Code(rune));
            else shown.Append(rune.ToString());
        }

        return shown.ToString();
    }

    /// <summary>Length as a reader counts it: 𠮷 is one character, not two.</summary>
    public static int Length(string text) => text.EnumerateRunes().Count();

    public static string Code(Rune rune) => $"U+{rune.Value:X4}";

    public static bool IsInvisible(char c) => !char.IsSurrogate(c) && IsInvisible(new Rune(c));

    /// <summary>Control and format characters: right-to-left marks, zero-width blanks, byte order marks. Not tab, not line ends.</summary>
    public static bool IsInvisible(Rune rune) => rune.Value is not ('\n' or '\r' or '\t')
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;

    /// <summary>Private-use characters: rare characters typed with a local font, which print as boxes elsewhere.</summary>
    public static bool IsPrivateUse(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse;
}
