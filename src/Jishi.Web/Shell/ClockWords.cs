using Jishi.Record;
using Jishi.Record.Clocks;
using Jishi.Record.Deciding;
using Jishi.Web.Security;

namespace Jishi.Web.Shell;

/// <summary>A clock in words. Whose reply it waits for stays hidden from those who may not read it.</summary>
public sealed record ClockLine(Clock Clock, string Who, string Post, string Matter, int DaysLeft, string? Detail)
{
    public string Href => $"/matters/{Clock.MatterId}/candidacies/{Clock.CandidacyId}";

    public static ClockLine Of(World world, Clock clock, DateOnly today, Actor actor)
    {
        var matter = world.Matters[clock.MatterId];
        var row = matter.Candidacies[clock.CandidacyId];
        return Of(clock, world.Cadres[row.CadreId].Name, matter.Posts[row.PostId].Title, matter.Title, today, Record.Accounts.Roles.ReadingRestricted.Contains(actor.Capacity));
    }

    public static ClockLine Of(Clock clock, string who, string post, string matter, DateOnly today, bool seesRestricted) =>
        new(clock, who, post, matter, clock.DaysLeft(today), clock.Kind.IsRestricted && !seesRestricted ? "（限授权人员查看）" : clock.Detail);
}

/// <summary>States of a clock in words.</summary>
public static class ClockWords
{
    public static StateChip Chip(ClockState state) => state switch
    {
        ClockState.Running => StateChip.Open,
        ClockState.DoneOnTime => StateChip.Done.Saying("按期"),
        ClockState.DoneLate => StateChip.Warn.Saying("逾期办结"),
        ClockState.Overdue => StateChip.Block.Saying("已逾期"),
        ClockState.Elapsed => StateChip.Done.Saying("期满"),
        _ => StateChip.Warn.Saying("期未满"),
    };

    /// <summary>What the clock rests on, with how far that was checked.</summary>
    public static string Basis(Clock clock) => $"{FindingWords.Cite(clock.Clause.Basis)}（{FindingWords.Word(clock.Clause.Verification)}）";
}
