using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Matters;

namespace Jishi.Record.Batches;

/// <summary>Figures of a batch, counted from its rows as they stand, as whole numbers; to be held against what the batch declares of itself.</summary>
/// <param name="Adjusted">rows that are or may yet be decided: not withdrawn, failed or removed</param>
/// <param name="Promoted">of these, promotions</param>
/// <param name="FillRate">填写率: promoted rows with a record, of promoted rows</param>
/// <param name="Completeness">完整率: items settled, of items owed so far, over all adjusted rows</param>
public sealed record BatchFigures(int Rows, int Adjusted, int Promoted, Percent FillRate, Percent Completeness)
{
    private static readonly ImmutableArray<string> Promotions = ["PROMOTE", "CONVERT"];

    public static BatchFigures Of(World world, IEnumerable<Matter> matters)
    {
        var all = matters.SelectMany(m => m.Candidacies.Values.Select(c => (Matter: m, Row: c))).ToList();
        var adjusted = all.Where(x => !x.Row.Has(CandidacyState.Withdrawn) && !x.Row.Has(CandidacyState.Failed) && !x.Row.Has(CandidacyState.Removed)).ToList();
        var promoted = adjusted.Where(x => Promotions.Contains(x.Row.Kind)).Select(x => world.Dossier(x.Matter, x.Row)).ToList();
        var shares = adjusted.Select(x => Gates.Sequence.Completeness.Of(world.Dossier(x.Matter, x.Row), x.Row.Passages.ContainsKey(8) ? "SECOND" : "FIRST", world.Policy)).ToList();
        return new BatchFigures(
            all.Count, adjusted.Count, promoted.Count,
            new Percent(promoted.Count(Gates.Sequence.Completeness.HasRecord), promoted.Count),
            new Percent(shares.Sum(s => s.Part), shares.Sum(s => s.Whole)));
    }
}
