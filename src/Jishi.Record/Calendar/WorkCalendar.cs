using System.Collections.Immutable;
using System.Globalization;

namespace Jishi.Record.Calendar;

/// <summary>Working days: Monday to Friday, less the official holidays, plus the make-up days. Both lists are policy data, year by year.</summary>
public sealed record WorkCalendar(ImmutableHashSet<DateOnly> Holidays, ImmutableHashSet<DateOnly> MakeUpDays)
{
    public static readonly WorkCalendar WeekdaysOnly = new([], []);

    private readonly ImmutableHashSet<int> _years = [.. Holidays.Concat(MakeUpDays).Select(d => d.Year)];

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

    /// <summary>The day on which the <paramref name="count"/>th working day ends; <paramref name="from"/> itself counts only where <paramref name="inclusive"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public DateOnly After(DateOnly from, long count, bool inclusive = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var day = inclusive ? from : from.AddDays(1);
        for (var seen = IsWorkday(day) ? 1 : 0; seen < count; seen += IsWorkday(day) ? 1 : 0) day = day.AddDays(1);
        return day;
    }

    /// <summary>Says which years between the two days have no holidays here, so that Monday to Friday were counted; null when all have.</summary>
    public string? Notice(DateOnly from, DateOnly to)
    {
        var missing = Enumerable.Range(from.Year, Math.Max(0, to.Year - from.Year) + 1).Where(y => !_years.Contains(y)).ToList();
        return missing.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{string.Join('、', missing)} 年：该年节假日未配置，按周一至周五计");
    }
}
