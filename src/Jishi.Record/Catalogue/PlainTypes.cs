using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Jishi.Record.Catalogue;

/// <summary>Text of at most <paramref name="max"/> characters (Unicode scalar values). Line breaks are kept in long text only; control and bidirectional marks are refused.</summary>
public sealed class TextType(string name, int max) : ItemType<string>
{
    public override string Name => name;

    public int Max => max;

    public bool IsLong => string.Equals(name, "longtext", StringComparison.Ordinal);

    private protected override Reading ReadValue(JsonElement json, CodeBook codes)
    {
        return json.ValueKind == JsonValueKind.String ? ReadText(json.GetString()!) : Reading.Wrong("应为文字。");
    }

    /// <summary>Reads a text that is at hand as such.</summary>
    internal Reading ReadText(string raw)
    {
        var text = raw.ReplaceLineEndings("\n").Trim();
        if (text.Length <= max && IsPlain(text)) return Reading.Of(text);
        var length = text.EnumerateRunes().Count();
        if (length > max) return Reading.Wrong(string.Create(CultureInfo.InvariantCulture, $"最多 {max:N0} 字，收到 {length:N0} 字；请精简，或作为证据文件上传。"));
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsForbidden(rune)) return Reading.Wrong($"含有不可见的控制字符（U+{rune.Value:X4}），请删去后再填。");
        }

        return Reading.Of(text);
    }

    /// <summary>Only characters that nobody asks twice about, which is nearly every text: ASCII, Chinese and full-width signs, and line breaks in long text.</summary>
    private bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is (>= ' ' and < (char)0x7F) or (>= (char)0x3000 and < (char)0xD800) or (>= (char)0xFF01 and <= (char)0xFF5E) || (c == '\n' && IsLong)) continue;
            return false;
        }

        return true;
    }

    private bool IsForbidden(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => !IsLong,
        _ => IsInvisible(rune),
    };

    /// <summary>Control characters, marks that turn the direction of writing, and characters of no width that make two equal names differ.</summary>
    internal static bool IsInvisible(Rune rune) => Rune.IsControl(rune)
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x061C or 0x200B or 0x200E or 0x200F or 0x2060 or 0xFEFF or 0xFFFD;

    protected override void WriteValue(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    protected override string ShowValue(string value, CodeBook codes) => value;
}

/// <summary>A whole number from <paramref name="min"/> to <paramref name="max"/>.</summary>
public sealed class IntegerType(long min, long max) : ItemType<long>
{
    public override string Name => "integer";

    private protected override Reading ReadValue(JsonElement json, CodeBook codes)
    {
        var text = TextOf(json);
        if (text is null || !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return Reading.Wrong($"应为整数，收到“{Shorten(text)}”。");
        return value < min || value > max
            ? Reading.Wrong(string.Create(CultureInfo.InvariantCulture, $"应在 {min} 到 {max:N0} 之间，收到 {value}。"))
            : Reading.Of(value);
    }

    protected override void WriteValue(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    protected override string ShowValue(long value, CodeBook codes) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>What was sent, fit to be quoted in a sentence: 30 visible characters at most.</summary>
    internal static string Shorten(string? text)
    {
        var visible = (text ?? "").EnumerateRunes().Where(r => !TextType.IsInvisible(r)).Take(31).ToArray();
        return string.Concat(visible.Take(30)) + (visible.Length > 30 ? "…" : "");
    }
}

/// <summary>A decimal of a declared scale, kept exact and written as a string: «86.50».</summary>
public sealed class DecimalType(int scale) : ItemType<decimal>
{
    public override string Name => "decimal";

    public int Scale => scale;

    private protected override Reading ReadValue(JsonElement json, CodeBook codes)
    {
        var text = TextOf(json);
        if (text is null || !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return Reading.Wrong($"应为数字，收到“{IntegerType.Shorten(text)}”。");
        if (decimal.Round(value, scale) != value) return Reading.Wrong($"最多 {scale} 位小数，收到 {text}。");
        return Math.Abs(value) > 9_999_999_999m ? Reading.Wrong("数值过大。") : Reading.Of(value);
    }

    protected override void WriteValue(Utf8JsonWriter writer, decimal value) => writer.WriteStringValue(Show(value));

    protected override string ShowValue(decimal value, CodeBook codes) => value.ToString("F" + scale.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}

/// <summary>A share as two counts: {"part":49,"whole":84}, or «49/84» in a form. 0 ≤ part ≤ whole, whole &gt; 0.</summary>
public sealed class PercentType : ItemType<Percent>
{
    public override string Name => "percent";

    private protected override Reading ReadValue(JsonElement json, CodeBook codes)
    {
        long part, whole;
        if (json.ValueKind == JsonValueKind.Object)
        {
            if (!json.TryGetProperty("part", out var p) || !json.TryGetProperty("whole", out var w)
                || p.ValueKind != JsonValueKind.Number || w.ValueKind != JsonValueKind.Number || !p.TryGetInt64(out part) || !w.TryGetInt64(out whole))
                return Reading.Wrong("应为分子、分母两个整数。");
        }
        else
        {
            var halves = (TextOf(json) ?? "").Split('/', '／');
            if (halves.Length != 2 || !long.TryParse(halves[0], NumberStyles.None, CultureInfo.InvariantCulture, out part)
                || !long.TryParse(halves[1], NumberStyles.None, CultureInfo.InvariantCulture, out whole))
                return Reading.Wrong("应写成“分子/分母”，例如 49/84。");
        }

        return whole <= 0 || part < 0 || part > whole ? Reading.Wrong($"比例不成立：{part}/{whole}。") : Reading.Of(new Percent(part, whole));
    }

    protected override void WriteValue(Utf8JsonWriter writer, Percent value)
    {
        writer.WriteStartObject();
        writer.WriteNumber("part", value.Part);
        writer.WriteNumber("whole", value.Whole);
        writer.WriteEndObject();
    }

    protected override string ShowValue(Percent value, CodeBook codes) => $"{value.Part}/{value.Whole}";
}

/// <summary>Yes or no.</summary>
public sealed class YesNoType : ItemType<bool>
{
    public override string Name => "bool";

    private protected override Reading ReadValue(JsonElement json, CodeBook codes) => json.ValueKind switch
    {
        JsonValueKind.True => Reading.Of(true),
        JsonValueKind.False => Reading.Of(false),
        _ => TextOf(json) switch
        {
            "true" or "是" => Reading.Of(true),
            "false" or "否" => Reading.Of(false),
            _ => Reading.Wrong("应选“是”或“否”。"),
        },
    };

    protected override void WriteValue(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    protected override string ShowValue(bool value, CodeBook codes) => value ? "是" : "否";
}
