using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Record.Policy;
using Jishi.Store;
using Jishi.Store.Judging;
using Jishi.Web.Judging;
using Jishi.Web.Security;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Judge;

/// <summary>Judges the ledger again, as it was judged or with other local rule packs, beside the work; then what differs, by rule and organ. 规则复判、试判。</summary>
public sealed class IndexModel(Journal journal, JudgeRuns runs) : PostingPage(journal)
{
    /// <summary>Rows on the page; the API lists more.</summary>
    public const int MostRows = 200;

    /// <summary>A short ledger is judged before its page would have to be refreshed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    /// <summary>«again», or «packs» to try those that are ticked.</summary>
    [BindProperty]
    public string How { get; set; } = "again";

    [BindProperty]
    public List<string> Packs { get; set; } = [];

    public JudgeRun? Run { get; private set; }

    public IReadOnlyList<JudgeRun> Runs => runs.All;

    public PolicyPack Policy => Journal.World.Policy;

    public bool SeesRestricted => Roles.ReadingRestricted.Contains(Actor.Capacity);

    public IActionResult OnGet(string? run)
    {
        if (!Actor.MayJudge()) return Forbid();
        Packs = [.. Policy.Packs ?? []];
        return run is null || (Run = runs.Find(run)) is not null ? Page() : NotFound();
    }

    /// <summary>How far the run is; once it is finished, a link to what came of it.</summary>
    public IActionResult OnGetProgress(string run) => !Actor.MayJudge() ? Forbid() : runs.Find(run) is { } found ? Partial("_Judging", found) : NotFound();

    public async Task<IActionResult> OnPost()
    {
        if (!Actor.MayJudge()) return Forbid();
        var problems = new List<Problem>();
        if (new JudgeForm(From, To, How == "packs" ? Packs : null).Read(Policy, problems) is not { } wish)
        {
            Refuse([.. problems]);
            return Page();
        }

        var (run, isNew) = runs.Start(Journal, Actor, wish);
        if (isNew) await Task.WhenAny(run.Start(Journal), Task.Delay(Patience, HttpContext.RequestAborted));
        else Tell($"{run.By.Name}的一次还没有判完，请等它判完");
        return LocalRedirect($"/judge?run={run.Id}");
    }

    public IActionResult OnPostCancel(string run)
    {
        if (!Actor.MayJudge()) return Forbid();
        runs.Find(run)?.Cancel();
        return LocalRedirect($"/judge?run={run}");
    }

    /// <summary>The widest bar of the table is the row with the most.</summary>
    public static long Most(JudgeReport report) => Math.Max(1, report.Tallies.Max(t => t.Blocked + t.Warned + t.Reported));
}
