using System.Globalization;
using System.Text;

namespace Jishi.Papers.Lrmx;

/// <summary>
/// Reads the date texts of the form: YYYYMM, YYYYMMDD, YYYY, YYYY + 春夏秋冬初中底, and the separated shapes
/// YYYY.MM, YYYY.MM.DD, YYYY-MM, YYYY/MM, YYYY年M月. Full-width digits count as digits.
/// </summary>
public static class LrmxDates
{
    private const string PartsOfYear = "春夏秋冬初中底";
    private const string HowToWrite = "应写成“199001”“19900105”“1990.01”或“1990”";

    /// <summary>Never throws. Empty text gives neither date nor problem.</summary>
    public static LooseDateReading Read(string text)
    {
        var clean = Narrow(text);
        if (clean.Length == 0) return new LooseDateReading(null, null);
        var parts = Split(clean);
        if (parts is null) return Problem(text, HowToWrite);
        if (parts.Year is < 1900 or > 2100) return Problem(text, $"年份 {parts.Year} 不在 1900 至 2100 之间");
        if (parts.Month is < 1 or > 12) return Problem(text, $"没有 {parts.Month} 月");
        if (parts is { Month: { } month, Day: { } day } && (day < 1 || day > DateTime.DaysInMonth(parts.Year, month)))
            return Problem(text, $"{parts.Year}年{month}月没有 {day} 日");
        return new LooseDateReading(parts, null);
    }

    private static LooseDateReading Problem(string text, string why) =>
        new(null, $"日期“{LrmxText.Shorten(text)}”无法读出：{why}");

    private static LooseDate? Split(string clean)
    {
        if (clean.Length == 5 && PartsOfYear.Contains(clean[4]) && AllDigits(clean[..4]))
            return new LooseDate(Number(clean[..4]), null, null, clean[4..]);
        if (AllDigits(clean)) return SplitDigits(clean);
        var pieces = clean.TrimEnd('日', '号', '月', '年').Split('.', '-', '/', '年', '月');
        if (pieces.Length > 3 || pieces[0].Length != 4) return null;
        if (!pieces.All(AllDigits) || pieces.Skip(1).Any(piece => piece.Length > 2)) return null;
        return new LooseDate(
            Number(pieces[0]),
            pieces.Length > 1 ? Number(pieces[1]) : null,
            pieces.Length > 2 ? Number(pieces[2]) : null);
    }

    private static LooseDate? SplitDigits(string digits) => digits.Length switch
    {
        4 => new LooseDate(Number(digits), null, null),
        6 => new LooseDate(Number(digits[..4]), Number(digits[4..]), null),
        8 => new LooseDate(Number(digits[..4]), Number(digits[4..6]), Number(digits[6..])),
        _ => null,
    };

    /// <summary>Full-width digits and point become half-width; blanks and invisible marks go.</summary>
    internal static string Narrow(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || LrmxText.IsInvisible(c)) continue;
            clean.Append(c switch
            {
                >= '０' and <= '９' => (char)(c - '０' + '0'),
                '．' or '。' => '.',
                '－' or '—' => '-',
                _ => c,
            });
        }

        return clean.ToString();
    }

    private static bool AllDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
