using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jishi.Record.Rules;

/// <summary>The number of a parameter: whole (5) or an exact fraction (2/3). JSON has a whole number as a number and a fraction as the text «2/3»; nothing is ever rounded.</summary>
[JsonConverter(typeof(AmountConverter))]
public readonly record struct Amount(long Numerator, long Denominator = 1) : IComparable<Amount>
{
    internal const string Expected = "应为整数，或写成“2/3”的分数。";

    /// <summary>Parts larger than this are refused, so that comparing never overflows.</summary>
    public const long Most = 1_000_000_000;

    public bool IsWhole => Denominator == 1;

    /// <summary>The whole number.</summary>
    /// <exception cref="InvalidOperationException">It is a fraction.</exception>
    public long Whole => IsWhole ? Numerator : throw new InvalidOperationException($"{this} 不是整数。");

    public static implicit operator Amount(long whole) => new(whole);

    /// <summary>«5» or «2/3», as a pack has it; null where it is neither.</summary>
    public static Amount? Parse(string? text)
    {
        var parts = (text ?? "").Split('/');
        if (parts.Length > 2 || !TryPart(parts[0], out var numerator)) return null;
        if (parts.Length == 1) return numerator;
        return TryPart(parts[1], out var denominator) && denominator > 0 ? new Amount(numerator, denominator) : null;
    }

    /// <summary>part/whole is this share or more: 8 of 11 reaches 2/3, 7 of 11 does not. Of nothing, nothing is reached.</summary>
    public bool IsReachedBy(long part, long whole) => whole > 0 && (Int128)part * Denominator >= (Int128)Numerator * whole;

    /// <summary>part/whole is more than this share: 6 of 11 exceeds 1/2, 5 of 10 does not.</summary>
    public bool IsExceededBy(long part, long whole) => whole > 0 && (Int128)part * Denominator > (Int128)Numerator * whole;

    /// <summary>The smallest count out of <paramref name="whole"/> that reaches this share: 2/3 of 11 is 8.</summary>
    public long LeastOf(long whole) => (long)((((Int128)Numerator * whole) + Denominator - 1) / Denominator);

    public int CompareTo(Amount other) => ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator);

    public static bool operator <(Amount a, Amount b) => a.CompareTo(b) < 0;

    public static bool operator >(Amount a, Amount b) => a.CompareTo(b) > 0;

    public static bool operator <=(Amount a, Amount b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Amount a, Amount b) => a.CompareTo(b) >= 0;

    public override string ToString() => IsWhole
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static bool TryPart(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value is >= -Most and <= Most;
}

/// <summary>A whole number as a number, a fraction as text.</summary>
internal sealed class AmountConverter : JsonConverter<Amount>
{
    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetInt64(out var whole) && whole is >= -Amount.Most and <= Amount.Most ? (Amount?)whole : null,
            JsonTokenType.String => reader.GetString() is { } text && text.Contains('/', StringComparison.Ordinal) ? Amount.Parse(text) : null,
            _ => null,
        }) ?? throw new JsonException(Amount.Expected);

    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options)
    {
        if (value.IsWhole) writer.WriteNumberValue(value.Numerator);
        else writer.WriteStringValue(value.ToString());
    }
}
