using Jishi.Store;
using Jishi.Web.Api;
using Microsoft.AspNetCore.Diagnostics;

namespace Jishi.Web.Shell;

/// <summary>Before anything is read for a request, the state takes in what other servers have recorded: whoever was told «recorded» sees it on every server.</summary>
internal static class LatestState
{
    public static IApplicationBuilder UseLatestState(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            // The page that tells of a failure must not fail for the same reason; the sign of life is this process's alone.
            if (context.Features.Get<IExceptionHandlerFeature>() is null && !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)) context.RequestServices.GetRequiredService<Journal>().CatchUp();
        }
        catch (JournalException e)
        {
            var answer = ApiEndpoints.IsCalled(context.Request)
                ? ApiAnswer.Wrong(StatusCodes.Status503ServiceUnavailable, e.Message)
                : Results.Text(e.Message, "text/plain; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);
            await answer.ExecuteAsync(context);
            return;
        }

        await next(context);
    });
}
