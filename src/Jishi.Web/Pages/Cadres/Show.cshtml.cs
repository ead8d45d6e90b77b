using Jishi.Papers.Lrmx;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Store;
using Jishi.Store.Reading;
using Jishi.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Web.Pages.Cadres;

/// <summary>Some values of a cadre under a heading.</summary>
public sealed record CadreGroup(string Title, IReadOnlyList<(DataItem Item, Recorded Value)> Lines);

/// <summary>One cadre. Restricted values are shown to the roles that may read them, and each such view is noted.</summary>
public sealed class ShowModel(Journal journal) : PageModel
{
    private static readonly HashSet<string> Papers = [CadreItems.Photo.Code, CadreItems.PhotoCrop.Code, CadreItems.SourceForm.Code, CadreItems.SourceRosters.Code];

    public Cadre Cadre { get; private set; } = null!;

    public IReadOnlyList<CadreGroup> Groups { get; private set; } = [];

    /// <summary>Names of recorded items that this role does not see.</summary>
    public IReadOnlyList<string> Hidden { get; private set; } = [];

    public IReadOnlyList<CandidacyRow> Candidacies { get; private set; } = [];

    public Actor Actor => HttpContext.ActorOf();

    public CodeBook Codes => journal.World.Policy.CodeBook;

    public PhotoView? Photo { get; private set; }

    /// <summary>The forms and rosters that the values came from.</summary>
    public IReadOnlyList<EvidenceFile> Sources => [.. Files(CadreItems.SourceForm), .. Files(CadreItems.SourceRosters)];

    /// <summary>What is odd about 简历: gaps and overlaps between its segments, in words.</summary>
    public IReadOnlyList<ResumeNote> ResumeNotes => Cadre.Items.Find(CadreItems.Resume)?.Value is string text ? LrmxResume.Read(text).Notes : [];

    /// <summary>The form holds identity number and family: who may not read those may not read it.</summary>
    public bool MaySeeForm => Actor.MayRead(CadreItems.IdNumber);

    public async Task<IActionResult> OnGet(string id)
    {
        if (!Find(id)) return NotFound();
        var lines = CatalogueOfItems.All
            .Where(l => l.Item.Scope == Scope.Cadre && !Papers.Contains(l.Item.Code))
            .Select(l => (l.Gate, l.Item, Value: Cadre.Items.Find(l.Item)))
            .Where(l => l.Value is not null)
            .ToList();
        var shown = lines.Where(l => Actor.MayRead(l.Item)).ToList();
        Hidden = [.. lines.Except(shown).Select(l => l.Item.Name)];
        Groups = [.. shown.GroupBy(l => TitleOf(l.Gate)).Select(g => new CadreGroup(g.Key, [.. g.Select(l => (l.Item, l.Value!))]))];
        LogRestricted(shown.Select(l => l.Item));
        Photo = await PhotoView.Of(Cadre, journal.Evidence);
        await using var read = journal.Read();
        Candidacies = await read.Candidacies.Where(c => c.Cadre == id).OrderByDescending(c => c.LastIdx).ToListAsync();
        return Page();
    }

    public IActionResult OnGetPhoto(string id) => Find(id) && PhotoView.FileOf(Cadre) is { } photo ? Send(photo) : NotFound();

    public IActionResult OnGetForm(string id, string sha256)
    {
        if (!Find(id) || Sources.FirstOrDefault(f => f.Sha256 == sha256) is not { } form) return NotFound();
        if (!MaySeeForm) return Forbid();
        journal.Desk.LogRestrictedRead(Actor, Owners.Cadre(id), [Files(CadreItems.SourceForm).Contains(form) ? CadreItems.SourceForm.Code : CadreItems.SourceRosters.Code]);
        return Send(form, form.Name);
    }

    private IActionResult Send(EvidenceFile file, string? name = null) =>
        journal.Evidence.Open(file.Sha256) is { } stream ? File(stream, file.MediaType, name) : NotFound();

    private IReadOnlyList<EvidenceFile> Files(DataItem<ValueList<EvidenceFile>> item) =>
        Cadre.Items.Find(item)?.Value as ValueList<EvidenceFile> ?? ValueList<EvidenceFile>.Empty;

    private void LogRestricted(IEnumerable<DataItem> shown)
    {
        var restricted = shown.Where(i => i.Confidentiality == Confidentiality.Restricted).Select(i => i.Code).ToList();
        if (restricted.Count > 0) journal.Desk.LogRestrictedRead(Actor, Owners.Cadre(Cadre.Id), restricted);
    }

    private static string TitleOf(Gate? gate) => gate switch
    {
        null => "任免审批表",
        _ when gate == QualificationGate.Gate => "基本情况",
        _ => $"{gate.Name}中记下的",
    };

    private bool Find(string id)
    {
        Cadre = journal.World.Cadres.GetValueOrDefault(id)!;
        return Cadre is not null;
    }
}
