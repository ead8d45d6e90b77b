using System.Collections.Immutable;
using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Rules;

namespace Jishi.Record.Matters;

/// <summary>
/// Passes a gate for a candidacy; the motion for its post. The gate's conditions and the rule book are judged: a block stops the passage,
/// a warning wants a reason, and both stay with it. 办结本关。
/// </summary>
/// <param name="Reasons">Reason by rule id, for the warnings.</param>
public sealed record PassGate(string MatterId, string? CandidacyId, string? PostId, int Gate, IReadOnlyDictionary<string, string> Reasons) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Roles.Recording;

    public override Decision Decide(Setting at)
    {
        var (target, problem) = Target.Find(at.World, MatterId, CandidacyId, PostId, Gate);
        if (target is null) return problem!;
        if (WhyNot(target) is { } message) return Decision.State(message);
        return Findings.Sort(Judge(at.World, target.Dossier, Gate, at.Now), Reasons) switch
        {
            { Blocking: { Count: > 0 } blocking } => Decision.Blocked(RefusalKind.Blocked, blocking),
            { Unreasoned: { Count: > 0 } unreasoned } => Decision.Blocked(RefusalKind.NeedsReason, unreasoned),
            { Passed: var passed } => new Decision.Accepted(
                [new Filed(Streams.Matter(MatterId), new GatePassed(Gate == 2 ? null : CandidacyId, Gate == 2 ? target.Post.Id : null, Gate, new([.. passed])))],
                [.. passed]),
        };
    }

    /// <summary>The findings that this passage would meet now; the page shows them before anybody tries.</summary>
    public static IReadOnlyList<Finding> Judge(World world, Dossier dossier, int gate, DateTimeOffset now) =>
        RuleBook.Judge(world.Docket(dossier, new Attempt(Act.PassGate, now, gate)));

    private string? WhyNot(Target target)
    {
        var gate = NineGates.Number(Gate);
        if (target.Candidacy is null && Gate != 2) return "任职资格按人选办结，不按职位办结。";
        if (target.Dossier.Passages.GetValueOrDefault(Gate) is { } done)
            return $"关口 {Gate} {gate.Name}已于 {LegalTime.Show(done.At)} 由{done.By}办结（第 {done.Index} 号分录），不能重复办结。";
        if (NineGates.WhyNot(gate, target.Dossier) is { } reason) return $"关口 {Gate} {gate.Name}不适用：{reason}。";
        if (target.Matter.Volume is not null) return target.Matter.ReadOnly;
        return target.Candidacy is { } row ? States.WhyFrozen(row, target.Dossier.CadreName, AsAct(row, Gate)) : null;
    }

    /// <summary>What passing a gate is to a row: mending, where the gate was returned; appointing, at gate 8.</summary>
    public static Frozen AsAct(Candidacy row, int gate) => row.Returned.ContainsKey(gate) ? Frozen.Mend : gate == 8 ? Frozen.Appoint : Frozen.Pass;
}
