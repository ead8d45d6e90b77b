using Jishi.Record.Accounts;
using Jishi.Store;
using Jishi.Web.Security;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jishi.Web.Pages;

/// <summary>Sign-in by account and password. One sentence answers every refusal, so that it tells nothing about which accounts exist.</summary>
[AllowAnonymous]
[RequestSizeLimit(64 * 1024)]
public sealed class SignInModel(Journal journal) : PageModel
{
    [BindProperty]
    public string Account { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public ErrorSummary? Errors { get; private set; }

    /// <summary>Filled when the account has several roles and none was chosen.</summary>
    public IReadOnlyList<string> RolesToChoose { get; private set; } = [];

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(Next) : Page();

    public async Task<IActionResult> OnPost()
    {
        var account = (Account ?? "").Trim();
        if (Accounts.Check(journal, account, Password ?? "") is not var (found, stamp)) return Refused();
        if (found.Roles.Count > 1 && Role is null)
        {
            RolesToChoose = [.. found.Roles];
            return Page();
        }

        var role = Role ?? found.Roles[0];
        if (!found.Holds(role)) return Refused();
        await HttpContext.SignInAsync(SessionCookies.Principal(found, role, stamp));
        return LocalRedirect(Next);
    }

    private string Next => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/";

    private PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Errors = new ErrorSummary("没有登录", [new ErrorLine("Password", $"账号或口令不对，或者账号已停用、已锁定。连续输错 {Accounts.FreeFailures} 次会锁定，越错锁得越久；忘了口令请管理员重设。")]);
        return Page();
    }
}
