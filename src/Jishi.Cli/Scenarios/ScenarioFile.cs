using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jishi.Cli.Scenarios;

/// <summary>A scenario as its file has it (docs/scenarios.md). Organs, people and cadres stand before the first step, put there by the installation.</summary>
public sealed record ScenarioFile
{
    /// <summary>What the case shows, in one sentence.</summary>
    public required string Title { get; init; }

    public string? About { get; init; }

    /// <summary>A file, from this one's folder, that comes first: its set-up and its steps.</summary>
    public string? Base { get; init; }

    /// <summary>Path of the policy pack that the ledger starts with.</summary>
    public string? Policy { get; init; }

    /// <summary>The pack itself, in place of a path.</summary>
    public JsonElement? Pack { get; init; }

    /// <summary>Name of the ledger in its checkpoints.</summary>
    public string? Origin { get; init; }

    /// <summary>When the set-up happens, on Shanghai's clock; the clock stands there until a step moves it.</summary>
    public string? Clock { get; init; }

    /// <summary>Who acts where a step names nobody.</summary>
    public string? By { get; init; }

    public IReadOnlyList<OrganLine> Organs { get; init; } = [];

    public IReadOnlyList<AccountLine> People { get; init; } = [];

    public IReadOnlyList<CadreLine> Cadres { get; init; } = [];

    /// <summary>Each with its verb under «do»; read one by one (<see cref="ScenarioReader"/>).</summary>
    public IReadOnlyList<JsonElement> Steps { get; init; } = [];
}

public sealed record OrganLine
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Parent { get; init; }
}

public sealed record AccountLine
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>The first is the one the person acts in, unless a step says «as».</summary>
    public required IReadOnlyList<string> Roles { get; init; }
}

public sealed record CadreLine
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Further items of the cadre by code.</summary>
    public IReadOnlyDictionary<string, JsonElement> Items { get; init; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
}

/// <summary>One id or several: «on: m1/c1» or «on: [m1/c1, m1/c2]».</summary>
[JsonConverter(typeof(Converter))]
public sealed record OneOrMore(IReadOnlyList<string> All)
{
    internal sealed class Converter : JsonConverter<OneOrMore>
    {
        public override OneOrMore Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.StartArray
            ? new OneOrMore(JsonSerializer.Deserialize<List<string>>(ref reader, options)!)
            : new OneOrMore([JsonSerializer.Deserialize<string>(ref reader, options)!]);

        public override void Write(Utf8JsonWriter writer, OneOrMore value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value.All, options);
    }
}
