using System.Text.Json;

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
    public abstract Reading Read(JsonElement json);

    public abstract void Write(Utf8JsonWriter writer, object value);

    public abstract string Show(object value);

    /// <summary>The code table behind a code type, else null.</summary>
    public virtual CodeTable? CodeTable => null;

    /// <summary>Typed columns of a table, else empty.</summary>
    public virtual IReadOnlyList<Column> Columns => [];

    /// <summary>Text of a JSON string, or of a number, as forms and people write them; null for anything else.</summary>
    protected static string? TextOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!.Trim(),
        JsonValueKind.Number => json.GetRawText(),
        _ => null,
    };
}

/// <summary>An item type whose values are <typeparamref name="T"/>.</summary>
public abstract class ItemType<T> : ItemType
    where T : notnull
{
    private protected ItemType()
    {
    }

    public sealed override void Write(Utf8JsonWriter writer, object value) => WriteValue(writer, (T)value);

    public sealed override string Show(object value) => ShowValue((T)value);

    protected abstract void WriteValue(Utf8JsonWriter writer, T value);

    protected abstract string ShowValue(T value);
}

/// <summary>One typed column of a table item. Codes are frozen once released.</summary>
public sealed record Column(string Code, string Name, ItemType Type);

/// <summary>A code table: codes in their official order with their Chinese names. Codes are frozen once released; unknown codes show raw.</summary>
public sealed record CodeTable(string Name, params (string Code, string Label)[] Rows)
{
    public bool Has(string code) => Array.Exists(Rows, r => string.Equals(r.Code, code, StringComparison.Ordinal));

    public string Label(string code) => Array.Find(Rows, r => string.Equals(r.Code, code, StringComparison.Ordinal)).Label ?? code;

    /// <summary>The code of a row given by its code or by its Chinese name; null when there is none.</summary>
    public string? Find(string text) => Array.Find(Rows, r =>
        string.Equals(r.Code, text, StringComparison.Ordinal) || string.Equals(r.Label, text, StringComparison.Ordinal)).Code;
}
