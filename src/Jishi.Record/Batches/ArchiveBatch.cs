using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Matters;
using Jishi.Record.Rules;

namespace Jishi.Record.Batches;

/// <summary>
/// Archives a batch as one volume, and with it every matter in it: from here all is read only. Every row must have come to its end; one that is
/// suspended, held or still in work keeps the whole batch open, and is named. 立卷归档。
/// </summary>
/// <param name="Reasons">Reason by rule id, for the warnings.</param>
public sealed record ArchiveBatch(string BatchId, string Volume, IReadOnlyDictionary<string, string>? Reasons = null) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Transitions.Archive.By;

    public override Decision Decide(Setting at)
    {
        if (at.World.Batches.GetValueOrDefault(BatchId) is not { } batch) return Decision.NotFound($"没有批次 {BatchId}。");
        if (batch.Volume is not null) return Decision.State(batch.ReadOnly);
        if (Words.Check("卷号", Volume, 50, nameof(Volume)) is { } volume) return Decision.No(RefusalKind.Malformed, volume);
        if (at.World.Batches.Named(Batch.ByVolume(Volume.Trim())).FirstOrDefault() is { } twice) return Decision.Malformed($"卷号“{Volume.Trim()}”已经用于批次{twice.Title}。", nameof(Volume));
        var matters = batch.Matters(at.World).ToList();
        if (matters.Count == 0) return Decision.State($"批次{batch.Title}里还没有选任事项，无卷可立。");
        var open = matters.SelectMany(m => m.Candidacies.Values.Select(row => WhyNot(at.World, m, row))).OfType<string>().Select(m => new Problem(m)).ToArray();
        if (open.Length > 0) return Decision.No(RefusalKind.State, open);
        var sorted = Findings.Sort(Judge(at.World, matters, at.Now), Reasons ?? ImmutableDictionary<string, string>.Empty);
        if (sorted.Blocking.Count > 0) return Decision.Blocked(RefusalKind.Blocked, sorted.Blocking);
        return sorted.Unreasoned.Count > 0 ? Decision.Blocked(RefusalKind.NeedsReason, sorted.Unreasoned) : Archived(at, matters, sorted.Passed);
    }

    /// <summary>What archiving now would meet, of every row that reached its appointment; a row that ended before owes no archive of its own.</summary>
    public static IReadOnlyList<Finding> Judge(World world, IEnumerable<Matter> matters, DateTimeOffset now)
    {
        var together = (from matter in matters
                        from row in matter.Candidacies.Values
                        where row.State is CandidacyState.Appointed or CandidacyState.Confirmed
                        select world.Dossier(matter, row)).ToList();
        return [.. together.SelectMany(d => RuleBook.Judge(world.Docket(d, new Attempt(Act.Archive, now)) with { Together = together })).Distinct()];
    }

    /// <summary>The matters that make one volume with a matter: those of its batch, or itself alone while it is in none.</summary>
    public static IEnumerable<Matter> Together(World world, Matter matter) =>
        matter.BatchId is { } id && world.Batches.GetValueOrDefault(id) is { } batch ? batch.Matters(world) : [matter];

    private Decision.Accepted Archived(Setting at, List<Matter> matters, List<Finding> passed) => new(
        [
            .. matters.Select(m => new Filed(Streams.Matter(m.Id), new MatterArchived(BatchId, Volume.Trim()) { Findings = passed.Count == 0 ? null : new([.. passed]) })),
            new Filed(Streams.Batch(BatchId), new ItemsRecorded(Owners.Batch(BatchId), 0,
            [
                new ItemEntry(SequenceItems.ArchiveVolumeNo.Code, Volume.Trim(), null, at.Now),
                new ItemEntry(SequenceItems.ArchivedOn.Code, LegalTime.Day(at.Now), null, at.Now),
            ])),
        ],
        [.. passed]);

    /// <summary>Why a row keeps its batch open, with its name; null when it does not.</summary>
    public static string? WhyNot(World world, Matter matter, Candidacy row)
    {
        var dossier = world.Dossier(matter, row);
        var held = row.Has(CandidacyState.Held) || row.Has(CandidacyState.Suspended);
        if (!held && Transitions.Archive.WhyNot(world, row, dossier) is null) return null;
        var state = States.Of(held ? (row.Has(CandidacyState.Held) ? CandidacyState.Held : CandidacyState.Suspended) : row.State);
        return $"{dossier.CadreName}（{matter.Number}，{dossier.PostTitle}）{state.Said}，本批不能归档；这个人选办到转正、任职（不实行试用期）、未通过、撤回或免去之后再归档。";
    }
}
