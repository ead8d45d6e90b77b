using System.Text.RegularExpressions;
using Jishi.Record.Gates;
using Jishi.Record.Rules;

namespace Jishi.Tests.Architecture;

/// <summary>Compares the rules with the domain's list (Samples/rules) that they were written from; where the program differs, deviations.csv says why.</summary>
public sealed partial class RuleOriginTests
{
    private static readonly List<Dictionary<string, string>> Lines = Read("rules.csv");
    private static readonly List<Dictionary<string, string>> Deviations = Read("deviations.csv");

    public static TheoryData<string> Ids => [.. Lines.Select(l => l["id"]).Where(id => RuleBook.Find(id) is not null)];

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_is_what_the_domain_has_or_the_difference_is_explained(string id)
    {
        var rule = RuleBook.Find(id)!;
        var line = Lines.Single(l => l["id"] == id);
        Same(id, "gate", line["gate"], rule.Gate == 0 ? "X" : $"G{rule.Gate}");
        Same(id, "kind", line["kind"], rule.Kind.ToString().ToLowerInvariant());
        Same(id, "pack", line["pack"], rule.Pack);
        Same(id, "kinds", Kinds(line["kinds"]), Kinds(rule));
        Same(id, "from", line["from"], $"{rule.From:yyyy-MM-dd}");
        Same(id, "until", line["until"], $"{rule.Until:yyyy-MM-dd}");
        Same(id, "verification", line["verification"], rule.Verification.ToString().ToLowerInvariant());
        if (rule.Kind == RuleKind.Block) Same(id, "blocks", line["blocks"].Replace(" ", "", StringComparison.Ordinal), string.Join(';', rule.At.Select(a => a.ToString())));
    }

    [Fact]
    public void Every_deviation_is_of_a_rule_and_column_and_has_a_reason() => Assert.All(Deviations, d =>
    {
        Assert.Contains(Lines, l => l["id"] == d["id"]);
        Assert.Contains(d["column"], Lines[0].Keys);
        Assert.True(d["reason"].Length >= 10, $"{d["id"]} {d["column"]}");
    });

    private static void Same(string id, string column, string domain, string ours)
    {
        var deviation = Deviations.Find(d => d["id"] == id && d["column"] == column);
        Assert.True((deviation?["value"] ?? domain) == ours, $"{id} {column}: domain «{domain}», ours «{ours}», explained «{deviation?["value"]}»");
        Assert.False(deviation is not null && domain == ours, $"{id} {column}: the deviation is no longer one");
    }

    /// <summary>«PROMOTE(FURTHER,CONVERT:warn)» is three kinds, two of which only warn; ALL is none named. A simplified inspection only warns too.</summary>
    private static string Kinds(string text) => text == "ALL" ? "" : WarnOnly().Replace(text, m => "," + string.Join(',', m.Groups["kinds"].Value.Split(',').Select(k => k + "!")));

    private static string Kinds(Rule rule) => string.Join(',', rule.Kinds.Select(k => rule.WarnKinds.Contains(k) ? k + "!" : k));

    /// <summary>A table without quotes in its text but for fields with commas.</summary>
    private static List<Dictionary<string, string>> Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Samples", "rules", file));
        var head = lines[0].Split(',');
        return [.. lines.Skip(1).Select(l => head.Zip(Fields(l)).ToDictionary(x => x.First, x => x.Second, StringComparer.Ordinal))];
    }

    private static IEnumerable<string> Fields(string line) => Field().Matches(line).Select(m => m.Groups["quoted"].Success ? m.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : m.Groups["plain"].Value);

    [GeneratedRegex("""(?:^|,)(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^,]*))""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();

    [GeneratedRegex(@"\((?<kinds>[A-Z,]+):(?:warn|simplified)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WarnOnly();
}
