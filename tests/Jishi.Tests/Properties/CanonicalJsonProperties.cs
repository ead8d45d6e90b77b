using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jishi.Ledger.Json;

namespace Jishi.Tests.Properties;

public sealed class CanonicalJsonProperties
{
    private static readonly JsonSerializerOptions Loose = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Says_the_same_as_what_was_written() =>
        ForAll(json => Assert.True(JsonNode.DeepEquals(json, JsonNode.Parse(CanonicalJson.Of(Escaped(json))))));

    [Fact]
    public void Is_the_same_for_any_order_spacing_and_escaping() =>
        ForAll(json => Assert.Equal(CanonicalJson.Of(Escaped(json)), CanonicalJson.Of(Encoding.UTF8.GetBytes(Reversed(json)?.ToJsonString(Loose) ?? " null "))));

    [Fact]
    public void Stays_as_it_is_when_it_is_written_again() => ForAll(json =>
    {
        var canonical = CanonicalJson.Of(Escaped(json));
        Assert.True(CanonicalJson.IsCanonical(canonical));
        Assert.Equal(canonical, CanonicalJson.Of(canonical));
    });

    [Fact]
    public void Sorts_the_members_of_every_object_by_UTF_16_code_units() => ForAll(json =>
    {
        foreach (var keys in Objects(JsonNode.Parse(CanonicalJson.Of(Escaped(json)))).Select(o => o.Select(m => m.Key).ToList()))
            Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
    });

    private static void ForAll(Action<JsonNode?> holds) => Property.ForAll(AnyJson.Value, AnyJson.Smaller, holds);

    private static byte[] Escaped(JsonNode? json) => Encoding.UTF8.GetBytes(json?.ToJsonString() ?? "null");

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Reverse().Select(m => KeyValuePair.Create(m.Key, Reversed(m.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Reversed)]),
        _ => node?.DeepClone(),
    };

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(m => Objects(m.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };
}
