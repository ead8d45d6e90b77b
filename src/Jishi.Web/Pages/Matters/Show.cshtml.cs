using Jishi.Record.Catalogue;
using Jishi.Record.Clocks;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Matters;
using Jishi.Store;
using Jishi.Web.Security;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jishi.Web.Pages.Matters;

/// <summary>A matter: posts, candidacies, nine gates each, findings, and what is to be submitted.</summary>
public sealed class ShowModel(Journal journal) : PageModel
{
    /// <summary>Findings that stand beside the board; the rest is counted.</summary>
    public const int MostFindings = 20;

    /// <summary>Clocks that stand beside the board, the nearest first; the rest is counted.</summary>
    public const int MostClocks = 8;

    public Matter Matter { get; private set; } = null!;

    public Board Board { get; private set; } = null!;

    public string Organ { get; private set; } = "";

    public string? BatchTitle => Matter.BatchId is { } batch ? journal.World.Batches.GetValueOrDefault(batch)?.Title ?? batch : null;

    /// <summary>Meetings that decide rows of this matter now.</summary>
    public IEnumerable<(string Id, string Title)> Meetings => Matter.Candidacies.Values.Select(c => c.MeetingId).OfType<string>().Distinct(StringComparer.Ordinal)
        .Select(id => (id, journal.World.Meetings[id].Title));

    public Actor Actor => HttpContext.ActorOf();

    public IReadOnlyList<ToSubmit> Submissions { get; private set; } = [];

    /// <summary>What runs or is overdue, the overdue first.</summary>
    public IReadOnlyList<ClockLine> Clocks { get; private set; } = [];

    public Filling Filling { get; private set; } = null!;

    public IActionResult OnGet(string id)
    {
        var world = journal.World;
        if (world.Matters.GetValueOrDefault(id) is not { } matter) return NotFound();
        var now = journal.Clock.GetUtcNow();
        Matter = matter;
        Organ = world.Organs.GetValueOrDefault(matter.OrganId)?.Name ?? matter.OrganId;
        Board = Board.Of(world, matter, now);
        Filling = Filling.Of(world, matter);
        var today = LegalTime.Day(now);
        Clocks = [.. CaseClocks.Sorted(CaseClocks.Of(world, matter, today).Where(c => c.IsOpen)).Select(c => ClockLine.Of(world, c, today, Actor))];
        Submissions = [.. ToSubmit.Nodes.Select(node => ToSubmit.Of(world, matter, node, LegalTime.Day(now))).Where(s => s.Names.Count > 0)];
        return Page();
    }
}

/// <summary>What waits to be submitted at a node: whose, and the days left by the clock that ends first.</summary>
public sealed record ToSubmit(string Node, string Word, IReadOnlyList<string> Names, int? DaysLeft)
{
    public static IReadOnlyList<string> Nodes { get; } = ["FIRST", "SECOND"];

    public static string WordOf(string node) => SigningPositions.NameOf(node);

    public static ToSubmit Of(Record.World world, Matter matter, string node, DateOnly today)
    {
        var rows = Waiting(matter, node).ToList();
        var left = rows.SelectMany(c => CaseClocks.Of(world, matter, c, today)).Where(c => c.IsOpen && c.Kind.Code == node).Select(c => (int?)c.DaysLeft(today)).Min();
        return new ToSubmit(node, WordOf(node), [.. rows.Select(c => world.Cadres[c.CadreId].Name)], left);
    }

    public static IEnumerable<Candidacy> Waiting(Matter matter, string node) => matter.Candidacies.Values
        .Where(c => c.Passages.ContainsKey(node == "FIRST" ? 7 : 8) && !c.Submitted.ContainsKey(node));
}
