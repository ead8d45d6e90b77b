using Jishi.Store;
using Jishi.Store.Reading;
using Jishi.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Web.Pages.Matters;

/// <summary>All matters, newest first, found by number, title, organ or a candidate's name.</summary>
public sealed class IndexModel(Journal journal) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Matters entered from paper as a whole, instead of the live ones; the two never stand in one count.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Historical { get; set; }

    public IReadOnlyList<MatterRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayRecord => HttpContext.ActorOf().MayRecord();

    public async Task OnGet()
    {
        await using var read = journal.Read();
        IQueryable<MatterRow> rows = read.Matters.Where(m => m.Historical == Historical);
        if (Q?.Trim() is { Length: > 0 } q)
        {
            var named = read.Candidacies.Where(c => c.CadreName.Contains(q)).Select(c => c.Matter);
            rows = rows.Where(m => m.Number.Contains(q) || m.Title.Contains(q) || m.Organ.Contains(q) || named.Contains(m.Id));
        }

        Total = await rows.CountAsync();
        P = Math.Clamp(P, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Rows = await rows.OrderByDescending(m => m.OpenedAt).ThenBy(m => m.Id).Skip((P - 1) * PageSize).Take(PageSize).ToListAsync();
    }
}
