using Jishi.Record.Batches;
using Jishi.Store;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Batches;

/// <summary>Opens a batch. 立批次。</summary>
public sealed class NewModel(Journal journal) : PostingPage(journal)
{
    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? OrganId { get; set; }

    public IReadOnlyList<(string, string)> Organs => [.. Journal.World.Organs.Values.OrderBy(o => o.Id, StringComparer.Ordinal).Select(o => (o.Id, o.Name))];

    public async Task<IActionResult> OnPost()
    {
        var id = NewId("b");
        return await Submit(new OpenBatch(id, Number ?? "", Title ?? "", OrganId ?? ""), "已立批次", $"/batches/{id}") ?? Page();
    }
}
