using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace Jishi.Record.Catalogue;

/// <summary>What reading a value gave: the value, or one sentence in Chinese that says what was wrong and what to write.</summary>
public readonly record struct Reading(object? Value, string? Error)
{
    public static Reading Of(object value) => new(value, null);

    public static Reading Wrong(string error) => new(null, error);
}

/// <summary>
/// The closed set of item types. A type reads a value from JSON (a form posts strings, the API and scenarios post JSON; both go through
/// <see cref="Read"/>), writes its one canonical JSON form, and shows it to people. Reading what was written gives the same value.
/// </summary>
public abstract class ItemType
{
    private protected ItemType()
    {
    }

    /// <summary>The type's name in the catalogue: text, longtext, date, datetime, integer, decimal, percent, bool, code, person, people, org, post, attachment, table, signature.</summary>
    public abstract string Name { get; }

    /// <summary>Reads and checks; never throws on bad input. An empty string is «no value» and is the caller's to sort out.</summary>
    public Reading Read(JsonElement json) => Read(json, CodeBook.National);

    /// <summary>The same, with the codes that the policy in force adds.</summary>
    public Reading Read(JsonElement json, CodeBook codes) => IsWhole(json) ? ReadValue(json, codes) : Reading.Wrong("含有残缺的字符，请删去后再填。");

    public abstract void Write(Utf8JsonWriter writer, object value);

    public string Show(object value) => Show(value, CodeBook.National);

    /// <summary>The value in words, with the labels of the policy in force.</summary>
    public abstract string Show(object value, CodeBook codes);

    /// <summary>The code table behind a code type, else null.</summary>
    public virtual CodeTable? CodeTable => null;

    /// <summary>Typed columns of a table, else empty.</summary>
    public virtual IReadOnlyList<Column> Columns => [];

    /// <summary>Reads JSON whose texts are whole.</summary>
    private protected abstract Reading ReadValue(JsonElement json, CodeBook codes);

    /// <summary>Nothing was written: null, or a text of spaces only.</summary>
    internal static bool IsBlank(JsonElement json) => json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
        || (json.ValueKind == JsonValueKind.String && IsWhole(json) && string.IsNullOrWhiteSpace(json.GetString()));

    /// <summary>Text of a JSON string, or of a number, as forms and people write them; null for anything else.</summary>
    protected static string? TextOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!.Trim(),
        JsonValueKind.Number => json.GetRawText(),
        _ => null,
    };

    /// <summary>The parser lets broken UTF-8 and half a surrogate pair pass, and throws only when the text is asked for.</summary>
    private static bool IsWhole(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Undefined) return true;
        var raw = JsonMarshal.GetRawUtf8Value(json);
        return Utf8.IsValid(raw) && (!raw.Contains((byte)'\\') || SurrogatesPair(raw));
    }

    /// <summary>Every escaped high half is followed by an escaped low half, and no low half stands alone. The first two hex digits tell: D8 to DB, DC to DF.</summary>
    private static bool SurrogatesPair(ReadOnlySpan<byte> raw)
    {
        var awaited = false;
        for (var i = 0; i < raw.Length; i++)
        {
            var isEscape = raw[i] == '\\' && raw[++i] == 'u';
            var isSurrogate = isEscape && (raw[i + 1] | 0x20) == 'd' && (raw[i + 2] | 0x20) >= '8';
            var isLow = isSurrogate && (raw[i + 2] | 0x20) >= 'c';
            if (awaited != isLow) return false;
            awaited = isSurrogate && !isLow;
            if (isEscape) i += 4;
        }

        return !awaited;
    }
}

/// <summary>An item type whose values are <typeparamref name="T"/>.</summary>
public abstract class ItemType<T> : ItemType
    where T : notnull
{
    private protected ItemType()
    {
    }

    public sealed override void Write(Utf8JsonWriter writer, object value) => WriteValue(writer, (T)value);

    public sealed override string Show(object value, CodeBook codes) => ShowValue((T)value, codes);

    protected abstract void WriteValue(Utf8JsonWriter writer, T value);

    protected abstract string ShowValue(T value, CodeBook codes);
}

/// <summary>One typed column of a table item. Codes are frozen once released.</summary>
public sealed record Column(string Code, string Name, ItemType Type);
