using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Store;
using Jishi.Web.Pages;
using Jishi.Web.Security;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jishi.Web.Shell;

/// <summary>Puts into every page what the layout shows around it. After the handler, so that the line at the foot counts what it wrote.</summary>
internal sealed class ShellFilter(Journal journal) : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        // The error page must come up when the database does not.
        if (context.HandlerInstance is ErrorModel || context.HandlerInstance is not PageModel page) return;
        var organ = journal.World.Organs.Values.Where(o => o.ParentId is null).MinBy(o => o.Id, StringComparer.Ordinal)?.Name;
        var shell = new ShellView { Organ = organ };
        if (context.HttpContext.User.Identity?.IsAuthenticated == true)
        {
            var actor = context.HttpContext.ActorOf();
            shell = shell with { UserName = actor.Name, UserRole = Roles.Name(actor.Capacity), Ledger = Line() };
        }

        shell.PutInto(page.ViewData);
    }

    /// <summary>Null while a long ledger is not read through yet.</summary>
    private static bool? Standing(Verified verified) => !verified.Report.Ok ? false : verified.IsWhole ? true : null;

    private LedgerLine Line()
    {
        var policy = journal.World.Policy;
        var checkpoint = journal.Ledger.Checkpoints(1) is [var (size, at, _)]
            ? $"{LegalTime.Show(LegalTime.FromUnix(at))}，至第 {Figures.Count(size)} 条，上级未会签"
            : null;
        return new LedgerLine(Standing(journal.Verified), journal.Size, checkpoint, $"{policy.Title} {policy.Version}");
    }
}
