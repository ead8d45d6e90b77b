using Jishi.Record.Deciding;
using Jishi.Record.Matters;

namespace Jishi.Web.Pages.Matters;

/// <summary>An act on one candidacy that needs a reason and is confirmed before it is written.</summary>
/// <param name="Effect">what follows from it, for the page that asks once more</param>
public sealed record ActOnRow(string Code, string Word, string Icon, string Effect, Func<string, string, string, Command> Make)
{
    public static IReadOnlyList<ActOnRow> All { get; } =
    [
        new("suspend", "暂缓", "player-pause", "暂缓期间不能办结关口，同一事项的其他人选照常办理；以后可以恢复。", (m, c, reason) => new SuspendCandidacy(m, c, reason)),
        new("resume", "恢复", "player-play", "恢复后从停下的关口接着办。", (m, c, reason) => new ResumeCandidacy(m, c, reason)),
        new("withdraw", "撤回", "circle-x", "撤回后不再办理，也不能恢复；已有的记录都保留，统计时仍计入。", (m, c, reason) => new WithdrawCandidacy(m, c, reason)),
        new("return", "退回", "arrow-back-up", "只有所列数据项可以补正，补正后须重新办结本关；后面各关口已办结的不受影响。", (m, c, reason) => new ReturnGate(m, c, 0, [], reason)),
    ];

    /// <summary>Why the act is out of place for the row as it stands, in short; the command itself has the last word.</summary>
    public string? WhyNot(Candidacy row) => Code switch
    {
        "suspend" when row.State != CandidacyState.InGate || row.Passages.ContainsKey(7) => "讨论决定前、办理中才可以",
        "resume" when row.State != CandidacyState.Suspended => "没有暂缓",
        "withdraw" when row.State == CandidacyState.Withdrawn => "已撤回",
        "withdraw" when row.Passages.ContainsKey(7) => "已讨论决定",
        _ => null,
    };
}
