using Jishi.Record.Deciding;
using Jishi.Record.Gates;
using Jishi.Record.Matters;
using Jishi.Record.Policy;
using Jishi.Record.Rules;
using Jishi.Store;
using Jishi.Web.GateForms;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Matters;

/// <summary>Lifts a block of a gate's passage: first the reason, then a page that repeats what will be written, then the entry. The second person comes by the same way. 解除阻断。</summary>
public sealed class LiftModel(Journal journal) : PostingPage(journal)
{
    [BindProperty(SupportsGet = true)]
    public string? Candidacy { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Post { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Gate { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Rule { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>«check», «confirm», or «edit» to go back to the form.</summary>
    [BindProperty]
    public string Step { get; set; } = "";

    public GateCase Case { get; private set; } = null!;

    /// <summary>The block as it stands now; null when there is none any more.</summary>
    public Finding? Finding { get; private set; }

    /// <summary>What was said for lifting it before.</summary>
    public IReadOnlyList<LiftWord> Words { get; private set; } = [];

    /// <summary>The page repeats what will be written, instead of asking for it.</summary>
    public bool Confirms { get; private set; }

    public bool IsSecond => Words.Count == 1;

    public string Who => TwoRoles.Named(Case.World.Policy);

    public IActionResult OnGet(string matter) => Find(matter) ? Shown() : NotFound();

    public async Task<IActionResult> OnPost(string matter)
    {
        if (!Find(matter)) return NotFound();
        var command = CommandOf(matter);
        if (Step == "confirm") return await Submit(command, IsSecond ? "阻断已解除，可以办结" : "已提出解除阻断，等另一岗位的人确认", Case.Path) ?? Shown();
        Confirms = Step != "edit" && WouldDo(command);
        return Shown();
    }

    private LiftBlock CommandOf(string matter) => new(matter, Candidacy, Candidacy is null ? Post : null, new BlockedAct(Act.PassGate, Gate), Rule ?? "", Reason ?? "");

    private bool Find(string matter)
    {
        if (Gate is < 1 or > 9 || RuleBook.Find(Rule ?? "") is null) return false;
        Case = GateCase.Find(Journal.World, matter, Candidacy, Post, Gate, Actor, Journal.Clock.GetUtcNow())!;
        if (Case is null || !TwoRoles.HasPart(Case.World.Policy, Actor.Capacity)) return false;
        if (CommandOf(matter).Standing(new Setting(Case.World, Actor, Case.Now)) is { } standing) (Finding, Words) = (standing.Finding, standing.Words);
        return true;
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Shown()
    {
        foreach (var (owner, items) in Case.RestrictedShown()) Journal.Desk.LogRestrictedRead(Actor, owner, items);
        return Page();
    }
}
