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

    [Theory]
    [InlineData("2026-09-24", 4, true, "2026-09-30")] // 中秋 9 月 25 至 27 日放假
    [InlineData("2026-09-30", 5, true, "2026-10-12")] // 国庆放到 7 日，10 日（周六）上班
    [InlineData("2026-09-20", 1, true, "2026-09-20")] // 周日上班，首日计入
    [InlineData("2026-05-01", 1, true, "2026-05-06")]
    [InlineData("2026-09-30", 1, false, "2026-10-08")]
    public void The_nth_working_day_skips_holidays_and_counts_make_up_days(string from, int count, bool inclusive, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Yunling.After(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), count, inclusive));

    [Fact]
    public void A_year_without_days_is_told()
    {
        Assert.Null(Yunling.Notice(new(2024, 3, 1), new(2026, 12, 31)));
        Assert.Equal("2027 年：该年节假日未配置，按周一至周五计", Yunling.Notice(new(2026, 12, 30), new(2027, 1, 5)));
        Assert.Contains("该年节假日未配置", WorkCalendar.WeekdaysOnly.Notice(new(2026, 1, 1), new(2026, 1, 2)), StringComparison.Ordinal);
    }

    /// <summary>Against the notices of the State Council's general office for 2024, 2025 and 2026, as reprinted; see packs/README.md.</summary>
    [Fact]
    public void The_pack_has_the_days_of_the_three_notices()
    {
        Assert.Equal((28, 28, 33), (Count(Yunling.Holidays, 2024), Count(Yunling.Holidays, 2025), Count(Yunling.Holidays, 2026)));
        Assert.Equal((8, 5, 6), (Count(Yunling.MakeUpDays, 2024), Count(Yunling.MakeUpDays, 2025), Count(Yunling.MakeUpDays, 2026)));
        Assert.All(Yunling.MakeUpDays, d => Assert.True(d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
    }

    private static int Count(IEnumerable<DateOnly> days, int year) => days.Count(d => d.Year == year);

    private static readonly WorkCalendar Yunling = Read();

    private static WorkCalendar Read()
    {
        using var pack = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Architecture.SourceTree.At("packs", "yunling.json")));
        return new WorkCalendar(Days("holidays"), Days("makeUpDays"));

        System.Collections.Immutable.ImmutableHashSet<DateOnly> Days(string name) =>
            [.. pack.RootElement.GetProperty(name).EnumerateArray().Select(d => DateOnly.Parse(d.GetString()!, System.Globalization.CultureInfo.InvariantCulture))];
    }
}
