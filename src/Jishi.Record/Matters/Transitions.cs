using System.Collections.Immutable;
using Jishi.Record.Accounts;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Gates.G8Appointment.M10PublicNotice;
using Jishi.Record.Gates.G8Appointment.M11Appointment;
using Jishi.Record.Gates.G9Confirmation;
using static Jishi.Record.Matters.CandidacyState;

namespace Jishi.Record.Matters;

/// <summary>
/// The table of transitions: what may happen to a row beside the passing of gates, from which states, where it must stand, who decides it
/// and whose account takes it down. Commands, pages and docs/states.md read this table; what a state freezes stands in <see cref="States"/>.
/// </summary>
public static class Transitions
{
    private static readonly ImmutableArray<string> Supervision = [Roles.SupervisionChief];

    public static readonly Transition Suspend = new("suspend", "暂缓", Suspended)
    {
        From = [InGate],
        At = [7],
        OnAgenda = true,
        Who = "会议（暂缓或不予表决）",
        Effect = "这个人选不得公示、任职，也不能换批次；同一事项的其他人选照常办理；民主推荐结果的有效期照常计算。",
    };

    public static readonly Transition Resume = new("resume", "恢复", To: null)
    {
        From = [Suspended],
        Beneath = true,
        Who = "组织部，问题已查清",
        Effect = "回到讨论决定之前；先前会议的记录留着，须列入新的会议。",
    };

    public static readonly Transition Hold = new("hold", "冻结", Held)
    {
        From = [InGate, Suspended, Returned, Decided, Reconsidering],
        Before = 8,
        Who = "干部监督科，收到举报",
        By = Supervision,
        Effect = "不能再往前办，已办结的关口不能补记、更正；只凭核查结论解除。",
    };

    public static readonly Transition Release = new("release", "解除冻结", To: null)
    {
        From = [Held],
        Beneath = true,
        Who = "干部监督科，凭核查结论",
        By = Supervision,
        Effect = "回到冻结之前的状态。",
    };

    public static readonly Transition Return = new("return", "退回", Returned)
    {
        From = [.. States.All.Select(s => s.State).Where(s => s != Archived)],
        Who = "审核岗位或上级",
        Effect = "只有所列数据项可以补正，补正后须重新办结本关；后面各关口已办结的不受影响，提交期限照常计算。",
    };

    public static readonly Transition Reconsider = new("reconsider", "复议", Reconsidering)
    {
        From = [Decided, Failed],
        After = 7,
        Who = "超过应到会成员半数同意",
        Effect = "公示、任免文件和二次提交都停下；原决定留着，须列入新的会议重新决定。",
    };

    public static readonly Transition Withdraw = new("withdraw", "撤回", Withdrawn)
    {
        From = [InGate, Suspended, Held, Returned],
        Before = 7,
        Who = "责任单位领导，写明理由",
        Effect = "不再办理，也不能恢复；已有的记录都保留，统计时仍计入；不影响本人以后再被推荐。",
    };

    public static readonly Transition FailInspection = new("fail-inspection", "考察未通过", Failed)
    {
        From = [InGate],
        At = [4],
        Who = "考察组",
        By = Roles.Recording,
        Effect = "本人十二个月内不得再被推荐，职位空出。",
    };

    public static readonly Transition FailVote = new("fail-vote", "表决未通过", Failed)
    {
        From = [InGate, Reconsidering],
        At = [7],
        Needs = [new(DecisionItems.DecisionOutcome, "FAIL", "RECONSIDERED")],
        Who = "会议表决",
        By = Roles.Recording,
        Effect = "本人十二个月内不得再被推荐，职位空出。",
    };

    public static readonly Transition CancelByNotice = new("notice-cancel", "公示后取消任职", Failed)
    {
        From = [Decided],
        At = [8],
        Needs = [new(PublicNoticeItems.NoticeConclusion, "CANCEL")],
        Who = "党委",
        Effect = "不印发任免文件，职位空出。",
    };

    public static readonly Transition HoldByNotice = new("notice-hold", "公示后暂缓任职", Held)
    {
        From = [Decided],
        At = [8],
        Needs = [new(PublicNoticeItems.NoticeConclusion, "HOLD")],
        Who = "党委",
        Effect = "不印发任免文件；核查有了结论，由干部监督科解除。",
    };

    public static readonly Transition RejectByStatute = new("reject", "法定程序未通过", Failed)
    {
        From = [Decided],
        At = [8],
        Needs = [new(AppointmentItems.StatutoryResult, "REJECTED")],
        Who = "人大、政府、政协",
        Effect = "不印发任免文件，职位空出。",
    };

    public static readonly Transition Extend = new("extend", "延长试用", Probation)
    {
        From = [Probation],
        LocalPack = "city-openness",
        Who = "组织部，依本地办法",
        Effect = "延长六个月，只有一次；期满再考核。",
    };

    public static readonly Transition RemoveOnProbation = new("remove", "试用不合格免去", Removed)
    {
        From = [Probation],
        Needs = [new(ConfirmationItems.ProbationOutcome, "REMOVE", "EARLYREMOVE")],
        Who = "党委",
        Effect = "免去试任职务，按原职级安排；职位空出。",
    };

    public static readonly Transition Revoke = new("revoke", "撤销", Removed)
    {
        From = [Held, Returned, Decided, Reconsidering, Appointed, Probation, Confirmed, Archived],
        After = 7,
        Who = "上级纠正",
        Effect = "任用被上级撤销，列入责任追究；职位空出。",
    };

    /// <summary>Done for a whole batch at once, by ArchiveBatch.</summary>
    public static readonly Transition Archive = new("archive", "归档", Archived)
    {
        From = [Confirmed, Appointed, Failed, Withdrawn, Removed],
        Who = "干部科，整批立卷",
        Effect = "归档后只读；卷号按批次编。",
    };

    /// <summary>All of them, in the order of the pages.</summary>
    public static ImmutableArray<Transition> All { get; } =
    [
        Suspend, Resume, Hold, Release, Return, Reconsider, Withdraw, FailInspection, FailVote, CancelByNotice, HoldByNotice, RejectByStatute,
        Extend, RemoveOnProbation, Revoke, Archive,
    ];
}
