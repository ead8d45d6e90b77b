using System.Collections.Immutable;
using System.Numerics;

namespace Jishi.Record.Oversight.Signals;

/// <summary>
/// Whether shares differ more than chance allows: Pearson's chi-squared test of homogeneity on a table of votes and non-votes by group, at one in a
/// thousand, in exact whole numbers. Groups in which fewer than five votes or non-votes are to be expected are left out, since the test says nothing of them.
/// </summary>
public static class Chance
{
    /// <summary>The value that chi-squared exceeds once in a thousand, in thousandths, for 1, 2, … degrees of freedom (any table of the distribution).</summary>
    private static readonly ImmutableArray<int> Critical = [10828, 13816, 16266, 18467, 20515, 22458, 24322, 26124, 27877, 29588];

    private const int LeastExpected = 5;

    /// <summary>True, false, or null where too few groups are large enough to say.</summary>
    public static bool? Rejects(IEnumerable<Tally> groups)
    {
        var large = Large([.. groups.Where(g => g.Valid > 0 && g.Votes >= 0 && g.Votes <= g.Valid)]);
        if (large.Length < 2 || large.Length - 1 > Critical.Length) return null;
        BigInteger all = large.Sum(g => g.Valid), votes = large.Sum(g => g.Votes);
        var product = large.Aggregate(BigInteger.One, (p, g) => p * g.Valid);
        var squares = large.Aggregate(BigInteger.Zero, (sum, g) => sum + ((BigInteger)g.Votes * g.Votes * (product / g.Valid)));
        // chi² = N (N Σ v²/n − V²) / (V (N − V)), both sides multiplied by the product of all n and by a thousand.
        var seen = 1000 * all * ((squares * all) - (votes * votes * product));
        return seen > Critical[large.Length - 2] * votes * (all - votes) * product;
    }

    /// <summary>Leaves out the smallest group until every one is large enough: the shares change with each that goes.</summary>
    private static ImmutableArray<Tally> Large(ImmutableArray<Tally> groups)
    {
        while (groups.Length >= 2)
        {
            BigInteger all = groups.Sum(g => g.Valid), votes = groups.Sum(g => g.Votes);
            var least = groups.MinBy(g => g.Valid)!;
            if (least.Valid * BigInteger.Min(votes, all - votes) >= LeastExpected * all) break;
            groups = groups.Remove(least);
        }

        return groups;
    }
}
