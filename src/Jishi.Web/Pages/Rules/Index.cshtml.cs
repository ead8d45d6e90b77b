using Jishi.Record;
using Jishi.Record.Gates;
using Jishi.Record.Rules;
using Jishi.Store;
using Jishi.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jishi.Web.Pages.Rules;

/// <summary>The rule book: what each rule says, rests on and does, with its examples judged while the page is drawn. No case stands here, so all who sign in may read it.</summary>
[Authorize(Access.SignedIn)]
public sealed class IndexModel(Journal journal) : PageModel
{
    public World World { get; } = journal.World;

    public string Search { get; private set; } = "";

    public IReadOnlyList<RuleGroup> Groups { get; private set; } = [];

    public Rule? Rule { get; private set; }

    /// <summary>The gate whose closing conditions are shown, for «G4».</summary>
    public Gate? Gate { get; private set; }

    public IReadOnlyList<ExampleLine> Examples { get; private set; } = [];

    public IReadOnlyList<ParameterLine> Parameters { get; private set; } = [];

    public bool MayJudge => HttpContext.ActorOf().MayJudge();

    public string Shown => Rule?.Id ?? (Gate is null ? "" : $"G{Gate.Number}");

    public IActionResult OnGet(string? id, string? q)
    {
        Search = (q ?? "").Trim();
        Groups = RuleWords.Groups(Search);
        id ??= Groups.SelectMany(g => g.Rules).FirstOrDefault()?.Id;
        if (id is ['G', >= '1' and <= '9']) Gate = NineGates.Number(id[1] - '0');
        else if (id is not null && (Rule = RuleBook.Find(id)) is null) return NotFound();
        if (Rule is { } rule)
        {
            Examples = [.. rule.Examples.Select(e => ExampleLine.Of(rule, e))];
            Parameters = [.. rule.Parameters.Select(p => ParameterLine.Of(rule, p, World.Policy))];
        }

        return Page();
    }
}
