using Jishi.Record.Accounts;
using Jishi.Record.Clocks;
using Jishi.Record.Deciding;
using Jishi.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Web.Shell;

/// <summary>Clocks that run or are overdue, over all matters: what is overdue first, then by the day it is due.</summary>
public sealed record OpenClocks(int Overdue, int Running, IReadOnlyList<ClockLine> Lines)
{
    /// <param name="kind">code of one kind of clock; all where null or empty</param>
    /// <param name="most">lines that are read; the rest is counted</param>
    public static async Task<OpenClocks> Read(ReadTables read, string? kind, DateOnly today, Actor actor, int most, CancellationToken cancel)
    {
        var day = today.DayNumber;
        var open = read.Clocks.Where(c => (string.IsNullOrEmpty(kind) || c.Kind == kind) && c.StartDay <= day && (!c.Minimum || c.DueDay >= day));
        var all = await open.CountAsync(cancel);
        var overdue = await open.CountAsync(c => c.DueDay < day, cancel);
        var first = open.OrderBy(c => c.DueDay).ThenBy(c => c.Matter).ThenBy(c => c.Candidacy).ThenBy(c => c.N).Take(most);
        var rows = await (
            from c in first
            join r in read.Candidacies on new { c.Matter, Id = c.Candidacy } equals new { r.Matter, r.Id }
            join m in read.Matters on c.Matter equals m.Id
            orderby c.DueDay, c.Matter, c.Candidacy, c.N
            select new { Clock = c, r.CadreName, r.PostTitle, m.Title }).ToListAsync(cancel);
        var sees = Roles.ReadingRestricted.Contains(actor.Capacity);
        return new OpenClocks(overdue, all - overdue, [.. rows.Select(r => Line(r.Clock, r.CadreName, r.PostTitle, r.Title, today, sees))]);
    }

    private static ClockLine Line(ClockRow row, string who, string post, string matter, DateOnly today, bool sees)
    {
        var stretch = new Stretch(DateOnly.FromDayNumber(row.StartDay), DateOnly.FromDayNumber(row.DueDay), null)
        {
            Detail = row.Detail.Length > 0 ? row.Detail : null,
            Notice = row.Notice.Length > 0 ? row.Notice : null,
        };
        var clock = CaseClocks.Read(ClockKinds.All.First(k => k.Code == row.Kind), row.Matter, row.Candidacy, stretch, today);
        return ClockLine.Of(clock, who, post, matter, today, sees);
    }
}
