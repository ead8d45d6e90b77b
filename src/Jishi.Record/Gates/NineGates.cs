using System.Collections.Frozen;
using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Gates.G3Nomination;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Gates.G5Deliberation;
using Jishi.Record.Gates.G6Consultation;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Gates.G8Appointment;
using Jishi.Record.Gates.G9Confirmation;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates;

/// <summary>The nine gates, once, in order.</summary>
public static class NineGates
{
    public static ImmutableArray<Gate> All { get; } =
    [
        QualificationGate.Gate,
        MotionGate.Gate,
        NominationGate.Gate,
        InspectionGate.Gate,
        DeliberationGate.Gate,
        ConsultationGate.Gate,
        DecisionGate.Gate,
        AppointmentGate.Gate,
        ConfirmationGate.Gate,
    ];

    public static Gate Number(int number) => All[number - 1];

    /// <summary>The gates this dossier passes: those of its kind, less the confirmation where no probation applies.</summary>
    public static IEnumerable<Gate> For(Dossier dossier) => All.Where(g => Applies(g, dossier));

    public static bool Applies(Gate gate, Dossier dossier) => WhyNot(gate, dossier) is null;

    /// <summary>Why a gate does not apply, in words for the screen; null when it does.</summary>
    public static string? WhyNot(Gate gate, Dossier dossier)
    {
        var kind = KindsOfAppointment.Of(dossier.Kind);
        if (!kind.Gates.Contains(gate.Number)) return $"{kind.Name}不经过本关";
        return gate.Number == 9 && dossier.Has(AppointmentGate.ProbationApplies) && !dossier.Get(AppointmentGate.ProbationApplies) ? "不实行试用期" : null;
    }

    /// <summary>The dossier's kind passes the module that the item belongs to, so its value is asked for.</summary>
    public static bool Asks(DataItem item, Dossier dossier) => CatalogueOfItems.Find(item.Code) is { Gate: { } gate, Module: { } module }
        && Applies(gate, dossier) && !KindsOfAppointment.Of(dossier.Kind).Without.Contains(module.Code);

    /// <summary>All gates that must stand passed when this one is, however far before: one of them may have been returned since.</summary>
    public static ImmutableArray<Gate> AllBefore(Gate gate, Dossier dossier) => EverBefore[(KindsOfAppointment.Of(dossier.Kind).Code, gate.Number)];

    /// <summary>The gates that must be passed before this one, a gate that does not apply being replaced by those before it.</summary>
    public static IEnumerable<Gate> Before(Gate gate, Dossier dossier) => Before(gate, KindsOfAppointment.Of(dossier.Kind));

    /// <summary>By kind and gate. Whether a probation applies does not matter here: no gate comes after the confirmation.</summary>
    private static readonly FrozenDictionary<(string Kind, int Gate), ImmutableArray<Gate>> EverBefore =
        (from kind in KindsOfAppointment.All
         from gate in All
         select KeyValuePair.Create((kind.Code, gate.Number), AllBefore(gate, kind).ToImmutableArray())).ToFrozenDictionary();

    private static IEnumerable<Gate> AllBefore(Gate gate, KindOfAppointment kind) =>
        Before(gate, kind).SelectMany(g => AllBefore(g, kind).Append(g)).Distinct().OrderBy(g => g.Number);

    private static IEnumerable<Gate> Before(Gate gate, KindOfAppointment kind) => gate.After
        .Select(Number)
        .SelectMany(g => kind.Gates.Contains(g.Number) ? [g] : Before(g, kind))
        .Distinct();
}
