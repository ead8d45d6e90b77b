using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Record.Policy;
using Jishi.Record.Rules;

namespace Jishi.Web.Pages.Rules;

/// <summary>An example with the verdict that it gets now, run while the page is drawn.</summary>
public sealed record ExampleLine(string Title, ExampleKind Kind, Judgement Got, Judgement Expected)
{
    public bool AsExpected => Got == Expected;

    public static ExampleLine Of(Rule rule, Example example) => new(example.Title, example.Kind, RuleBook.Verdict(rule, example.Docket(rule)).Judgement, example.Expect);

    public static string Word(ExampleKind kind) => kind switch
    {
        ExampleKind.Holds => "合规",
        ExampleKind.Fails => "不合",
        ExampleKind.Boundary => "边界",
        ExampleKind.Missing => "缺数据",
        _ => "例外",
    };
}

/// <summary>A dated value of a parameter and the office's own.</summary>
public sealed record ParameterLine(string Name, IReadOnlyList<(string From, string Value)> Values, string? Local, string Range)
{
    public static ParameterLine Of(Rule rule, Parameter parameter, PolicyPack policy) => new(
        parameter.Both,
        [.. parameter.Values.Select(v => (v.From is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " 起" : "一直", parameter.Show(v.Value)))],
        policy.Value(rule.Id, parameter.Name) is { } local ? parameter.Show(local) : null,
        RangeOf(rule, parameter));

    private static string RangeOf(Rule rule, Parameter parameter) => (rule.IsLocal, parameter) switch
    {
        (_, { Choices.IsEmpty: false }) => string.Join('、', parameter.Choices.Select((c, n) => $"{n} {c}")),
        (true, _) => "由本地定",
        (_, { Stricter: Stricter.Lower }) => $"只能更严：0 到 {parameter.Show(parameter.Values[^1].Value)}",
        (_, { Stricter: Stricter.Higher }) => $"只能更严：不小于 {parameter.Show(parameter.Values[^1].Value)}",
        _ => "不能另定",
    };
}

/// <summary>A group in the list: a family of rules, or the closing conditions of the gates.</summary>
public sealed record RuleGroup(string Name, string Prefixes, IReadOnlyList<RuleLine> Rules);

public sealed record RuleLine(string Id, string Title, RuleKind Kind);

/// <summary>Words of the rule book.</summary>
public static class RuleWords
{
    private static readonly (string Prefix, string Name)[] Families =
    [
        ("SEQ", "贯穿全程"), ("LIM", "总量与限制"), ("QUA", "任职资格"), ("MOT", "动议"), ("NOM", "提名推荐"), ("REC", "提名推荐"), ("DET", "组织考察"), ("INS", "组织考察"),
        ("DEL", "酝酿"), ("CON", "征求意见"), ("RPT", "有关事项报告"), ("DEC", "讨论决定"), ("APP", "任职"), ("PUB", "公示"), ("PRB", "试用期转正"),
    ];

    public static string Act(JudgedAt at) => at.Gate == 0 ? Act(at.Act) : $"{Act(at.Act)} {at.Gate} {NineGates.Number(at.Gate).Name}";

    private static string Act(Act act) => act switch
    {
        Jishi.Record.Rules.Act.PassGate => "办结关口",
        Jishi.Record.Rules.Act.Sign => "签字",
        Jishi.Record.Rules.Act.Archive => "立卷归档",
        Jishi.Record.Rules.Act.Correct => "更正",
        Jishi.Record.Rules.Act.EnterCandidate => "列入人选",
        Jishi.Record.Rules.Act.PlanAgenda => "列入会议议程",
        Jishi.Record.Rules.Act.Reconsider => "复议",
        _ => "提交上报",
    };

    public static string Pack(string pack) => pack switch
    {
        "record" => "纪实规则，始终启用",
        "national" => "国家规则，始终启用，不得放宽",
        _ => $"本地规则包 {RulePack.Find(pack)?.Both ?? pack}",
    };

    /// <summary>The rules whose number, title, statement or basis holds the text, by family; then the closing conditions of the nine gates.</summary>
    public static IReadOnlyList<RuleGroup> Groups(string search)
    {
        var rules = RuleBook.All.Where(r => search.Length == 0 || Text(r).Contains(search, StringComparison.OrdinalIgnoreCase));
        var groups = rules.GroupBy(r => Family(r.Id), StringComparer.Ordinal)
            .Select(g => new RuleGroup(g.Key, string.Join(' ', g.Select(r => r.Id.Split('-')[0]).Distinct(StringComparer.Ordinal)), [.. g.Select(r => new RuleLine(r.Id, r.Title, r.Kind))]));
        var closings = NineGates.All.Select(g => new RuleLine($"G{g.Number}", $"{g.Name}办结条件", RuleKind.Block))
            .Where(l => search.Length == 0 || (l.Id + l.Title).Contains(search, StringComparison.OrdinalIgnoreCase)).ToList();
        return [.. groups, .. closings.Count == 0 ? [] : new[] { new RuleGroup("各关办结条件", "G", closings) }];
    }

    public static string Condition(Closing closing) => closing.Accept.Length == 0
        ? "须填写"
        : $"须为{string.Join('或', closing.Accept.Select(a => closing.Item.Type.CodeTable!.Label(a)))}";

    private static string Family(string id) => Array.Find(Families, f => id.StartsWith(f.Prefix, StringComparison.Ordinal)).Name ?? "其他";

    private static string Text(Rule rule) => $"{rule.Id} {rule.Title} {rule.Statement} {string.Join(' ', rule.Basis.Select(b => b.Instrument.Title + b.Article))}";
}
