using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jishi.Web.Pages;

/// <summary>Shown for an exception. It says the request's number, which the log carries too, and nothing of the exception.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    public string Reference => HttpContext.TraceIdentifier;

    public void OnGet() => Response.StatusCode = Math.Max(Response.StatusCode, StatusCodes.Status500InternalServerError);

    public void OnPost() => OnGet();
}
