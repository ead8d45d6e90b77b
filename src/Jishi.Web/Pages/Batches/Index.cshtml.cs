using Jishi.Store;
using Jishi.Store.Reading;
using Jishi.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Web.Pages.Batches;

/// <summary>All batches, newest first; or, as the archive, those that were archived, by volume.</summary>
public sealed class IndexModel(Journal journal) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Only what was archived.</summary>
    public bool IsArchive { get; private set; }

    public IReadOnlyList<BatchRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayRecord => HttpContext.ActorOf().MayRecord();

    public string Address => IsArchive ? "/archive" : "/batches";

    private Dictionary<string, (int Matters, int People)> _held = [];

    public int Matters(string batch) => _held.GetValueOrDefault(batch).Matters;

    public int People(string batch) => _held.GetValueOrDefault(batch).People;

    public async Task OnGet()
    {
        IsArchive = Request.Path.StartsWithSegments("/archive", StringComparison.Ordinal);
        await using var read = journal.Read();
        IQueryable<BatchRow> rows = read.Batches;
        if (IsArchive) rows = rows.Where(b => b.Volume != "");
        if (Q?.Trim() is { Length: > 0 } q) rows = rows.Where(b => b.Number.Contains(q) || b.Title.Contains(q) || b.Organ.Contains(q) || b.Volume.Contains(q));
        Total = await rows.CountAsync();
        P = Math.Clamp(P, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        var ordered = IsArchive ? rows.OrderBy(b => b.Volume) : rows.OrderByDescending(b => b.OpenedAt);
        Rows = await ordered.ThenBy(b => b.Id).Skip((P - 1) * PageSize).Take(PageSize).ToListAsync();
        var shown = Rows.Select(b => b.Id).ToList();
        var held = await read.Matters.Where(m => shown.Contains(m.Batch)).GroupBy(m => m.Batch).Select(g => new { g.Key, Matters = g.Count(), People = g.Sum(m => m.Candidacies) }).ToListAsync();
        _held = held.ToDictionary(h => h.Key, h => (h.Matters, h.People), StringComparer.Ordinal);
    }
}
