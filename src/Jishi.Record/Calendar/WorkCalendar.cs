using System.Collections.Immutable;

namespace Jishi.Record.Calendar;

/// <summary>Working days: Monday to Friday, less the official holidays, plus the make-up days. Both lists are policy data, year by year.</summary>
public sealed record WorkCalendar(ImmutableHashSet<DateOnly> Holidays, ImmutableHashSet<DateOnly> MakeUpDays)
{
    public static readonly WorkCalendar WeekdaysOnly = new([], []);

    public bool IsWorkday(DateOnly day) => MakeUpDays.Contains(day)
        || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day));

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; 0 when <paramref name="to"/> is not later.</summary>
    public int WorkdaysBetween(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            if (IsWorkday(day)) count++;
        }

        return count;
    }
}
