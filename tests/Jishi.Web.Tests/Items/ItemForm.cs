using System.Globalization;
using System.Text.Json;
using Jishi.Record.Catalogue;

namespace Jishi.Web.Tests.Items;

/// <summary>What a person types and chooses in the form for a value, field by field. Ids, signatures and files are not typed.</summary>
internal static class ItemForm
{
    public static IEnumerable<(string Name, string Value)> Fields(DataItem item, JsonElement value) => item.Type switch
    {
        AttachmentType or SignatureType => [],
        CodesType => value.EnumerateArray().Select(c => (item.Code, c.GetString()!)),
        TableType table => Cells(item, table, value),
        _ => [(item.Code, Text(value))],
    };

    /// <summary>The value as far as a form can say it.</summary>
    public static object? Typed(ItemType type, object value) => value switch
    {
        Person person => new Person(person.Name),
        OrganName organ => new OrganName(organ.Name),
        PostName post => new PostName(post.Title),
        ValueList<Person> people => new ValueList<Person>([.. people.Select(p => new Person(p.Name))]),
        ValueList<TableRow> rows => Typed(type, rows),
        ValueList<EvidenceFile> or Signature => null,
        _ => value,
    };

    private static ValueList<TableRow> Typed(ItemType type, ValueList<TableRow> rows) => new(
    [
        .. rows.Select(row => new TableRow(row.Cells
            .Select(c => (c.Key, Value: Typed(type.Columns.Single(k => k.Code == c.Key).Type, c.Value)))
            .Where(c => c.Value is not null)
            .ToDictionary(c => c.Key, c => c.Value!, StringComparer.Ordinal)
            .ToImmutableDictionaryOfCells())).Where(r => r.Cells.Count > 0),
    ]);

    private static System.Collections.Immutable.ImmutableDictionary<string, object> ToImmutableDictionaryOfCells(this Dictionary<string, object> cells) =>
        System.Collections.Immutable.ImmutableDictionary.CreateRange(StringComparer.Ordinal, cells);

    private static IEnumerable<(string, string)> Cells(DataItem item, TableType table, JsonElement rows) =>
        from row in rows.EnumerateArray().Select((cells, n) => (cells, n))
        from cell in row.cells.EnumerateObject()
        where table.Columns.Single(c => c.Code == cell.Name).Type is not (AttachmentType or SignatureType)
        select (string.Create(CultureInfo.InvariantCulture, $"{item.Code}.{row.n}.{cell.Name}"), Text(cell.Value));

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Object => Text(value.GetProperty("name")),
        JsonValueKind.Array => string.Join('、', value.EnumerateArray().Select(Text)),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };
}
