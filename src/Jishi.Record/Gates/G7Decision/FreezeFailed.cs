using Jishi.Record.Gates.G3Nomination.M03Nomination;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;
using static System.FormattableString;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>DEC-18 未通过冻结。</summary>
public static class FreezeFailed
{
    public static readonly Rule Rule = new("DEC-18", "未通过冻结", "讨论决定没有通过的，这一人选到此为止，规定的时间内不得以任何类别、换任何职位再列为人选；同批的其他人不受影响。")
    {
        Kind = RuleKind.Block,
        At = [Act.EnterCandidate],
        Gate = 7,
        Pack = "county-supervision",
        Basis = [new(InstrumentRegister.SecretarySupervision, "未获通过的一年内不得再提")],
        Verification = Verification.Seed,
        Note = "自未通过之日起算，满期之日仍在期内，次日可以列入；经复议改变的不再计算；考察未通过的由 NOM-09 判，两条共用一个时间",
        Parameters = [Cooldown.Months],
        Reads = [DecisionItems.DecisionOutcome, NominationItems.NominationStartedAt],
        Holds = docket =>
        {
            if (docket.Dossier.IsHistorical) return Verdict.Exempt("历史补录");
            var voted = docket with { Dossier = docket.Dossier with { Failures = [.. docket.Dossier.Failures.Where(f => f.Gate == 7)] } };
            return Cooldown.Running(voted, "DEC-18") is not { } running ? Verdict.Holds : Verdict.Broken(
                [new(DecisionItems.DecisionOutcome.Code, Invariant($"{running.Failure.On:yyyy-MM-dd} 未通过"))],
                [new(NominationItems.NominationStartedAt.Code, Invariant($"{running.Until:yyyy-MM-dd} 以后重新提名"))]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "没有未通过的记录", s => s, Judgement.Holds),
            new(ExampleKind.Fails, "未通过的次月换一个岗位再提", s => s.Failed(7, "2026-09-24"), Judgement.Broken),
            new(ExampleKind.Fails, "换成平级调整也不行", s => s.Failed(7, "2026-09-24").OfKind("LATERAL"), Judgement.Broken),
            new(ExampleKind.Boundary, "未通过正好一年的当日", s => s.Failed(7, "2025-10-30"), Judgement.Broken),
            new(ExampleKind.Boundary, "满一年的次日", s => s.Failed(7, "2025-10-29"), Judgement.Holds),
            new(ExampleKind.Boundary, "未通过十一个半月", s => s.Failed(7, "2025-11-14"), Judgement.Broken),
            new(ExampleKind.Exception, "考察没有通过的，由另一条判", s => s.Failed(4, "2026-09-24"), Judgement.Holds),
            new(ExampleKind.Exception, "补录历史事项", s => s.Failed(7, "2026-09-24").Historical(), Judgement.Holds),
            new(ExampleKind.Exception, "没有采用本规则包的地方不判", s => s.Failed(7, "2026-09-24").Adopting(), Judgement.Holds),
        ],
    };
}
