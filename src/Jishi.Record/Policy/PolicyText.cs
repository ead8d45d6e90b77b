using System.Collections.Immutable;
using System.Globalization;
using Jishi.Record.Clocks;
using Jishi.Record.Gates;
using Jishi.Record.Rules;

namespace Jishi.Record.Policy;

/// <summary>Says line by line what a pack does, in Chinese, for the command line and for the page that asks before it is adopted.</summary>
public static class PolicyText
{
    public static IEnumerable<string> Explain(PolicyPack pack) =>
    [
        $"{pack.Title}（{pack.Id}，{pack.Version} 版）",
        .. pack.Values.Select(Explain),
        .. (pack.Duties ?? Catalogue.ValueList<DutyHolders>.Empty).Select(Explain),
        .. pack.Codes.GroupBy(c => c.Table).Select(g => $"代码表{CatalogueOfCodes.Find(g.Key)?.Title ?? g.Key}（{g.Key}）增加 {string.Join('、', g.Select(c => $"{c.Code}“{c.Label}”"))}"),
        .. pack.Requires.Select(c => $"{CatalogueOfItems.NameOf(c)}（{c}）：本地应填"),
        .. pack.TermStart is { } term ? [string.Create(CultureInfo.InvariantCulture, $"本届自 {term:yyyy-MM-dd} 起，按届计的限额从这一天算")] : Array.Empty<string>(),
        .. Days("放假", pack.Holidays),
        .. Days("调休上班", pack.MakeUpDays),
    ];

    /// <summary>What adopting <paramref name="next"/> after <paramref name="now"/> changes; empty when nothing but the version does.</summary>
    public static IEnumerable<string> Changes(PolicyPack now, PolicyPack next) => Explain(next).Skip(1).Except(Explain(now), StringComparer.Ordinal)
        .Concat(Explain(now).Skip(1).Except(Explain(next), StringComparer.Ordinal).Select(l => "不再有：" + l));

    private static string Explain(LocalValue value)
    {
        var (title, parameter) = Find(value);
        if (parameter is null) return $"{value.Rule} {value.Parameter} = {value.Value}";
        var national = parameter.Values[^1].Value;
        var change = value.Value == national ? "与规则库相同"
            : ClockKinds.Find(value.Rule) is not null ? $"由 {national} {parameter.Unit}改定"
            : value.Value < national == (parameter.Stricter == Rules.Stricter.Lower) ? $"由 {national} {parameter.Unit}收紧"
            : $"比规则库的 {national} {parameter.Unit}放宽";
        return $"{value.Rule} {title}：{parameter.Label}为 {value.Value} {parameter.Unit}，{change}";
    }

    private static (string Title, Parameter? Parameter) Find(LocalValue value)
    {
        if (ClockKinds.Find(value.Rule) is { } clock) return (clock.Name, clock.Parameters.Select(p => p.Parameter).FirstOrDefault(p => p.Name == value.Parameter));
        return RuleBook.Find(value.Rule) is { } rule ? (rule.Title, rule.Parameters.FirstOrDefault(p => p.Name == value.Parameter)) : ("", null);
    }

    private static string Explain(DutyHolders line) =>
        $"{Duties.Find(line.Duty)?.Name ?? line.Duty}：{string.Join('或', line.Roles.Select(Accounts.Roles.Name))}{(line.Substitutes.Count == 0 ? "" : $"，替代人 {string.Join('或', line.Substitutes.Select(Accounts.Roles.Name))}")}";

    private static IEnumerable<string> Days(string what, ImmutableArray<DateOnly> days) =>
        days.GroupBy(d => d.Year).OrderBy(g => g.Key).Select(g => $"{g.Key} 年{what} {g.Count()} 天：{string.Join('、', g.Order().Select(d => d.ToString("MM-dd", CultureInfo.InvariantCulture)))}");
}
