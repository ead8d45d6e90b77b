using System.Security.Claims;
using Jishi.Record.Accounts;
using Jishi.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Jishi.Web.Security;

/// <summary>Sessions: a sealed cookie names account, role and password stamp; each request is held against the ledger's accounts.</summary>
public static class SessionCookies
{
    private const string Stamp = "stamp";

    public static CookieSecurePolicy Secure(WebSettings settings) =>
        settings.TrustHttpOnLocalhost ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    internal static void AddSignIn(this IServiceCollection services, WebSettings settings)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookies =>
        {
            cookies.Cookie.Name = "jishi";
            cookies.Cookie.HttpOnly = true;
            cookies.Cookie.SameSite = SameSiteMode.Strict;
            cookies.Cookie.SecurePolicy = Secure(settings);
            cookies.ExpireTimeSpan = TimeSpan.FromHours(8);
            cookies.LoginPath = "/sign-in";
            cookies.ReturnUrlParameter = "returnUrl";
            cookies.Events.OnValidatePrincipal = Validate;
            cookies.Events.OnRedirectToLogin = context =>
            {
                // A program that calls the API is told, not led to a page.
                if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                else context.Response.Redirect(context.RedirectUri);
                return Task.CompletedTask;
            };
            cookies.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        var cases = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireRole(Roles.Reading).Build();
        services.AddAuthorizationBuilder()
            .AddPolicy(Access.SignedIn, policy => policy.RequireAuthenticatedUser())
            .SetDefaultPolicy(cases)
            .SetFallbackPolicy(cases);
    }

    /// <summary>The principal of a session that begins now.</summary>
    public static ClaimsPrincipal Principal(Account account, string role, string stamp) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account.Id), new(ClaimTypes.Name, account.Name), new(ClaimTypes.Role, role), new(Stamp, stamp)],
        CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>A disabled account, a role taken away or a new password end the session at the next request.</summary>
    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var journal = context.HttpContext.RequestServices.GetRequiredService<Journal>();
        if (IsCurrent(journal, context.Principal!)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync();
    }

    private static bool IsCurrent(Journal journal, ClaimsPrincipal user)
    {
        var id = user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        var role = user.FindFirstValue(ClaimTypes.Role) ?? "";
        return journal.World.Accounts.GetValueOrDefault(id)?.Holds(role) == true
            && journal.Desk.FindCredential(id) is { } credential
            && string.Equals(credential.Stamp, user.FindFirstValue(Stamp), StringComparison.Ordinal);
    }
}
