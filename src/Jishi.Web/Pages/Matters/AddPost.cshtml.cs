using Jishi.Record.Matters;
using Jishi.Store;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Matters;

/// <summary>Adds a post to a matter. 加职位。</summary>
public sealed class AddPostModel(Journal journal) : PostingPage(journal)
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? OrganId { get; set; }

    public Matter Matter { get; private set; } = null!;

    public IReadOnlyList<(string, string)> Organs => [.. Journal.World.Organs.Values.OrderBy(o => o.Id, StringComparer.Ordinal).Select(o => (o.Id, o.Name))];

    public IActionResult OnGet(string id) => Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string id)
    {
        if (!Find(id)) return NotFound();
        var organ = string.IsNullOrEmpty(OrganId) ? null : OrganId;
        return await Submit(new AddPost(id, NextId("p", Matter.Posts.ContainsKey), Title ?? "", organ), "已加职位", $"/matters/{id}") ?? Page();
    }

    private bool Find(string id)
    {
        Matter = Journal.World.Matters.GetValueOrDefault(id)!;
        return Matter is not null;
    }
}
