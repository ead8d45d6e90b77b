using System.Text.RegularExpressions;

namespace Jishi.Record.Cadres;

/// <summary>What the words of a post's title (职务名称) tell of it. Titles are free text: these tests know the usual forms, and each rule that uses one says so.</summary>
public static partial class PostTitles
{
    /// <summary>A principal of the Party or the government of a prefecture, city, county or district (市、县党政正职): 县委书记, 县长. Deputies are none.</summary>
    public static bool IsLocalPrincipal(string title) => Any(title, LocalPrincipal());

    /// <summary>A principal of a township or of a department of the county (乡镇、县直部门党政正职): 镇长, 局长, 县委办公室主任; not the head of an office within a department.</summary>
    public static bool IsTownshipOrBureauPrincipal(string title) => Any(title, Township()) || (Any(title, Bureau()) && !Within().IsMatch(title));

    /// <summary>The head of whatever it is (正职), by a title that is no deputy's.</summary>
    public static bool IsPrincipal(string title) => Any(title, Head());

    /// <summary>A post on the Party's side, in a congress, a conference or a court: the government has no leader in charge of it.</summary>
    public static bool IsBesideGovernment(string title) => BesideGovernment().IsMatch(title);

    /// <summary>«县委副书记、县长» is two titles.</summary>
    private static bool Any(string title, Regex form) =>
        title.Split(['、', '，', '兼'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Any(form.IsMatch);

    [GeneratedRegex("(?:(?<!副)[县市区旗州盟]长|[县市区旗州盟]委书记)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LocalPrincipal();

    [GeneratedRegex("(?:(?<!副)[乡镇]长|(?:乡|镇|街道)(?:党委|党工委|工委)书记|街道办事处主任)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Township();

    [GeneratedRegex("(?:(?<!副)[局部]长|(?:委|委员会|办公室|办)主任|党组书记)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bureau();

    /// <summary>An office, section or team of a department.</summary>
    [GeneratedRegex("(?:局|委员会|部|院|中心).*(?:办公室|科|股|所|队)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Within();

    [GeneratedRegex("^(?!.*(?:副|助理)).*(?:书记|长|主任|主席)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Head();

    [GeneratedRegex("[县市区旗州盟]委|纪委|监委|人大|政协|法院|检察院|党校", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BesideGovernment();
}
