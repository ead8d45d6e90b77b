using System.Security.Cryptography;
using System.Text;
using Jishi.Store;

namespace Jishi.Web.Watching;

/// <summary>
/// Health and metrics. Anybody may ask whether the office lives and is ready, and gets one word. Details and metrics are for whoever watches:
/// on the address kept for that, or with the token. «From this machine» is no proof of a watcher: a proxy here makes every visitor look so.
/// </summary>
internal static class WatchEndpoints
{
    /// <summary>The address for watching answers nothing else.</summary>
    public static void UseWatchAddress(this IApplicationBuilder app, WebSettings settings) => app.Use((context, next) =>
    {
        if (settings.WatchAddress?.Port != context.Connection.LocalPort || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) || context.Request.Path == "/metrics") return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    public static void MapWatching(this WebApplication app, WebSettings settings)
    {
        // Listening begins with the application: what is counted before the first question counts too.
        _ = app.Services.GetRequiredService<MetricsReader>();
        app.MapGet("/health", () => Results.Text("ok")).AllowAnonymous();
        app.MapGet("/health/live", () => Results.Text("ok")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/ready", (HttpContext context, Readiness readiness) => Ready(IsWatcher(context, settings), readiness.Now())).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/metrics", (HttpContext context, Journal journal, Readiness readiness, MetricsReader metrics) =>
            IsWatcher(context, settings) ? Results.Text(Metrics(journal, readiness, metrics), "text/plain; version=0.0.4; charset=utf-8") : Results.NotFound()).AllowAnonymous().ExcludeFromDescription();
    }

    private static IResult Ready(bool isWatcher, IReadOnlyList<ReadinessLine> lines)
    {
        var ready = lines.All(l => l.Ok);
        var status = ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return isWatcher ? Results.Json(new { ready, checks = lines }, statusCode: status) : Results.Text(ready ? "ready" : "not ready", statusCode: status);
    }

    private static bool IsWatcher(HttpContext context, WebSettings settings)
    {
        if (settings.WatchAddress is { } address && context.Connection.LocalPort == address.Port) return true;
        return settings.WatchToken is { Length: > 0 } token && context.Request.Headers.Authorization is [{ } given]
            && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes("Bearer " + token)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));
    }

    private static string Metrics(Journal journal, Readiness readiness, MetricsReader metrics)
    {
        var (text, pulse, now) = (new StringBuilder(), journal.Pulse, journal.Clock.GetUtcNow());
        metrics.Write(text);
        MetricsReader.Gauge(text, "jishi_ledger_entries", pulse.Size);
        MetricsReader.Gauge(text, "jishi_ledger_lineages", pulse.Lineages);
        MetricsReader.Gauge(text, "jishi_queue_length", pulse.Writer.Queue);
        MetricsReader.Gauge(text, "jishi_database_bytes", pulse.DatabaseBytes);
        MetricsReader.Gauge(text, "jishi_write_ahead_log_bytes", pulse.LogBytes);
        if (pulse.FreeBytes is { } free) MetricsReader.Gauge(text, "jishi_free_bytes", free);
        if (pulse.Writer.Checkpoint is { } checkpoint)
        {
            MetricsReader.Gauge(text, "jishi_checkpoint_entries", checkpoint.Size);
            MetricsReader.Gauge(text, "jishi_checkpoint_age_seconds", Math.Round((now - checkpoint.At).TotalSeconds));
        }

        var verified = journal.Verified;
        MetricsReader.Gauge(text, "jishi_verified_ok", verified.Report.Ok ? 1 : 0);
        MetricsReader.Gauge(text, "jishi_verified_whole", verified.IsWhole ? 1 : 0);
        MetricsReader.Gauge(text, "jishi_verified_entries", verified.Report.Entries);
        MetricsReader.Gauge(text, "jishi_verified_age_seconds", Math.Round((now - verified.At).TotalSeconds));
        foreach (var line in readiness.Now().Select((l, i) => (l, i)))
            text.Append(line.i == 0 ? "# TYPE jishi_ready gauge\n" : "").Append($"jishi_ready{{check=\"{line.l.Name}\"}} {(line.l.Ok ? 1 : 0)}\n");
        return text.ToString();
    }
}
