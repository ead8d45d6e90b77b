using Jishi.Store;
using Jishi.Store.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Matters;

/// <summary>All matters, newest first, found by number, title, organ or a candidate's name.</summary>
public sealed class IndexModel(Journal journal) : ListPage<MatterRow>("/matters")
{
    /// <summary>Matters entered from paper as a whole, instead of the live ones; the two never stand in one count.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Historical { get; set; }

    protected override string? Kept => Historical ? "historical" : null;

    public async Task OnGet()
    {
        await using var read = journal.Read();
        IQueryable<MatterRow> rows = read.Matters.Where(m => m.Historical == Historical);
        if (Sought is { } q)
        {
            var named = read.Candidacies.Where(c => c.CadreName.Contains(q)).Select(c => c.Matter);
            rows = rows.Where(m => m.Number.Contains(q) || m.Title.Contains(q) || m.Organ.Contains(q) || named.Contains(m.Id));
        }

        await Show(rows.OrderByDescending(m => m.OpenedAt).ThenBy(m => m.Id));
    }
}
