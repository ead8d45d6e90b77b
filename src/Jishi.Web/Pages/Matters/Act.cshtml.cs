using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates;
using Jishi.Record.Matters;
using Jishi.Record.Rules;
using Jishi.Store;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Matters;

/// <summary>Moves one row by the table of transitions: first the reason, then a page that repeats what will be written, then the entry.</summary>
public sealed class ActModel(Journal journal) : PostingPage(journal)
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Gate { get; set; }

    [BindProperty]
    public List<string> Items { get; set; } = [];

    /// <summary>Finding of a release, situation of an extension.</summary>
    [BindProperty]
    public string? Choice { get; set; }

    [BindProperty]
    public string? RaisedBy { get; set; }

    [BindProperty]
    public string? Agreeing { get; set; }

    [BindProperty]
    public string? Eligible { get; set; }

    /// <summary>Reason by rule id, for the warnings.</summary>
    [BindProperty]
    public Dictionary<string, string> Reasons { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Each rule that warns, once.</summary>
    public IEnumerable<Finding> ToReason => (Refusal?.Findings ?? []).Where(f => f.Kind == RuleKind.Warn).DistinctBy(f => f.Rule);

    /// <summary>«check», «confirm», or «edit» to go back to the form.</summary>
    [BindProperty]
    public string Step { get; set; } = "";

    public Matter Matter { get; private set; } = null!;

    public Candidacy Row { get; private set; } = null!;

    public ActOnRow Act { get; private set; } = null!;

    public string Name { get; private set; } = "";

    /// <summary>The page repeats what will be written, instead of asking for it.</summary>
    public bool Confirms { get; private set; }

    public string Effect => Act.Effect(Journal.World, Row, Journal.World.Dossier(Matter, Row));

    public string Address => $"/matters/{Matter.Id}/candidacies/{Row.Id}";

    public bool Returns => Act.Code == "return";

    public IEnumerable<DataItem> Choices => Returns ? NineGates.Number(Gate).Items.Where(i => !i.IsSystem) : [];

    public IActionResult OnGet(string matter, string candidacy, string act) => Find(matter, candidacy, act) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string matter, string candidacy, string act)
    {
        if (!Find(matter, candidacy, act)) return NotFound();
        var command = Act.Make(new ActInput(matter, candidacy, Reason ?? "") { Gate = Gate, Items = Items, Choice = Choice ?? "", RaisedBy = RaisedBy ?? "", Agreeing = Heads(Agreeing), Eligible = Heads(Eligible), Reasons = Reasons });
        if (Step == "confirm") return await Submit(command, $"已{Act.Word}{Name}", Address) ?? Page();
        Confirms = Step != "edit" && WouldDo(command);
        return Page();
    }

    // What is no whole number is out of range too, and the command says so.
    private static long Heads(string? text) => long.TryParse(text?.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var heads) ? heads : -1;

    private bool Find(string matter, string candidacy, string act)
    {
        var world = Journal.World;
        if (world.Matters.GetValueOrDefault(matter) is not { } found || found.Candidacies.GetValueOrDefault(candidacy) is not { } row) return false;
        if (ActOnRow.All.FirstOrDefault(a => a.Code == act) is not { } known || (known.Code == "return" && Gate is < 1 or > 9)) return false;
        (Matter, Row, Act, Name) = (found, row, known, world.Cadres[row.CadreId].Name);
        return true;
    }
}
