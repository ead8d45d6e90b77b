using System.Text.Json;
using Jishi.Record.Catalogue;

namespace Jishi.Record.Deciding;

/// <summary>Checks the short texts of commands: titles, numbers, reasons.</summary>
internal static class Words
{
    /// <summary>What is wrong with the text, or null.</summary>
    public static Problem? Check(string name, string? text, int max, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return new Problem($"没有写{name}。", field);
        var reading = new TextType("longtext", max).Read(JsonSerializer.SerializeToElement(text));
        return reading.Error is { } error ? new Problem($"{name}：{error}", field) : null;
    }
}
