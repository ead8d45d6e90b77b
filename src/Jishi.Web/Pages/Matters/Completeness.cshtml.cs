using Jishi.Record.Gates;
using Jishi.Record.Matters;
using Jishi.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jishi.Web.Pages.Matters;

/// <summary>Fill rate and completeness of a matter, as counts, with who lacks what. 填写率、完整率。</summary>
public sealed class CompletenessModel(Journal journal) : PageModel
{
    public Matter Matter { get; private set; } = null!;

    public Filling Filling { get; private set; } = null!;

    public IActionResult OnGet(string id)
    {
        var world = journal.World;
        if (world.Matters.GetValueOrDefault(id) is not { } matter) return NotFound();
        (Matter, Filling) = (matter, Filling.Of(world, matter));
        return Page();
    }

    /// <summary>What a row lacks, gate by gate, with the way to its form.</summary>
    public IEnumerable<(Gate Gate, string Href, string Names)> Lacking(RowFilling row) => row.Lacking
        .GroupBy(i => CatalogueOfItems.Find(i.Code)!.Gate!)
        .OrderBy(g => g.Key.Number)
        .Select(g => (g.Key, $"/matters/{Matter.Id}/candidacies/{row.CandidacyId}/gates/{g.Key.Number}", string.Join('、', g.Select(i => i.Name))));
}
