using Jishi.Record.Batches;
using Jishi.Record.Facts;
using Jishi.Record.Matters;
using Jishi.Store;
using Jishi.Web.GateForms;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Batches;

/// <summary>A batch: its matters and rows, what it declares of itself beside what is counted, prior approval, filing, archive.</summary>
[RequestFormLimits(ValueLengthLimit = 64 * 1024 * 1024, MultipartBodyLengthLimit = 210L * 1024 * 1024, ValueCountLimit = 65_536)]
public sealed class ShowModel(Journal journal, IDataProtectionProvider sealing) : OwnPage(journal, sealing)
{
    /// <summary>Matters that may be chosen for the batch; older ones are put in by their own page's search.</summary>
    public const int MostChoices = 200;

    public Batch Batch { get; private set; } = null!;

    public IReadOnlyList<Matter> Matters { get; private set; } = [];

    public BatchFigures Figures { get; private set; } = null!;

    /// <summary>Why rows keep the batch from being archived.</summary>
    public IReadOnlyList<string> Hindrances { get; private set; } = [];

    public string Organ => Journal.World.Organs.GetValueOrDefault(Batch.OrganId)?.Name ?? Batch.OrganId;

    public IReadOnlyList<(string, string)> Choices
    {
        get
        {
            using var read = Journal.Read();
            return [.. read.Matters.Where(m => m.Batch == "" && m.Volume == "").OrderByDescending(m => m.OpenedAt).ThenBy(m => m.Id).Take(MostChoices).AsEnumerable().Select(m => (m.Id, $"{m.Number}　{m.Title}"))];
        }
    }

    public string NameOf(Candidacy row) => Journal.World.Cadres[row.CadreId].Name;

    public IActionResult OnGet(string id)
    {
        if (!Find(id)) return NotFound();
        Draw();
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken cancel)
    {
        if (!Find(id)) return NotFound();
        if (await Record(c => new RecordBatch(id, c.Items, c.Evidence), cancel) is not { } receipt) return Page();
        Tell("已记录批次", receipt);
        return LocalRedirect($"/batches/{id}");
    }

    /// <summary>Puts a matter into the batch.</summary>
    public async Task<IActionResult> OnPostMatter(string id, [FromForm] string? matterId)
    {
        if (!Find(id)) return NotFound();
        if (await Submit(new PutIntoBatch(matterId ?? "", id), "已归入批次", $"/batches/{id}") is { } next) return next;
        Draw();
        return Page();
    }

    protected override OwnForm MakeForm() => new(
        Journal.World, Actor, Owners.Batch(Batch.Id), 0, [.. BatchItems.Module.Items],
        Batch.Volume is null ? null : $"已归档（卷号 {Batch.Volume}），只供查阅", Batch.IsFiled ? $"/batches/{Batch.Id}/correct/" : null);

    private bool Find(string id)
    {
        var world = Journal.World;
        if (world.Batches.GetValueOrDefault(id) is not { } batch) return false;
        (Batch, Matters) = (batch, [.. batch.Matters(world)]);
        Figures = BatchFigures.Of(world, Matters);
        Hindrances = batch.Volume is null ? [.. Matters.SelectMany(m => m.Candidacies.Values.Select(c => ArchiveBatch.WhyNot(world, m, c))).OfType<string>()] : [];
        return true;
    }
}
