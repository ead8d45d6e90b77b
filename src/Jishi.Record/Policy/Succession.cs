using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;

namespace Jishi.Record.Policy;

/// <summary>How packs follow one another: each has a first day of its own, none drops what the one before it added.</summary>
internal static class Succession
{
    /// <summary>Why the pack cannot be adopted now; null when it can.</summary>
    public static Decision? Refuses(Setting at, PolicyPack next)
    {
        var problems = PolicyCheck.Problems(next).ToList();
        if (problems.Count == 0) problems.AddRange(Dates(at, next).Concat(Dropped(at, next)));
        if (problems.Count > 0) return Decision.No(RefusalKind.Malformed, [.. problems]);
        return at.World.Policies.Any(p => p.Pack.Id == next.Id && p.Pack.Version == next.Version)
            ? Decision.State($"政策包 {next.Id} 的 {next.Version} 版已经采用过；内容有改动的，换一个版本号。")
            : null;
    }

    private static IEnumerable<Problem> Dates(Setting at, PolicyPack next)
    {
        if (next.From is not { } from) yield break;
        var today = LegalTime.Day(at.Now);
        if (at.World.Policies.IsEmpty)
        {
            if (from > today) yield return new Problem($"新开的账本要有在用的政策包，第一个政策包的施行日不能晚于开账之日，写的是 {from:yyyy-MM-dd}。", "from");
        }
        else if (from < today)
        {
            yield return new Problem($"施行日 {from:yyyy-MM-dd} 已经过去，早于现行政策包之后最早可定的今天（{today:yyyy-MM-dd}）；不写施行日的，自采用之时施行。", "from");
        }
        else if (from > today && at.World.Policies[^1] is { } last && last.From >= from)
        {
            yield return new Problem($"{last.Pack.Title} {last.Pack.Version} 已定于 {last.From:yyyy-MM-dd} 施行，新的施行日应晚于它，写的是 {from:yyyy-MM-dd}。", "from");
        }
    }

    /// <summary>Codes that records may hold: those of the pack before stay in this one, and its own must stand in the one that follows.</summary>
    private static IEnumerable<Problem> Dropped(Setting at, PolicyPack next)
    {
        var from = next.From ?? LegalTime.Day(at.Now);
        var before = at.World.Policies.LastOrDefault(p => p.From <= from);
        var after = at.World.Policies.FirstOrDefault(p => p.From > from);
        return (before is null ? [] : PolicyCheck.Dropped(before.Pack, next)).Concat(after is null ? [] : PolicyCheck.Dropped(next, after.Pack)
            .Select(p => p with { Message = $"{after.Pack.Title} {after.Pack.Version} 将于 {after.From:yyyy-MM-dd} 施行，其中没有这里增加的代码（{p.Field}）；请先写进后一个政策包，或等它施行后再增加。" }));
    }
}
