using System.Collections.Immutable;
using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Rules;

namespace Jishi.Record.Matters;

/// <summary>One line of the table of transitions. <paramref name="To"/> is null where the row goes back to where it was.</summary>
public sealed record Transition(string Code, string Word, CandidacyState? To)
{
    /// <summary>States the row may be in.</summary>
    public required ImmutableArray<CandidacyState> From { get; init; }

    /// <summary>The state may also lie beneath one that closed the row: an answer comes even when the row was withdrawn meanwhile.</summary>
    public bool Beneath { get; init; }

    /// <summary>Who decides it, in the words of the process; <see cref="By"/> are the accounts that may take it down.</summary>
    public required string Who { get; init; }

    /// <summary>What follows from it.</summary>
    public required string Effect { get; init; }

    public ImmutableArray<string> By { get; init; } = Roles.Reviewing;

    /// <summary>Gates at one of which the row must stand: all before it are passed, itself not. Empty for anywhere.</summary>
    public ImmutableArray<int> At { get; init; } = [];

    /// <summary>The gate that must not be passed yet; 0 for none.</summary>
    public int Before { get; init; }

    /// <summary>The gate that must have been passed, even if its decision was set aside since; 0 for none.</summary>
    public int After { get; init; }

    /// <summary>The row must stand on the agenda of a meeting.</summary>
    public bool OnAgenda { get; init; }

    /// <summary>What must stand in the record first.</summary>
    public ImmutableArray<Closing> Needs { get; init; } = [];

    /// <summary>The local rule pack that allows it; null where it is allowed everywhere.</summary>
    public string? LocalPack { get; init; }

    /// <summary>Decides on a row by this line: its fact, or in words why not.</summary>
    public Decision Decide(Setting at, string matterId, string candidacyId, string reason, Func<Candidacy, Dossier, Fact> fact) =>
        Decide(at, matterId, candidacyId, reason, (row, dossier) => Decision.Of(new Filed(Streams.Matter(matterId), fact(row, dossier))));

    public Decision Decide(Setting at, string matterId, string candidacyId, string reason, Func<Candidacy, Dossier, Decision> then)
    {
        if (at.World.Candidacy(matterId, candidacyId) is not { } row) return Decision.NotFound($"没有人选 {matterId}/{candidacyId}。");
        if (Words.Check($"{Word}的理由", reason, 500, "Reason") is { } problem) return Decision.No(RefusalKind.Malformed, problem);
        var dossier = at.World.Dossier(at.World.Matters[matterId], row);
        return WhyNot(at.World, row, dossier) is { } message ? Decision.State($"{dossier.CadreName}不能{Word}：{message}。") : then(row, dossier);
    }

    /// <summary>Why the row cannot take this way now, in short and without a full stop; null when it can.</summary>
    public string? WhyNot(World world, Candidacy row, Dossier dossier)
    {
        if (LocalPack is not null && !world.Policy.HasPack(LocalPack)) return "本地政策没有采用这一办法";
        if (!From.Contains(row.State) && !(Beneath && row.State >= CandidacyState.Withdrawn && From.Any(row.Has))) return $"{States.Of(row.State).Said}；限于{string.Join('、', From.Select(s => States.Of(s).Said))}的人选";
        if (Before > 0 && (row.Passages.ContainsKey(Before) || row.Returned.ContainsKey(Before))) return $"{NineGates.Number(Before).Name}已办结";
        if (After > 0 && !WasPassed(row, After)) return $"{NineGates.Number(After).Name}还没有决定";
        if (At.Length > 0 && !At.Any(g => StandsAt(g, dossier))) return $"不在{string.Join('或', At.Select(g => NineGates.Number(g).Name))}关口";
        if (OnAgenda && row.MeetingId is null) return "由会议决定，还没有列入会议议程";
        return Needs.FirstOrDefault(n => !n.IsMet(dossier)) is { } need ? $"先记下{Want(need)}" : null;
    }

    /// <summary>The gates before it are passed, this one is not.</summary>
    public static bool StandsAt(int gate, Dossier dossier) =>
        NineGates.Number(gate) is var it && NineGates.Applies(it, dossier) && !dossier.HasPassed(gate) && NineGates.AllBefore(it, dossier).All(g => dossier.HasPassed(g.Number));

    // A decision that was set aside, and a vote that failed, were decisions all the same.
    private static bool WasPassed(Candidacy row, int gate) =>
        row.Passages.ContainsKey(gate) || row.Returned.ContainsKey(gate) || (gate == 7 && (row.Items.Find(DecisionItems.DecisionOutcome) is not null || row.EarlierDecisions.Any(d => d.Passage is not null)));

    private static string Want(Closing need) =>
        $"{need.Item.Name}“{string.Join("”或“", need.Accept.Select(a => need.Item.Type.CodeTable!.Label(a)))}”";
}
