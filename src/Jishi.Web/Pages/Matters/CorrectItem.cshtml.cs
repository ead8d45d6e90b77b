using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Matters;
using Jishi.Store;
using Jishi.Web.GateForms;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Matters;

/// <summary>Corrects one value of a closed gate: the old value, the new one, why, and who approved.</summary>
[RequestFormLimits(ValueLengthLimit = 64 * 1024 * 1024, MultipartBodyLengthLimit = 210L * 1024 * 1024, ValueCountLimit = 65_536)]
public sealed class CorrectItemModel(Journal journal, IDataProtectionProvider sealing) : PostingPage(journal)
{
    public GateCase Case { get; private set; } = null!;

    public DataItem Item { get; private set; } = null!;

    /// <summary>What is recorded now and will stand in the ledger as the old value.</summary>
    public Recorded Was { get; private set; } = null!;

    public GateField Field { get; private set; } = null!;

    public string Reason { get; private set; } = "";

    public string ApprovedBy { get; private set; } = "";

    /// <summary>Who signed over the value as it stands, or did before, joined by 、; empty when nobody did.</summary>
    public string SignedBy => string.Join('、', TracedAmendments.Over(Case.Target.Sharing(Journal.World, Item).Select(r => Journal.World.Dossier(r.Matter, r.Row)), Item).Select(s => s.By.By).Distinct(StringComparer.Ordinal));

    public Seal Seal => field ??= new Seal(sealing, Actor.Id);

    public IEnumerable<string> Names => Journal.World.Accounts.Values.Where(a => a.Enabled).Select(a => a.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    public IActionResult OnGet(string matter, string candidacy, int gate, string item)
    {
        if (!Find(matter, candidacy, gate, item)) return NotFound();
        Draw(null, FormProblems.None);
        return Shown();
    }

    public async Task<IActionResult> OnPost(string matter, string candidacy, int gate, string item, CancellationToken cancel)
    {
        if (!Find(matter, candidacy, gate, item)) return NotFound();
        var form = await Request.ReadFormAsync(cancel);
        var (posted, problems) = await Uploads.Take(Journal.Evidence, form, Seal, [Item], cancel);
        (Reason, ApprovedBy) = (posted.First(nameof(Reason)), posted.First(nameof(ApprovedBy)));
        var more = posted.First("do").StartsWith("rows:", StringComparison.Ordinal);
        Draw(posted, problems with { MoreRows = more ? item : null });
        if (more) return Shown();
        if (!problems.Errors.IsEmpty) Refuse([.. problems.Errors]);
        else if (FieldJson.Input(Item, Field.Input, Was, Occurred()) is not { } input) Refuse(new Problem($"{Item.Name}：没有写新的值。", Item.Code));
        else if (await Try(new CorrectItem(matter, candidacy, gate, input, Reason, ApprovedBy), SeenOf(posted)) is { } receipt)
        {
            Tell($"已更正{Item.Name}", receipt);
            return LocalRedirect(Case.Path);
        }

        Draw(posted, problems with { Errors = [.. Refusal?.Problems ?? [], .. problems.Errors] });
        return Shown();
    }

    private bool Find(string matter, string candidacy, int gate, string item)
    {
        var found = GateCase.Find(Journal.World, matter, candidacy, null, gate, Actor, LegalTime.FromUnix(Journal.Clock.GetUtcNow().ToUnixTimeMilliseconds()));
        if (found is null || CatalogueOfItems.Find(item) is not { } line || line.Gate?.Number != gate || found.Dossier.Find(line.Item) is not { } was) return false;
        if (!found.MayRecord || !found.Sees(line.Item) || line.Item.IsSystem) return false;
        (Case, Item, Was) = (found, line.Item, was);
        return true;
    }

    private DateTimeOffset? Occurred() => Field.Input.Occurred.Length == 0 || Field.Input.Occurred == LegalTime.Show(Was.OccurredAt) ? Was.OccurredAt : LegalTime.Parse(Field.Input.Occurred);

    private IReadOnlyList<RowSeen> SeenOf(PostedForm posted) => Case.Target.OwnerOf(Item) is { } owner && posted.Seen().TryGetValue(owner, out var version) ? [new RowSeen(owner, Case.Gate.Number, version)] : [];

    private void Draw(PostedForm? posted, FormProblems problems) => Field = new GateField(Item, posted is null ? FieldInput.Of(Item, Was) : FieldInput.Of(Item, posted, Seal))
    {
        Recorded = Was,
        Required = Case.Required.Contains(Item.Code),
        Requirement = Case.RequirementOf(Item),
        TakesNotApplicable = Case.TakesNotApplicable(Item),
        Codes = Case.Codes,
        DaysLate = Case.DaysLate(Was),
        Errors = [.. problems.Errors.Where(e => e.Field == Item.Code).Select(e => e.Message)],
        Was = posted?.First(Item.Code + ".was") ?? "",
        BlankRows = problems.MoreRows is null ? 2 : 5,
        TakesEvidence = false,
    };

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Shown()
    {
        if (Item.Confidentiality == Confidentiality.Restricted && Case.Target.OwnerOf(Item) is { } owner) Journal.Desk.LogRestrictedRead(Actor, owner, [Item.Code]);
        return Page();
    }
}
