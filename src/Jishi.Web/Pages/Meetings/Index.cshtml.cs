using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Meetings;
using Jishi.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

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

    public IReadOnlyList<Meeting> Rows { get; private set; } = [];

    public static DateTimeOffset? HeldAt(Meeting meeting) => meeting.Items.Find(DecisionItems.DecisionStartedAt)?.Value as DateTimeOffset?;

    public void OnGet()
    {
        var q = Q?.Trim() ?? "";
        var all = journal.World.Meetings.Values.Where(m => q.Length == 0 || m.Title.Contains(q, StringComparison.Ordinal)).ToList();
        Total = all.Count;
        P = Math.Clamp(P, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Rows = [.. all.OrderByDescending(m => HeldAt(m) ?? DateTimeOffset.MaxValue).ThenBy(m => m.Id, StringComparer.Ordinal).Skip((P - 1) * PageSize).Take(PageSize)];
    }
}
