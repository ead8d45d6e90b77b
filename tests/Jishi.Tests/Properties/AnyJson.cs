using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Jishi.Tests.Properties;

/// <summary>JSON that a ledger can hold: trees of rare characters and whole numbers, and how they shrink.</summary>
internal static class AnyJson
{
    // Either side of every border of UTF-8 and UTF-16, and what JSON must escape.
    private static readonly string[] Runes =
        [.. new[] { 0x00, 0x09, 0x0a, 0x1f, 0x20, 0x22, 0x2f, 0x41, 0x5c, 0x7f, 0x80, 0x7ff, 0x800, 0x2028, 0x4e00, 0xd7ff, 0xe000, 0xfb33, 0xffff, 0x10000, 0x20bb7, 0x2f8ae, 0x10ffff }.Select(char.ConvertFromUtf32)];

    public static Gen<string> Text { get; } = TextOf(Runes, 0, 6);

    public static Gen<JsonNode?> Value { get; } = Gen.Sized(size => Tree(Math.Min(size, 60)));

    public static Gen<string> TextOf(string[] runes, int least, int most) =>
        from length in Gen.Choose(least, most)
        from parts in Gen.Elements(runes).ArrayOf(length)
        select string.Concat(parts);

    public static IEnumerable<JsonNode?> Smaller(JsonNode? node) => node switch
    {
        null => [],
        JsonArray array => array.Concat(Property.WithoutOne([.. array]).Select(Array)).Concat(array.SelectMany((child, i) => Smaller(child).Select(less => Array(array.Select((c, at) => at == i ? less : c))))).Select(Copy),
        JsonObject members => members.Select(m => m.Value).Concat(Property.WithoutOne([.. members]).Select(Object)).Concat(members.SelectMany(m => SmallerMember(members, m))).Select(Copy),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Shorter(value.GetValue<string>()).Select(s => (JsonNode?)s),
        _ => [null],
    };

    private static Gen<JsonNode?> Tree(int size)
    {
        var scalar = Gen.OneOf(
            Gen.Constant((JsonNode?)null),
            Gen.Elements(true, false).Select(b => (JsonNode?)b),
            Gen.OneOf(Gen.Choose(-1000, 1000).Select(n => (long)n), Gen.Elements(9_007_199_254_740_991, -9_007_199_254_740_991, 0)).Select(n => (JsonNode?)n),
            Text.Select(t => (JsonNode?)t));
        if (size < 4) return scalar;
        var children = Gen.Choose(0, 5).SelectMany(n => Tree(size / 4).ArrayOf(n));
        return Gen.Frequency((1, scalar), (1, children.Select(Array)), (3, children.SelectMany(values => Text.ArrayOf(values.Length), (values, keys) => Object(keys.Zip(values, KeyValuePair.Create)))));
    }

    private static JsonNode? Array(IEnumerable<JsonNode?> items) => new JsonArray([.. items.Select(Copy)]);

    private static JsonNode? Object(IEnumerable<KeyValuePair<string, JsonNode?>> members) => new JsonObject(members.DistinctBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Copy(m.Value))));

    private static IEnumerable<JsonNode?> SmallerMember(JsonObject all, KeyValuePair<string, JsonNode?> member) =>
        Smaller(member.Value).Select(less => Object(all.Select(m => m.Key == member.Key ? KeyValuePair.Create(m.Key, less) : m)))
            .Concat(Shorter(member.Key).Where(key => !all.ContainsKey(key)).Select(key => Object(all.Select(m => m.Key == member.Key ? KeyValuePair.Create(key, m.Value) : m))));

    private static IEnumerable<string> Shorter(string text)
    {
        var elements = new List<string>();
        foreach (var rune in text.EnumerateRunes()) elements.Add(rune.ToString());
        return Property.WithoutOne(elements).Select(left => string.Concat(left));
    }

    // A node has one parent only.
    private static JsonNode? Copy(JsonNode? node) => node?.DeepClone();

    public static string Show(JsonNode? node) => string.Create(CultureInfo.InvariantCulture, $"{node?.ToJsonString() ?? "null"}");
}
