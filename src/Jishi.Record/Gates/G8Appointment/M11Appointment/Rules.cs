using System.Collections.Immutable;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G8Appointment.M11Appointment;

/// <summary>The APP rules: the appointment itself.</summary>
public static class AppointmentRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        TenureStart.Rule,
        AppointmentTalks.Rule,
        Statutory.Rule,
        WorkHandover.Rule,
        PostAvoidance.Rule,
    ];
}
