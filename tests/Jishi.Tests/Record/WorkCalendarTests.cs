using Jishi.Record.Calendar;

namespace Jishi.Tests.Record;

public sealed class WorkCalendarTests
{
    [Fact]
    public void The_week_of_the_Spring_Festival_has_its_make_up_days()
    {
        var calendar = new WorkCalendar(
            [.. Enumerable.Range(0, 9).Select(d => new DateOnly(2026, 2, 15).AddDays(d))],
            [new(2026, 2, 14), new(2026, 2, 28)]);
        Assert.Equal(1, calendar.WorkdaysBetween(new(2026, 2, 13), new(2026, 2, 23)));
        Assert.Equal(6, calendar.WorkdaysBetween(new(2026, 2, 22), new(2026, 3, 1)) + 1);
    }
}
