using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Clocks;
using Jishi.Record.Deciding;
using Jishi.Record.Gates;
using Jishi.Record.Rules;

namespace Jishi.Record.Policy;

/// <summary>Checks a pack against the rule book: it names what there is, and it tightens only.</summary>
public static class PolicyCheck
{
    public static IReadOnlyList<Problem> Problems(PolicyPack pack)
    {
        var problems = new List<Problem>();
        if (!Ids.IsValid(pack.Id)) problems.Add(new Problem($"政策包{Ids.Rule}。", "id"));
        if (Words.Check("政策包名称", pack.Title, 200, "title") is { } title) problems.Add(title);
        if (Words.Check("政策包版本", pack.Version, 50, "version") is { } version) problems.Add(version);
        if (pack.Values.IsDefault || pack.Holidays.IsDefault || pack.MakeUpDays.IsDefault) return [.. problems, new Problem("政策包缺 values、holidays 或 makeUpDays，没有的写空表。", "values")];
        problems.AddRange(pack.Values.Select(Check).OfType<Problem>());
        problems.AddRange(pack.Values.GroupBy(v => (v.Rule, v.Parameter)).Where(g => g.Count() > 1)
            .Select(g => new Problem($"{g.Key.Rule} 的 {g.Key.Parameter} 写了两次。", $"values.{g.Key.Rule}.{g.Key.Parameter}")));
        problems.AddRange(DutyProblems(pack));
        problems.AddRange((pack.Packs ?? []).Where(p => !PolicyPack.LocalPacks.Contains(p))
            .Select(p => new Problem($"没有“{p}”这个本地规则包；可用：{string.Join('、', PolicyPack.LocalPacks)}。", "packs")));
        if (pack.Holidays.Intersect(pack.MakeUpDays).Any()) problems.Add(new Problem("同一天既是放假又是调休上班。", "makeUpDays"));
        return problems;
    }

    private static Problem? Check(LocalValue value)
    {
        var field = $"values.{value.Rule}.{value.Parameter}";
        if (ClockKinds.Find(value.Rule) is { } clock) return Check(value, clock, field);
        if (RuleBook.Find(value.Rule) is not { } rule) return new Problem($"规则库中没有 {value.Rule}。", field);
        if (rule.Parameters.FirstOrDefault(p => string.Equals(p.Name, value.Parameter, StringComparison.Ordinal)) is not { } parameter)
            return new Problem($"{value.Rule} 没有参数 {value.Parameter}；可用：{string.Join('、', rule.Parameters.Select(p => p.Name))}。", field);
        var national = parameter.Values[^1].Value;
        return value.Value < 0 || value.Value > national
            ? new Problem($"{value.Rule} 的 {value.Parameter} 只能从严：应在 0 到 {national} {parameter.Unit}之间，收到 {value.Value}。", field)
            : null;
    }

    private static Problem? Check(LocalValue value, ClockKind clock, string field)
    {
        if (clock.Parameters.FirstOrDefault(p => string.Equals(p.Parameter.Name, value.Parameter, StringComparison.Ordinal)) is not { } parameter)
            return new Problem($"期限 {clock.Code} 没有参数 {value.Parameter}{(clock.Rule is { } rule ? $"，它的天数由 {rule} 定" : "")}。", field);
        return value.Value < parameter.Least || value.Value > parameter.Most
            ? new Problem($"期限 {clock.Code} 的 {value.Parameter} 应在 {parameter.Least} 到 {parameter.Most} {parameter.Parameter.Unit}之间，收到 {value.Value}。", field)
            : null;
    }

    private static IEnumerable<Problem> DutyProblems(PolicyPack pack)
    {
        foreach (var line in pack.Duties ?? ValueList<DutyHolders>.Empty)
        {
            var field = $"duties.{line.Duty}";
            if (Duties.Find(line.Duty) is null) yield return new Problem($"没有“{line.Duty}”这项分工；可用：{string.Join('、', Duties.All.Select(d => d.Code))}。", field);
            if (line.Roles is not { Count: > 0 }) yield return new Problem($"{line.Duty} 没有写岗位（roles）。", field);
            if ((line.Roles ?? ValueList<string>.Empty).Concat(line.Substitutes ?? ValueList<string>.Empty).FirstOrDefault(r => !Roles.Signing.Contains(r)) is { } unknown) yield return new Problem($"{line.Duty} 的岗位“{unknown}”不能担任分工；可用：{string.Join('、', Roles.Signing)}。", field);
        }

        foreach (var twice in (pack.Duties ?? ValueList<DutyHolders>.Empty).GroupBy(d => d.Duty, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return new Problem($"分工 {twice.Key} 写了两次。", $"duties.{twice.Key}");
    }
}
