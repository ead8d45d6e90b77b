using System.Text.Json;
using Jishi.Record.Catalogue;

namespace Jishi.Record.Deciding;

/// <summary>Checks the short texts of commands: titles, numbers, reasons.</summary>
internal static class Words
{
    private const int ReasonLength = 500;

    /// <summary>What is wrong with the text, or null. Reasons may have paragraphs; names, titles and numbers stand on one line.</summary>
    public static Problem? Check(string name, string? text, int max, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return new Problem($"没有写{name}。", field);
        var reading = new TextType(max >= ReasonLength ? "longtext" : "text", max).Read(JsonSerializer.SerializeToElement(text));
        return reading.Error is { } error ? new Problem($"{name}：{error}", field) : null;
    }
}
