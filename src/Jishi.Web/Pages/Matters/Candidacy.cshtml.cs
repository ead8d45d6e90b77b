using Jishi.Record.Deciding;
using Jishi.Record.Matters;
using Jishi.Record.Rules;
using Jishi.Store;
using Jishi.Web.Security;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jishi.Web.Pages.Matters;

/// <summary>One candidacy: where it stands, what was passed when and by whom, and the acts on it.</summary>
public sealed class CandidacyModel(Journal journal) : PageModel
{
    public Matter Matter { get; private set; } = null!;

    public Candidacy Row { get; private set; } = null!;

    public Dossier Dossier { get; private set; } = null!;

    public Actor Actor => HttpContext.ActorOf();

    public string Address => $"/matters/{Matter.Id}/candidacies/{Row.Id}";

    public IActionResult OnGet(string matter, string candidacy)
    {
        var world = journal.World;
        if (world.Matters.GetValueOrDefault(matter) is not { } found || found.Candidacies.GetValueOrDefault(candidacy) is not { } row) return NotFound();
        (Matter, Row, Dossier) = (found, row, world.Dossier(found, row));
        return Page();
    }

    /// <summary>The act as a link, or with the reason why not now.</summary>
    public ActLink Act(ActOnRow act)
    {
        var whyNot = !Actor.MayReview() ? "只有审核岗位可以办" : act.WhyNot(Row);
        return new ActLink(act.Word, $"{Address}/acts/{act.Code}", act.Icon, whyNot);
    }

    public string? WhyNotReturn => !Actor.MayReview() ? "只有审核岗位可以退回" : !Row.IsOpen ? "已暂缓或已撤回" : null;
}
