using Jishi.Store;
using Jishi.Store.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Web.Pages.Meetings;

/// <summary>All meetings, by when they were held, those without a time first.</summary>
public sealed class IndexModel(Journal journal) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<MeetingRow> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        await using var read = journal.Read();
        IQueryable<MeetingRow> rows = read.Meetings;
        if (Q?.Trim() is { Length: > 0 } q) rows = rows.Where(m => m.Title.Contains(q));
        Total = await rows.CountAsync(cancel);
        P = Math.Clamp(P, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        // Those that are still to be held come first.
        Rows = await rows.OrderBy(m => m.HeldAt == 0 ? 0 : 1).ThenByDescending(m => m.HeldAt).ThenBy(m => m.Id).Skip((P - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
    }
}
