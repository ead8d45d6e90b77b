using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jishi.Cli.Scenarios;

/// <summary>The values that «fill» writes, by item code, and who is responsible, by module (plausible.yaml).</summary>
internal sealed partial class Plausible
{
    public static readonly Plausible Values = Load();

    private readonly JsonObject _items;
    private readonly JsonObject _persons;

    private Plausible(JsonObject root) => (_items, _persons) = (root["items"]!.AsObject(), root["persons"]!.AsObject());

    public IEnumerable<string> Codes => _items.Select(i => i.Key);

    public JsonNode? Of(string code) => _items[code];

    /// <summary>Responsible leader, responsible officer, recorder.</summary>
    public IReadOnlyList<string> Persons(string module) => [.. _persons[module]!.AsArray().Select(p => p!.GetValue<string>())];

    /// <summary>«{pick:118|131|142}» becomes one of its parts, the same for the same row every time.</summary>
    public static string Pick(string text, string row) => Picks().Replace(text, match =>
    {
        var parts = match.Groups["parts"].Value.Split('|');
        return parts[row.Aggregate(7, (sum, c) => ((sum * 31) + c) & 0xFFFF) % parts.Length];
    });

    private static Plausible Load()
    {
        using var stream = typeof(Plausible).Assembly.GetManifestResourceStream("plausible.yaml")!;
        using var text = new StreamReader(stream);
        return new Plausible(YamlSource.Parse("plausible.yaml", text).Root!.AsObject());
    }

    [GeneratedRegex(@"\{pick:(?<parts>[^}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Picks();
}
