using System.Diagnostics;
using System.Security.Claims;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Routing;

namespace Jishi.Web.Watching;

/// <summary>
/// One line a request: number, method, route, status, milliseconds, account id. The route is the template («/matters/{id}»), never the
/// address: an address carries names that were searched for. The number is the one that the error page shows.
/// </summary>
internal static partial class RequestLog
{
    public static void UseRequestLog(this IApplicationBuilder app)
    {
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("Jishi.Request");
        app.Use(async (context, next) =>
        {
            var began = Stopwatch.GetTimestamp();
            try
            {
                await next(context);
            }
            finally
            {
                Write(logger, context, (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        });
    }

    private static void Write(ILogger logger, HttpContext context, long milliseconds)
    {
        var broken = context.Features.Get<IExceptionHandlerFeature>();
        // After an exception the endpoint is that of the error page; the feature kept the one that broke.
        var route = ((broken?.Endpoint ?? context.GetEndpoint()) as RouteEndpoint)?.RoutePattern.RawText ?? "-";
        var account = context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "-";
        var (number, method, status) = (context.TraceIdentifier, context.Request.Method, context.Response.StatusCode);
        if (broken is not null) Broke(logger, broken.Error, number, method, route, status, milliseconds, account);
        else if (status >= 500) Unwell(logger, number, method, route, status, milliseconds, account);
        else if (!IsStatic(route, context)) Answered(logger, number, method, route, status, milliseconds, account);
    }

    // Style sheets and pictures would drown the rest; probes come every few seconds.
    private static bool IsStatic(string route, HttpContext context) =>
        context.Request.Path.StartsWithSegments("/lib", StringComparison.Ordinal) || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) || route is "/metrics" || Path.HasExtension(route);

    [LoggerMessage(1, LogLevel.Information, "{Number} {Method} {Route} {Status} {Milliseconds} ms {Account}")]
    private static partial void Answered(ILogger logger, string number, string method, string route, int status, long milliseconds, string account);

    [LoggerMessage(2, LogLevel.Error, "{Number} {Method} {Route} {Status} {Milliseconds} ms {Account}")]
    private static partial void Broke(ILogger logger, Exception error, string number, string method, string route, int status, long milliseconds, string account);

    [LoggerMessage(3, LogLevel.Warning, "{Number} {Method} {Route} {Status} {Milliseconds} ms {Account}")]
    private static partial void Unwell(ILogger logger, string number, string method, string route, int status, long milliseconds, string account);
}
