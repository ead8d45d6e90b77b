using Jishi.Record.Instruments;
using Jishi.Record.Rules;
using static System.FormattableString;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>DEC-08 暂缓期间冻结。</summary>
public static class FreezeSuspended
{
    public static readonly Rule Rule = new("DEC-08", "暂缓期间冻结", "会议决定暂缓或者不予表决的人选，问题查清、恢复之前，不得公示、任职，也不得换一个职位、事项或批次重新列为人选；同一事项的其他人选照常办理。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(8), Act.EnterCandidate],
        Gate = 7,
        Pack = "national",
        Basis = [new(InstrumentRegister.Regulations2014, "第三十七条"), new(InstrumentRegister.DemocraticReform, "暂缓的不得变相提交"), new(InstrumentRegister.SecretarySupervision, "暂缓决定")],
        Verification = Verification.Seed,
        Note = "撤回不解除暂缓。记录历史事项时不判列为人选",
        Reads = [DecisionItems.DecisionOutcome, DecisionItems.SuspendReason],
        Holds = docket => docket.Attempt.Act == Act.PassGate ? OfThis(docket.Dossier) : OfPerson(docket.Dossier),
        Examples =
        [
            new(ExampleKind.Holds, "会议通过，没有暂缓，可以公示、任职", s => s.Set(DecisionItems.DecisionOutcome, "PASS").Passing(8), Judgement.Holds),
            new(ExampleKind.Fails, "暂缓次日公示", s => s.Suspended("m", "廉洁情况有疑问").Set(DecisionItems.DecisionOutcome, "SUSPEND").Passing(8), Judgement.Broken),
            new(ExampleKind.Fails, "暂缓之后换一个事项重新列为人选", s => s.Suspended("m0", "廉洁情况有疑问").Entering(), Judgement.Broken),
            new(ExampleKind.Boundary, "记了不予表决，没有办暂缓，也不能任职", s => s.Set(DecisionItems.DecisionOutcome, "NOVOTE").Passing(8), Judgement.Broken),
            new(ExampleKind.Boundary, "暂缓的是本人在另一事项里的人选，这一项已经决定", s => s.Suspended("m0", "廉洁情况有疑问").Set(DecisionItems.DecisionOutcome, "PASS").Passing(8), Judgement.Holds),
            new(ExampleKind.Exception, "查清恢复之后再列为人选", s => s.Entering(), Judgement.Holds),
            new(ExampleKind.Exception, "补录历史事项", s => s.Suspended("m0", "廉洁情况有疑问").Historical().Entering(), Judgement.Holds),
            new(ExampleKind.Missing, "没有记决定结果，无从判断是否暂缓", s => s.Passing(8), Judgement.CannotJudge),
        ],
    };

    private static Verdict OfThis(Dossier dossier)
    {
        if (dossier.Suspensions.FirstOrDefault(s => s.Matter == dossier.MatterId && s.Candidacy == dossier.CandidacyId) is { } own) return Frozen(own.Reason);
        return dossier.Get(DecisionItems.DecisionOutcome) switch
        {
            null => Verdict.Missing(DecisionItems.DecisionOutcome),
            "SUSPEND" or "NOVOTE" => Frozen(dossier.Show(DecisionItems.SuspendReason) ?? dossier.Show(DecisionItems.DecisionOutcome)!),
            _ => Verdict.Holds,
        };
    }

    private static Verdict OfPerson(Dossier dossier) =>
        dossier.IsHistorical ? Verdict.Exempt("历史补录") : dossier.Suspensions.FirstOrDefault() is { } other ? Frozen(Invariant($"{other.On:yyyy-MM-dd} 暂缓：{other.Reason}")) : Verdict.Holds;

    private static Verdict Frozen(string reason) => Verdict.Broken(
        [new(DecisionItems.DecisionOutcome.Code, reason)],
        [new(DecisionItems.DecisionOutcome.Code, "问题查清、恢复之后重新上会，作出新的决定")]);
}
