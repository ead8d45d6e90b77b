using Jishi.Record.Catalogue;
using Jishi.Record.Clocks;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Matters;
using Jishi.Record.Rules;
using Jishi.Store;
using Jishi.Web.Security;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Web.Pages.Matters;

/// <summary>One candidacy: where it stands, what was passed when and by whom, and the acts on it.</summary>
public sealed class CandidacyModel(Journal journal) : PageModel
{
    public Matter Matter { get; private set; } = null!;

    public Candidacy Row { get; private set; } = null!;

    public Dossier Dossier { get; private set; } = null!;

    public IReadOnlyList<ClockLine> Clocks { get; private set; } = [];

    /// <summary>How deep the record must go, by post and person, in words.</summary>
    public IReadOnlyList<string> Depth => [.. RecordManner.Depth(Dossier).Select(SequenceCodes.RecordDepth.Label)];

    public Actor Actor => HttpContext.ActorOf();

    public string Address => $"/matters/{Matter.Id}/candidacies/{Row.Id}";

    /// <summary>The same person's other rows, in whatever matter: one person may stand for two posts, but be decided for one.</summary>
    public IReadOnlyList<Store.Reading.CandidacyRow> Others { get; private set; } = [];

    public async Task<IActionResult> OnGet(string matter, string candidacy)
    {
        var world = journal.World;
        if (world.Matters.GetValueOrDefault(matter) is not { } found || found.Candidacies.GetValueOrDefault(candidacy) is not { } row) return NotFound();
        (Matter, Row, Dossier) = (found, row, world.Dossier(found, row));
        if (SeesRestricted && row.EarlierDecisions.Length > 0) journal.Desk.LogRestrictedRead(Actor, Record.Facts.Owners.Candidacy(matter, candidacy), [Record.Gates.G7Decision.DecisionItems.DecisionOutcome.Code, Record.Gates.G7Decision.DecisionItems.VotesFor.Code]);
        await using var read = journal.Read();
        Others = await read.Candidacies.Where(c => c.Cadre == row.CadreId && !(c.Matter == matter && c.Id == candidacy)).OrderByDescending(c => c.LastIdx).Take(20).ToListAsync();
        var today = LegalTime.Day(journal.Clock.GetUtcNow());
        Clocks = [.. CaseClocks.Sorted(CaseClocks.Of(world, found, row, today)).Select(c => ClockLine.Of(world, c, today, Actor))];
        return Page();
    }

    /// <summary>Every act but the return, which belongs to a gate, with why it cannot be done now.</summary>
    public IEnumerable<(ActOnRow Act, string? WhyNot)> Acts => ActOnRow.All.Where(a => a.Code != "return").Select(a => (a, a.WhyNot(journal.World, Row, Dossier, Actor)));

    public bool SeesRestricted => Record.Accounts.Roles.ReadingRestricted.Contains(Actor.Capacity);

    public string? WhyNotReturn => ActOnRow.All[^1].WhyNot(journal.World, Row, Dossier, Actor);

    public string MeetingOf(string? id) => id is null ? "没有排会" : journal.World.Meetings.GetValueOrDefault(id)?.Title ?? id;
}
