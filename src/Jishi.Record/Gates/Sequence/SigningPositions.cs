using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G8Appointment.M11Appointment;
using Jishi.Record.Policy;

namespace Jishi.Record.Gates.Sequence;

/// <summary>A place where somebody signs: the item that keeps the signature, the duty of signing there, and at which nodes.</summary>
public sealed record SigningPosition(string Code, string Name, DataItem<Signature> Item, Duty Duty, ImmutableArray<string> Nodes);

/// <summary>
/// The two chains of signatures, each in its order: three levels at each submission node (三级签字), and the four signatures of the department's
/// own check before the record is filed (四签).
/// </summary>
public static class SigningPositions
{
    /// <summary>The check before filing; the submission nodes are FIRST and SECOND.</summary>
    public const string Archive = "ARCHIVE";

    public static ImmutableArray<SigningPosition> ThreeLevels { get; } =
    [
        new("departmentDeputy", "选任工作部门分管负责人", AppointmentItems.SignDepartmentDeputy, Duties.SignDepartmentDeputy, ["FIRST", "SECOND"]),
        new("departmentHead", "选任工作部门主要领导", AppointmentItems.SignDepartmentHead, Duties.SignDepartmentHead, ["FIRST", "SECOND"]),
        new("unitLeader", "选任责任单位领导", AppointmentItems.SignResponsibleUnitLeader, Duties.SignUnitLeader, ["FIRST", "SECOND"]),
    ];

    public static ImmutableArray<SigningPosition> Four { get; } =
    [
        new("recorder", "记录人", SequenceItems.RecorderSignature, Duties.SignRecorder, [Archive]),
        new("cadreChief", "干部科科长", SequenceItems.CadreSectionChiefSignature, Duties.SignCadreChief, [Archive]),
        new("supervisionChief", "干部监督科科长", SequenceItems.SupervisionSectionChiefSignature, Duties.SignSupervisionChief, [Archive]),
        new("deputyHead", "分管副部长", SequenceItems.DeputyMinisterSignature, Duties.SignDeputyHead, [Archive]),
    ];

    public static ImmutableArray<SigningPosition> All { get; } = [.. ThreeLevels, .. Four];

    public static SigningPosition? Find(string code) => All.FirstOrDefault(p => string.Equals(p.Code, code, StringComparison.Ordinal));

    /// <summary>The positions that sign at a node, in order.</summary>
    public static IEnumerable<SigningPosition> At(string node) => All.Where(p => p.Nodes.Contains(node, StringComparer.Ordinal));

    public static string NameOf(string node) => node switch
    {
        "FIRST" => "初次提交",
        "SECOND" => "二次提交",
        Archive => "立卷归档",
        _ => node,
    };
}
