using System.Globalization;
using System.Text.Json;

namespace Jishi.Record.Catalogue;

/// <summary>A legal day in Asia/Shanghai, 1949-10-01 to 2100-12-31. Read from 2026-03-05, 2026.3.5, 2026/3/5, 20260305 or 2026年3月5日.</summary>
public sealed class DateType : ItemType<DateOnly>
{
    private static readonly DateOnly First = new(1949, 10, 1);

    public override string Name => "date";

    private protected override Reading ReadValue(JsonElement json, CodeBook codes) => DateText.Parse(TextOf(json)) switch
    {
        { Value: { Month: { } m, Day: { } d } date } => new DateOnly(date.Year, m, d) is var day && day < First
            ? Reading.Wrong($"应在 1949 年 10 月 1 日以后，收到 {Show(day)}。")
            : Reading.Of(day),
        { Value: not null } => Reading.Wrong("要写到日，例如 2026-03-05。"),
        { Error: var error } => Reading.Wrong(error),
    };

    protected override void WriteValue(Utf8JsonWriter writer, DateOnly value) => writer.WriteStringValue(Show(value));

    protected override string ShowValue(DateOnly value, CodeBook codes) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A date known at least to the year: 1990, 1990-01, 199001, 1990.01, 1990年1月, or to the day.</summary>
public sealed class MonthType : ItemType<PartialDate>
{
    public override string Name => "date";

    private protected override Reading ReadValue(JsonElement json, CodeBook codes) => DateText.Parse(TextOf(json)) switch
    {
        { Value: { } date } => Reading.Of(date),
        { Error: var error } => Reading.Wrong(error),
    };

    protected override void WriteValue(Utf8JsonWriter writer, PartialDate value) => writer.WriteStringValue(value.ToString());

    protected override string ShowValue(PartialDate value, CodeBook codes) => value.ToString();
}

/// <summary>An instant, written as Shanghai local time with its offset to the second. Read from «2026-10-24 09:00», «2026-10-24T09:00:00+08:00» or a day alone (its first minute).</summary>
public sealed class DateTimeType : ItemType<DateTimeOffset>
{
    public override string Name => "datetime";

    private protected override Reading ReadValue(JsonElement json, CodeBook codes)
    {
        var text = TextOf(json);
        var value = LegalTime.Parse(text);
        if (value is null) return Reading.Wrong($"应为日期时间，例如 2026-10-24 09:00，收到“{IntegerType.Shorten(text)}”。");
        return value.Value.Year is < 1949 or > 2100 ? Reading.Wrong("年份应在 1949 到 2100 之间。") : Reading.Of(value.Value);
    }

    protected override void WriteValue(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(LegalTime.Write(value));

    protected override string ShowValue(DateTimeOffset value, CodeBook codes) => LegalTime.Show(value);
}

/// <summary>Reads a date as people write it.</summary>
internal static class DateText
{
    public static (PartialDate? Value, string Error) Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return (null, "应为日期，例如 2026-03-05。");
        var parts = Split(text);
        if (parts is null) return (null, $"应为日期，例如 2026-03-05，收到“{IntegerType.Shorten(text)}”。");
        var (y, m, d) = parts.Value;
        if (y is < 1900 or > 2100) return (null, $"年份应在 1900 到 2100 之间，收到 {y}。");
        if (m is < 1 or > 12) return (null, $"没有 {m} 月。");
        if (d is not null && (d < 1 || d > DateTime.DaysInMonth(y, m!.Value))) return (null, $"{y} 年 {m} 月没有 {d} 日。");
        return (new PartialDate(y, m, d), "");
    }

    private static (int Year, int? Month, int? Day)? Split(string text)
    {
        if (text.All(char.IsAsciiDigit) && text.Length is 4 or 6 or 8)
            return (Number(text[..4])!.Value, text.Length > 4 ? Number(text[4..6]) : null, text.Length > 6 ? Number(text[6..8]) : null);
        var pieces = text.TrimEnd('日', '号').TrimEnd('月').TrimEnd('年').Split('-', '.', '/', '年', '月', '．', '。');
        if (pieces.Length is < 1 or > 3 || pieces[0].Length != 4) return null;
        var numbers = pieces.Select(Number).ToArray();
        return numbers.Any(n => n is null) ? null : (numbers[0]!.Value, numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2));
    }

    private static int? Number(string text) =>
        text.Length is > 0 and <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}

/// <summary>Legal time: Shanghai, +08:00 all year (no daylight saving since 1991; earlier dates here are days, not instants).</summary>
public static class LegalTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    private static readonly string[] Formats =
        ["yyyy-M-d H:mm:ss", "yyyy-M-d H:mm", "yyyy-M-dTH:mm:ss", "yyyy-M-dTH:mm", "yyyy-M-dTH:mm:ss.fff", "yyyy-M-d"];

    /// <summary>The instant that the text names, or null. Years 1 and 9999 are no years of a record, and an offset would leave the calendar there.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        // The form that the ledger keeps comes first: a fold reads it a million times.
        if (DateTimeOffset.TryParseExact(text, "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var kept) && kept.Offset == Offset && kept.Year is not (1 or 9999)) return kept;
        var plain = text.Trim().Replace('/', '-').Replace('.', '-').Replace("年", "-", StringComparison.Ordinal).Replace("月", "-", StringComparison.Ordinal).Replace("日", " ", StringComparison.Ordinal).TrimEnd();
        if (DateTime.TryParseExact(plain, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out var local))
            return local.Year is 1 or 9999 ? null : new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Offset);
        if (DateTimeOffset.TryParseExact(text.Trim(), ["yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mmzzz"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var exact))
            return exact.UtcDateTime.Year is 1 or 9999 ? null : exact.ToOffset(Offset);
        return null;
    }

    public static string Write(DateTimeOffset value) => value.ToOffset(Offset).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Show(DateTimeOffset value) => value.ToOffset(Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The legal day on which the instant falls.</summary>
    public static DateOnly Day(DateTimeOffset value) => DateOnly.FromDateTime(value.ToOffset(Offset).DateTime);

    /// <summary>The instant of <paramref name="milliseconds"/> since 1970-01-01 UTC, on Shanghai's clock.</summary>
    public static DateTimeOffset FromUnix(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToOffset(Offset);

    /// <summary>The instant without what is finer than a millisecond, which facts keep.</summary>
    public static DateTimeOffset ToMillisecond(DateTimeOffset value) => value.AddTicks(-(value.Ticks % TimeSpan.TicksPerMillisecond));

    /// <summary>The instant without what is finer than a second, which date-time items keep.</summary>
    public static DateTimeOffset ToSecond(DateTimeOffset value) => value.AddTicks(-(value.Ticks % TimeSpan.TicksPerSecond));

    /// <summary>The first instant of a legal day.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);
}
