using Jishi.Record.Calendar;
using Jishi.Tests.Ledger;

namespace Jishi.Tests.Record;

public sealed class WorkCalendarTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    [Fact]
    public void Workdays_add_up_over_any_day_between()
    {
        var random = new SeededGenerator(7);
        for (var i = 0; i < 500; i++)
        {
            var calendar = Any(random);
            var days = new[] { random.Below(400), random.Below(400), random.Below(400) }.Order().Select(d => Start.AddDays(d)).ToArray();
            Assert.Equal(
                calendar.WorkdaysBetween(days[0], days[2]),
                calendar.WorkdaysBetween(days[0], days[1]) + calendar.WorkdaysBetween(days[1], days[2]));
        }
    }

    [Fact]
    public void The_day_of_the_fact_does_not_count_and_the_last_day_does()
    {
        var random = new SeededGenerator(8);
        for (var i = 0; i < 500; i++)
        {
            var calendar = Any(random);
            var day = Start.AddDays(random.Below(400));
            Assert.Equal(0, calendar.WorkdaysBetween(day, day));
            Assert.Equal(0, calendar.WorkdaysBetween(day, day.AddDays(-random.Below(30))));
            Assert.Equal(calendar.IsWorkday(day.AddDays(1)) ? 1 : 0, calendar.WorkdaysBetween(day, day.AddDays(1)));
            Assert.InRange(calendar.WorkdaysBetween(day, day.AddDays(9)), 0, 9);
        }
    }

    [Fact]
    public void A_holiday_takes_a_weekday_away_and_a_make_up_day_gives_a_weekend_day()
    {
        var random = new SeededGenerator(9);
        for (var i = 0; i < 500; i++)
        {
            var day = Start.AddDays(random.Below(400));
            var isWeekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            Assert.Equal(!isWeekend, WorkCalendar.WeekdaysOnly.IsWorkday(day));
            Assert.False(new WorkCalendar([day], []).IsWorkday(day));
            Assert.True(new WorkCalendar([], [day]).IsWorkday(day));
            Assert.Equal(isWeekend ? 6 : 5, new WorkCalendar([], [day]).WorkdaysBetween(day.AddDays(-3), day.AddDays(4)));
        }
    }

    [Fact]
    public void The_week_of_the_Spring_Festival_has_its_make_up_days()
    {
        var calendar = new WorkCalendar(
            [.. Enumerable.Range(0, 9).Select(d => new DateOnly(2026, 2, 15).AddDays(d))],
            [new(2026, 2, 14), new(2026, 2, 28)]);
        Assert.Equal(1, calendar.WorkdaysBetween(new(2026, 2, 13), new(2026, 2, 23)));
        Assert.Equal(6, calendar.WorkdaysBetween(new(2026, 2, 22), new(2026, 3, 1)) + 1);
    }

    private static WorkCalendar Any(SeededGenerator random) => new(
        [.. Enumerable.Range(0, random.Below(30)).Select(_ => Start.AddDays(random.Below(400)))],
        [.. Enumerable.Range(0, random.Below(10)).Select(_ => Start.AddDays(random.Below(400)))]);
}
