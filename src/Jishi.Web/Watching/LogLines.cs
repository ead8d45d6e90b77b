using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Jishi.Web.Watching;

/// <summary>How log lines are written: set once from <see cref="WebSettings.JsonLogs"/>.</summary>
internal sealed class LogLinesOptions : ConsoleFormatterOptions
{
    public bool Json { get; set; } = true;
}

/// <summary>
/// Log lines without personal data. Our own messages name ids only and are written whole; of the platform's messages only the template is
/// written, since its values may be an address or a form field; of an exception its types, codes and stack, never its message.
/// </summary>
internal sealed partial class LogLines(IOptions<LogLinesOptions> options) : ConsoleFormatter(Formatter)
{
    private const string Formatter = "jishi";

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Tells the log of writes that failed.</summary>
    public static Action<Exception> Failures(IServiceProvider services)
    {
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("Jishi.Journal");
        return e => WriteFailed(logger, e);
    }

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var values = logEntry.State as IReadOnlyList<KeyValuePair<string, object?>> ?? [];
        var line = new Line(DateTimeOffset.UnixEpoch.Add(TimeSpan.FromMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds())), logEntry.LogLevel, logEntry.Category, Message(logEntry, values), logEntry.Exception is { } e ? Describe(e) : null);
        textWriter.WriteLine(options.Value.Json ? AsJson(line, IsOurs(logEntry.Category) ? values : []) : AsText(line));
    }

    private static string Message<TState>(in LogEntry<TState> entry, IReadOnlyList<KeyValuePair<string, object?>> values) =>
        IsOurs(entry.Category) || entry.Category == "Microsoft.Hosting.Lifetime"
            ? entry.Formatter(entry.State, null)
            : values.FirstOrDefault(v => v.Key == "{OriginalFormat}").Value as string ?? "";

    private static bool IsOurs(string category) => category.StartsWith("Jishi.", StringComparison.Ordinal);

    /// <summary>Types, codes and stack of an exception and of what caused it.</summary>
    private static string Describe(Exception error)
    {
        var text = new StringBuilder();
        for (var e = error; e is not null; e = e.InnerException)
        {
            var code = e is SqliteException sqlite ? $" {sqlite.SqliteExtendedErrorCode}" : e is IOException ? $" 0x{e.HResult:X8}" : "";
            text.Append(text.Length > 0 ? "\n<- " : "").Append(e.GetType().FullName).Append(code);
            if (e.StackTrace is { } stack) text.Append('\n').Append(stack);
        }

        return text.ToString();
    }

    private static string AsJson(Line line, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            json.WriteStartObject();
            json.WriteString("at", line.At);
            json.WriteString("level", Word(line.Level));
            json.WriteString("category", line.Category);
            json.WriteString("message", line.Message);
            foreach (var (name, value) in values.Where(v => v.Key != "{OriginalFormat}"))
            {
                if (value is int or long) json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(name), Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                else json.WriteString(JsonNamingPolicy.CamelCase.ConvertName(name), value?.ToString());
            }

            if (line.Error is not null) json.WriteString("error", line.Error);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static string AsText(Line line) =>
        $"{Record.Catalogue.LegalTime.Write(line.At)} {Word(line.Level)} {line.Category} {line.Message}{(line.Error is null ? "" : "\n" + line.Error)}";

    private static string Word(LogLevel level) => level switch { LogLevel.Critical => "critical", LogLevel.Error => "error", LogLevel.Warning => "warn", LogLevel.Information => "info", _ => "debug" };

    [LoggerMessage(10, LogLevel.Error, "write failed")]
    private static partial void WriteFailed(ILogger logger, Exception error);

    private sealed record Line(DateTimeOffset At, LogLevel Level, string Category, string Message, string? Error);
}

internal static class LoggingSetup
{
    public static void AddLogLines(this ILoggingBuilder logging, WebSettings settings)
    {
        logging.ClearProviders();
        logging.AddConsole(console => console.FormatterName = "jishi");
        logging.AddConsoleFormatter<LogLines, LogLinesOptions>(lines => lines.Json = settings.JsonLogs);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        // The request's own line carries the exception, with the number that the person was shown.
        logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
    }
}
