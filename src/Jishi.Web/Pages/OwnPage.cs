using Jishi.Record.Deciding;
using Jishi.Store;
using Jishi.Web.GateForms;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.DataProtection;

namespace Jishi.Web.Pages;

/// <summary>A page with the form of an owner that stands beside the gates: a batch, a meeting.</summary>
public abstract class OwnPage(Journal journal, IDataProtectionProvider sealing) : PostingPage(journal)
{
    public OwnForm Form { get; private set; } = null!;

    public Seal Seal => field ??= new Seal(sealing, Actor.Id);

    /// <summary>Names that a person field offers: those who act here.</summary>
    public IEnumerable<string> Names => Journal.World.Accounts.Values.Where(a => a.Enabled).Select(a => a.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    protected abstract OwnForm MakeForm();

    protected void Draw(PostedForm? posted = null, FormProblems? problems = null)
    {
        Form = MakeForm().Drawn(posted, Seal, problems ?? FormProblems.None);
        if (Form.RestrictedShown is { Count: > 0 } shown) Journal.Desk.LogRestrictedRead(Actor, Form.Owner, shown);
    }

    /// <summary>Takes what was posted; the receipt, or null with the form drawn again as it was typed.</summary>
    protected async Task<Receipt?> Record(Func<GateChanges, Command> make, CancellationToken cancel)
    {
        var form = MakeForm();
        var (posted, problems) = await Uploads.Take(Journal.Evidence, await Request.ReadFormAsync(cancel), Seal, form.Items, cancel);
        var what = posted.First("do");
        var more = what.StartsWith("rows:", StringComparison.Ordinal);
        if (more) problems = problems with { MoreRows = what["rows:".Length..] };
        Draw(posted, problems);
        if (more) return null;
        var changes = Form.Changes(posted);
        if (!problems.Errors.IsEmpty || !changes.Problems.IsEmpty) Refuse([.. problems.Errors, .. changes.Problems]);
        else if (changes.IsEmpty) Refuse(new Problem("没有要记录的改动：所填与已记录的相同。"));
        else if (await Try(make(changes), changes.Rows) is { } receipt) return receipt;
        Draw(posted, problems with { Errors = [.. Refusal?.Problems ?? [], .. problems.Errors] });
        return null;
    }
}
