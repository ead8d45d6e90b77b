using Jishi.Record.Catalogue;
using Jishi.Record.Clocks;
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

    public IReadOnlyList<ClockLine> Lines { get; private set; } = [];

    public int Overdue { get; private set; }

    public int Running { get; private set; }

    public void OnGet()
    {
        var world = journal.World;
        var today = LegalTime.Day(journal.Clock.GetUtcNow());
        var open = CaseClocks.Open(world, today).Where(c => string.IsNullOrEmpty(Kind) || c.Kind.Code == Kind).ToList();
        Overdue = open.Count(c => c.State == ClockState.Overdue);
        Running = open.Count - Overdue;
        Lines = [.. open.Take(Most).Select(c => ClockLine.Of(world, c, today, HttpContext.ActorOf()))];
    }
}
