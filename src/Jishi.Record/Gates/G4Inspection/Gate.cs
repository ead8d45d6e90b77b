using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>关口 4 组织考察：考察组、四项审查和考察材料。</summary>
public static class InspectionGate
{
    public static readonly Gate Gate = new(4, "INS", "组织考察",
        Modules: [InspectionItems.Module, InspectionSupplementItems.Module],
        After: [3],
        Closes:
        [
            new(InspectionItems.InspectTeamLeader),
            new(InspectionItems.InspectTeamMembers),
            new(InspectionItems.ArchiveCheck),
            new(InspectionItems.PersonalMattersCheck),
            new(InspectionItems.DisciplineReply),
            new(InspectionItems.PetitionCheck),
            new(InspectionItems.InspectionReport),
        ]);
}
