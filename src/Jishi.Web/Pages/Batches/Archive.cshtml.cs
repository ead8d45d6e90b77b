using Jishi.Record.Batches;
using Jishi.Record.Rules;
using Jishi.Store;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Batches;

/// <summary>Archives a batch: the volume number, then a page that repeats what will be written, then the entries. 立卷归档。</summary>
public sealed class ArchiveModel(Journal journal) : PostingPage(journal)
{
    [BindProperty]
    public string? Volume { get; set; }

    /// <summary>«check», «confirm», or «edit» to go back to the form.</summary>
    [BindProperty]
    public string Step { get; set; } = "";

    [BindProperty]
    public Dictionary<string, string> Reasons { get; set; } = new(StringComparer.Ordinal);

    /// <summary>One field for each rule that warns, also where it warns of several rows; kept while the page asks once more.</summary>
    public IEnumerable<Finding> ToReason => (Refusal?.Findings ?? []).Where(f => f.Kind == RuleKind.Warn).DistinctBy(f => f.Rule);

    public Batch Batch { get; private set; } = null!;

    public int Matters { get; private set; }

    public int People { get; private set; }

    public bool Confirms { get; private set; }

    public IActionResult OnGet(string id) => Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string id)
    {
        if (!Find(id)) return NotFound();
        var command = new ArchiveBatch(id, Volume ?? "", Reasons.Where(r => !string.IsNullOrWhiteSpace(r.Value)).ToDictionary(StringComparer.Ordinal));
        if (Step == "confirm") return await Submit(command, "已立卷归档", $"/batches/{id}") ?? Page();
        Confirms = Step != "edit" && WouldDo(command);
        return Page();
    }

    private bool Find(string id)
    {
        if (Journal.World.Batches.GetValueOrDefault(id) is not { } batch) return false;
        var matters = batch.Matters(Journal.World).ToList();
        (Batch, Matters, People) = (batch, matters.Count, matters.Sum(m => m.Candidacies.Count));
        return true;
    }
}
