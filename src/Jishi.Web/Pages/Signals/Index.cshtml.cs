using Jishi.Record.Accounts;
using Jishi.Record.Gates.G3Nomination.M03Nomination;
using Jishi.Record.Gates.G3Nomination.M04Recommendation;
using Jishi.Record.Oversight.Signals;
using Jishi.Store;
using Jishi.Web.Oversight;
using Jishi.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jishi.Web.Pages.Signals;

/// <summary>Signals over many cases, for those who supervise: counted when asked for, each with its numbers. 监督信号。</summary>
public sealed class IndexModel(Journal journal, SignalRun run) : PageModel
{
    public SignalRun Run { get; } = run;

    public IEnumerable<IGrouping<SignalKind, Signal>> Groups => AllSignals.Kinds
        .SelectMany(k => (Run.Last?.Signals ?? []).Where(s => s.Kind == k))
        .GroupBy(s => s.Kind);

    public IEnumerable<SignalKind> Silent => AllSignals.Kinds.Except(Groups.Select(g => g.Key));

    public IActionResult OnGet()
    {
        var actor = HttpContext.ActorOf();
        if (!Roles.Supervising.Contains(actor.Capacity)) return Forbid();
        if (Run.Last is { Signals.Length: > 0 })
            journal.Desk.LogRestrictedRead(actor, "signals", [NominationItems.FirstProposer.Code, NominationItems.Nominator.Code, RecommendationItems.MeetingVotes.Code]);
        return Page();
    }

    public IActionResult OnPost()
    {
        if (!Roles.Supervising.Contains(HttpContext.ActorOf().Capacity)) return Forbid();
        _ = Run.Start();
        return LocalRedirect("/signals");
    }
}
