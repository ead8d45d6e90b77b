using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Store;
using Jishi.Web.Pages.Ledger;
using Jishi.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Web.Pages.Evidence;

/// <summary>Where a paper is evidence: the item, whose, and the entry that says so.</summary>
public sealed record PaperUse(string Owner, string Item, string Whose, long Index);

/// <summary>One paper of the evidence store: what it is, where it belongs, and its bytes. Only for those who may read an item it belongs to; to others it is not there.</summary>
public sealed class ShowModel(Journal journal) : PageModel
{
    public EvidenceFile Paper { get; private set; } = null!;

    public IReadOnlyList<PaperUse> Uses { get; private set; } = [];

    /// <summary>The stored bytes still have the hash that names them.</summary>
    public bool Intact { get; private set; }

    public async Task<IActionResult> OnGet(string sha256, CancellationToken cancel)
    {
        if (!Find(sha256)) return NotFound();
        Intact = await journal.Evidence.Verify(sha256, cancel);
        return Page();
    }

    /// <summary>The bytes, to be saved: never shown inside the site, whatever they are.</summary>
    public IActionResult OnGetFile(string sha256)
    {
        if (!Find(sha256) || journal.Evidence.Open(sha256) is not { } bytes) return NotFound();
        foreach (var use in Uses.Where(u => CatalogueOfItems.Find(u.Item)?.Item.Confidentiality == Confidentiality.Restricted))
            journal.Desk.LogRestrictedRead(HttpContext.ActorOf(), use.Owner, [use.Item]);
        return File(bytes, Paper.MediaType, Paper.Name);
    }

    private bool Find(string sha256)
    {
        var sees = Roles.ReadingRestricted.Contains(HttpContext.ActorOf().Capacity);
        var world = journal.World;
        using var read = journal.Read();
        var found = read.Evidence.Where(e => e.Sha256 == sha256).OrderBy(e => e.Idx).AsEnumerable()
            .Where(e => sees || CatalogueOfItems.Find(e.Item)?.Item.Confidentiality != Confidentiality.Restricted).Take(200).ToList();
        if (found is not [var first, ..]) return false;
        Paper = new EvidenceFile(first.Sha256, first.Name, first.Size, first.MediaType);
        Uses = [.. found.Select(e => new PaperUse(e.Owner, e.Item, EntryText.Owner(world, e.Owner), e.Idx))];
        return true;
    }
}
