using System.Globalization;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M03Nomination;

/// <summary>NOM-09 一年内不得再荐。</summary>
public static class OneYearCooldown
{
    /// <summary>The term of the period in findings.</summary>
    public const string Term = "candidacy.cooldown";

    public static readonly Rule Rule = new("NOM-09", "一年内不得再荐", "考察认定不合条件或讨论没有通过的人，规定的时间内不得再推荐，换一个职位也不行。")
    {
        Kind = RuleKind.Block,
        At = [Act.EnterCandidate],
        Gate = 3,
        Pack = "county-supervision",
        Kinds = ["PROMOTE", "FURTHER"],
        Basis = [new(InstrumentRegister.SecretarySupervision, "未通过的一年内不得再推荐")],
        Verification = Verification.Seed,
        Note = "自未通过之日起算，满期之日仍在期内，次日可以列入；公示、选举未通过的同样计算；经复议改变的不再计算；与 DEC-18 共用一个时间",
        Parameters = [Cooldown.Months],
        Holds = docket =>
        {
            if (docket.Dossier.IsHistorical) return Verdict.Exempt("历史补录：列入之日不是当年推荐之日");
            return Cooldown.Running(docket, "NOM-09") is not { } running ? Verdict.Holds : Verdict.Broken(
                [new Sighting($"gate.{running.Failure.Gate}", string.Create(CultureInfo.InvariantCulture, $"{running.Failure.On:yyyy-MM-dd} 未通过"))],
                [new Sighting(Term, string.Create(CultureInfo.InvariantCulture, $"{running.Until:yyyy-MM-dd} 以后"))]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "没有未通过的记录", s => s, Judgement.Holds),
            new(ExampleKind.Fails, "讨论未通过七个月，再列为人选", s => s.Failed(7, "2026-03-30"), Judgement.Broken),
            new(ExampleKind.Boundary, "未通过正好一年的当日", s => s.Failed(7, "2025-10-30"), Judgement.Broken),
            new(ExampleKind.Boundary, "满一年的次日", s => s.Failed(4, "2025-10-29"), Judgement.Holds),
            new(ExampleKind.Boundary, "未通过十二个半月", s => s.Failed(4, "2025-10-14"), Judgement.Holds),
            new(ExampleKind.Boundary, "未通过十一个半月", s => s.Failed(4, "2025-11-14"), Judgement.Broken),
            new(ExampleKind.Boundary, "闰日未通过，次年二月二十八日满期", s => s.Failed(7, "2024-02-29").Entering("2025-03-01 09:00"), Judgement.Holds),
            new(ExampleKind.Exception, "列入的是平级调整，由未通过冻结另管", s => s.Failed(7, "2026-09-30").OfKind("LATERAL"), Judgement.Holds),
            new(ExampleKind.Exception, "没有采用县级监督规则包的，不拦", s => s.Failed(7, "2026-09-30").Adopting(), Judgement.Holds),
        ],
    };
}
