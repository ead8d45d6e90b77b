using Jishi.Record.Catalogue;
using Jishi.Store;
using Jishi.Web.Security;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jishi.Web.Pages.Clocks;

/// <summary>Every clock that runs or is overdue, the overdue first. 期限。</summary>
public sealed class IndexModel(Journal journal) : PageModel
{
    /// <summary>Lines of one page; the rest is counted.</summary>
    public const int Most = 200;

    /// <summary>Code of one kind of clock; all where empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public OpenClocks Clocks { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancel)
    {
        await using var read = journal.Read();
        Clocks = await OpenClocks.Read(read, Kind, LegalTime.Day(journal.Clock.GetUtcNow()), HttpContext.ActorOf(), Most, cancel);
    }
}
