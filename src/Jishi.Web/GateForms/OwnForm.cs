using System.Collections.Immutable;
using Jishi.Record;
using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates;
using Jishi.Record.Matters;
using Jishi.Record.Rules;
using Jishi.Web.Shell;

namespace Jishi.Web.GateForms;

/// <summary>The form of an owner that has a page of its own beside the gates: a batch, a meeting. The same fields as at a gate, of which none closes anything.</summary>
/// <param name="Gate">the gate under which its entries stand; 0 for none</param>
/// <param name="Locked">why nothing can be recorded any more; null while it can</param>
/// <param name="Corrects">recorded values change by correction only, at the address that an item code is put behind; null while they change freely</param>
public sealed record OwnForm(World World, Actor Actor, string Owner, int Gate, ImmutableArray<DataItem> Items, string? Locked, string? Corrects)
{
    public ItemBag Bag => World.Bag(Owner)!;

    public ImmutableArray<GateField> Fields { get; private init; } = [];

    private bool MayRecord => Roles.Recording.Contains(Actor.Capacity);

    public bool IsOpen => MayRecord && Locked is null;

    public OwnForm Drawn(PostedForm? posted, Seal seal, FormProblems problems) => this with { Fields = [.. Items.Select(i => Field(i, posted, seal, problems, new Known(Bag.Find)))] };

    /// <summary>What was changed in the fields as drawn from what was posted.</summary>
    public GateChanges Changes(PostedForm posted) => GateChanges.Of(Fields, _ => Owner, posted.Seen(), Gate);

    /// <summary>Restricted items that the form shows with a value, for the log of restricted reads.</summary>
    public IReadOnlyList<string> RestrictedShown => [.. Items.Where(i => i.Confidentiality == Confidentiality.Restricted && Sees(i) && Bag.Find(i) is not null).Select(i => i.Code)];

    private bool Sees(DataItem item) => item.Confidentiality != Confidentiality.Restricted || Roles.ReadingRestricted.Contains(Actor.Capacity);

    private GateField Field(DataItem item, PostedForm? posted, Seal seal, FormProblems problems, Known known)
    {
        var recorded = Bag.Find(item);
        var visible = Sees(item);
        var shown = visible ? FieldInput.Of(item, recorded) : FieldInput.Empty;
        var (locked, unlock) = WhyLocked(item, recorded);
        var typed = posted is not null && locked is null && posted.Has(item.Code + ".was") && FieldInput.SealsHold(item, posted, seal);
        return new GateField(item, typed ? FieldInput.Of(item, posted!, seal) : shown)
        {
            Recorded = recorded,
            Requirement = Requirements.Of(item, known, "", World.Policy),
            TakesNotApplicable = CatalogueOfItems.Find(item.Code) is { } line && NotApplicable.IsTaken(line, ""),
            Codes = World.Policy.CodeBook,
            Visible = visible,
            Locked = locked,
            Unlock = unlock,
            Evidence = visible ? Bag.Evidence.GetValueOrDefault(item.Code) ?? ValueList<EvidenceFile>.Empty : [],
            Pending = locked is null ? [.. problems.Uploaded.Where(u => u.Field == item.Code).Select(u => u.File)] : [],
            Errors = [.. problems.Errors.Where(e => e.Field == item.Code || e.Field?.StartsWith(item.Code + ".", StringComparison.Ordinal) == true).Select(e => e.Message)],
            Was = typed ? posted!.First(item.Code + ".was") : shown.Fingerprint(),
            BlankRows = problems.MoreRows == item.Code ? 5 : 2,
        };
    }

    private (string? Reason, LinkView? Unlock) WhyLocked(DataItem item, Recorded? recorded) =>
        !Sees(item) ? ("限授权人员查看和填写", null)
        : !MayRecord ? ($"{Roles.Name(Actor.Capacity)}只查阅，不记录", null)
        : Locked is not null ? (Locked.TrimEnd('。'), null)
        : Corrects is not null && recorded is not null ? ("改已记录的值须走更正", new LinkView("更正", Corrects + item.Code))
        : (null, null);
}
