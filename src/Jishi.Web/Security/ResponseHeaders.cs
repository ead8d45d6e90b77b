using Microsoft.Net.Http.Headers;

namespace Jishi.Web.Security;

/// <summary>The headers that every response carries. Stands first in the pipeline, so that errors and static files have them too.</summary>
public static class ResponseHeaders
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseResponseHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(Write, context);
        return next(context);
    });

    // Written when the response starts: the exception handler clears whatever headers were set before it.
    private static Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";
        if (KeepsNoCopy(context)) headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    // What a signed-in person sees may not stay on a shared machine. Static files set their own cache control and keep it.
    private static bool KeepsNoCopy(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated != true) return false;
        var html = context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
        return html || !context.Response.Headers.ContainsKey(HeaderNames.CacheControl);
    }
}
