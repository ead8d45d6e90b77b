using Jishi.Record.Catalogue;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Matters;
using Jishi.Record.Rules;
using Jishi.Store;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Matters;

/// <summary>A line of the recheck form; a line without item is left out.</summary>
public sealed class DifferenceInput
{
    public string? Item { get; set; }

    public string? Original { get; set; }

    public string? Handling { get; set; }
}

/// <summary>Rechecks one record against its originals, or settles what an earlier recheck found. 他人复核。</summary>
public sealed class RecheckModel(Journal journal) : PostingPage(journal)
{
    private const int BlankLines = 5;

    [BindProperty]
    public List<DifferenceInput> Lines { get; set; } = [];

    /// <summary>Name of the item whose difference is settled; empty where the form rechecks.</summary>
    [BindProperty]
    public string? Settles { get; set; }

    [BindProperty]
    public string? Handling { get; set; }

    public Matter Matter { get; private set; } = null!;

    public Dossier Dossier { get; private set; } = null!;

    public string Address => $"/matters/{Matter.Id}/candidacies/{Dossier.CandidacyId}";

    public Recorded? By => Dossier.Find(SequenceItems.RecheckBy);

    public IReadOnlyList<TableRow> Differences => Dossier.Get(SequenceItems.RecheckDifferences) ?? ValueList<TableRow>.Empty;

    /// <summary>Items of the record that this person recorded: with these, the recheck will not carry a signature.</summary>
    public IReadOnlyList<DataItem> Own => [.. IndependentRecheck.RecordedBy(Dossier, Node, new Person(Actor.Name, Actor.Id))];

    /// <summary>Items that can be compared: those with something recorded, less what the role may not read.</summary>
    public IReadOnlyList<(string, string)> Items => [.. SignatureStanding.Covered(Dossier, Node).Where(i => Dossier.Find(i) is not null && Security.Access.MayRead(Actor, i)).Select(i => (i.Code, i.Name))];

    private string Node => Dossier.HasPassed(8) ? "SECOND" : "FIRST";

    public IActionResult OnGet(string matter, string candidacy)
    {
        if (!Find(matter, candidacy)) return NotFound();
        Lines = [.. Enumerable.Range(0, BlankLines).Select(_ => new DifferenceInput())];
        return Page();
    }

    public async Task<IActionResult> OnPost(string matter, string candidacy)
    {
        if (!Find(matter, candidacy)) return NotFound();
        if (!string.IsNullOrEmpty(Settles)) return await Submit(new SettleDifference(matter, candidacy, Settles, Handling ?? ""), "已写明处理", Address + "/recheck") ?? Shown();
        var differences = Lines.Where(l => !string.IsNullOrWhiteSpace(l.Item)).Select(l => new Difference(l.Item!, l.Original ?? "", l.Handling)).ToList();
        return await Submit(new Recheck(matter, candidacy, differences), differences.Count == 0 ? "已复核，无差异" : $"已复核，差异 {differences.Count} 处", Address + "/recheck") ?? Shown();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Shown()
    {
        while (Lines.Count < BlankLines) Lines.Add(new DifferenceInput());
        return Page();
    }

    private bool Find(string matter, string candidacy)
    {
        var world = Journal.World;
        if (world.Matters.GetValueOrDefault(matter) is not { } found || found.Candidacies.GetValueOrDefault(candidacy) is not { } row) return false;
        (Matter, Dossier) = (found, world.Dossier(found, row));
        return true;
    }
}
