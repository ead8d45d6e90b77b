using Jishi.Record.Deciding;
using Jishi.Store;
using Jishi.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jishi.Web.Shell;

/// <summary>
/// A page that posts commands. The form carries <see cref="CommandId"/>, made when the page was opened: a double click or a repeated post
/// gives the first receipt. Done leads on by redirect with one line of confirmation; refused shows the page again with all that was typed.
/// </summary>
public abstract class PostingPage(Journal journal) : PageModel
{
    private const string ToldKey = "told";

    protected Journal Journal { get; } = journal;

    /// <summary>Stands in the form as a hidden field (partial <c>_CommandId</c>). A UUID of version 7: ids that follow time keep the index of commands compact.</summary>
    [BindProperty]
    public string CommandId { get; set; } = "w-" + Guid.CreateVersion7().ToString("N");

    public Actor Actor => HttpContext.ActorOf();

    /// <summary>Why the post was refused; null when it was not. Partial <c>_ErrorSummary</c>.</summary>
    public ErrorSummary? Errors { get; private set; }

    /// <summary>The refusal behind <see cref="Errors"/>, with its findings and changed rows.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What is wrong with the field, in the words of the summary; null when nothing is.</summary>
    public string? ErrorAt(string field) => Errors?.Lines.FirstOrDefault(l => string.Equals(l.FieldId, field, StringComparison.Ordinal))?.Words;

    /// <summary>An id for something new, from the end of the command's own id, which is random: a repeated post names the same thing.</summary>
    protected string NewId(string prefix) => Ids.IsValid(CommandId) ? $"{prefix}-{CommandId[Math.Max(0, CommandId.Length - 12)..]}" : "";

    /// <summary>The next free number with a prefix: p01, p02; their order is the order of the rows.</summary>
    protected static string NextId(string prefix, Func<string, bool> isTaken) =>
        Enumerable.Range(1, int.MaxValue).Select(n => $"{prefix}{n:00}").First(id => !isTaken(id));

    /// <summary>Submits a command: on to <paramref name="next"/>, or null when it was refused, and the caller shows its page again.</summary>
    /// <param name="done">what was done, without a full stop: «已加职位»</param>
    /// <param name="next">a local address</param>
    protected async Task<IActionResult?> Submit(Command command, string done, string next, IReadOnlyList<RowSeen>? seen = null)
    {
        if (await Try(command, seen) is not { } receipt) return null;
        Tell(done, receipt);
        return LocalRedirect(next);
    }

    /// <summary>Submits a command without leaving the page: its receipt, or null with <see cref="Errors"/> filled.</summary>
    protected async Task<Receipt?> Try(Command command, IReadOnlyList<RowSeen>? seen = null, string? commandId = null)
    {
        try
        {
            var outcome = await Journal.Submit(commandId ?? CommandId, command, Actor, seen);
            if (outcome is Outcome.Done done) return done.Receipt;
            Refuse(((Outcome.Refused)outcome).Refusal);
        }
        catch (JournalException e)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Errors = new ErrorSummary("没有记上，填的内容都还在", [new ErrorLine(null, e.Message)]);
        }

        return null;
    }

    /// <summary>Asks what a command would come to, without writing; a page that repeats what will be written asks first. False fills <see cref="Errors"/>.</summary>
    protected bool WouldDo(Command command)
    {
        var decision = command.MayBeGivenBy.Contains(Actor.Capacity)
            ? command.Decide(new Setting(Journal.World, Actor, Journal.Clock.GetUtcNow()))
            : Decision.No(RefusalKind.Forbidden, new Problem("请由有这个权限的岗位办理。"));
        if (decision is Decision.Refused refused) Refuse(refused.Refusal);
        return decision is Decision.Accepted;
    }

    /// <summary>The confirmation that the next page shows.</summary>
    protected void Tell(string done, Receipt receipt) => Tell(receipt switch
    {
        { Repeated: true } => $"这一页先前已经提交过（第 {receipt.First} 号分录），这次没有再记",
        { Count: 0 } => "没有变化，账本没有新增分录",
        { Count: 1 } => $"{done}，记入第 {receipt.First} 号分录",
        _ => $"{done}，记入第 {receipt.First} 至 {receipt.First + receipt.Count - 1} 号分录",
    });

    protected void Tell(string words) => TempData[ToldKey] = words;

    /// <summary>The confirmation left by the post before, once; for the layout.</summary>
    public static string? Told(Microsoft.AspNetCore.Mvc.ViewFeatures.ITempDataDictionary data) => data[ToldKey] as string;

    /// <summary>Refuses before anything is submitted, in the same shape.</summary>
    protected void Refuse(params Problem[] problems) => Refuse(new Refusal(RefusalKind.Malformed, [.. problems], []));

    private void Refuse(Refusal refusal)
    {
        Refusal = refusal;
        Response.StatusCode = refusal.Kind switch
        {
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        var lines = refusal.Problems.Select(p => new ErrorLine(p.Field, p.Message)).ToList();
        lines.AddRange(refusal.Findings.Select(f => new ErrorLine(FindingWords.AnchorOf(f), FindingWords.Line(f))));
        Errors = new ErrorSummary(Title(refusal, lines.Count), lines);
    }

    private static string Title(Refusal refusal, int lines) => refusal.Kind switch
    {
        RefusalKind.Blocked => $"还不能办：有 {lines} 处阻断",
        RefusalKind.NeedsReason => $"有 {lines} 处预警，写明理由后才能办",
        RefusalKind.Conflict => "这一行刚被别人改过，没有记上",
        RefusalKind.Forbidden => "你的岗位不能办这件事",
        RefusalKind.Malformed => $"没有记上：{lines} 处要改",
        _ => "没有记上",
    };
}
