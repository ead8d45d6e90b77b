using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jishi.Cli;

/// <summary>How a command answers: one JSON document, or lines for a person. Chinese stays readable in both.</summary>
internal sealed class Answer(ParseResult parse)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonSerializerOptions OneLine = new(Options) { WriteIndented = false };

    public static Option<bool> JsonOption() => new("--json") { Description = "以 JSON 输出" };

    public TextWriter Output { get; } = parse.InvocationConfiguration.Output;

    public bool AsJson { get; } = parse.GetValue<bool>("--json");

    /// <summary>True when a person looks on: tables and progress bars are for a terminal only.</summary>
    public bool OnTerminal => !AsJson && ReferenceEquals(Output, Console.Out) && !Console.IsOutputRedirected;

    /// <summary>JSON on one line, for naming a step.</summary>
    public static string Compact(JsonElement value) => JsonSerializer.Serialize(value, OneLine);

    public static string Json(object value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Writes the value as JSON, or the lines.</summary>
    public void Write(object json, params IEnumerable<string> lines)
    {
        if (AsJson)
        {
            Output.WriteLine(Json(json));
            return;
        }

        foreach (var line in lines) Output.WriteLine(line);
    }
}
