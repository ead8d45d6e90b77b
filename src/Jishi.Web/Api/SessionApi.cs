using Jishi.Store;
using Jishi.Web.Security;
using Microsoft.AspNetCore.Authentication;

namespace Jishi.Web.Api;

public sealed record SignInBody(string Account, string Password, string? Role);

public sealed record SessionBody(string Account, string Name, string Role);

/// <summary>The session: sign in, who am I, sign out.</summary>
internal static class SessionApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/session", SignIn).AllowAnonymous().Produces<SessionBody>();
        api.MapGet("/session", (HttpContext context) => Body(context)).RequireAuthorization(Access.SignedIn);
        api.MapPost("/session/end", (Delegate)SignOut).RequireAuthorization(Access.SignedIn);
    }

    private static async Task<IResult> SignIn(SignInBody body, HttpContext context, Journal journal)
    {
        if (Accounts.Check(journal, body.Account ?? "", body.Password ?? "") is not var (account, stamp))
            return ApiAnswer.Wrong(StatusCodes.Status401Unauthorized, "账号或口令不对，或者账号已停用、已锁定。");
        var role = body.Role ?? account.Roles[0];
        if (!account.Holds(role)) return ApiAnswer.Wrong(StatusCodes.Status401Unauthorized, "账号或口令不对，或者账号已停用、已锁定。");
        await context.SignInAsync(SessionCookies.Principal(account, role, stamp));
        return Results.Json(new SessionBody(account.Id, account.Name, role));
    }

    private static SessionBody Body(HttpContext context)
    {
        var actor = context.ActorOf();
        return new SessionBody(actor.Id, actor.Name, actor.Capacity);
    }

    private static async Task<IResult> SignOut(HttpContext context)
    {
        await context.SignOutAsync();
        return Results.NoContent();
    }
}
