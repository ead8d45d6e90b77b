using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
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

    public static StateChip StateOf(GateCase gate) => StateChip.Of(GateStates.Of(gate.Gate, gate.Dossier, gate.Row), gate.Row);

    public static GateCounts Count(GateCase gate)
    {
        var items = gate.Modules.SelectMany(m => m.Items).ToList();
        var owed = items.Where(i => Requirements.IsOwed(i, gate.Dossier, gate.World.Policy)).ToList();
        return new GateCounts(owed.Count, owed.Count(gate.Dossier.IsSettled), Papers(gate.Dossier, gate.Gate).Count(), items.Count(i => gate.DaysLate(gate.Dossier.Find(i)) > 0));
    }

    /// <summary>Papers of a gate by item: those attached beside it, and those that its value is or holds.</summary>
    public static IEnumerable<(DataItem Item, EvidenceFile File)> Papers(Dossier dossier, Gate gate) => gate.Items.SelectMany(i =>
        (dossier.Bag(i.Scope).Evidence.GetValueOrDefault(i.Code) ?? ValueList<EvidenceFile>.Empty).Concat(NamedPapers.In(dossier.Find(i)?.Value)).Select(file => (i, file)));

    /// <summary>«一、», «二、» before the names of sections.</summary>
    public static string Ordinal(int n) => n is >= 1 and <= 9 ? "一二三四五六七八九"[n - 1].ToString(CultureInfo.InvariantCulture) : n.ToString(CultureInfo.InvariantCulture);
}
