using Jishi.Record.Batches;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Store;
using Jishi.Web.GateForms;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Batches;

/// <summary>Corrects one value of a filed batch: the old value, the new one, why, and who approved.</summary>
public sealed class CorrectModel(Journal journal, IDataProtectionProvider sealing) : OwnPage(journal, sealing)
{
    public Batch Batch { get; private set; } = null!;

    public DataItem Item { get; private set; } = null!;

    public Recorded Was { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? ApprovedBy { get; set; }

    public IActionResult OnGet(string id, string item)
    {
        if (!Find(id, item)) return NotFound();
        Draw();
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, string item, CancellationToken cancel)
    {
        if (!Find(id, item)) return NotFound();
        var posted = PostedForm.Of(await Request.ReadFormAsync(cancel));
        Draw(posted);
        var field = Form.Fields[0];
        if (FieldJson.Input(Item, field.Input, Was, LegalTime.Parse(field.Input.Occurred) ?? Was.OccurredAt) is not { } input) Refuse(new Problem($"{Item.Name}：没有写新的值。", Item.Code));
        else if (await Submit(new CorrectBatch(id, input, Reason ?? "", ApprovedBy ?? ""), $"已更正{Item.Name}", $"/batches/{id}") is { } next) return next;
        Draw(posted, FormProblems.None with { Errors = [.. Refusal?.Problems ?? []] });
        return Page();
    }

    protected override OwnForm MakeForm() => new(Journal.World, Actor, Owners.Batch(Batch.Id), 0, [Item], null, null);

    private bool Find(string id, string code)
    {
        if (Journal.World.Batches.GetValueOrDefault(id) is not { Volume: null, IsFiled: true } batch) return false;
        if (BatchItems.Module.Items.FirstOrDefault(i => i.Code == code) is not { } item || batch.Items.Find(item) is not { } was) return false;
        (Batch, Item, Was) = (batch, item, was);
        return true;
    }
}
