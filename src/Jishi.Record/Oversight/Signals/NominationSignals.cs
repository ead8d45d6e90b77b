using System.Globalization;
using Jishi.Record.Matters;

namespace Jishi.Record.Oversight.Signals;

/// <summary>Signals of who puts whom forward: nominees that fail later, the same nominator and unit again and again, posts that only one person fits.</summary>
public static class NominationSignals
{
    private const int LeastFailed = 2;
    private const int LeastPairs = 3;

    public static readonly SignalKind Failing = new("nominees-fail", "所提人选多有未成", "同一首提责任人提出的人选，有两个以上后来考察不合格、表决未通过、公示撤销或被撤销任用。提的人多，未成的自然也多，须看比例。");
    public static readonly SignalKind Pairs = new("nominator-unit", "提名人与单位重复", "同一提名人向同一单位的职位提名三次以上，且占他所提的一半以上。分管领导向分管单位提名是常有的事。");
    public static readonly SignalKind Tailored = new("one-fits", "只有一人符合", "一个职位的人选中只有一人列为考察对象，而动议时主要领导指定过职位、人选或范围。可能是专业性强，也可能是指定对象、划定范围。");

    public static IEnumerable<Signal> NomineesThatFail(IReadOnlyList<CaseFacts> cases) =>
        from nominee in cases.Where(c => c.Proposer is not null)
        group nominee by nominee.Proposer into g
        let failed = g.Where(c => c.HasFailed).ToList()
        where failed.Count >= LeastFailed
        orderby failed.Count descending, g.Key
        select new Signal(Failing, g.Key, [new("未成", Share(failed.Count, g.Count()))], [.. failed.Select(c => c.Row)]);

    public static IEnumerable<Signal> RepeatedPairs(IReadOnlyList<CaseFacts> cases) =>
        from nominee in cases.Where(c => c is { Nominator: not null, Organ.Length: > 0 } && c.State != CandidacyState.Withdrawn)
        group nominee by nominee.Nominator into own
        let all = own.Count()
        from pair in own.GroupBy(c => c.Organ, StringComparer.Ordinal)
        where pair.Count() >= LeastPairs && pair.Count() * 2 > all
        orderby pair.Count() descending, own.Key
        select new Signal(Pairs, $"{own.Key}，{pair.Key}", [new("向该单位提名", Share(pair.Count(), all))], [.. pair.Select(c => c.Row)]);

    public static IEnumerable<Signal> OnlyOneFits(IReadOnlyList<CaseFacts> cases) =>
        from post in cases.Where(c => c.Kind is "PROMOTE" or "FURTHER" or "CONVERT").GroupBy(c => (c.Row.Matter, c.Post))
        let fit = post.Where(c => c.IsInspectee).ToList()
        where fit.Count == 1 && fit[0].SecretaryNamed
        select new Signal(Tailored, $"{fit[0].Row.Post}", [new("进入的人选", Number(post.Count())), new("列为考察对象", Number(1)), new("动议时主要领导指定", "是")], [.. post.Select(c => c.Row)]);

    private static string Share(int part, int whole) => $"{Number(part)}/{Number(whole)}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
