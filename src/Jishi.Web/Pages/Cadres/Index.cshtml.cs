using Jishi.Store;
using Jishi.Store.Reading;
using Jishi.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Web.Pages.Cadres;

/// <summary>The people file, found by name or post.</summary>
public sealed class IndexModel(Journal journal) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public IReadOnlyList<CadreRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayRecord => HttpContext.ActorOf().MayRecord();

    public async Task OnGet()
    {
        await using var read = journal.Read();
        IQueryable<CadreRow> rows = read.Cadres;
        if (Q?.Trim() is { Length: > 0 } q) rows = rows.Where(c => c.Name.Contains(q) || c.Post.Contains(q));
        Total = await rows.CountAsync();
        P = Math.Clamp(P, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Rows = await rows.OrderBy(c => c.Name).ThenBy(c => c.Birth).Skip((P - 1) * PageSize).Take(PageSize).ToListAsync();
    }
}
