using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Matters;

namespace Jishi.Web.GateForms;

/// <summary>What a posted form asks to record: only what was changed since it was drawn, with the rows that it concerns.</summary>
public sealed record GateChanges(ImmutableArray<ItemInput> Items, ImmutableArray<EvidenceInput> Evidence, ImmutableArray<RowSeen> Rows, ImmutableArray<Problem> Problems)
{
    public bool IsEmpty => Items.IsEmpty && Evidence.IsEmpty;

    public RecordItems Command(GateCase gate) =>
        new(gate.Target.Matter.Id, gate.Row?.Id, gate.Row is null ? gate.Target.Post.Id : null, gate.Gate.Number, Items, Evidence);

    /// <param name="form">The form as drawn with what was posted.</param>
    public static GateChanges Of(GateCase gate, GateForm form) => Of(form.Fields, gate.Target.OwnerOf, form.Seen, gate.Gate.Number);

    /// <param name="seen">versions of the rows as they were drawn, by owner</param>
    public static GateChanges Of(IEnumerable<GateField> fields, Func<DataItem, string?> ownerOf, IReadOnlyDictionary<string, long> seen, int gate)
    {
        var items = ImmutableArray.CreateBuilder<ItemInput>();
        var papers = ImmutableArray.CreateBuilder<EvidenceInput>();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var owners = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields.Where(f => f.Locked is null))
        {
            var occurred = OccurredOf(field, problems);
            var before = items.Count;
            if (field.Input.Fingerprint() != field.Was) Add(field, occurred, items, problems);
            else if (MovedAlone(field, occurred)) problems.Add(new Problem($"{field.Item.Name}：发生时间随值一起记录；值没有改，发生时间不能单独改。", field.Item.Code));
            papers.AddRange(field.Pending.Select(f => new EvidenceInput(field.Item.Code, f, occurred)));
            if ((items.Count > before || field.Pending.Length > 0) && ownerOf(field.Item) is { } owner) owners.Add(owner);
        }

        return new GateChanges(items.ToImmutable(), papers.ToImmutable(), RowsOf(gate, seen, owners), problems.ToImmutable());
    }

    private static void Add(GateField field, DateTimeOffset? occurred, ImmutableArray<ItemInput>.Builder items, ImmutableArray<Problem>.Builder problems)
    {
        if (FieldJson.Input(field.Item, field.Input, field.Recorded, occurred) is { } input) items.Add(input);
        else if (field.Recorded is not null)
            problems.Add(new Problem($"{field.Item.Name}：已记录的值不能清空，可以改成另一个值{(field.Required ? "" : "，或写明不适用的理由")}。", field.Item.Code));
    }

    private static DateTimeOffset? OccurredOf(GateField field, ImmutableArray<Problem>.Builder problems)
    {
        if (field.Input.Occurred.Length == 0) return null;
        // Controls show minutes; what is recorded may be finer, and what nobody touched must not move.
        if (field.Recorded is { } recorded && LegalTime.Show(recorded.OccurredAt) == field.Input.Occurred) return recorded.OccurredAt;
        if (LegalTime.Parse(field.Input.Occurred) is { } occurred) return occurred;
        problems.Add(new Problem($"{field.Item.Name}：发生时间应写成 2026-10-24 09:00，收到“{Shorten(field.Input.Occurred)}”。", field.Item.Code));
        return null;
    }

    private static bool MovedAlone(GateField field, DateTimeOffset? occurred) =>
        field.Recorded is { } recorded && occurred is { } at && at != recorded.OccurredAt && field.Pending.Length == 0;

    private static ImmutableArray<RowSeen> RowsOf(int gate, IReadOnlyDictionary<string, long> seen, HashSet<string> owners) =>
        [.. owners.Where(seen.ContainsKey).Order(StringComparer.Ordinal).Select(o => new RowSeen(o, gate, seen[o]))];

    private static string Shorten(string text) => text.Length <= 30 ? text : text[..30] + "…";
}
