using Jishi.Record.Catalogue;
using Jishi.Record.Matters;
using Jishi.Record.Rules;

namespace Jishi.Record.Clocks;

/// <summary>How a clock stands. The last two are of periods that must run at least so long.</summary>
public enum ClockState
{
    Running,
    DoneOnTime,
    DoneLate,
    Overdue,
    Elapsed,
    CutShort,
}

/// <summary>A deadline or a period (期限) of one candidacy: which, from when, until when (both days inclusive), and when it was met.</summary>
/// <param name="Detail">whose reply, which rows; null where the clock's name says it</param>
/// <param name="Notice">what the reader must know of the count: a year without holidays</param>
public sealed record Clock(ClockKind Kind, string MatterId, string CandidacyId, DateOnly Start, DateOnly Due, DateOnly? Done, ClockState State, string? Detail, string? Notice)
{
    /// <summary>What it rests on: the clause in force when it started.</summary>
    public Clause Clause => Kind.ClauseOn(Start);

    public bool IsOpen => State is ClockState.Running or ClockState.Overdue;

    /// <summary>Days from today to the last day; below 0 when it is past.</summary>
    public int DaysLeft(DateOnly today) => Due.DayNumber - today.DayNumber;
}

/// <summary>What a clock is read from.</summary>
public sealed record ClockCase(World World, Matter Matter, Candidacy Row, Dossier Dossier)
{
    /// <summary>The value of a clock's or a rule's parameter on the day the clock starts: the policy's own, else the dated one.</summary>
    public long Value(string owner, Parameter parameter, DateOnly on) => (World.Policy.Value(owner, parameter.Name) ?? parameter.On(on)).Whole;

    public DateOnly? Day(DataItem<DateTimeOffset> item) => Dossier.Has(item) ? LegalTime.Day(Dossier.Get(item)) : null;

    public DateOnly? Day(DataItem<DateOnly> item) => Dossier.Has(item) ? Dossier.Get(item) : null;

    public DateOnly? SentOn(string node) => Row.SubmittedAt.TryGetValue(node, out var at) ? LegalTime.Day(at) : null;
}

/// <summary>A stretch of days that a kind of clock found in a case.</summary>
public sealed record Stretch(DateOnly Start, DateOnly Due, DateOnly? Done)
{
    public string? Detail { get; init; }

    public string? Notice { get; init; }
}

/// <summary>The clocks of candidacies and matters: a pure function of the world and today.</summary>
public static class CaseClocks
{
    /// <summary>All clocks of a candidacy, in the order of the table. None of a historical matter; of a closed row only those that were met. What has not begun does not run.</summary>
    public static IEnumerable<Clock> Of(World world, Matter matter, Candidacy row, DateOnly today)
    {
        if (matter.IsHistorical) return [];
        var found = new ClockCase(world, matter, row, world.Dossier(matter, row));
        var clocks = ClockKinds.All.SelectMany(kind => kind.Find(found).Select(s => Read(kind, matter.Id, row.Id, s, today))).Where(c => c.Done is not null || c.Start <= today);
        return row.State >= CandidacyState.Withdrawn ? clocks.Where(c => c.Done is not null) : clocks;
    }

    public static IEnumerable<Clock> Of(World world, Matter matter, DateOnly today) => matter.Candidacies.Values.SelectMany(c => Of(world, matter, c, today));

    /// <summary>The stretches of a candidacy's clocks that are not met, begun or still to begin; none of a historical matter or a closed row.</summary>
    public static IEnumerable<(ClockKind Kind, Stretch Stretch)> Unmet(World world, Matter matter, Candidacy row)
    {
        if (matter.IsHistorical || row.State >= CandidacyState.Withdrawn) return [];
        var found = new ClockCase(world, matter, row, world.Dossier(matter, row));
        return ClockKinds.All.SelectMany(kind => kind.Find(found).Where(s => s.Done is null).Select(s => (kind, s)));
    }

    /// <summary>A clock of a stretch, as it stands today.</summary>
    public static Clock Read(ClockKind kind, string matter, string candidacy, Stretch s, DateOnly today) =>
        new(kind, matter, candidacy, s.Start, s.Due, s.Done, kind.IsMinimum ? OfPeriod(s, today) : OfDeadline(s, today), s.Detail, s.Notice);

    /// <summary>What is overdue first, then what runs by the day it is due, then what is done, the latest first.</summary>
    public static IEnumerable<Clock> Sorted(IEnumerable<Clock> clocks) => clocks
        .OrderBy(c => c.State switch { ClockState.Overdue => 0, ClockState.Running => 1, ClockState.CutShort => 2, ClockState.Elapsed => 3, _ => 4 })
        .ThenBy(c => c.Done is { } done ? -done.DayNumber : c.Due.DayNumber)
        .ThenBy(c => c.MatterId, StringComparer.Ordinal)
        .ThenBy(c => c.CandidacyId, StringComparer.Ordinal);

    private static ClockState OfDeadline(Stretch s, DateOnly today) => s.Done is { } done
        ? done <= s.Due ? ClockState.DoneOnTime : ClockState.DoneLate
        : today <= s.Due ? ClockState.Running : ClockState.Overdue;

    private static ClockState OfPeriod(Stretch s, DateOnly today) => s.Done is { } done
        ? done >= s.Due ? ClockState.DoneOnTime : ClockState.CutShort
        : today <= s.Due ? ClockState.Running : ClockState.Elapsed;
}
