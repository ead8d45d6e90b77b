using System.Text.RegularExpressions;

namespace Jishi.Record.Cadres;

/// <summary>
/// What the words of a title tell of a post: principal, deputy, or neither. Titles are free text, so a title that tells neither decides nothing;
/// of several posts held at once the principal one counts.
/// </summary>
public static partial class PostTitles
{
    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '（', '）', '(', ')', '兼', ' '];

    /// <summary>正职: 局长, 乡党委书记, 办公室主任.</summary>
    public static bool IsPrincipal(string title) => Parts(title).Any(p => !p.Contains('副', StringComparison.Ordinal) && Principal().IsMatch(p));

    /// <summary>副职: 副局长, 党委副书记; not the ranks and professional titles that are written with 副.</summary>
    public static bool IsDeputy(string title) => !IsPrincipal(title) && Parts(title).Any(p => Deputy().IsMatch(p));

    /// <summary>市、县、乡党政正职: the secretary of the committee or the head of the government of a city, county, district, township or town.</summary>
    public static bool IsHeadOfPlace(string title) => Parts(title).Any(p => HeadOfPlace().IsMatch(p));

    private static string[] Parts(string title) => title.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex("(?:书记|长|主任|主席|主委|政委|总经理)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Principal();

    [GeneratedRegex("副(?!教授|研究员|主任[医护药技]|主任科员|主任记者|编审|译审|高|食|业|产|[处科县厅乡]级|厅局级|调研员|巡视员)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Deputy();

    [GeneratedRegex("(?<!副)(?:[市县区旗州盟]委书记|[乡镇]党委书记|[市县区旗州盟乡镇]长)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HeadOfPlace();
}
