using System.Collections.Immutable;
using System.Text.Json;

namespace Jishi.Record.Catalogue;

/// <summary>Files in the evidence store, named by their SHA-256. The bytes are checked when they are stored, not here.</summary>
public sealed class AttachmentType : ItemType<ValueList<EvidenceFile>>
{
    private const string Incomplete = "文件的校验值、名称、大小或类型不完整，请重新上传。";

    private static readonly TextType FileName = new("text", 300);
    private static readonly TextType MediaType = new("text", 100);

    public override string Name => "attachment";

    private protected override Reading ReadValue(JsonElement json, CodeBook codes)
    {
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() is 0 or > 200) return Reading.Wrong("应为 1 到 200 个文件。");
        var files = json.EnumerateArray().Select(ReadFile).ToArray();
        return Array.Exists(files, f => f is null)
            ? Reading.Wrong(Incomplete)
            : Reading.Of(new ValueList<EvidenceFile>([.. files.Select(f => f!)]));
    }

    /// <summary>What is wrong with a file that did not come as JSON, or null.</summary>
    public static string? Check(EvidenceFile file) =>
        ReadFile(JsonSerializer.SerializeToElement(new { sha256 = file.Sha256, name = file.Name, size = file.Size, mediaType = file.MediaType })) == file ? null : Incomplete;

    private static EvidenceFile? ReadFile(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty("sha256", out var sha) || TextOf(sha) is not { Length: 64 } hash || !hash.All(char.IsAsciiHexDigitLower)
            || !json.TryGetProperty("name", out var n) || FileName.Read(n).Value is not string { Length: > 0 } name
            || !json.TryGetProperty("size", out var s) || s.ValueKind != JsonValueKind.Number || !s.TryGetInt64(out var size) || size < 0
            || !json.TryGetProperty("mediaType", out var m) || MediaType.Read(m).Value is not string { Length: > 0 } mediaType) return null;
        return new EvidenceFile(hash, name, size, mediaType);
    }

    protected override void WriteValue(Utf8JsonWriter writer, ValueList<EvidenceFile> value)
    {
        writer.WriteStartArray();
        foreach (var file in value)
        {
            writer.WriteStartObject();
            writer.WriteString("mediaType", file.MediaType);
            writer.WriteString("name", file.Name);
            writer.WriteString("sha256", file.Sha256);
            writer.WriteNumber("size", file.Size);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    protected override string ShowValue(ValueList<EvidenceFile> value, CodeBook codes) => string.Join('、', value.Select(f => f.Name));
}

/// <summary>Who signed and when.</summary>
public sealed class SignatureType : ItemType<Signature>
{
    public override string Name => "signature";

    private protected override Reading ReadValue(JsonElement json, CodeBook codes)
    {
        if (json.ValueKind != JsonValueKind.Object) return Reading.Wrong("签字应由本人登录后签署。");
        var by = json.TryGetProperty("by", out var b) ? ItemTypes.Text.Read(b) : default;
        if (by.Error is { } error) return Reading.Wrong($"签字人：{error}");
        var id = json.TryGetProperty("id", out var i) ? TextOf(i) : null;
        if (id is not null && !Deciding.Ids.IsValid(id)) return Reading.Wrong($"签字人{Deciding.Ids.Rule}。");
        var at = json.TryGetProperty("at", out var a) ? LegalTime.Parse(TextOf(a)) : null;
        return by.Value is string { Length: > 0 } name && at is not null
            ? Reading.Of(new Signature(name, id, at.Value))
            : Reading.Wrong("签字缺签字人或时间。");
    }

    protected override void WriteValue(Utf8JsonWriter writer, Signature value)
    {
        writer.WriteStartObject();
        writer.WriteString("at", LegalTime.Write(value.At));
        writer.WriteString("by", value.By);
        if (value.Id is not null) writer.WriteString("id", value.Id);
        writer.WriteEndObject();
    }

    protected override string ShowValue(Signature value, CodeBook codes) => $"{value.By} {LegalTime.Show(value.At)}";
}

/// <summary>Rows with typed columns, at most <see cref="MaxRows"/>. Empty rows are dropped, empty cells are absent.</summary>
public sealed class TableType(Column[] columns) : ItemType<ValueList<TableRow>>
{
    public const int MaxRows = 2_000;

    public override string Name => "table";

    public override IReadOnlyList<Column> Columns => columns;

    private protected override Reading ReadValue(JsonElement json, CodeBook codes)
    {
        if (json.ValueKind != JsonValueKind.Array) return Reading.Wrong("应为若干行。");
        if (json.GetArrayLength() > MaxRows) return Reading.Wrong($"最多 {MaxRows} 行，收到 {json.GetArrayLength()} 行。");
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var number = 0;
        foreach (var line in json.EnumerateArray())
        {
            number++;
            var (row, error) = ReadRow(line, codes);
            if (error is not null) return Reading.Wrong($"第 {number} 行：{error}");
            if (row!.Cells.Count > 0) rows.Add(row);
        }

        return rows.Count == 0 ? Reading.Wrong("至少填一行。") : Reading.Of(new ValueList<TableRow>(rows.ToImmutable()));
    }

    private (TableRow? Row, string? Error) ReadRow(JsonElement line, CodeBook codes)
    {
        if (line.ValueKind != JsonValueKind.Object) return (null, "应为各列的值。");
        var cells = ImmutableDictionary.CreateBuilder<string, object>(CodeComparer.Instance);
        foreach (var cell in line.EnumerateObject())
        {
            var column = Array.Find(columns, c => string.Equals(c.Code, cell.Name, StringComparison.Ordinal));
            if (column is null) return (null, $"没有“{IntegerType.Shorten(cell.Name)}”这一列。");
            if (IsBlank(cell.Value)) continue;
            var reading = column.Type.Read(cell.Value, codes);
            if (reading.Error is { } error) return (null, $"{column.Name}{error}");
            cells[column.Code] = reading.Value!;
        }

        return (new TableRow(cells.ToImmutable()), null);
    }

    protected override void WriteValue(Utf8JsonWriter writer, ValueList<TableRow> value)
    {
        writer.WriteStartArray();
        foreach (var row in value)
        {
            writer.WriteStartObject();
            foreach (var column in columns)
            {
                if (!row.Cells.TryGetValue(column.Code, out var cell)) continue;
                writer.WritePropertyName(column.Code);
                column.Type.Write(writer, cell);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    protected override string ShowValue(ValueList<TableRow> value, CodeBook codes) => string.Join('\n', value.Select(row => ShowRow(row, codes)));

    private string ShowRow(TableRow row, CodeBook codes) => string.Join('，', columns.Where(c => row.Cells.ContainsKey(c.Code)).Select(c => $"{c.Name} {c.Type.Show(row.Cells[c.Code], codes)}"));
}
