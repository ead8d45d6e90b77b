using System.Globalization;
using System.Text.RegularExpressions;

namespace Jishi.Papers.Texts;

/// <summary>One year of 年度考核结果 and the grade as the text names it.</summary>
public sealed record YearGrade(int Year, string Grade);

/// <summary>
/// Reads 2023年年度考核称职，2024年年度考核优秀 and its kin (2021、2022年均为称职; 2020—2023年连续优秀): years gather until a grade comes. A year with two
/// grades is left out: the text does not say which.
/// </summary>
public static partial class AssessmentText
{
    private const int MostYears = 60;

    public static IReadOnlyList<YearGrade> Read(string text)
    {
        var found = new List<YearGrade>();
        var years = new List<int>();
        var isRange = false;
        foreach (Match token in Token().Matches(Narrow(text)))
        {
            if (token.Groups["grade"] is { Success: true } grade)
            {
                found.AddRange(years.Select(y => new YearGrade(y, Grade(grade.Value))));
                (years, isRange) = ([], false);
            }
            else if (token.Groups["year"] is { Success: true } year) Gather(years, int.Parse(year.Value, CultureInfo.InvariantCulture), isRange && years.Count > 0);

            isRange = token.Groups["to"].Success;
        }

        return [.. found.GroupBy(f => f.Year).Where(g => g.Distinct().Count() == 1).Select(g => g.First()).OrderBy(f => f.Year).Take(MostYears)];
    }

    private static void Gather(List<int> years, int year, bool isEndOfRange)
    {
        if (year is < 1949 or > 2100) return;
        if (isEndOfRange && year > years[^1] && year - years[^1] < MostYears) years.AddRange(Enumerable.Range(years[^1] + 1, year - years[^1] - 1));
        years.Add(year);
    }

    /// <summary>The name in the code table of what the text calls it.</summary>
    private static string Grade(string word) => word switch
    {
        "不确定等次" or "未定等次" or "未确定等次" or "不定等次" => "不定等次",
        "不参加考核" or "未参加考核" or "不进行考核" or "未考核" => "未参加考核",
        _ => word,
    };

    private static string Narrow(string text) => string.Concat(text.Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c));

    // Longer words first: 不称职 holds 称职. The sign of a range must follow a year at once.
    [GeneratedRegex(
        "(?<year>(?<![0-9])[0-9]{4}(?![0-9]))|(?<to>(?<=[0-9年度])\\s*(至|到|[-—–―－~～]+)(?=\\s*[0-9]))|(?<grade>基本称职|不称职|基本合格|不合格|不确定等次|未确定等次|未定等次|不定等次|不参加考核|未参加考核|不进行考核|未考核|优秀|称职|合格)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
