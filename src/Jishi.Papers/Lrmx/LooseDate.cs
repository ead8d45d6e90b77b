namespace Jishi.Papers.Lrmx;

/// <summary>
/// A date as precise as the paper gives it: year, year and part of year (春夏秋冬初中底), month, or day.
/// </summary>
/// <param name="Year">Four digits, 1900 to 2100.</param>
/// <param name="Month">1 to 12, or null when only the year is known.</param>
/// <param name="Day">Day of the month, or null when only the month is known.</param>
/// <param name="PartOfYear">One of 春夏秋冬初中底 when the paper says so instead of a month.</param>
public sealed record LooseDate(int Year, int? Month, int? Day, string? PartOfYear = null)
{
    /// <summary>Months since year 0, or null when the month is not known.</summary>
    public int? MonthNumber => Month is { } month ? (Year * 12) + month - 1 : null;

    /// <summary>The form's own way of printing: 1990, 1990春, 1990.01 or 1990.01.05.</summary>
    public override string ToString() => (Month, Day) switch
    {
        ({ } month, { } day) => $"{Year:0000}.{month:00}.{day:00}",
        ({ } month, null) => $"{Year:0000}.{month:00}",
        _ => $"{Year:0000}{PartOfYear}",
    };
}

/// <summary>What a date text says: a date, or nothing (empty text), or a problem told in Chinese.</summary>
public sealed record LooseDateReading(LooseDate? Date, string? ProblemZh);
