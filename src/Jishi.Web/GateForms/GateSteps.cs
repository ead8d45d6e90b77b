using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Record.Matters;
using Jishi.Record.Rules;
using Jishi.Web.Shell;

namespace Jishi.Web.GateForms;

/// <summary>A line of the navigation of gates.</summary>
public sealed record GateStep(int Number, string Name, StateChip State, string Href, bool Current);

/// <summary>How full the gate is: items owed and settled, papers, values recorded late.</summary>
public sealed record GateCounts(int Owed, int Settled, int Papers, int Late);

/// <summary>The nine gates at the left of the form, and the figures of this one.</summary>
public static class GateSteps
{
    public static IEnumerable<GateStep> Of(GateCase gate) =>
        NineGates.All.Select(g => new GateStep(g.Number, g.Name, StateOf(gate with { Gate = g }), gate.PathOf(g.Number), g.Number == gate.Gate.Number))
            .Where(s => gate.Row is not null || s.Number <= 2);

    /// <summary>The state of a gate: what stands in the record, and for one that was begun also what would stop its passage.</summary>
    public static StateChip StateOf(GateCase gate)
    {
        var number = gate.Gate.Number;
        if (gate.NotApplying is not null) return StateChip.None.Saying("不适用");
        if (gate.Passage is not null) return StateChip.Done;
        if (gate.Row?.State == CandidacyState.Withdrawn) return StateChip.None.Saying("已撤回");
        var begun = gate.Modules.SelectMany(m => m.Items).Any(i => IsOwn(gate, i) && gate.Dossier.IsSettled(i));
        var next = NineGates.Before(gate.Gate, gate.Dossier).All(g => gate.Dossier.HasPassed(g.Number));
        if (gate.Row?.State == CandidacyState.Suspended && (begun || next)) return StateChip.Hold;
        if (gate.Row is { State: CandidacyState.Returned, ReturnedItems: var open } && open.Any(i => CatalogueOfItems.Find(i)?.Gate?.Number == number)) return StateChip.Back;
        return begun || next ? StateChip.Open : StateChip.None;
    }

    // What the matter or the post has recorded for all its rows does not begin the gate for this one.
    private static bool IsOwn(GateCase gate, DataItem item) => item.Scope is Scope.Candidacy or Scope.Meeting || gate.Gate.Number == 2 || gate.Row is null;

    public static GateCounts Count(GateCase gate)
    {
        var items = gate.Modules.SelectMany(m => m.Items).ToList();
        var owed = items.Where(i => Requirements.IsOwed(i, gate.Dossier, gate.World.Policy)).ToList();
        return new GateCounts(owed.Count, owed.Count(gate.Dossier.IsSettled), Papers(gate.Dossier, gate.Gate), items.Count(i => gate.DaysLate(gate.Dossier.Find(i)) > 0));
    }

    /// <summary>Papers of a gate: those attached beside items, and those that are values themselves.</summary>
    public static int Papers(Dossier dossier, Gate gate) => gate.Items.Sum(i =>
        (dossier.Bag(i.Scope).Evidence.GetValueOrDefault(i.Code)?.Count ?? 0) + Record.Facts.EvidenceIn.Of(dossier.Find(i)?.Value).Count());

    /// <summary>«一、», «二、» before the names of sections.</summary>
    public static string Ordinal(int n) => n is >= 1 and <= 9 ? "一二三四五六七八九"[n - 1].ToString(CultureInfo.InvariantCulture) : n.ToString(CultureInfo.InvariantCulture);
}
