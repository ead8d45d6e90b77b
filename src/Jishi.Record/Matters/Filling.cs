using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Policy;
using Jishi.Record.Rules;

namespace Jishi.Record.Matters;

/// <summary>How full one candidacy's record is at its node: what it owes, what is settled, what is lacking.</summary>
public sealed record RowFilling(string MatterId, string CandidacyId, string Name, string Kind, string Node, bool HasRecord, int Settled, int Owed, ImmutableArray<DataItem> Lacking);

/// <summary>
/// Fill rate (填写率: who has a record, of those to be used) and completeness (完整率: items settled, of those owed) of several candidacies, a
/// matter's or a batch's, as counts. A row that was withdrawn, failed or removed is not to be used any more and is left out.
/// </summary>
public sealed record Filling(ImmutableArray<RowFilling> Rows)
{
    public Percent FillRate => new(Rows.Count(r => r.HasRecord), Rows.Length);

    public Percent Completeness => new(Rows.Sum(r => r.Settled), Rows.Sum(r => r.Owed));

    public static Filling Of(World world, Matter matter) => new([.. RowsOf(world, matter)]);

    /// <summary>Several matters together: a batch.</summary>
    public static Filling Of(World world, IEnumerable<Matter> matters) => new([.. matters.SelectMany(m => RowsOf(world, m))]);

    private static IEnumerable<RowFilling> RowsOf(World world, Matter matter) => matter.Candidacies.Values
        .Where(c => !c.Has(CandidacyState.Withdrawn) && !c.Has(CandidacyState.Failed) && !c.Has(CandidacyState.Removed))
        .Select(c => RowOf(world.Dossier(matter, c), world.Policy));

    private static RowFilling RowOf(Dossier dossier, PolicyPack policy)
    {
        // What lies ahead is not lacking: until the appointment a row owes what its first submission does.
        var node = dossier.HasPassed(8) ? "SECOND" : "FIRST";
        var owed = Gates.Sequence.Completeness.Owed(dossier, node, policy).ToList();
        var lacking = owed.Where(i => !dossier.IsSettled(i)).ToImmutableArray();
        return new RowFilling(dossier.MatterId, dossier.CandidacyId, dossier.CadreName, dossier.Kind, node, Gates.Sequence.Completeness.HasRecord(dossier), owed.Count - lacking.Length, owed.Count, lacking);
    }
}
