using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Jishi.Cli.Strict;
using Jishi.Record.Catalogue;
using Jishi.Record.Policy;
using Jishi.Record.Rules;

namespace Jishi.Cli.Policies;

/// <summary>A policy pack on disk: JSON of the pack's own type, read strictly. «$schema» is for editors and is left out.</summary>
public static class PackFile
{
    /// <summary>A pack of this many bytes holds the holidays of five hundred years; more is no pack.</summary>
    public const int MostBytes = 1_000_000;

    /// <summary>The pack, or what is wrong with the file.</summary>
    public static (PolicyPack? Pack, string? Problem) Read(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MostBytes } file) return (null, string.Create(CultureInfo.InvariantCulture, $"文件有 {file.Length:#,0} 字节，政策包最大 {MostBytes:#,0} 字节；请核对是不是拿错了文件。"));
            var json = JsonSerializer.Deserialize<PackOnDisk>(WithoutMark(File.ReadAllBytes(path)), StrictJson.Options);
            return json is null ? (null, "文件里只有 null，不是政策包。")
                : json.Empty() is { } key ? (null, $"{key} 的列表里有空值 null，请删去。")
                : (json.ToPack(), null);
        }
        catch (JsonException e)
        {
            return (null, $"第 {e.LineNumber + 1} 行：{StrictJson.Explain(e)}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"读不出文件 {path}：{e.Message}");
        }
    }

    /// <summary>A file to start from: one local rule pack taken on, with every number of its rules as the source has it.</summary>
    public static string Starter(RulePack pack)
    {
        var values = from rule in pack.Rules
                     from parameter in rule.Parameters
                     select $$"""    { "rule": "{{rule.Id}}", "parameter": "{{parameter.Name}}", "value": {{JsonSerializer.Serialize(parameter.Values[^1].Value)}} }""";
        var lines = string.Join(",\n", values);
        return $$"""
            {
              "$schema": "pack.schema.json",
              "id": "{{pack.Code}}",
              "title": "示例：{{pack.Name}}",
              "version": "1",
              "packs": ["{{pack.Code}}"],
              "values": [{{(lines.Length == 0 ? "" : $"\n{lines}\n  ")}}],
              "holidays": [],
              "makeUpDays": []
            }

            """.ReplaceLineEndings("\n");
    }

    /// <summary>Editors of Windows put a mark before UTF-8 text.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> text) => text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;

    /// <summary>A pack that stands inside another document.</summary>
    public static (PolicyPack? Pack, string? Problem) Read(JsonElement json)
    {
        try
        {
            return (json.Deserialize<PackOnDisk>(StrictJson.Options)!.ToPack(), null);
        }
        catch (JsonException e)
        {
            return (null, StrictJson.Explain(e));
        }
    }

    /// <summary>The JSON Schema of a pack, from the type that reads it.</summary>
    public static string Schema()
    {
        var schema = StrictJson.Options.GetJsonSchemaAsNode(typeof(PackOnDisk), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Described }).AsObject();
        var described = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Jishi policy pack",
        };
        foreach (var (key, value) in schema) described[key] = value?.DeepClone();
        return Answer.Json(described).ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>A number is read by a converter of its own, which the exporter cannot look into.</summary>
    private static JsonNode Described(JsonSchemaExporterContext context, JsonNode schema) => context.TypeInfo.Type != typeof(Amount) ? schema : new JsonObject
    {
        ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "integer" }, new JsonObject { ["type"] = "string", ["pattern"] = "^-?[0-9]+/[1-9][0-9]*$" }),
        ["description"] = "a whole number, or an exact fraction: 5, \"2/3\"",
    };

    /// <summary>The pack as a file has it. A record of its own, since only a file names a schema and tells where its days come from.</summary>
    private sealed record PackOnDisk(
        string Id,
        string Title,
        string Version,
        IReadOnlyList<LocalValue> Values,
        IReadOnlyList<DateOnly> Holidays,
        IReadOnlyList<DateOnly> MakeUpDays)
    {
        [System.Text.Json.Serialization.JsonPropertyName("$schema")]
        public string? SchemaFile { get; init; }

        /// <summary>First day on which the pack is in force; left out for the moment in which it is adopted.</summary>
        public DateOnly? From { get; init; }

        /// <summary>May be left out by an office that adds no codes.</summary>
        public IReadOnlyList<LocalCode> Codes { get; init; } = [];

        /// <summary>May be left out too.</summary>
        public IReadOnlyList<string> Requires { get; init; } = [];

        /// <summary>Local rule packs that the office adopts.</summary>
        public IReadOnlyList<string>? Packs { get; init; }

        /// <summary>First day of the present term of office, from which the caps per term count.</summary>
        public DateOnly? TermStart { get; init; }

        /// <summary>Who holds which duty, where it differs from the default map.</summary>
        public IReadOnlyList<DutyOnDisk>? Duties { get; init; }

        /// <summary>The first list that holds a null, which the reader lets through; null where none does.</summary>
        public string? Empty() => new (string Key, IEnumerable<object?> List)[]
        {
            ("values", Values), ("codes", Codes), ("requires", Requires), ("packs", Packs ?? []), ("duties", Duties ?? []),
            ("roles", (Duties ?? []).SelectMany(d => d?.Roles ?? [])), ("substitutes", (Duties ?? []).SelectMany(d => d?.Substitutes ?? [])),
        }.FirstOrDefault(x => x.List.Any(e => e is null)).Key;

        public PolicyPack ToPack() => new(Id, Title, Version, [.. Values], [.. Holidays], [.. MakeUpDays])
        {
            From = From,
            Codes = [.. Codes],
            Requires = [.. Requires],
            Packs = Packs is null ? null : [.. Packs],
            TermStart = TermStart,
            Duties = Duties is { Count: > 0 } ? new([.. Duties.Select(d => new DutyHolders(d.Duty, new([.. d.Roles]), new([.. d.Substitutes ?? []])))]) : null,
        };
    }

    private sealed record DutyOnDisk(string Duty, IReadOnlyList<string> Roles)
    {
        public IReadOnlyList<string>? Substitutes { get; init; }
    }
}
