using Jishi.Papers.Lrmx;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Store;
using Jishi.Web.Imports;
using Jishi.Web.Security;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Cadres;

/// <summary>Imports forms and rosters: upload, look at what would change field by field, confirm, watch, read the report. 导入。</summary>
public sealed class ImportModel(Journal journal, ImportBatches batches) : PostingPage(journal)
{
    /// <summary>A short import is done before its page would have to be refreshed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    [BindProperty(SupportsGet = true)]
    public string? Batch { get; set; }

    /// <summary>Which differences are ticked when the plan is shown: «all», «blanks»; as the kind of paper asks when nothing is said.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ticks { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>By number of the person: a cadre's id, or a word of <see cref="ImportChoice"/>.</summary>
    [BindProperty]
    public Dictionary<int, string> Choice { get; set; } = [];

    /// <summary>Numbers of the people whose differences could be ticked.</summary>
    [BindProperty]
    public List<int> Shown { get; set; } = [];

    /// <summary>What is ticked: «12:CurrentPost».</summary>
    [BindProperty]
    public List<string> Tick { get; set; } = [];

    public ImportBatch? Found { get; private set; }

    public ImportPlan Plan => Found!.Plan;

    /// <summary>People who need somebody's eye: chosen among several, or with recorded values that would give way.</summary>
    public IEnumerable<PlannedPerson> Looked => Plan.Good.Where(p => p.MustAsk || p.Lines.Any(l => l.Overwrites) || p.Chosen is not null);

    public IEnumerable<PlannedPerson> Plain => Plan.Good.Except(Looked);

    /// <summary>Remarks on forms that somebody should look at, by file.</summary>
    public IEnumerable<(string File, LrmxReportLine Line)> Remarks => Plan.Files.SelectMany(f => f.Report.Where(l => l.Level != LrmxLevel.Info && f.Papers.Count > 0).Select(l => (f.File.Name, l)));

    /// <summary>A form is filled in anew and holds as a whole; of a roster, what is recorded already is not overwritten unasked.</summary>
    public Apply Ticked => Ticks switch { "all" => Apply.All, "blanks" => Apply.Blanks, _ => Plan.Files.Any(f => f.IsRoster) ? Apply.Blanks : Apply.All };

    public ImportReport Report => ImportReport.Of(Plan, Found!.Results);

    public IActionResult OnGet()
    {
        if (!Actor.MayRecord()) return Forbid();
        if (Batch is not null && Find() && !Found!.IsStarted) LogRestricted();
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!Actor.MayRecord()) return Forbid();
        var files = Files.Where(f => f.Length > 0 || f.FileName.Length > 0).ToList();
        if (files.Count == 0) Refuse(new Problem("没有选文件。", "Files"));
        else if (files.Count > ImportBatches.MostFiles) Refuse(new Problem($"一次最多 {ImportBatches.MostFiles} 个文件，选了 {files.Count} 个，请分几次。", "Files"));
        else if (files.Sum(f => f.Length) > ImportBatches.MostBytes) Refuse(new Problem("一次最多 200 MB，请分几次。", "Files"));
        if (Errors is not null) return Page();
        var read = new List<ImportFile>();
        foreach (var file in files) read.Add(new ImportFile(Path.GetFileName(file.FileName.Replace('\\', '/')), await Bytes(file)));
        return LocalRedirect($"/cadres/import?batch={batches.Add(Actor.Id, ImportPlan.Of(read, Journal.World)).Id}");
    }

    public async Task<IActionResult> OnPostConfirm()
    {
        if (!Actor.MayRecord()) return Forbid();
        if (!Find()) return Page();
        if (!Found!.IsStarted && ChooseAmongSeveral())
        {
            Tell("选定的人与已有记录有不同，请再核对一次");
            return LocalRedirect($"/cadres/import?batch={Found.Id}");
        }

        var choices = Plan.Good.ToDictionary(p => p.Number, ChoiceOf);
        await Task.WhenAny(Found.Start(Journal, Actor, choices), Task.Delay(Patience));
        return LocalRedirect($"/cadres/import?batch={Found.Id}");
    }

    public IActionResult OnPostCancel()
    {
        if (!Actor.MayRecord()) return Forbid();
        if (!Find()) return Page();
        Found!.Cancel();
        return LocalRedirect($"/cadres/import?batch={Found.Id}");
    }

    public IActionResult OnGetReport()
    {
        if (!Actor.MayRecord()) return Forbid();
        return Find() ? File(Report.Csv(), "text/csv; charset=utf-8", "导入结果.csv") : Page();
    }

    public bool IsTicked(PlannedPerson person, ImportLine line) => Ticked == Apply.All || line.Old is null || person.Cadre is null;

    /// <summary>Takes over who was chosen among several; true when that brought differences that nobody has seen yet.</summary>
    private bool ChooseAmongSeveral()
    {
        var isNew = false;
        foreach (var person in Plan.Good.Where(p => p.MustAsk).ToList())
        {
            if (person.Match.Hits.FirstOrDefault(c => c.Id == Choice.GetValueOrDefault(person.Number)) is not { } chosen) continue;
            Found!.Choose(person.Number, Journal.World.Cadres[chosen.Id]);
            isNew |= Plan.People[person.Number - 1].Lines.Any(l => l.Overwrites);
        }

        return isNew;
    }

    private ImportChoice ChoiceOf(PlannedPerson person)
    {
        var own = ImportChoice.Default(person, Apply.Blanks);
        var who = Choice.GetValueOrDefault(person.Number) ?? own.Who;
        var isAllowed = who is ImportChoice.New or ImportChoice.Twin or ImportChoice.Nobody || who == person.Cadre?.Id;
        if (!isAllowed || who != person.Cadre?.Id) return new ImportChoice(isAllowed ? who : own.Who, null);
        if (!Shown.Contains(person.Number)) return own with { Who = who };
        var prefix = $"{person.Number}:";
        return new ImportChoice(who, Tick.Where(t => t.StartsWith(prefix, StringComparison.Ordinal)).Select(t => t[prefix.Length..]).ToHashSet(StringComparer.Ordinal));
    }

    private bool Find()
    {
        Found = batches.Find(Actor.Id, Batch);
        if (Found is not null) return true;
        Batch = null;
        Refuse(new Problem("这批文件已经过期，没有导入，请重新选文件。", "Files"));
        return false;
    }

    private void LogRestricted()
    {
        foreach (var person in Plan.Good.Where(p => p.Cadre is not null))
        {
            var seen = person.Changes.Where(l => l.Old is not null && l.Item.Confidentiality == Confidentiality.Restricted).Select(l => l.Item.Code).ToList();
            if (seen.Count > 0) Journal.Desk.LogRestrictedRead(Actor, Owners.Cadre(person.Cadre!.Id), seen);
        }
    }

    private static async Task<byte[]> Bytes(IFormFile file)
    {
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        return copy.ToArray();
    }
}
