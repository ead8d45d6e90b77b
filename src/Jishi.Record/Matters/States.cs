using System.Collections.Immutable;

namespace Jishi.Record.Matters;

/// <summary>States of a candidacy (人选), the stronger before the weaker, those that close a row last. Rows that are held up or closed never stop their siblings.</summary>
public enum CandidacyState
{
    InGate,
    Held,
    Suspended,
    Reconsidering,
    Returned,
    Decided,
    Appointed,
    Probation,
    Confirmed,
    Withdrawn,
    Failed,
    Removed,
    Archived,
}

/// <summary>Acts on a row that a state may freeze. Recording at an open gate is frozen only where the row is closed for good: truth is not refused.</summary>
[Flags]
public enum Frozen
{
    None = 0,

    /// <summary>Passing a gate that was not passed before, but for gate 8.</summary>
    Pass = 1,

    /// <summary>Public notice and appointment: passing gate 8.</summary>
    Appoint = 2,

    /// <summary>Mending what a returned gate lists, and passing it again.</summary>
    Mend = 4,

    /// <summary>Recording at a gate that is not passed.</summary>
    Record = 8,

    /// <summary>Adding to a passed gate, or correcting it.</summary>
    Finished = 16,

    /// <summary>Going before a meeting.</summary>
    Agenda = 32,

    FirstSubmission = 64,

    SecondSubmission = 128,

    /// <summary>Going with its matter into another batch.</summary>
    Move = 256,

    All = 511,
}

/// <summary>A state in words: how it is said, what it freezes, and what to do about it.</summary>
/// <param name="Said">«已暂缓»: stands after the name, and on the chip.</param>
public sealed record StateOfRow(CandidacyState State, string Said, Frozen Freezes, string ToDo = "");

/// <summary>The states, once: what each freezes. What moves a row between them stands in <see cref="Transitions"/>.</summary>
public static class States
{
    public static ImmutableArray<StateOfRow> All { get; } =
    [
        new(CandidacyState.InGate, "办理中", Frozen.None),
        new(CandidacyState.Held, "已冻结", Frozen.Pass | Frozen.Appoint | Frozen.Mend | Frozen.Finished | Frozen.Agenda | Frozen.Move, "核查有了结论，由干部监督科解除冻结后再办"),
        new(CandidacyState.Suspended, "已暂缓", Frozen.Pass | Frozen.Appoint | Frozen.Agenda | Frozen.Move, "问题查清后先恢复，再列入新的会议"),
        new(CandidacyState.Reconsidering, "复议中", Frozen.Appoint | Frozen.SecondSubmission | Frozen.Move, "重新上会，新的决定办结后再办"),
        new(CandidacyState.Returned, "已退回", Frozen.FirstSubmission | Frozen.SecondSubmission, "补正所列各项、重新办结后再办；提交期限照常计算"),
        new(CandidacyState.Decided, "已决定", Frozen.None),
        new(CandidacyState.Appointed, "已任职", Frozen.None),
        new(CandidacyState.Probation, "试用期", Frozen.None),
        new(CandidacyState.Confirmed, "已转正", Frozen.None),
        new(CandidacyState.Withdrawn, "已撤回", Frozen.All & ~(Frozen.Mend | Frozen.Move), "不再办理；仍要使用的，重新列为人选"),
        new(CandidacyState.Failed, "未通过", Frozen.Pass | Frozen.Appoint | Frozen.Agenda | Frozen.SecondSubmission, "不再办理；确需改变决定的，依程序复议"),
        new(CandidacyState.Removed, "已免去", Frozen.Pass | Frozen.Appoint | Frozen.Agenda, "不再办理"),
        new(CandidacyState.Archived, "已归档", Frozen.All, "归档后只供查阅"),
    ];

    /// <summary>The frozen acts by name, in the order of the flags.</summary>
    public static ImmutableArray<(Frozen Act, string Name)> Acts { get; } =
    [
        (Frozen.Pass, "办结关口"), (Frozen.Appoint, "公示和任职"), (Frozen.Mend, "补正退回的关口"), (Frozen.Record, "记录"), (Frozen.Finished, "补记或更正已办结的关口"),
        (Frozen.Agenda, "列入会议议程"), (Frozen.FirstSubmission, "初次提交"), (Frozen.SecondSubmission, "二次提交"), (Frozen.Move, "调到别的批次"),
    ];

    public static StateOfRow Of(CandidacyState state) => All[(int)state];

    /// <summary>Why an act on a row is frozen, by whom it is called, and what to do; null when it is not.</summary>
    public static string? WhyFrozen(Candidacy row, string name, Frozen act) =>
        row.Standing.FirstOrDefault(m => Of(m.State).Freezes.HasFlag(act)) is { } mark ? Say(mark, name, act) : null;

    private static string Say(Mark mark, string name, Frozen act)
    {
        var state = Of(mark.State);
        return $"{name}{state.Said}：{mark.Reason.TrimEnd('。')}（第 {mark.Index} 号分录），不能{Acts.First(a => a.Act == act).Name}。{state.ToDo}。";
    }
}
