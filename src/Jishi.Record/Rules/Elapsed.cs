using Jishi.Record.Catalogue;

namespace Jishi.Record.Rules;

/// <summary>How long something has lasted, in whole months by the calendar: years are twelve of them, leap days included, however far apart the dates are.</summary>
public static class Elapsed
{
    /// <summary>
    /// Whole months from one day to another, below 0 where the second is earlier. A day that the last month does not have ends with that month: from
    /// 31 January to 28 February is one month, from 29 February 2024 to 28 February 2025 are twelve.
    /// </summary>
    public static long Months(DateOnly from, DateOnly to)
    {
        var months = ((to.Year - from.Year) * 12L) + to.Month - from.Month;
        return to.Day >= from.Day || to.Day == DateTime.DaysInMonth(to.Year, to.Month) ? months : months - 1;
    }

    /// <summary>
    /// At least so many months have passed. A date known to the month counts from its first day, as personnel files count; one known to the year
    /// only does not tell (null) where that year leaves both answers open.
    /// </summary>
    public static bool? HasLasted(PartialDate since, long months, DateOnly until)
    {
        if (Months(since.First, until) < months) return false;
        var latest = since.Month is null ? new DateOnly(since.Year, 12, 1) : since.First;
        return Months(latest, until) >= months ? true : null;
    }
}
