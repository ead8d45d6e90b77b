using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;

namespace Jishi.Web.GateForms;

/// <summary>
/// Turns the text of controls into the JSON that an item's own reader takes. A form shows names without ids, so a name that was not
/// changed keeps the id that it was recorded with.
/// </summary>
public static class FieldJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The input for the command; null when the field is empty, which records nothing.</summary>
    public static ItemInput? Input(DataItem item, FieldInput field, Recorded? was, DateTimeOffset? occurred)
    {
        if (!field.HasValue) return field.NotApplicable.Length == 0 ? null : new ItemInput(item.Code, null, field.NotApplicable, occurred);
        return new ItemInput(item.Code, Value(item.Type, field, was?.Value), field.NotApplicable.Length == 0 ? null : field.NotApplicable, occurred);
    }

    /// <summary>Cells that a form carries but nobody types.</summary>
    public static bool IsSealed(ItemType type) => type is AttachmentType or SignatureType;

    /// <summary>A cell as its control holds it.</summary>
    public static string CellText(ItemType type, object value) => type switch
    {
        YesNoType => (bool)value ? "true" : "false",
        CodeType => (string)value,
        _ when IsSealed(type) => Json(type, value),
        _ => type.Show(value),
    };

    public static string Json(ItemType type, object value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Plain)) type.Write(writer, value);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static JsonElement Value(ItemType type, FieldInput field, object? was) => type switch
    {
        AttachmentType => Parse(Json(type, new ValueList<EvidenceFile>([.. field.Files]))),
        CodesType => JsonSerializer.SerializeToElement(field.Codes),
        PeopleType => Parse(People(field.Text, was as ValueList<Person>)),
        TableType table => Parse(Table(table, field, was as ValueList<TableRow>)),
        _ when was is not null && KeepsId(type) && type.Show(was) == field.Text => Parse(Json(type, was)),
        _ => JsonSerializer.SerializeToElement(field.Text),
    };

    private static bool KeepsId(ItemType type) => type is PersonType or OrganType or PostType;

    private static string People(string text, ValueList<Person>? was)
    {
        if (ItemTypes.People.Read(JsonSerializer.SerializeToElement(text)).Value is not ValueList<Person> people) return JsonSerializer.Serialize(text);
        return Json(ItemTypes.People, new ValueList<Person>([.. people.Select(p => was?.FirstOrDefault(w => w.Name == p.Name) ?? p)]));
    }

    private static string Table(TableType table, FieldInput field, ValueList<TableRow>? was)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            writer.WriteStartArray();
            // Blank rows between filled ones are kept, so that an error names the row that the person sees.
            foreach (var row in field.Rows)
            {
                writer.WriteStartObject();
                foreach (var column in table.Columns.Where(c => row.ContainsKey(c.Code)))
                {
                    writer.WritePropertyName(column.Code);
                    writer.WriteRawValue(Cell(column, row[column.Code], was));
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static string Cell(Column column, string text, ValueList<TableRow>? was)
    {
        if (IsSealed(column.Type)) return text;
        var same = KeepsId(column.Type)
            ? was?.Select(r => r.Cells.GetValueOrDefault(column.Code)).FirstOrDefault(c => c is not null && column.Type.Show(c) == text)
            : null;
        return same is null ? JsonSerializer.Serialize(text) : Json(column.Type, same);
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
