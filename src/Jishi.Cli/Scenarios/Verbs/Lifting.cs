using Jishi.Record.Matters;
using Jishi.Record.Rules;

namespace Jishi.Cli.Scenarios.Verbs;

/// <summary>解除阻断：一个人的意见；两个岗位的两个人都说了才算解除。</summary>
internal sealed record LiftBlockStep : Step
{
    /// <summary>The row; or «事项编号/职位编号» with post: true for the motion.</summary>
    public required string On { get; init; }

    public required string Rule { get; init; }

    public required string Reason { get; init; }

    /// <summary>The gate whose passage is blocked.</summary>
    public int? Gate { get; init; }

    /// <summary>The submission that is blocked: FIRST or SECOND; with a position, the signature at it.</summary>
    public string? Node { get; init; }

    public string? Position { get; init; }

    /// <summary>Account of the person whose signature is blocked.</summary>
    public string? Signer { get; init; }

    /// <summary>Going before a meeting is blocked.</summary>
    public bool Agenda { get; init; }

    public bool Post { get; init; }

    internal override Task Run(Stage stage)
    {
        var (matter, part) = stage.Reference(On);
        return stage.Submit(new LiftBlock(matter, Post ? null : part, Post ? part : null, Where(stage), Rule, Reason) { SigningAccount = Signer });
    }

    private BlockedAct Where(Stage stage) => this switch
    {
        { Gate: { } gate } => new(Act.PassGate, gate),
        { Node: { } node, Position: { } position } => new(Act.Sign, Node: node, Position: position),
        { Node: { } node } => new(Act.SendPackage, Node: node),
        { Agenda: true } => new(Act.PlanAgenda),
        _ => throw stage.Wrong("没有写在哪一步解除：写 gate（办结关口）、node（提交，加 position 为签字）或 agenda: true（列入会议）。"),
    };
}
