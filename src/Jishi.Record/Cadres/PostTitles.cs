using System.Text.RegularExpressions;

namespace Jishi.Record.Cadres;

/// <summary>
/// What the words of a post's title (职务名称) tell of it. Titles are free text: these tests know the usual forms, a title that tells nothing decides
/// nothing, and each rule that uses one says so. Of several posts held at once the principal one counts.
/// </summary>
public static partial class PostTitles
{
    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '（', '）', '(', ')', '兼', ' '];

    /// <summary>正职: 局长, 乡党委书记, 办公室主任.</summary>
    public static bool IsPrincipal(string title) => Parts(title).Any(p => !p.Contains('副', StringComparison.Ordinal) && !p.Contains("助理", StringComparison.Ordinal) && Principal().IsMatch(p));

    /// <summary>副职: 副局长, 党委副书记; not the ranks and professional titles that are written with 副.</summary>
    public static bool IsDeputy(string title) => !IsPrincipal(title) && Any(title, Deputy());

    /// <summary>市、县、乡党政正职: the secretary of the committee or the head of the government of a city, county, district, township or town.</summary>
    public static bool IsHeadOfPlace(string title) => Any(title, HeadOfPlace());

    /// <summary>市、县党政正职: the same without townships and towns.</summary>
    public static bool IsLocalPrincipal(string title) => Any(title, LocalPrincipal());

    /// <summary>A principal of a township or of a department of the county (乡镇、县直部门党政正职): 镇长, 局长, 县委办公室主任; not the head of an office within a department.</summary>
    public static bool IsTownshipOrBureauPrincipal(string title) => Any(title, Township()) || (Any(title, Bureau()) && !Within().IsMatch(title));

    /// <summary>A post on the Party's side, in a congress, a conference or a court: the government has no leader in charge of it.</summary>
    public static bool IsBesideGovernment(string title) => BesideGovernment().IsMatch(title);

    /// <summary>«县委副书记、县长» is two titles.</summary>
    private static string[] Parts(string title) => title.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool Any(string title, Regex form) => Parts(title).Any(form.IsMatch);

    [GeneratedRegex("(?:书记|长|主任|主席|主委|政委|总经理)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Principal();

    [GeneratedRegex("副(?!教授|研究员|主任[医护药技]|主任科员|主任记者|编审|译审|高|食|业|产|[处科县厅乡]级|厅局级|调研员|巡视员)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Deputy();

    [GeneratedRegex("(?<!副)(?:[市县区旗州盟]委书记|[乡镇]党委书记|[市县区旗州盟乡镇]长)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HeadOfPlace();

    [GeneratedRegex("(?:(?<!副)[县市区旗州盟]长|[县市区旗州盟]委书记)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LocalPrincipal();

    [GeneratedRegex("(?:(?<!副)[乡镇]长|(?:乡|镇|街道)(?:党委|党工委|工委)书记|街道办事处主任)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Township();

    [GeneratedRegex("(?:(?<!副)[局部]长|(?:委|委员会|办公室|办)主任|党组书记)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bureau();

    /// <summary>An office, section or team of a department.</summary>
    [GeneratedRegex("(?:局|委员会|部|院|中心).*(?:办公室|科|股|所|队)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Within();

    [GeneratedRegex("[县市区旗州盟]委|纪委|监委|人大|政协|法院|检察院|党校", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BesideGovernment();
}
