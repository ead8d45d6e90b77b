using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Jishi.Ledger.Json;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;

namespace Jishi.Tests.Properties;

/// <summary>What an item's type reads it writes so that it reads back the same, whatever the catalogue's item and however rare the characters.</summary>
public sealed class ItemTypeProperties
{
    private static readonly string[] Runes =
        [.. new[] { 0x22, 0x27, 0x2f, 0x5c, 0x3c, 0x26, 0x31, 0x41, 0xb7, 0xe9, 0x3400, 0x4dae, 0x4e00, 0x9fff, 0xf9a8, 0xff21, 0x20bb7, 0x2a6d6, 0x2f8ae, 0x30000, 0x31350 }.Select(char.ConvertFromUtf32)];

    private static readonly Gen<string> Word = AnyJson.TextOf(Runes, 1, 8);

    private sealed record Case(DataItem Item, JsonNode? Json)
    {
        public Reading Read() => Item.Type.Read(JsonSerializer.SerializeToElement(Json));

        public override string ToString() => $"{Item.Code} ({Item.Type.Name}): {AnyJson.Show(Json)}";
    }

    [Fact]
    public void Reads_back_what_it_wrote() => ForAll(@case =>
    {
        var value = @case.Read().Value!;
        var again = @case.Item.Type.Read(JsonDocument.Parse(Written(@case.Item.Type, value)).RootElement);
        Assert.Null(again.Error);
        Assert.Equal(value, again.Value);
        Assert.Equal(value.GetHashCode(), again.Value!.GetHashCode());
    });

    [Fact]
    public void Reads_back_from_the_canonical_form_of_the_ledger() => ForAll(@case =>
    {
        var value = @case.Read().Value!;
        Assert.Equal(value, @case.Item.Type.Read(JsonDocument.Parse(CanonicalJson.Of(Written(@case.Item.Type, value))).RootElement).Value);
    });

    [Fact]
    public void Equal_values_are_written_in_equal_bytes() => ForAll(@case =>
        Assert.Equal(Written(@case.Item.Type, @case.Read().Value!), Written(@case.Item.Type, (@case with { Json = @case.Json?.DeepClone() }).Read().Value!)));

    private static void ForAll(Action<Case> holds) => Property.ForAll(
        (from item in Gen.Elements(CatalogueOfItems.All.Select(l => l.Item).ToArray())
         from json in Of(item.Type)
         select new Case(item, json)).Where(c => c.Read().Error is null),
        c => AnyJson.Smaller(c.Json).Select(less => c with { Json = less }).Where(less => less.Read().Error is null),
        holds,
        cases: 1500);

    private static byte[] Written(ItemType type, object value)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output)) type.Write(writer, value);
        return output.WrittenSpan.ToArray();
    }

    private static Gen<JsonNode?> Of(ItemType type) => type switch
    {
        TextType => Word.Select(Node),
        CodesType c => Gen.SubListOf(c.CodeTable.Rows.Select(r => r.Code)).Where(l => l.Count > 0).Select(l => (JsonNode?)new JsonArray([.. l.Select(Node)])),
        CodeType c => Gen.Elements(c.CodeTable.Rows.SelectMany(r => new[] { r.Code, r.Label }).ToArray()).Select(Node),
        YesNoType => Gen.Elements("是", "否", "true", "false").Select(Node),
        IntegerType => Gen.Choose(0, 100_000_000).Select(n => (JsonNode?)n),
        DecimalType => Gen.Choose(-99_999, 99_999).Select(n => Node((n / 100m).ToString(CultureInfo.InvariantCulture))),
        PercentType => Gen.Choose(1, 900).SelectMany(whole => Gen.Choose(0, whole), (whole, part) => Node(string.Create(CultureInfo.InvariantCulture, $"{part}/{whole}"))),
        DateType or MonthType or DateTimeType => Moment(type),
        PeopleType => Gen.Choose(1, 4).SelectMany(n => Named.ArrayOf(n)).Select(people => (JsonNode?)new JsonArray([.. people])),
        PersonType or OrganType or PostType => Named,
        SignatureType => from name in Word from at in Moment(ItemTypes.DateTime) select (JsonNode?)new JsonObject { ["by"] = name, ["at"] = at!.GetValue<string>() },
        AttachmentType => Gen.Choose(1, 3).SelectMany(n => Paper.ArrayOf(n)).Select(papers => (JsonNode?)new JsonArray([.. papers])),
        TableType t => Gen.Choose(1, 4).SelectMany(n => Row(t).ArrayOf(n)).Select(rows => (JsonNode?)new JsonArray([.. rows])),
        _ => throw new InvalidOperationException(type.GetType().Name),
    };

    private static Gen<JsonNode?> Named => from name in Word from id in Gen.Elements(null, "c1", "a-b.c") select (JsonNode?)(id is null ? new JsonObject { ["name"] = name } : new JsonObject { ["name"] = name, ["id"] = id });

    private static Gen<JsonNode?> Paper => from name in Word
                                           from seed in Gen.Choose(0, 255)
                                           from size in Gen.Choose(0, int.MaxValue)
                                           select (JsonNode?)new JsonObject { ["sha256"] = new StringBuilder().Insert(0, seed.ToString("x2", CultureInfo.InvariantCulture), 32).ToString(), ["name"] = name, ["size"] = size, ["mediaType"] = "application/pdf" };

    private static Gen<JsonNode?> Row(TableType table) => from columns in Gen.SubListOf(table.Columns.ToArray()).Where(c => c.Count > 0)
                                                          from cells in Gen.CollectToArray(columns, c => Of(c.Type))
                                                          select (JsonNode?)new JsonObject(columns.Zip(cells, (c, cell) => KeyValuePair.Create<string, JsonNode?>(c.Code, cell)));

    private static Gen<JsonNode?> Moment(ItemType type) =>
        from minute in Gen.Choose(0, 150 * 365 * 1440)
        from format in Gen.Elements(type is DateTimeType ? ["yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:00+08:00"] : type is MonthType ? ["yyyy-MM", "yyyy", "yyyyMM"] : new[] { "yyyy-MM-dd", "yyyy.M.d", "yyyyMMdd" })
        select Node(new DateTime(1949, 10, 2, 0, 0, 0, DateTimeKind.Unspecified).AddMinutes(minute).ToString(format, CultureInfo.InvariantCulture));

    private static JsonNode? Node(string text) => JsonValue.Create(text);
}
