using System.Globalization;

namespace Jishi.Record.Oversight.Signals;

/// <summary>Signals of how the record is kept: late recording by recorder and gate, and gates filled in all at once.</summary>
public static class RecordingSignals
{
    /// <summary>Fewer values say nothing of a share.</summary>
    private const int LeastValues = 20;

    public static readonly SignalKind LateShare = new("late-share", "事后纪实集中", "同一纪实人在同一关口所记的值里，晚于规定工作日的超过五分之一（不足 20 个值的不算）。可能是记录习惯，也可能是那一关总在事后补。历史补录不计。");
    public static readonly SignalKind BulkBackfill = new("bulk-backfill", "集中补录", "同一纪实人有两个以上人选，其几个关口在一小时内由同一账号录完（SEQ-04）。可能是停电、断网后的补记。");

    public static IEnumerable<Signal> Late(IReadOnlyList<CaseFacts> cases) =>
        from record in cases.SelectMany(c => c.Records.Select(r => (Case: c, Record: r)))
        group record by (record.Record.Recorder, record.Record.Gate) into g
        let values = g.Sum(r => r.Record.Values)
        let late = g.Sum(r => r.Record.Late)
        where values >= LeastValues && late * 5 > values
        orderby (long)late * 1_000_000 / values descending, g.Key.Recorder, g.Key.Gate
        select new Signal(
            LateShare,
            string.Create(CultureInfo.InvariantCulture, $"{g.Key.Recorder}，关口 {g.Key.Gate}"),
            [new("所记的值", Number(values)), new("其中晚录", $"{Number(late)}/{Number(values)}"), new("涉及人选", Number(g.Count()))],
            [.. g.Where(r => r.Record.Late > 0).Select(r => r.Case.Row)]);

    public static IEnumerable<Signal> Bulk(IReadOnlyList<CaseFacts> cases) =>
        from bulk in cases
        where bulk.BulkBy is not null
        group bulk by bulk.BulkBy into g
        where g.Count() >= 2
        orderby g.Count() descending, g.Key
        select new Signal(BulkBackfill, g.Key, [new("集中录入的人选", Number(g.Count()))], [.. g.Select(c => c.Row)]);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
