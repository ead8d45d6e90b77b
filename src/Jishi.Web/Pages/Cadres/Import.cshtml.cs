using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Store;
using Jishi.Web.Security;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Cadres;

/// <summary>Imports 任免审批表: upload, look at what would change, then confirm. 导入。</summary>
public sealed class ImportModel(Journal journal, ImportBatches batches) : PostingPage(journal)
{
    public const string Someone = "new";
    public const string Nobody = "skip";
    public const string Twin = "twin";

    [BindProperty(SupportsGet = true)]
    public string? Batch { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>By number of the file: a cadre's id, «new», «twin» or «skip».</summary>
    [BindProperty]
    public Dictionary<int, string> Choice { get; set; } = [];

    public IReadOnlyList<ImportPlan> Plans { get; private set; } = [];

    public IReadOnlyList<ImportResult>? Results { get; private set; }

    public IActionResult OnGet()
    {
        if (!Actor.MayRecord()) return Forbid();
        if (Batch is not null) ShowBatch();
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!Actor.MayRecord()) return Forbid();
        var files = Files.Where(f => f.Length > 0 || f.FileName.Length > 0).ToList();
        if (files.Count == 0) Refuse(new Problem("没有选文件。", "Files"));
        else if (files.Count > ImportBatches.MostFiles) Refuse(new Problem($"一次最多 {ImportBatches.MostFiles} 个文件，选了 {files.Count} 个，请分几次。", "Files"));
        else if (files.Sum(f => f.Length) > ImportBatches.MostBytes) Refuse(new Problem("一次最多 64 MB，请分几次。", "Files"));
        if (Errors is not null) return Page();
        var read = new List<ImportFile>();
        foreach (var file in files) read.Add(new ImportFile(Path.GetFileName(file.FileName), await Bytes(file)));
        return LocalRedirect($"/cadres/import?batch={batches.Add(Actor.Id, read).Id}");
    }

    public async Task<IActionResult> OnPostConfirm()
    {
        if (!Actor.MayRecord()) return Forbid();
        if (!ShowBatch()) return Page();
        var batch = batches.Find(Actor.Id, Batch)!;
        var results = new List<ImportResult>();
        // Against the world as it stands after each: what an earlier file of the batch registered must be seen by a later one.
        foreach (var plan in ImportPlan.Read(batch.Files)) results.Add(await Import(plan.Against(Journal.World), results));

        batches.Finish(batch, results);
        return LocalRedirect($"/cadres/import?batch={batch.Id}");
    }

    private async Task<ImportResult> Import(ImportPlan plan, IReadOnlyList<ImportResult> before)
    {
        if (plan.Refusal is { } refusal) return new ImportResult(plan.File.Name, false, refusal, null);
        if (IdOf(plan, before) is not { } id) return new ImportResult(plan.File.Name, false, "没有选是谁，没有导入。", null);
        var (papers, error) = await KeepPapers(plan, id);
        if (error is not null) return new ImportResult(plan.File.Name, false, error, null);
        var isNew = !Journal.World.Cadres.ContainsKey(id);
        var command = new RegisterCadre(id, plan.File.Name, [.. plan.Cadre!.Items, .. papers]);
        var receipt = await Try(command, commandId: $"{CommandId}-{plan.Number}");
        if (receipt is null) return new ImportResult(plan.File.Name, false, string.Join(' ', Errors!.Lines.Select(l => l.Words)), null);
        var what = receipt.Count == 0 ? "与已有记录相同，没有变化" : (isNew || receipt.Count > 1 ? "新登记" : "已更新") + $"，记入第 {receipt.First} 号起 {receipt.Count} 条分录";
        return new ImportResult(plan.File.Name, true, $"{plan.Name}：{what}。", id);
    }

    /// <summary>Whom the file goes to by the choice made; null when it is not to be imported.</summary>
    private string? IdOf(ImportPlan plan, IReadOnlyList<ImportResult> before) => Choice.GetValueOrDefault(plan.Number) switch
    {
        Twin when plan.TwinOf is { } n => before[n - 1].CadreId,
        Someone when plan.Sure => plan.Hits[0].Id,
        Someone => NewId("k") + "-" + ItemTypes.Integer.Show((long)plan.Number),
        { } id when id != Nobody && Journal.World.Cadres.ContainsKey(id) => id,
        _ => null,
    };

    /// <summary>Puts form and photo into the evidence store; items for those that the cadre does not have yet.</summary>
    private async Task<(IReadOnlyList<ItemInput> Items, string? Error)> KeepPapers(ImportPlan plan, string id)
    {
        var recorded = Journal.World.Cadres.GetValueOrDefault(id)?.Items ?? ItemBag.Empty;
        var (form, error) = await Journal.Evidence.Put(new MemoryStream(plan.File.Bytes), plan.File.Name);
        if (form is null) return ([], error);
        var items = new List<ItemInput>();
        var forms = recorded.Find(CadreItems.SourceForm)?.Value as ValueList<EvidenceFile> ?? ValueList<EvidenceFile>.Empty;
        if (forms.All(f => f.Sha256 != form.Sha256)) items.Add(Papers(CadreItems.SourceForm, [.. forms, form]));
        if (plan.Reading.Form!.Photo is not { } photo) return (items, null);
        var extension = photo.MediaType == "image/png" ? ".png" : ".jpg";
        var (picture, _) = await Journal.Evidence.Put(new MemoryStream(photo.Bytes.ToArray()), "照片" + extension);
        var pictures = recorded.Find(CadreItems.Photo)?.Value as ValueList<EvidenceFile>;
        if (picture is not null && pictures?.Any(p => p.Sha256 == picture.Sha256) != true) items.Add(Papers(CadreItems.Photo, [picture]));
        return (items, null);
    }

    private static ItemInput Papers(DataItem item, IEnumerable<EvidenceFile> files) =>
        ItemInput.Of(item.Code, files.Select(f => new { sha256 = f.Sha256, name = f.Name, size = f.Size, mediaType = f.MediaType }));

    /// <summary>Plans or results of the batch; false when it is gone.</summary>
    private bool ShowBatch()
    {
        if (batches.Find(Actor.Id, Batch) is not { } batch)
        {
            Batch = null;
            Refuse(new Problem("这批文件已经过期，没有导入，请重新选文件。", "Files"));
            return false;
        }

        Results = batch.Results;
        if (Results is null) LogRestricted(Plans = [.. ImportPlan.Read(batch.Files).Select(p => p.Against(Journal.World))]);
        return true;
    }

    private void LogRestricted(IReadOnlyList<ImportPlan> plans)
    {
        foreach (var plan in plans.Where(p => p.Hits.Count == 1))
        {
            var seen = plan.Lines.Where(l => l.Old is not null && l.Item.Confidentiality == Confidentiality.Restricted).Select(l => l.Item.Code).ToList();
            if (seen.Count > 0) Journal.Desk.LogRestrictedRead(Actor, Owners.Cadre(plan.Hits[0].Id), seen);
        }
    }

    private static async Task<byte[]> Bytes(IFormFile file)
    {
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        return copy.ToArray();
    }
}
