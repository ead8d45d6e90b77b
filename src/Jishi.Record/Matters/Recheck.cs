using System.Collections.Immutable;
using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Gates.Sequence;

namespace Jishi.Record.Matters;

/// <summary>A difference that a recheck found: what the original says, and how it was settled, if it was at once.</summary>
public sealed record Difference(string Item, string Original, string? Handling = null);

/// <summary>
/// Rechecks a record against the originals: who, and where it differs. It is a form like any other, so it is recorded as items (RecheckBy,
/// RecheckDifferences) and needs no kind of fact of its own. Whoever recorded part of it may still be recorded as having rechecked it; SEQ-10
/// then stops the signature. Earlier differences stay in the table. 他人复核。
/// </summary>
public sealed record Recheck(string MatterId, string CandidacyId, IReadOnlyList<Difference> Differences) : Command
{
    public const string NoDifference = "与原始依据核对，无差异";

    public override IReadOnlyList<string> MayBeGivenBy { get; } = [.. Roles.Recording, Roles.SupervisionChief];

    public override Decision Decide(Setting at)
    {
        var (target, problem) = Target.Find(at.World, MatterId, CandidacyId, null, 7);
        if (target is null) return problem!;
        if (target.Matter.Volume is not null) return Decision.State(target.Matter.ReadOnly);
        if (!target.Dossier.HasPassed(7)) return Decision.State($"{target.Dossier.CadreName}的讨论决定还没有办结，填写完毕后再复核。");
        var rows = new List<TableRow>(Rechecks.Rows(target.Dossier));
        foreach (var difference in Differences)
        {
            if (Row(target, difference) is not { } row) return Decision.Malformed($"“{difference.Item}”没有记录，或不是数据项，无从比较。", nameof(Differences));
            if (Words.Check("原始依据", difference.Original, 2000, nameof(Differences)) is { } original) return Decision.No(RefusalKind.Malformed, original);
            if (difference.Handling is { Length: > 0 } handling && Words.Check("处理", handling, 2000, nameof(Differences)) is { } wrong) return Decision.No(RefusalKind.Malformed, wrong);
            rows.RemoveAll(r => r.Get<string>("Item") == row.Get<string>("Item") && r.Get<string>("Handling") is null);
            rows.Add(row);
        }

        return rows.Count > TableType.MaxRows ? Decision.Malformed($"复核差异最多 {TableType.MaxRows} 行。", nameof(Differences)) : Decision.Of(new Filed(Streams.Matter(MatterId), new ItemsRecorded(Owners.Candidacy(MatterId, CandidacyId), 0,
        [
            new ItemEntry(SequenceItems.RecheckBy.Code, new Person(at.Actor.Name, at.Actor.Id), null, at.Now),
            rows.Count == 0
                ? new ItemEntry(SequenceItems.RecheckDifferences.Code, null, NoDifference, at.Now)
                : new ItemEntry(SequenceItems.RecheckDifferences.Code, new ValueList<TableRow>([.. rows]), null, at.Now),
        ])));
    }

    private static TableRow? Row(Target target, Difference difference)
    {
        if (CatalogueOfItems.Find(difference.Item)?.Item is not { } item || target.Dossier.Find(item) is not { } recorded) return null;
        var cells = ImmutableDictionary<string, object>.Empty
            .Add("Item", item.Name)
            .Add("Recorded", recorded.Value is { } value ? item.Type.Show(value) : $"不适用：{recorded.NotApplicable}")
            .Add("Original", difference.Original.Trim());
        return new TableRow(string.IsNullOrWhiteSpace(difference.Handling) ? cells : cells.Add("Handling", difference.Handling.Trim()));
    }
}

/// <summary>Says how a difference that a recheck found was settled: corrected, or why what is recorded stands. 处理复核差异。</summary>
public sealed record SettleDifference(string MatterId, string CandidacyId, string Item, string Handling) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Roles.Recording;

    public override Decision Decide(Setting at)
    {
        var (target, problem) = Target.Find(at.World, MatterId, CandidacyId, null, 7);
        if (target is null) return problem!;
        if (target.Matter.Volume is not null) return Decision.State(target.Matter.ReadOnly);
        if (Words.Check("处理", Handling, 2000, nameof(Handling)) is { } wrong) return Decision.No(RefusalKind.Malformed, wrong);
        var name = CatalogueOfItems.Find(Item)?.Item.Name ?? Item;
        var rows = Rechecks.Rows(target.Dossier);
        if (!rows.Any(r => IsOpen(r, name))) return Decision.State($"“{name}”没有待处理的复核差异。");
        var settled = rows.Select(r => IsOpen(r, name) ? new TableRow(r.Cells.SetItem("Handling", Handling.Trim())) : r);
        return Decision.Of(new Filed(Streams.Matter(MatterId), new ItemsRecorded(Owners.Candidacy(MatterId, CandidacyId), 0,
            [new ItemEntry(SequenceItems.RecheckDifferences.Code, new ValueList<TableRow>([.. settled]), null, at.Now)])));
    }

    private static bool IsOpen(TableRow row, string item) => row.Get<string>("Item") == item && row.Get<string>("Handling") is null;
}

/// <summary>What stands of rechecks in a dossier.</summary>
internal static class Rechecks
{
    public static ValueList<TableRow> Rows(Rules.Dossier dossier) => dossier.Get(SequenceItems.RecheckDifferences) ?? ValueList<TableRow>.Empty;
}
