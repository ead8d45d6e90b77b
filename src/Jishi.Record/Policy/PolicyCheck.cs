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
        problems.AddRange(RulePackProblems(pack));
        if (pack.Holidays.Intersect(pack.MakeUpDays).Any()) problems.Add(new Problem("同一天既是放假又是调休上班。", "makeUpDays"));
        return [.. problems, .. LocalCodes(pack), .. Required(pack)];
    }

    /// <summary>Codes of the pack in force that the next one leaves out or names anew: records may hold them.</summary>
    public static IEnumerable<Problem> Dropped(PolicyPack now, PolicyPack next) => now.Codes.Except(next.Codes.IsDefault ? [] : next.Codes)
        .Select(c => new Problem($"现行政策包给代码表{Named(c.Table)}增加的 {c.Code}“{c.Label}”可能已在用，不能删去或改名。", $"codes.{c.Table}.{c.Code}"));

    private static IEnumerable<Problem> LocalCodes(PolicyPack pack)
    {
        if (pack.Codes.IsDefault) return [new Problem("政策包的 codes 不能是空值，没有的写空表或不写。", "codes")];
        var repeated = pack.Codes.GroupBy(c => (c.Table, c.Code)).Concat(pack.Codes.GroupBy(c => (c.Table, Code: c.Label))).Where(g => g.Count() > 1)
            .Select(g => new Problem($"代码表{Named(g.Key.Table)}的“{g.Key.Code}”写了两次。", $"codes.{g.Key.Table}.{g.First().Code}"));
        return pack.Codes.Select(Check).OfType<Problem>().Concat(repeated);
    }

    private static string Named(string table) => CatalogueOfCodes.Find(table) is { } known ? $"{known.Title}（{table}）" : table;

    private static Problem? Check(LocalCode code)
    {
        var field = $"codes.{code.Table}.{code.Code}";
        if (CatalogueOfCodes.Find(code.Table) is not { } table) return new Problem($"没有代码表 {code.Table}。", field);
        if (!table.IsOpen) return new Problem($"代码表{Named(code.Table)}由全国统一，不能增加代码；可以增加的有：{string.Join('、', CatalogueOfCodes.All.Where(t => t.IsOpen).Select(t => $"{t.Title} {t.Name}"))}。", field);
        if (!LocalCode.IsCode(code.Code)) return new Problem($"{Named(code.Table)}：{LocalCode.Rule}，收到“{IntegerType.Shorten(code.Code)}”。", field);
        if (Words.Check($"{table.Title} {code.Code} 的名称", code.Label, 50, field) is { } label) return label;
        var taken = table.Rows.FirstOrDefault(r => r.Code == code.Code || r.Label == code.Label || r.Code == code.Label);
        return taken.Code is null ? null : new Problem($"代码表{Named(code.Table)}已有 {taken.Code}“{taken.Label}”，只能增加，不能改名或重复。", field);
    }

    private static IEnumerable<Problem> Required(PolicyPack pack)
    {
        if (pack.Requires.IsDefault) return [new Problem("政策包的 requires 不能是空值，没有的写空表或不写。", "requires")];
        var repeated = pack.Requires.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => new Problem($"requires 中 {g.Key} 写了两次。", $"requires.{g.Key}"));
        return pack.Requires.Select(CheckRequired).OfType<Problem>().Concat(repeated);
    }

    private static Problem? CheckRequired(string code)
    {
        if (CatalogueOfItems.Find(code)?.Item is not { } item) return new Problem($"目录中没有数据项“{IntegerType.Shorten(code)}”。", $"requires.{code}");
        return item.When is { DecidedBy: not DecidedBy.Act } && !item.IsSystem
            ? null
            : new Problem($"{item.Name}（{code}）本就{(item.When is null && !item.IsSystem ? "应填" : "由系统填写")}，不能写在 requires 中。", $"requires.{code}");
    }

    private static Problem? Check(LocalValue value)
    {
        var field = $"values.{value.Rule}.{value.Parameter}";
        if (ClockKinds.Find(value.Rule) is { } clock) return Check(value, clock, field);
        if (RuleBook.Find(value.Rule) is not { } rule) return new Problem($"规则库中没有 {value.Rule}。", field);
        if (rule.Parameters.FirstOrDefault(p => string.Equals(p.Name, value.Parameter, StringComparison.Ordinal)) is not { } parameter)
            return new Problem($"{value.Rule} 没有参数 {value.Parameter}；{(rule.Parameters.IsEmpty ? "这条规则没有可定的数" : $"可用：{string.Join('、', rule.Parameters.Select(p => p.Both))}")}。", field);
        return WrongNumber(rule, parameter, value.Value) is { } wrong ? new Problem($"{rule.Id} {rule.Title}（{Standing(rule)}）的{parameter.Both}{wrong}，收到 {value.Value}。", field) : null;
    }

    private static string Standing(Rule rule) => rule.Pack switch
    {
        "national" => "国家规则",
        "record" => "纪实规则",
        _ => $"本地规则包 {rule.Pack}",
    };

    /// <summary>What is wrong with a local number, or null: the record's own and national rules are only made stricter, rules of a local pack are the office's own.</summary>
    private static string? WrongNumber(Rule rule, Parameter parameter, Amount value)
    {
        var own = parameter.Values[^1].Value;
        if (parameter.Stricter == Stricter.Fixed && !rule.IsLocal && value != own) return $"由规则库定为 {parameter.Show(own)}，本地不能另定";
        if (!parameter.Choices.IsEmpty) return value.IsWhole && value.Numerator >= 0 && value.Numerator < parameter.Choices.Length ? null : $"应为 0 到 {parameter.Choices.Length - 1}（{string.Join('、', parameter.Choices)}）";
        if (parameter.Values.All(v => v.Value.IsWhole) && !value.IsWhole) return "应为整数";
        if (parameter.Values.Any(v => !v.Value.IsWhole) && (value < 0 || value > 1)) return "是份额，应在 0 到 1 之间";
        if (rule.IsLocal) return value < 0 ? "不能小于 0" : null;
        return parameter.Stricter switch
        {
            Stricter.Lower when value < 0 || value > own => $"只能从严：应在 0 到 {own} {parameter.Unit}之间",
            Stricter.Higher when value < own => $"只能从严：不能小于 {own} {parameter.Unit}",
            _ => null,
        };
    }

    private static Problem? Check(LocalValue value, ClockKind clock, string field)
    {
        if (clock.Parameters.FirstOrDefault(p => string.Equals(p.Parameter.Name, value.Parameter, StringComparison.Ordinal)) is not { } parameter)
            return new Problem($"期限 {clock.Code} 没有参数 {value.Parameter}{(clock.Rule is { } rule ? $"，它的天数由 {rule} 定" : "")}。", field);
        return value.Value < parameter.Least || value.Value > parameter.Most
            ? new Problem($"期限 {clock.Code} 的{parameter.Parameter.Both}应在 {parameter.Least} 到 {parameter.Most} {parameter.Parameter.Unit}之间，收到 {value.Value}。", field)
            : null;
    }

    /// <summary>A rule pack that is not there or named twice, and values of a pack that is not taken on: they would do nothing.</summary>
    private static IEnumerable<Problem> RulePackProblems(PolicyPack pack)
    {
        var named = pack.Packs ?? [];
        var unknown = named.Where(p => RulePack.Find(p) is null).Select(p => new Problem($"没有“{IntegerType.Shorten(p)}”这个本地规则包；可用：{string.Join('、', RulePack.All.Select(r => r.Both))}。", "packs"));
        var twice = named.GroupBy(p => p, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => new Problem($"packs 中 {g.Key} 写了两次。", "packs"));
        var idle = pack.Values.Where(v => RuleBook.Find(v.Rule) is { IsLocal: true } rule && !pack.HasPack(rule.Pack))
            .Select(v => new Problem($"{v.Rule} 属本地规则包 {RuleBook.Find(v.Rule)!.Pack}，packs 里没有写它，所定的 {v.Parameter} 不起作用。", $"values.{v.Rule}.{v.Parameter}"));
        return [.. unknown, .. twice, .. idle];
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
