using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>What several INS rules share: whom they concern, and who the team is.</summary>
internal static class Inspected
{
    public static readonly ImmutableArray<string> Kinds = ["PROMOTE", "FURTHER", "CONVERT", "LATERAL"];

    /// <summary>A move at the same level is inspected in a simplified way, as the office decides: what blocks elsewhere only warns there.</summary>
    public static readonly ImmutableArray<string> Simplified = ["LATERAL"];

    /// <summary>The leader and the members, each once: a leader who is listed among the members is one person.</summary>
    public static IReadOnlyList<Person> Team(Dossier dossier)
    {
        var team = new List<Person>();
        if (dossier.Get(InspectionItems.InspectTeamLeader) is { } leader) team.Add(leader);
        foreach (var member in dossier.Get(InspectionItems.InspectTeamMembers) ?? ValueList<Person>.Empty)
            if (!team.Exists(member.IsSame)) team.Add(member);
        return team;
    }

    public static DateOnly StartedOn(Dossier dossier) => LegalTime.Day(dossier.Get(InspectionItems.InspectionStartedAt));

    public static DateOnly EndedOn(Dossier dossier) => LegalTime.Day(dossier.Get(InspectionItems.InspectionEndedAt));
}
