using Jishi.Record.Matters;
using Jishi.Store;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Matters;

/// <summary>Opens a matter. 立选任事项。</summary>
public sealed class NewModel(Journal journal) : PostingPage(journal)
{
    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? OrganId { get; set; }

    [BindProperty]
    public bool IsHistorical { get; set; }

    public IReadOnlyList<(string, string)> Organs => [.. Journal.World.Organs.Values.OrderBy(o => o.Id, StringComparer.Ordinal).Select(o => (o.Id, o.Name))];

    public async Task<IActionResult> OnPost()
    {
        var id = NewId("m");
        return await Submit(new OpenMatter(id, Number ?? "", Title ?? "", OrganId ?? "", IsHistorical), "已立选任事项", $"/matters/{id}") ?? Page();
    }
}
