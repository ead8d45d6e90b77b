using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Record.Rules;

namespace Jishi.Record.Matters;

/// <summary>Where a gate stands for a candidacy, or for a post before anybody stands for it.</summary>
public enum GateState
{
    /// <summary>A gate before it is not passed, and nothing is recorded here.</summary>
    Waiting,

    /// <summary>Something is recorded here although a gate before it is not passed: truth is never refused.</summary>
    Ahead,

    /// <summary>It can be worked on and, when its conditions hold, passed.</summary>
    Open,
    Passed,
    Returned,

    /// <summary>A state of the row stops its passage, or closed the row; <see cref="States.WhyFrozen"/> says which and why.</summary>
    Frozen,

    /// <summary>The kind of appointment leaves it out; <see cref="NineGates.WhyNot"/> says why.</summary>
    NotApplying,
}

/// <summary>Derives <see cref="GateState"/>: the one place that every page and answer asks.</summary>
public static class GateStates
{
    /// <summary>What stands in the record comes first: a passage stays one, whatever happened since.</summary>
    public static GateState Of(Gate gate, Dossier dossier, Candidacy? row)
    {
        if (dossier.HasPassed(gate.Number)) return GateState.Passed;
        if (!NineGates.Applies(gate, dossier)) return GateState.NotApplying;
        if (row?.State is CandidacyState.Withdrawn or CandidacyState.Failed or CandidacyState.Removed) return GateState.Frozen;
        var reached = NineGates.Before(gate, dossier).All(g => dossier.HasPassed(g.Number));
        if (!reached && !IsBegun(gate, dossier, row)) return GateState.Waiting;
        if (row?.Returned.ContainsKey(gate.Number) == true) return GateState.Returned;
        if (row is not null && States.WhyFrozen(row, "", PassGate.AsAct(row, gate.Number)) is not null) return GateState.Frozen;
        return reached ? GateState.Open : GateState.Ahead;
    }

    // What the matter or the post has recorded for all its rows does not begin the gate for this one.
    private static bool IsBegun(Gate gate, Dossier dossier, Candidacy? row) => KindsOfAppointment.Of(dossier.Kind).Modules(gate)
        .SelectMany(m => m.Items)
        .Any(i => (i.Scope is Scope.Candidacy or Scope.Meeting || gate.Number == 2 || row is null) && dossier.IsSettled(i));
}
