using System.Collections.Immutable;
using System.Text.Json;

namespace Jishi.Record.Catalogue;

/// <summary>One code of a table, read by code or by Chinese name.</summary>
public sealed class CodeType(CodeTable table) : ItemType<string>
{
    public override string Name => "code";

    public override CodeTable CodeTable => table;

    private protected override Reading ReadValue(JsonElement json, CodeBook codes) => Find(table, TextOf(json), codes);

    internal static Reading Find(CodeTable table, string? text, CodeBook codes) => text is not null && codes.Find(table, text) is { } code
        ? Reading.Of(code)
        : Reading.Wrong($"“{IntegerType.Shorten(text)}”不在可选值中：{string.Join('、', codes.Of(table).Rows.Take(12).Select(r => r.Label))}。");

    protected override void WriteValue(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    protected override string ShowValue(string value, CodeBook codes) => codes.Label(table, value);
}

/// <summary>Several codes of one table, without repeats, in the table's order.</summary>
public sealed class CodesType(CodeTable table) : ItemType<ValueList<string>>
{
    public override string Name => "code";

    public override CodeTable CodeTable => table;

    private protected override Reading ReadValue(JsonElement json, CodeBook codes)
    {
        var texts = json.ValueKind == JsonValueKind.Array
            ? json.EnumerateArray().Select(e => TextOf(e)).ToArray()
            : (TextOf(json) ?? "").Split(['、', ',', '，'], StringSplitOptions.TrimEntries);
        var found = texts.Select(t => CodeType.Find(table, t, codes)).ToArray();
        if (found.FirstOrDefault(f => f.Error is not null) is { Error: { } error }) return Reading.Wrong(error);
        var chosen = found.Select(f => (string)f.Value!).Distinct(StringComparer.Ordinal).ToList();
        var order = codes.Of(table).Rows.Select(r => r.Code).ToList();
        return chosen.Count == 0 ? Reading.Wrong("至少选一项。") : Reading.Of(new ValueList<string>([.. order.Where(chosen.Contains), .. chosen.Except(order)]));
    }

    protected override void WriteValue(Utf8JsonWriter writer, ValueList<string> value)
    {
        writer.WriteStartArray();
        foreach (var code in value) writer.WriteStringValue(code);
        writer.WriteEndArray();
    }

    protected override string ShowValue(ValueList<string> value, CodeBook codes) => string.Join('、', value.Select(code => codes.Label(table, code)));
}

/// <summary>Base of the types that name something: read from a text, or from an object with a name and an id.</summary>
public abstract class NamedType<T> : ItemType<T>
    where T : notnull
{
    private protected NamedType()
    {
    }

    protected abstract T Make(string name, string? id);

    protected abstract (string Name, string? Id) Split(T value);

    private protected override Reading ReadValue(JsonElement json, CodeBook codes)
    {
        var (name, id) = json.ValueKind == JsonValueKind.Object
            ? (json.TryGetProperty("name", out var n) ? TextOf(n) : null, json.TryGetProperty("id", out var i) ? TextOf(i) : null)
            : (TextOf(json), null);
        if (string.IsNullOrEmpty(name)) return Reading.Wrong("没有写名称。");
        var text = ItemTypes.Text.ReadText(name);
        if (text.Error is { } error) return Reading.Wrong(error);
        if (string.IsNullOrEmpty(id)) return Reading.Of(Make(name, null));
        return Deciding.Ids.IsValid(id) ? Reading.Of(Make(name, id)) : Reading.Wrong($"{Deciding.Ids.Rule}。");
    }

    protected override void WriteValue(Utf8JsonWriter writer, T value)
    {
        var (name, id) = Split(value);
        writer.WriteStartObject();
        if (id is not null) writer.WriteString("id", id);
        writer.WriteString("name", name);
        writer.WriteEndObject();
    }

    protected override string ShowValue(T value, CodeBook codes) => Split(value).Name;
}

/// <summary>A person: name, and id where the person is in the file.</summary>
public sealed class PersonType : NamedType<Person>
{
    public override string Name => "person";

    protected override Person Make(string name, string? id) => new(name, id);

    protected override (string Name, string? Id) Split(Person value) => (value.Name, value.Id);
}

/// <summary>An organ of the tree, or one outside it by name.</summary>
public sealed class OrganType : NamedType<OrganName>
{
    public override string Name => "org";

    protected override OrganName Make(string name, string? id) => new(name, id);

    protected override (string Name, string? Id) Split(OrganName value) => (value.Name, value.Id);
}

/// <summary>A post in words, with its id where it is a post of a matter.</summary>
public sealed class PostType : NamedType<PostName>
{
    public override string Name => "post";

    protected override PostName Make(string name, string? id) => new(name, id);

    protected override (string Name, string? Id) Split(PostName value) => (value.Title, value.Id);
}

/// <summary>Several persons, in the order given; a form writes them with 、 or one a line.</summary>
public sealed class PeopleType : ItemType<ValueList<Person>>
{
    public const int Max = 500;

    public override string Name => "people";

    private protected override Reading ReadValue(JsonElement json, CodeBook codes)
    {
        var each = json.ValueKind == JsonValueKind.Array
            ? json.EnumerateArray().Select(ItemTypes.Person.Read)
            : (TextOf(json) ?? "").Split(['、', ',', '，', ';', '；', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(name => ItemTypes.Person.Read(JsonSerializer.SerializeToElement(name)));
        var read = each.Take(Max + 1).ToArray();
        if (read.Length == 0) return Reading.Wrong("至少写一人。");
        if (read.Length > Max) return Reading.Wrong($"最多 {Max} 人。");
        return read.FirstOrDefault(r => r.Error is not null) is { Error: { } error }
            ? Reading.Wrong(error)
            : Reading.Of(new ValueList<Person>([.. read.Select(r => (Person)r.Value!)]));
    }

    protected override void WriteValue(Utf8JsonWriter writer, ValueList<Person> value)
    {
        writer.WriteStartArray();
        foreach (var person in value) ItemTypes.Person.Write(writer, person);
        writer.WriteEndArray();
    }

    protected override string ShowValue(ValueList<Person> value, CodeBook codes) => string.Join('、', value.Select(p => p.Name));
}
