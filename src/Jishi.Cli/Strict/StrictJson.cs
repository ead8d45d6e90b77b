using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Jishi.Cli.Strict;

/// <summary>Reads JSON that people wrote: unknown keys, keys given twice and missing keys are errors, and each error is said in Chinese.</summary>
internal static partial class StrictJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>What is wrong, in Chinese, without the place.</summary>
    public static string Explain(JsonException e)
    {
        var message = e.Message;
        if (Unmapped().Match(message) is { Success: true } unmapped) return $"不认识的键“{unmapped.Groups["key"].Value}”，请检查拼写。";
        if (message.Contains("uplicate propert", StringComparison.Ordinal)) return $"同一个键写了两次{KeyOf(e)}，请留一个。";
        if (message.Contains("was missing required properties", StringComparison.Ordinal))
            return $"缺少 {string.Join('、', Quoted().Matches(message[message.IndexOf("including", StringComparison.Ordinal)..]).Select(m => m.Groups["key"].Value))}。";
        if (message.Contains("maximum configured depth", StringComparison.Ordinal)) return "括号嵌套得太深，不是应有的格式。";
        if (message.StartsWith("应为", StringComparison.Ordinal)) return $"{KeyOf(e)}的值不对，{message.Split('。')[0]}。";
        if (message.Contains("could not be converted", StringComparison.Ordinal)) return $"{KeyOf(e)}的值类型不对{Expected(message + e.InnerException?.Message)}。";
        return "不是合法的 JSON：括号、逗号或引号不配对。";
    }

    /// <summary>The key that the JSON path of the error ends with, in quotes.</summary>
    private static string KeyOf(JsonException e) => e.Path is { Length: > 1 } path ? $"“{path[2..]}”" : "";

    private static string Expected(string message) => message switch
    {
        _ when message.Contains("System.Int", StringComparison.Ordinal) || message.Contains("as a number", StringComparison.Ordinal) => "，应为整数",
        _ when message.Contains("System.DateOnly", StringComparison.Ordinal) => "，应为日期，例如 2026-01-01",
        _ when message.Contains("System.String", StringComparison.Ordinal) || message.Contains("as a string", StringComparison.Ordinal) => "，应为文字，必要时加引号",
        _ when message.Contains("Boolean", StringComparison.Ordinal) || message.Contains("as a boolean", StringComparison.Ordinal) => "，应为 true 或 false",
        _ when message.Contains("Collections", StringComparison.Ordinal) => "，应为列表或对象",
        _ => "",
    };

    [GeneratedRegex("JSON property '(?<key>[^']+)' could not be mapped", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unmapped();

    [GeneratedRegex("'(?<key>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
