using Jishi.Record.Accounts;
using Jishi.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jishi.Web.Pages;

/// <summary>Leads each role to where its work lies; the administrator sees no case.</summary>
[Authorize(Access.SignedIn)]
public sealed class IndexModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect(Roles.Reading.Contains(HttpContext.ActorOf().Capacity) ? "/matters" : "/rules");
}
