using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Rules;
using Jishi.Web.Shell;

namespace Jishi.Web.GateForms;

/// <summary>One field of the form: the item, what its controls hold, what is recorded, and what is wrong with it.</summary>
public sealed record GateField(DataItem Item, FieldInput Input)
{
    public Recorded? Recorded { get; init; }

    /// <summary>Must have a value for the gate to be passed, so it cannot be «not applicable».</summary>
    public bool Required { get; init; }

    /// <summary>Whether the item is owed, by what is recorded and what stands in the form.</summary>
    public Requirement Requirement { get; init; } = Requirement.Always;

    /// <summary>A reason why none applies may be written instead of a value.</summary>
    public bool TakesNotApplicable { get; init; }

    /// <summary>The code tables of the policy in force.</summary>
    public CodeBook Codes { get; init; } = CodeBook.National;

    /// <summary>Its condition does not hold and nothing stands in it: drawn folded up, to be opened by whoever needs it.</summary>
    public bool IsFolded => Requirement == Requirement.NotRequired && Recorded is null && !Input.HasValue && Input.NotApplicable.Length == 0
        && Evidence.Count == 0 && Pending.IsEmpty && Errors.IsEmpty && Findings.Count == 0;

    /// <summary>False hides the value: the person's role may not read it.</summary>
    public bool Visible { get; init; } = true;

    /// <summary>Why it cannot be filled; null when it can.</summary>
    public string? Locked { get; init; }

    public LinkView? Unlock { get; init; }

    public int DaysLate { get; init; }

    /// <summary>Evidence attached in the ledger.</summary>
    public IReadOnlyList<EvidenceFile> Evidence { get; init; } = [];

    /// <summary>Evidence taken in by a form that was then refused: listed again, so that it is not lost.</summary>
    public ImmutableArray<EvidenceFile> Pending { get; init; } = [];

    public ImmutableArray<string> Errors { get; init; } = [];

    public IReadOnlyList<FindingView> Findings { get; init; } = [];

    /// <summary>Fingerprint of the value when the form was first drawn.</summary>
    public string Was { get; init; } = "";

    /// <summary>A correction changes a value; evidence is attached at the gate.</summary>
    public bool TakesEvidence { get; init; } = true;

    /// <summary>Blank rows that a table shows under those filled.</summary>
    public int BlankRows { get; init; } = 2;

    public string Id => Item.Code;

    /// <summary>True for a group of controls, which has a caption instead of a label for one control.</summary>
    public bool IsGroup => Item.Type is SignatureType or CodesType or AttachmentType or TableType or YesNoType || HasFewCodes;

    /// <summary>Few enough to stand side by side.</summary>
    public bool HasFewCodes => Item.Type is CodeType { CodeTable: var table } && Codes.Of(table).Rows.Length <= 4;
}

/// <summary>A section of the form: one module of the gate.</summary>
public sealed record GateSection(Module Module, ImmutableArray<GateField> Fields);

/// <summary>The form of a gate, drawn from the catalogue: the same for all nine.</summary>
public sealed record GateForm(ImmutableArray<GateSection> Sections, IReadOnlyDictionary<string, long> Seen)
{
    public IEnumerable<GateField> Fields => Sections.SelectMany(s => s.Fields);

    public GateField? Find(string code) => Fields.FirstOrDefault(f => f.Item.Code == code);

    /// <summary>The form as recorded, or with what was posted or drafted in place of it.</summary>
    public static GateForm Draw(GateCase gate, PostedForm? posted = null, Seal? seal = null, FormProblems? problems = null)
    {
        problems ??= FormProblems.None;
        var findings = gate.Findings
            .SelectMany(f => FindingWords.ItemsOf(f).Select((code, n) => (code, View: FindingWords.View(f, seesRestricted: gate.SeesRestricted) with { Id = n == 0 ? "f-" + f.Rule + "-" + code : null })))
            .ToLookup(x => x.code, x => x.View, StringComparer.Ordinal);
        var known = posted is null || seal is null ? new Known(gate.Dossier.Find) : FormKnown.Of(gate, posted, seal);
        return new GateForm(
            [.. gate.Modules.Select(m => new GateSection(m, [.. m.Items.Select(i => Field(gate, i, posted, seal, problems, findings) with { Requirement = gate.RequirementOf(i, known) })]))],
            posted?.Seen() is { Count: > 0 } seen ? seen : gate.Rows().ToDictionary(r => r.Owner, r => r.Version, StringComparer.Ordinal));
    }

    private static GateField Field(GateCase gate, DataItem item, PostedForm? posted, Seal? seal, FormProblems problems, ILookup<string, FindingView> findings)
    {
        var recorded = gate.Dossier.Find(item);
        var visible = gate.Sees(item);
        var shown = visible ? FieldInput.Of(item, recorded) : FieldInput.Empty;
        var locked = gate.Locked(item);
        var typed = posted is not null && seal is not null && locked is null && posted.Has(item.Code + ".was") && FieldInput.SealsHold(item, posted, seal);
        return new GateField(item, typed ? FieldInput.Of(item, posted!, seal!) : shown)
        {
            Recorded = recorded,
            Required = gate.Required.Contains(item.Code),
            TakesNotApplicable = gate.TakesNotApplicable(item),
            Codes = gate.Codes,
            Visible = visible,
            Locked = locked?.Reason,
            Unlock = locked?.Link is { } href ? new LinkView(locked.Value.LinkWords!, href) : null,
            DaysLate = gate.DaysLate(recorded),
            Evidence = visible && gate.Target.OwnerOf(item) is { } owner ? gate.World.Bag(owner)!.Evidence.GetValueOrDefault(item.Code) ?? ValueList<EvidenceFile>.Empty : [],
            Pending = locked is null ? [.. problems.Uploaded.Where(u => u.Field == item.Code).Select(u => u.File)] : [],
            Errors = [.. problems.Errors.Where(e => e.Field == item.Code || e.Field?.StartsWith(item.Code + ".", StringComparison.Ordinal) == true).Select(e => e.Message)],
            Findings = [.. findings[item.Code]],
            Was = typed ? posted!.First(item.Code + ".was") : shown.Fingerprint(),
            BlankRows = problems.MoreRows == item.Code ? 5 : 2,
        };
    }
}

/// <summary>A file that was taken into the evidence store for a field («CODE», or «CODE.3.Column» for a cell).</summary>
public sealed record TakenFile(string Field, EvidenceFile File);

/// <summary>What is wrong with a posted form, and what of it must be carried on.</summary>
public sealed record FormProblems(ImmutableArray<Problem> Errors, ImmutableArray<TakenFile> Uploaded)
{
    public static readonly FormProblems None = new([], []);

    /// <summary>The table that was asked for more rows.</summary>
    public string? MoreRows { get; init; }
}
