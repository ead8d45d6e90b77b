using System.Globalization;
using Jishi.Record.Catalogue;

namespace Jishi.Web.Panorama;

/// <summary>
/// Turns days into places on the axis. A long pause (the year of probation) would squeeze the weeks that matter, so it is broken out: two
/// scales with a marked break, by day before it and by month after.
/// </summary>
public sealed class TimeScale
{
    public const double Left = 232;
    public const double Right = 1046;

    /// <summary>A pause of this many days, in a whole of <see cref="LongDays"/>, is worth a break.</summary>
    private const int PauseDays = 60;
    private const int LongDays = 150;
    private const double BreakLeft = 886;
    private const double BreakRight = 908;

    private readonly DateOnly _first;
    private readonly DateOnly _last;
    private readonly DateOnly? _break;

    private TimeScale(DateOnly first, DateOnly last, DateOnly? pause) => (_first, _last, _break) = (first, last, pause);

    /// <summary>Where the break stands; null when one scale is enough.</summary>
    public double? BreakX => _break is null ? null : (BreakLeft + BreakRight) / 2;

    /// <summary>A scale over spans of days; without any, the month around today.</summary>
    public static TimeScale Of(IEnumerable<(DateOnly From, DateOnly To)> spans, DateOnly today)
    {
        var sorted = spans.Select(s => s.From <= s.To ? s : (From: s.To, To: s.From)).OrderBy(s => s.From).ToList();
        if (sorted.Count == 0) return new TimeScale(today.AddDays(-15), today.AddDays(15), null);
        var first = sorted[0].From.AddDays(-2);
        var last = sorted.Max(s => s.To).AddDays(2);
        if (last.DayNumber - first.DayNumber < 14) last = first.AddDays(14);
        return new TimeScale(first, last, last.DayNumber - first.DayNumber < LongDays ? null : Pause(sorted));
    }

    public double X(DateTimeOffset at)
    {
        var day = LegalTime.Day(at);
        var part = (at - LegalTime.StartOf(day)).TotalDays;
        return X(day.DayNumber + part);
    }

    public double X(DateOnly day) => X((double)day.DayNumber);

    /// <summary>Ticks with their words, evenly apart within each scale.</summary>
    public IEnumerable<(double X, string Words, bool Days)> Ticks()
    {
        var end = _break ?? _last;
        foreach (var tick in DayTicks(_first, end, (_break is null ? Right : BreakLeft) - Left)) yield return tick;
        if (_break is not { } pause) yield break;
        foreach (var tick in MonthTicks(pause, _last, Right - BreakRight)) yield return tick;
    }

    /// <summary>«2025 年　按日», and where the scale is broken the words of its second part.</summary>
    public IEnumerable<(double X, string Words)> Captions()
    {
        yield return (Left, $"{_first.Year.ToString(CultureInfo.InvariantCulture)} 年　按日");
        if (_break is not null) yield return (BreakRight + 2, $"至 {_last.Year.ToString(CultureInfo.InvariantCulture)}　按月");
    }

    private double X(double day)
    {
        if (_break is not { } pause) return Between(day, _first.DayNumber, _last.DayNumber, Left, Right);
        return day <= pause.DayNumber
            ? Between(day, _first.DayNumber, pause.DayNumber, Left, BreakLeft)
            : Between(day, pause.DayNumber, _last.DayNumber, BreakRight, Right);
    }

    // What lies beyond the axis is drawn at its edge, never outside.
    private static double Between(double value, double from, double to, double left, double right) =>
        Math.Clamp(left + ((value - from) / Math.Max(1, to - from) * (right - left)), left, right);

    /// <summary>Some days into the longest pause between spans, or null when no pause is long enough.</summary>
    private static DateOnly? Pause(List<(DateOnly From, DateOnly To)> sorted)
    {
        var (end, longest, start) = (sorted[0].To, 0, DateOnly.MinValue);
        foreach (var (from, to) in sorted)
        {
            if (from.DayNumber - end.DayNumber > longest) (longest, start) = (from.DayNumber - end.DayNumber, end);
            if (to > end) end = to;
        }

        return longest >= PauseDays ? start.AddDays(10) : null;
    }

    private IEnumerable<(double X, string Words, bool Days)> DayTicks(DateOnly from, DateOnly to, double width)
    {
        var days = Math.Max(1, to.DayNumber - from.DayNumber);
        int[] steps = [1, 2, 7, 14, 28, 56, 91, 182, 365, 730, 3650];
        var step = steps.First(s => (s * width / days) >= 66 || s == 3650);
        for (var day = from; day < to; day = day.AddDays(step))
            yield return (X(day), step >= 182 ? day.ToString("yyyy-MM", CultureInfo.InvariantCulture) : $"{day.Month}月{day.Day}日", true);
    }

    private IEnumerable<(double X, string Words, bool Days)> MonthTicks(DateOnly from, DateOnly to, double width)
    {
        var months = Math.Max(1, ((to.Year - from.Year) * 12) + to.Month - from.Month);
        int[] steps = [1, 2, 3, 4, 6, 12, 24, 120];
        var step = steps.First(s => (s * width / months) >= 42 || s == 120);
        for (var day = new DateOnly(from.Year, from.Month, 1).AddMonths(1); day < to; day = day.AddMonths(step)) yield return (X(day), $"{day.Month}月", false);
    }
}
