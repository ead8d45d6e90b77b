using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Jishi.Cli.Strict;

namespace Jishi.Cli.Scenarios;

/// <summary>The JSON Schema of scenario files, from the types that read them: docs/scenario.schema.json.</summary>
internal static class ScenarioSchema
{
    private static readonly JsonSchemaExporterOptions Exporting = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    public static string Text()
    {
        var file = Of(typeof(ScenarioFile));
        file["properties"]!["steps"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["oneOf"] = new JsonArray([.. Vocabulary.Verbs.Select(v => Verb(v.Key, v.Value))]) } };
        var root = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "Jishi scenario" };
        foreach (var (key, value) in file) root[key] = value?.DeepClone();
        return Answer.Json(root).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonObject Verb(string verb, Type type)
    {
        var schema = Of(type);
        var properties = new JsonObject { ["do"] = new JsonObject { ["const"] = verb } };
        foreach (var (key, value) in schema["properties"]!.AsObject()) properties[key] = value?.DeepClone();
        schema["properties"] = properties;
        schema["required"] = new JsonArray(["do", .. schema["required"]?.AsArray().Select(r => r!.DeepClone()) ?? []]);
        return schema;
    }

    private static JsonObject Of(Type type) => StrictJson.Options.GetJsonSchemaAsNode(type, Exporting).AsObject();

    /// <summary>The two types that read more than one form say so.</summary>
    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema) => context.TypeInfo.Type switch
    {
        var t when t == typeof(OneOrMore) => Either(Strings(), new JsonObject { ["type"] = "string" }),
        var t when t == typeof(Expectation) => Either(new JsonObject { ["const"] = "accepted" }, Ids("refused"), Ids("found")),
        _ => schema,
    };

    private static JsonObject Ids(string kind) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { [kind] = Either(Strings(), new JsonObject { ["type"] = "string" }) },
        ["required"] = new JsonArray(kind),
        ["additionalProperties"] = false,
    };

    private static JsonObject Strings() => new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } };

    private static JsonObject Either(params JsonNode[] choices) => new() { ["anyOf"] = new JsonArray(choices) };
}
