using System.CommandLine;
using Jishi.Cli.Policies;
using Jishi.Record.Gates;
using Jishi.Record.Policy;

namespace Jishi.Cli.Commands;

/// <summary>jishi policy check PACK: says what each line of a pack does, or why it may not. jishi policy schema: the pack's JSON Schema.</summary>
internal static class PolicyCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("政策包") { Description = "政策包文件（.json）" };
        var check = new Command("check", "检查一个政策包，逐条说明") { file, Answer.JsonOption() };
        check.SetAction(parse => Check(new Answer(parse), parse.GetRequiredValue(file)));
        var schema = new Command("schema", "输出政策包的 JSON Schema，即 packs/pack.schema.json");
        schema.SetAction(parse => parse.InvocationConfiguration.Output.Write(PackFile.Schema()));
        return new Command("policy", "政策包") { check, schema };
    }

    private static int Check(Answer answer, string file)
    {
        var (pack, unread) = PackFile.Read(file);
        List<string> problems = unread is not null ? [unread] : [.. PolicyCheck.Problems(pack!).Select(p => p.Field is { } field ? $"{field}：{p.Message}" : p.Message)];
        List<string> lines = pack is null ? [] : [.. Explain(pack)];
        answer.Write(
            new { file, ok = problems.Count == 0, problems, lines },
            [.. lines, .. problems.Count == 0 ? ["可以采用。"] : problems.Select(p => $"不可以：{p}")]);
        return problems.Count == 0 ? CommandLine.Holds : CommandLine.DoesNotHold;
    }

    private static IEnumerable<string> Explain(PolicyPack pack) =>
    [
        $"{pack.Title}（{pack.Id}，{pack.Version} 版）",
        .. pack.Values.Select(Explain),
        .. Days("放假", pack.Holidays),
        .. Days("调休上班", pack.MakeUpDays),
    ];

    private static string Explain(LocalValue value)
    {
        if (RuleBook.Find(value.Rule) is not { } rule || rule.Parameters.FirstOrDefault(p => p.Name == value.Parameter) is not { } parameter)
            return $"{value.Rule} {value.Parameter} = {value.Value}";
        var national = parameter.Values[^1].Value;
        var change = value.Value == national ? "与规则库相同" : value.Value < national ? $"由 {national} {parameter.Unit}收紧" : $"比规则库的 {national} {parameter.Unit}放宽";
        return $"{rule.Id} {rule.Title}：{parameter.Name} 为 {value.Value} {parameter.Unit}，{change}";
    }

    private static IEnumerable<string> Days(string what, IEnumerable<DateOnly> days) =>
        days.GroupBy(d => d.Year).OrderBy(g => g.Key).Select(g => $"{g.Key} 年{what} {g.Count()} 天：{string.Join('、', g.Order().Select(d => d.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture)))}");
}
