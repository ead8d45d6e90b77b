using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G5Deliberation;

/// <summary>DEL-02 分歧大不提交。</summary>
public static class PrincipalsObject
{
    /// <summary>What the four offices are called in the column of the office.</summary>
    private static readonly ImmutableArray<string> Offices = ["人大", "政府", "政协", "纪委"];

    public static readonly Rule Rule = new("DEL-02", "分歧大不提交", "酝酿中分歧较大的不提交讨论；人大、政府、政协、纪委主要领导中有一人明确反对，即不提交。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(5)],
        Gate = 5,
        Pack = "county-supervision",
        Basis = [new(InstrumentRegister.SecretarySupervision, "四个主要领导反对的不提交")],
        Verification = Verification.Seed,
        Note = "按“身份”一栏辨认四个单位，栏内带“副”字的不作主要领导看待；没有答复的不算反对",
        Reads = [DeliberationItems.LeaderOpinions, DeliberationItems.DeliberationResult],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "没有不同意见，提交讨论", s => Asked(s, ("县人大常委会", "同意"), ("县政协", "同意")), Judgement.Holds),
            new(ExampleKind.Fails, "政协主席反对，仍提交讨论", s => Asked(s, ("县人大常委会", "同意"), ("县政协", "不同意")), Judgement.Broken),
            new(ExampleKind.Fails, "纪委书记反对，仍提交讨论", s => Asked(s, ("县纪委监委", "不同意")), Judgement.Broken),
            new(ExampleKind.Boundary, "副县长反对，不属四个主要领导", s => Asked(s, ("县政府副县长", "不同意")), Judgement.Holds),
            new(ExampleKind.Boundary, "政协主席没有答复", s => Asked(s, ("县政协", "未复")), Judgement.Holds),
            new(ExampleKind.Exception, "政协主席反对，酝酿结果为不提交", s => Asked(s, ("县政协", "不同意")).Set(DeliberationItems.DeliberationResult, "HOLD"), Judgement.Holds),
            new(ExampleKind.Exception, "本地没有采用这个规则包", s => Asked(s, ("县政协", "不同意")).Adopting(), Judgement.Holds),
            new(ExampleKind.Missing, "没有征求有关领导意见", s => s.Set(DeliberationItems.DeliberationResult, "SUBMIT"), Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Has(DeliberationItems.DeliberationResult) && dossier.Get(DeliberationItems.DeliberationResult) is not "SUBMIT") return Verdict.Exempt("不提交讨论");
        if (dossier.Get(DeliberationItems.LeaderOpinions) is not { } opinions) return Verdict.Missing(DeliberationItems.LeaderOpinions);
        var against = opinions.Where(o => o.Get<string>("Opinion") is "OBJECT" && IsPrincipal(o.Get<string>("Office") ?? "")).ToList();
        return against.Count == 0 ? Verdict.Holds : Verdict.Broken(
            against.Select(o => new Sighting(DeliberationItems.LeaderOpinions.Code, $"{o.Get<string>("Office")}主要领导{o.Get<Person>("Person")?.Name}不同意")),
            [new Sighting(DeliberationItems.DeliberationResult.Code, "不提交，或重新酝酿取得一致")]);
    }

    private static bool IsPrincipal(string office) => !office.Contains('副', StringComparison.Ordinal) && Offices.Any(o => office.Contains(o, StringComparison.Ordinal));

    private static Sketch Asked(Sketch sketch, params (string Office, string Opinion)[] opinions) => sketch
        .Set(DeliberationItems.LeaderOpinions, opinions.Select(o => new { o.Office, Person = "傅雪桥", o.Opinion }).ToArray())
        .Set(DeliberationItems.DeliberationResult, "SUBMIT");
}
