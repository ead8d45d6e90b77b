namespace Jishi.Record.Register;

public sealed partial record OrganRegister
{
    /// <summary>
    /// What the organ has used of its caps up to a row: what was put before a meeting later in the ledger does not count against it, so of two matters that
    /// together break a cap it is the later that is refused.
    /// </summary>
    public Usage UsageBefore(string matter, string row)
    {
        var line = Matters.GetValueOrDefault(matter)?.Rows.GetValueOrDefault(row);
        var own = line is null ? null : Meetings.GetValueOrDefault(line.Meeting);
        return new Usage
        {
            Batches = Batches.Values.Select(b => Use(b, line?.First ?? long.MaxValue, b.Matters.Contains(matter))).OfType<BatchUse>(),
            Unbatched = Matters.Where(m => m.Value.BatchId is null).Select(m => Use(m.Key, m.Value, line?.First ?? long.MaxValue, m.Key == matter)).OfType<BatchUse>(),
            Meetings = Meetings.Values.Where(m => m.Index <= (own?.Index ?? long.MaxValue) && (m.Here > 0 || m.HeldAt is not null)).Select(m => new MeetingUse(m.On, m.Kind, m == own)),
        };
    }

    private BatchUse? Use(BatchLine batch, long upTo, bool isOwn)
    {
        var rows = batch.Matters.Select(m => Matters.GetValueOrDefault(m)).OfType<MatterLine>().SelectMany(m => m.Rows.Values).Where(r => !r.Ended && r.First <= upTo).ToList();
        if (rows.Count == 0 && !isOwn) return null;
        return new BatchUse(batch.Number ?? batch.Id, batch.MeetingOn ?? FirstDay(rows), Math.Max(batch.Adjusted, rows.Count), batch.IsMass, isOwn);
    }

    private BatchUse? Use(string matter, MatterLine line, long upTo, bool isOwn)
    {
        var rows = line.Rows.Values.Where(r => !r.Ended && r.First <= upTo).ToList();
        return rows.Count == 0 && !isOwn ? null : new BatchUse(matter, FirstDay(rows), rows.Count, IsMass: false, isOwn);
    }

    /// <summary>The day of the first meeting of these rows; null before there is one.</summary>
    private DateOnly? FirstDay(List<RowLine> rows) => rows.Select(r => Meetings.GetValueOrDefault(r.Meeting)?.On).Min();
}
