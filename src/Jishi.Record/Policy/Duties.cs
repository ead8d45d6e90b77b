using System.Collections.Immutable;
using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;

namespace Jishi.Record.Policy;

/// <summary>Who holds a duty in an office: roles by code, and who stands in where they may not act or nobody holds them.</summary>
public sealed record DutyHolders(string Duty, ValueList<string> Roles, ValueList<string> Substitutes);

/// <summary>A duty (职责): to record a kind of meeting, or to sign at a place.</summary>
public sealed record Duty(string Code, string Name, ImmutableArray<string> Roles, ImmutableArray<string> Substitutes)
{
    /// <summary>The duty as the pack has it.</summary>
    public Duty In(PolicyPack pack) => pack.Duties?.FirstOrDefault(d => string.Equals(d.Duty, Code, StringComparison.Ordinal)) is { } local
        ? this with { Roles = [.. local.Roles], Substitutes = [.. local.Substitutes] }
        : this;

    /// <summary>The roles in words: «干部监督科科长或分管副部长».</summary>
    public string Holders => string.Join('或', Roles.Select(Accounts.Roles.Name));
}

/// <summary>The map of duties (岗位分工) as the source documents have it; a county without a supervision section names others in its pack.</summary>
public static class Duties
{
    public static readonly Duty RecordMinistry = new("record.MINISTRY", "记录部务会", [Roles.CadreChief], []);
    public static readonly Duty RecordSecretaries = new("record.SECRETARIES", "记录书记办公会", [Roles.Head], []);
    public static readonly Duty RecordStanding = new("record.STANDING", "记录常委会", [Roles.DeputyHead], []);
    public static readonly Duty SignRecorder = new("sign.recorder", "记录人签字", [Roles.Recorder], []);
    public static readonly Duty SignCadreChief = new("sign.cadreChief", "干部科科长签字", [Roles.CadreChief], []);
    public static readonly Duty SignSupervisionChief = new("sign.supervisionChief", "干部监督科科长签字", [Roles.SupervisionChief], []);
    public static readonly Duty SignDeputyHead = new("sign.deputyHead", "分管副部长签字", [Roles.DeputyHead], [Roles.Head]);
    public static readonly Duty SignDepartmentDeputy = new("sign.departmentDeputy", "选任工作部门分管负责人签字", [Roles.DeputyHead], []);
    public static readonly Duty SignDepartmentHead = new("sign.departmentHead", "选任工作部门主要领导签字", [Roles.Head], []);
    public static readonly Duty SignUnitLeader = new("sign.unitLeader", "选任责任单位领导签字", [Roles.UnitLeader], []);

    public static ImmutableArray<Duty> All { get; } =
    [
        RecordMinistry, RecordSecretaries, RecordStanding,
        SignRecorder, SignCadreChief, SignSupervisionChief, SignDeputyHead,
        SignDepartmentDeputy, SignDepartmentHead, SignUnitLeader,
    ];

    public static Duty? Find(string code) => All.FirstOrDefault(d => string.Equals(d.Code, code, StringComparison.Ordinal));
}
