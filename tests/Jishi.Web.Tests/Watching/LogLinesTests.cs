using System.Text.Json;
using Jishi.Web.Watching;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Jishi.Web.Tests.Watching;

/// <summary>What a log line may hold.</summary>
public sealed class LogLinesTests
{
    [Fact]
    public void Our_own_line_is_json_with_its_values()
    {
        var line = JsonDocument.Parse(Write("Jishi.Request", "{Number} {Status}", null, ("Number", "0HN1:2"), ("Status", 200))).RootElement;
        Assert.Equal(("0HN1:2", 200, "info", "0HN1:2 200"), (line.GetProperty("number").GetString(), line.GetProperty("status").GetInt32(), line.GetProperty("level").GetString(), line.GetProperty("message").GetString()));
    }

    [Fact]
    public void Of_the_platform_only_the_template_is_written()
    {
        var line = Write("Microsoft.AspNetCore.Something", "The path {Path} was not found", null, ("Path", "/cadres?search=沈知行"));
        Assert.Contains("The path {Path} was not found", line, StringComparison.Ordinal);
        Assert.DoesNotContain("沈知行", line, StringComparison.Ordinal);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Of_an_exception_its_types_and_stack_are_written_and_never_its_message(bool json)
    {
        var error = Assert.Throws<InvalidOperationException>(() => Fail("沈知行的考察材料.pdf"));
        var line = Write("Jishi.Request", "{Number}", error, json, ("Number", "0HN1:3"));
        Assert.Contains("System.InvalidOperationException", line, StringComparison.Ordinal);
        Assert.Contains("System.IO.FileNotFoundException", line, StringComparison.Ordinal);
        Assert.Contains(nameof(Fail), line, StringComparison.Ordinal);
        Assert.DoesNotContain("沈知行", line, StringComparison.Ordinal);
    }

    private static void Fail(string name) => throw new InvalidOperationException(name, new FileNotFoundException(name));

    private static string Write(string category, string template, Exception? error, params (string Key, object Value)[] values) => Write(category, template, error, true, values);

    private static string Write(string category, string template, Exception? error, bool json, params (string Key, object Value)[] values)
    {
        var lines = new LogLines(Options.Create(new LogLinesOptions { Json = json }));
        IReadOnlyList<KeyValuePair<string, object?>> state = [.. values.Select(v => KeyValuePair.Create(v.Key, (object?)v.Value)), new("{OriginalFormat}", template)];
        var written = new StringWriter();
        lines.Write(new LogEntry<IReadOnlyList<KeyValuePair<string, object?>>>(LogLevel.Information, category, 1, state, error, (s, _) => s.Aggregate(template, (t, v) => t.Replace("{" + v.Key + "}", v.Value?.ToString(), StringComparison.Ordinal))), null, written);
        return written.ToString();
    }
}
