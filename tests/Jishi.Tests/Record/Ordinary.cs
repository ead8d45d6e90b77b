using System.Text.Json;

namespace Jishi.Tests.Record;

/// <summary>
/// What an ordinary promotion records of the items that rules read: with these values every rule holds. Items that no rule reads get any valid value,
/// times come from the calendar of <see cref="County"/>.
/// </summary>
internal static class Ordinary
{
    private static readonly Dictionary<string, JsonElement> Values = new (string Code, object Value)[]
    {
        ("WorkStartedOn", "2008-07"),
        ("QualificationFacts", new[] { new { Fact = "基层工作经历", Required = "两年以上", From = "2012-05-01", To = "2016-04-30", Months = 48, Evidence = "干部履历表" } }),
    }.ToDictionary(v => v.Code, v => JsonSerializer.SerializeToElement(v.Value), StringComparer.Ordinal);

    public static JsonElement? Value(string code) => Values.TryGetValue(code, out var value) ? value : null;
}
