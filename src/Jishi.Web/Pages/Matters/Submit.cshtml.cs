using Jishi.Record.Matters;
using Jishi.Record.Rules;
using Jishi.Store;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Matters;

/// <summary>Sends a submission node upward. Blocks are shown with what is missing; each warning wants a reason. 初次提交、二次提交。</summary>
public sealed class SubmitModel(Journal journal) : PostingPage(journal)
{
    [BindProperty]
    public List<string> Rows { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string> Reasons { get; set; } = new(StringComparer.Ordinal);

    public Matter Matter { get; private set; } = null!;

    public string Node { get; private set; } = "";

    public string Word => ToSubmit.WordOf(Node);

    public IReadOnlyList<Candidacy> Waiting { get; private set; } = [];

    /// <summary>One field for each rule that warns, also where it warns of several rows.</summary>
    public IEnumerable<Finding> ToReason => (Refusal?.Findings ?? []).Where(f => f.Kind == RuleKind.Warn).DistinctBy(f => f.Rule);

    public string NameOf(Candidacy row) => Journal.World.Cadres[row.CadreId].Name;

    public IActionResult OnGet(string id, string node)
    {
        if (!Find(id, node)) return NotFound();
        Rows = [.. Waiting.Select(c => c.Id)];
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, string node)
    {
        if (!Find(id, node)) return NotFound();
        var reasons = Reasons.Where(r => !string.IsNullOrWhiteSpace(r.Value)).ToDictionary(StringComparer.Ordinal);
        return await Submit(new SubmitRecord(id, node, Rows, reasons), $"已{Word}", $"/matters/{id}") ?? Page();
    }

    private bool Find(string id, string node)
    {
        if (Journal.World.Matters.GetValueOrDefault(id) is not { } matter || !ToSubmit.Nodes.Contains(node)) return false;
        (Matter, Node, Waiting) = (matter, node, [.. ToSubmit.Waiting(matter, node)]);
        return true;
    }
}
