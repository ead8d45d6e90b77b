using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Jishi.Cli.Strict;
using Jishi.Record.Catalogue;
using Jishi.Record.Policy;

namespace Jishi.Cli.Policies;

/// <summary>A policy pack on disk: JSON of the pack's own type, read strictly. «$schema» is for editors and is left out.</summary>
public static class PackFile
{
    /// <summary>The pack, or what is wrong with the file.</summary>
    public static (PolicyPack? Pack, string? Problem) Read(string path)
    {
        try
        {
            var json = JsonSerializer.Deserialize<PackOnDisk>(File.ReadAllBytes(path), StrictJson.Options)!;
            return (json.ToPack(), null);
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
        var schema = StrictJson.Options.GetJsonSchemaAsNode(typeof(PackOnDisk), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true }).AsObject();
        var described = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Jishi policy pack",
        };
        foreach (var (key, value) in schema) described[key] = value?.DeepClone();
        return Answer.Json(described).ReplaceLineEndings("\n") + "\n";
    }

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

        public PolicyPack ToPack() => new(Id, Title, Version, [.. Values], [.. Holidays], [.. MakeUpDays])
        {
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
