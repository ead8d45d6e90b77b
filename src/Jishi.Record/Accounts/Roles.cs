using System.Collections.Immutable;

namespace Jishi.Record.Accounts;

/// <summary>The roles (岗位权限) an account may act in, with their Chinese names.</summary>
public static class Roles
{
    public const string Installation = "installation";
    public const string Administrator = "administrator";
    public const string Recorder = "recorder";
    public const string CadreChief = "cadre-chief";
    public const string SupervisionChief = "supervision-chief";
    public const string DeputyHead = "deputy-head";
    public const string Head = "head";
    public const string UnitLeader = "unit-leader";
    public const string Auditor = "auditor";
    public const string Viewer = "viewer";

    /// <summary>Those who record and pass gates.</summary>
    public static readonly ImmutableArray<string> Recording = [Recorder, CadreChief, DeputyHead, Head];

    /// <summary>Those who review: return, suspend, withdraw, send.</summary>
    public static readonly ImmutableArray<string> Reviewing = [CadreChief, SupervisionChief, DeputyHead, Head];

    /// <summary>Those who may be given a duty of signing by the office's map of duties.</summary>
    public static readonly ImmutableArray<string> Signing = [Recorder, CadreChief, SupervisionChief, DeputyHead, Head, UnitLeader];

    /// <summary>Those who read cases. The system administrator keeps accounts and sees no case.</summary>
    public static readonly ImmutableArray<string> Reading = [Recorder, CadreChief, SupervisionChief, DeputyHead, Head, UnitLeader, Auditor, Viewer];

    /// <summary>Those who read restricted items; every such read is logged.</summary>
    public static readonly ImmutableArray<string> ReadingRestricted = [Recorder, CadreChief, SupervisionChief, DeputyHead, Head, UnitLeader];

    /// <summary>Those who supervise: they look over many cases at once, restricted items among them.</summary>
    public static readonly ImmutableArray<string> Supervising = [SupervisionChief, DeputyHead, Head];

    /// <summary>Those who answer for the whole record; one of them signs when it goes on from a backup.</summary>
    public static readonly ImmutableArray<string> Answering = [Head, DeputyHead];

    /// <summary>Those who supervise: they judge the whole ledger again, as it was or by another policy.</summary>
    public static readonly ImmutableArray<string> Judging = [SupervisionChief, DeputyHead, Head, Auditor];

    /// <summary>Those who may sign that a ledger goes on from a backup. The administrator carries it out and is no signer.</summary>
    public static readonly ImmutableArray<string> Restoring = [Head, DeputyHead, SupervisionChief, CadreChief, Auditor];

    public static readonly ImmutableArray<(string Code, string Name)> Names =
    [
        (Installation, "系统安装"), (Administrator, "系统管理员"), (Recorder, "记录人"), (CadreChief, "干部科科长"),
        (SupervisionChief, "干部监督科科长"), (DeputyHead, "分管副部长"), (Head, "部长"), (UnitLeader, "责任单位领导"), (Auditor, "审计管理员"), (Viewer, "查阅人"),
    ];

    public static string Name(string code) => Names.FirstOrDefault(r => string.Equals(r.Code, code, StringComparison.Ordinal)).Name ?? code;
}
