using System.Collections.Immutable;
using Jishi.Record.Catalogue;
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

    public static bool IsPromotion(string kind) => Promotions.Contains(kind);

    public static BatchFigures Of(World world, IEnumerable<Matter> matters)
    {
        var all = matters.ToList();
        var filling = Filling.Of(world, all);
        var promoted = filling.Rows.Where(r => Promotions.Contains(r.Kind)).ToImmutableArray();
        return new BatchFigures(all.Sum(m => m.Candidacies.Count), filling.Rows.Length, promoted.Length, new Filling(promoted).FillRate, filling.Completeness);
    }
}
