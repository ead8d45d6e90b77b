using Jishi.Store;
using Jishi.Store.Reading;

namespace Jishi.Web.Pages.Cadres;

/// <summary>The people file, found by name or post.</summary>
public sealed class IndexModel(Journal journal) : ListPage<CadreRow>("/cadres")
{
    public async Task OnGet()
    {
        await using var read = journal.Read();
        var rows = Sought is { } q ? read.Cadres.Where(c => c.Name.Contains(q) || c.Post.Contains(q)) : read.Cadres;
        await Show(rows.OrderBy(c => c.Name).ThenBy(c => c.Birth).ThenBy(c => c.Id));
    }
}
