using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;

namespace Jishi.Record.Facts;

/// <summary>Instants as whole milliseconds since 1970-01-01 UTC.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => LegalTime.FromUnix(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteNumberValue(value.ToUnixTimeMilliseconds());
}

/// <summary>An item entry, its value in the item type's own canonical form. A value that the type no longer reads stays as nothing with a note, never lost from the ledger.</summary>
internal sealed class ItemEntryConverter : JsonConverter<ItemEntry>
{
    public override ItemEntry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement);
    }

    /// <summary>The same from bytes at hand; most of what a start reads goes this way, so it makes no detour over the serializer.</summary>
    public static ItemEntry Read(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        return Read(document.RootElement);
    }

    private static ItemEntry Read(JsonElement json)
    {
        var line = CatalogueOfItems.Find(json.GetProperty("code"u8).GetString()!);
        var code = line?.Item.Code ?? json.GetProperty("code"u8).GetString()!;
        var occurred = LegalTime.FromUnix(json.GetProperty("occurredAt"u8).GetInt64());
        if (json.TryGetProperty("notApplicable"u8, out var reason)) return new ItemEntry(code, null, reason.GetString(), occurred);
        var reading = line?.Item.Type.Read(json.GetProperty("value"u8), CodeBook.AsRecorded) ?? Reading.Wrong("目录中没有此项");
        return new ItemEntry(code, reading.Value, reading.Error is null ? null : $"〔不能识别：{reading.Error}〕", occurred);
    }

    public override void Write(Utf8JsonWriter writer, ItemEntry value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("code", value.Code);
        if (value.NotApplicable is not null) writer.WriteString("notApplicable", value.NotApplicable);
        writer.WriteNumber("occurredAt", value.OccurredAt.ToUnixTimeMilliseconds());
        if (value.Value is not null)
        {
            writer.WritePropertyName("value");
            CatalogueOfItems.Find(value.Code)!.Item.Type.Write(writer, value.Value);
        }

        writer.WriteEndObject();
    }
}

/// <summary>Value lists as arrays.</summary>
internal sealed class ValueListConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Of<T> : JsonConverter<ValueList<T>>
    {
        public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<ImmutableArray<T>>(ref reader, options));

        public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value) JsonSerializer.Serialize(writer, item, options);
            writer.WriteEndArray();
        }
    }
}
