using System.Collections.Immutable;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G6Consultation.X01Consultation;

/// <summary>The CON rules: who is asked before a row is decided, and what counts as an answer.</summary>
public static class ConsultationRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        DisciplineLetter.Rule,
        UnitedFront.Rule,
        Leaders.Supervising,
        Leaders.SuperiorUnit,
        SilentConsent.Rule,
        MemberConsults.Congress,
        MemberConsults.Plenary,
        SeveralOrgans.Clearance,
        SeveralOrgans.JointConference,
    ];
}
