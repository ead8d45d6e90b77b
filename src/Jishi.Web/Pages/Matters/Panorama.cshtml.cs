using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Store;
using Jishi.Web.Panorama;
using Jishi.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jishi.Web.Pages.Matters;

/// <summary>The panorama of one candidacy: the sheet, and the same as a table.</summary>
public sealed class PanoramaModel(Journal journal) : PageModel
{
    public PanoramaSource Source { get; private set; } = null!;

    public PanoramaDrawing Drawing { get; private set; } = null!;

    public string RowPath => $"/matters/{Source.Matter.Id}/candidacies/{Source.Candidacy.Id}";

    public IActionResult OnGet(string matter, string candidacy)
    {
        var world = journal.World;
        if (world.Matters.GetValueOrDefault(matter) is not { } found || found.Candidacies.GetValueOrDefault(candidacy) is not { } row) return NotFound();
        var actor = HttpContext.ActorOf();
        var (size, root, _) = journal.Prove(0);
        Source = PanoramaSource.Of(world, found, row) with
        {
            SeesRestricted = Roles.ReadingRestricted.Contains(actor.Capacity),
            LedgerSize = size,
            Root = Convert.ToHexStringLower(root),
            PrintedAt = LegalTime.FromUnix(journal.Clock.GetUtcNow().ToUnixTimeMilliseconds()),
            PrintedBy = actor.Name,
        };
        Source = Source.WithSubmissions(index => journal.Ledger.Read(index)?.Meta.RecordedAt);
        Drawing = PanoramaDrawing.Of(Source);
        if (Source.SeesRestricted) LogRead(actor);
        return Page();
    }

    private void LogRead(Record.Deciding.Actor actor)
    {
        var shown = PanoramaRestricted.Items.Where(i => Source.Dossier.Find(i) is not null).Select(i => i.Code).ToList();
        if (shown.Count > 0) journal.Desk.LogRestrictedRead(actor, Record.Facts.Owners.Candidacy(Source.Matter.Id, Source.Candidacy.Id), shown);
    }
}
