using Jishi.Record.Rules;

namespace Jishi.Record.Judging;

/// <summary>How a judgement made again differs from the first.</summary>
public enum DeviationKind
{
    /// <summary>Found now and not then.</summary>
    Appeared,

    /// <summary>Found then and not now.</summary>
    Vanished,

    /// <summary>Found both times, with another weight or other values.</summary>
    Changed,
}

/// <summary>One finding that is not what it was. Either side is null where there was none.</summary>
public sealed record Deviation(string Rule, Finding? Before, Finding? Now)
{
    public DeviationKind Kind => Before is null ? DeviationKind.Appeared : Now is null ? DeviationKind.Vanished : DeviationKind.Changed;

    /// <summary>What the act would meet now and did not meet so heavily before; null where it would meet nothing new.</summary>
    public RuleKind? Heavier => Now is { } now && (Before is null || now.Kind < Before.Kind || (now.IsBlocking && !Before.IsBlocking)) ? now.Kind : null;

    /// <summary>What differs between two judgements of one act. The reasons that people gave are no part of a judgement; that two of them had lifted a block is.</summary>
    public static IReadOnlyList<Deviation> Between(IEnumerable<Finding> before, IEnumerable<Finding> now)
    {
        var then = before.Select(Bare).ToList();
        var left = now.Select(Bare).Where(f => !then.Remove(f)).ToList();
        if (then.Count == 0 && left.Count == 0) return [];
        var deviations = new List<Deviation>();
        foreach (var was in then)
        {
            var twin = left.Find(f => f.Rule == was.Rule);
            if (twin is not null) left.Remove(twin);
            deviations.Add(new Deviation(was.Rule, was, twin));
        }

        deviations.AddRange(left.Select(f => new Deviation(f.Rule, null, f)));
        return deviations;
    }

    private static Finding Bare(Finding finding) => finding with { Reason = null };
}
