using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Record.Matters;
using Jishi.Record.Rules;
using Jishi.Web.Pages.Matters;
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
        if (gate.Row is { State: CandidacyState.Withdrawn or CandidacyState.Failed or CandidacyState.Removed } over) return CandidacyWords.Chip(over.State);
        var begun = gate.Modules.SelectMany(m => m.Items).Any(i => IsOwn(gate, i) && gate.Dossier.IsSettled(i));
        var next = NineGates.Before(gate.Gate, gate.Dossier).All(g => gate.Dossier.HasPassed(g.Number));
        if (gate.Row?.Returned.ContainsKey(number) == true) return StateChip.Back;
        if (gate.Row is not null && (begun || next) && gate.WhyNotPass is not null) return CandidacyWords.Chip(gate.Row.State);
        return begun || next ? StateChip.Open : StateChip.None;
    }

    // What the matter or the post has recorded for all its rows does not begin the gate for this one.
    private static bool IsOwn(GateCase gate, DataItem item) => item.Scope is Scope.Candidacy or Scope.Meeting || gate.Gate.Number == 2 || gate.Row is null;

    public static GateCounts Count(GateCase gate)
    {
        var items = gate.Modules.SelectMany(m => m.Items).Where(i => !i.IsSystem).ToList();
        return new GateCounts(items.Count, items.Count(gate.Dossier.IsSettled), Papers(gate.Dossier, gate.Gate), items.Count(i => gate.DaysLate(gate.Dossier.Find(i)) > 0));
    }

    /// <summary>Papers of a gate: those attached beside items, and those that are values themselves.</summary>
    public static int Papers(Dossier dossier, Gate gate) => gate.Items.Sum(i =>
        (dossier.Bag(i.Scope).Evidence.GetValueOrDefault(i.Code)?.Count ?? 0) + (dossier.Find(i)?.Value is ValueList<EvidenceFile> files ? files.Count : 0));

    /// <summary>«一、», «二、» before the names of sections.</summary>
    public static string Ordinal(int n) => n is >= 1 and <= 9 ? "一二三四五六七八九"[n - 1].ToString(CultureInfo.InvariantCulture) : n.ToString(CultureInfo.InvariantCulture);
}
