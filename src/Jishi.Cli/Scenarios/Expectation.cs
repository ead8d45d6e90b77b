using System.Text.Json;
using System.Text.Json.Serialization;
using Jishi.Record.Deciding;
using Jishi.Store;

namespace Jishi.Cli.Scenarios;

/// <summary>
/// What a step expects: «accepted» (and nothing found), «refused: [ids]», «found: [ids]» (accepted with exactly these findings). An id is a rule,
/// a gate («G4»), or a kind of refusal («State»). With rule ids the set is compared as a whole; with kinds alone only the kinds are.
/// </summary>
[JsonConverter(typeof(Converter))]
public sealed record Expectation(string Kind, IReadOnlyList<string> Ids)
{
    public static readonly Expectation Accepted = new("accepted", []);

    public override string ToString() => Kind == "accepted" ? Kind : $"{Kind}: [{string.Join(", ", Ids)}]";

    /// <summary>What the outcomes of a step were, in the words of an expectation; several outcomes are taken together.</summary>
    public static Expectation Of(IReadOnlyList<Outcome> outcomes)
    {
        var refused = outcomes.OfType<Outcome.Refused>().Select(o => o.Refusal).ToList();
        if (refused.Count > 0) return new("refused", Sorted(refused.SelectMany(r => r.Findings).Select(f => f.Rule).Concat(refused.Select(r => r.Kind.ToString()))));
        var found = outcomes.OfType<Outcome.Done>().SelectMany(o => o.Receipt.Findings).Select(f => f.Rule).ToList();
        return found.Count == 0 ? Accepted : new("found", Sorted(found));
    }

    public bool IsMetBy(Expectation actual)
    {
        if (Kind != actual.Kind) return false;
        var kinds = Ids.Where(IsKind).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var rules = Ids.Where(i => !IsKind(i)).ToHashSet(StringComparer.Ordinal);
        return kinds.IsSubsetOf(actual.Ids) && (Kind == "refused" && rules.Count == 0 || rules.SetEquals(actual.Ids.Where(i => !IsKind(i))));
    }

    private static bool IsKind(string id) => Enum.TryParse<RefusalKind>(id, ignoreCase: true, out _);

    private static List<string> Sorted(IEnumerable<string> ids) => [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    internal sealed class Converter : JsonConverter<Expectation>
    {
        public override Expectation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var json = JsonDocument.ParseValue(ref reader);
            if (json.RootElement is { ValueKind: JsonValueKind.String } text && text.GetString() == "accepted") return Accepted;
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.EnumerateObject().ToList() is [{ Name: "refused" or "found" } one])
                return new(one.Name, one.Value.Deserialize<OneOrMore>(options)!.All);
            throw new JsonException("Expect is «accepted», «refused: [...]» or «found: [...]».");
        }

        public override void Write(Utf8JsonWriter writer, Expectation value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
