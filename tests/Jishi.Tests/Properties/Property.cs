using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Jishi.Tests.Properties;

/// <summary>A property over generated cases from a fixed seed, the same on every machine. What fails is shrunk to a small case and printed.</summary>
internal static class Property
{
    private static readonly FSharpOption<Replay> Seed = new(new Replay(new Rnd(20261122, 9), FSharpOption<int>.None));

    /// <param name="gen">Draws a case.</param>
    /// <param name="smaller">Smaller cases than one that fails, the smallest first.</param>
    /// <param name="holds">Asserts; throws where the property does not hold.</param>
    /// <param name="cases">How many are drawn.</param>
    public static void ForAll<T>(Gen<T> gen, Func<T, IEnumerable<T>> smaller, Action<T> holds, int cases = 500) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(Seed), Prop.ForAll(Arb.From(gen, smaller), holds));

    /// <summary>The list without each of its elements.</summary>
    public static IEnumerable<T[]> WithoutOne<T>(IReadOnlyList<T> list) => Enumerable.Range(0, list.Count).Select(gone => list.Where((_, i) => i != gone).ToArray());

    /// <summary>A few whole numbers on the way to <paramref name="least"/>.</summary>
    public static IEnumerable<int> Below(int number, int least = 0) => new[] { least, least + ((number - least) / 2), number - 1 }.Where(n => n >= least && n < number).Distinct();
}
