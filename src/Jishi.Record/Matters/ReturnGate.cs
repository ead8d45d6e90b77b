using System.Collections.Immutable;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;

namespace Jishi.Record.Matters;

/// <summary>Returns a passed gate: only the items named open again, and the gate must be passed again. Later gates keep their passages, whatever state the row is in. 退回。</summary>
public sealed record ReturnGate(string MatterId, string CandidacyId, int Gate, IReadOnlyList<string> Items, string Reason) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Transitions.Return.By;

    public override Decision Decide(Setting at)
    {
        var (target, problem) = Target.Find(at.World, MatterId, CandidacyId, null, Gate);
        if (target is null) return problem!;
        if (Words.Check("退回理由", Reason, 500, nameof(Reason)) is { } reason) return Decision.No(RefusalKind.Malformed, reason);
        if (Gate == 2) return Decision.State("动议由各人选共用，按职位办结，不能按人选退回。");
        if (!target.Dossier.HasPassed(Gate)) return Decision.State($"关口 {Gate} 还没有办结，无须退回。");
        if (Transitions.Return.WhyNot(at.World, target.Candidacy!, target.Dossier) is { } message) return Decision.State($"{target.Dossier.CadreName}不能退回：{message}。");
        if (Items.Count == 0) return Decision.Malformed("退回时须列出要补正的数据项。", nameof(Items));
        var own = NineGates.Number(Gate).Items.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        if (Items.FirstOrDefault(i => !own.Contains(i)) is { } foreign) return Decision.Malformed($"“{foreign}”不是本关的数据项。", nameof(Items));
        return Decision.Of(new Filed(Streams.Matter(MatterId), new GateReturned(CandidacyId, Gate, [.. Items.Distinct()], Reason.Trim())));
    }
}
