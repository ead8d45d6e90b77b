using FsCheck;
using FsCheck.Fluent;
using Jishi.Record.Calendar;

namespace Jishi.Tests.Properties;

public sealed class WorkCalendarProperties
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    /// <summary>Holidays, make-up days and three days in order, all as days after <see cref="Start"/>: it prints and shrinks well.</summary>
    private sealed record Year(int[] Off, int[] On, int[] Marks)
    {
        public WorkCalendar Calendar => new([.. Off.Select(Start.AddDays)], [.. On.Select(Start.AddDays)]);

        public DateOnly Mark(int n) => Start.AddDays(Marks.Order().ElementAt(n));

        public override string ToString() => $"off {string.Join(' ', Off)}; on {string.Join(' ', On)}; marks {string.Join(' ', Marks)}";
    }

    [Fact]
    public void Workdays_add_up_over_any_day_between() => ForAll(year => Assert.Equal(
        year.Calendar.WorkdaysBetween(year.Mark(0), year.Mark(2)),
        year.Calendar.WorkdaysBetween(year.Mark(0), year.Mark(1)) + year.Calendar.WorkdaysBetween(year.Mark(1), year.Mark(2))));

    [Fact]
    public void The_day_of_the_fact_does_not_count_and_the_last_day_does() => ForAll(year =>
    {
        var (calendar, day) = (year.Calendar, year.Mark(0));
        Assert.Equal(0, calendar.WorkdaysBetween(day, day));
        Assert.Equal(0, calendar.WorkdaysBetween(year.Mark(2), day));
        Assert.Equal(calendar.IsWorkday(day.AddDays(1)) ? 1 : 0, calendar.WorkdaysBetween(day, day.AddDays(1)));
    });

    [Fact]
    public void Counts_the_days_that_are_workdays() => ForAll(year =>
    {
        var days = Enumerable.Range(1, year.Mark(2).DayNumber - year.Mark(0).DayNumber).Select(year.Mark(0).AddDays);
        Assert.Equal(days.Count(year.Calendar.IsWorkday), year.Calendar.WorkdaysBetween(year.Mark(0), year.Mark(2)));
    });

    [Fact]
    public void A_make_up_day_is_a_workday_a_holiday_is_none_and_other_days_go_by_the_week() => ForAll(year =>
    {
        foreach (var day in year.Off.Concat(year.On).Concat(year.Marks))
        {
            var isWeekday = Start.AddDays(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
            Assert.Equal(year.On.Contains(day) || (isWeekday && !year.Off.Contains(day)), year.Calendar.IsWorkday(Start.AddDays(day)));
        }
    });

    private static void ForAll(Action<Year> holds)
    {
        var day = Gen.Choose(0, 400);
        Property.ForAll(
            from holidays in Gen.Choose(0, 30).SelectMany(n => day.ArrayOf(n))
            from makeUp in Gen.Choose(0, 10).SelectMany(n => day.ArrayOf(n))
            from marks in day.ArrayOf(3)
            select new Year(holidays, makeUp, marks),
            Smaller,
            holds);
    }

    private static IEnumerable<Year> Smaller(Year year) =>
        Property.WithoutOne(year.Off).Select(off => year with { Off = off })
            .Concat(Property.WithoutOne(year.On).Select(on => year with { On = on }))
            .Concat(Enumerable.Range(0, 3).SelectMany(n => Property.Below(year.Marks[n]).Select(less => year with { Marks = [.. year.Marks.Select((m, i) => i == n ? less : m)] })));
}
