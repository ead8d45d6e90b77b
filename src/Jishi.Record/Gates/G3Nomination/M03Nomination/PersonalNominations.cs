using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M03Nomination;

/// <summary>NOM-04 推荐登记表与署名，NOM-07 不足一栏必填：个人推荐的人自己要写的。</summary>
public static class PersonalNominations
{
    private const string NotPersonal = "不是个人推荐";

    private static readonly string[] Weaknesses = ["不足", "缺点", "欠缺", "弱", "有待", "短板", "不够", "薄弱", "需加强", "须加强", "需要加强"];

    public static readonly Rule Form = new("NOM-04", "推荐登记表与署名", "个人推荐干部的，要填推荐登记表，写明理由和与被推荐人的关系，本人署名。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(3, "M03")],
        Gate = 3,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER"],
        Basis = [new(InstrumentRegister.SecretarySupervision, "推荐干部登记表"), new(InstrumentRegister.WholeProcessRecord, "初始提名环节")],
        Verification = Verification.Seed,
        Note = "提名人写了姓名的，署名须是同一人",
        Reads = [NominationItems.NominatorKind, NominationItems.Nominator, NominationItems.NominationReason, NominationItems.NominatorRelation, NominationItems.NominatorSignature],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (!dossier.Has(NominationItems.NominatorKind)) return Verdict.Missing(NominationItems.NominatorKind);
            if (!Nominators.IsPersonal(dossier)) return Verdict.Exempt(NotPersonal);
            DataItem[] form = [NominationItems.NominationReason, NominationItems.NominatorRelation, NominationItems.NominatorSignature];
            var open = form.Where(i => !dossier.Has(i)).ToList();
            if (open.Count > 0) return Verdict.Broken(open.Select(i => new Sighting(i.Code, "未填")), open.Select(i => new Sighting(i.Code, "由推荐人填写")));
            var (by, nominator) = (dossier.Get(NominationItems.NominatorSignature)!.By, dossier.Get(NominationItems.Nominator));
            return nominator?.Contains(by, StringComparison.Ordinal) != false ? Verdict.Holds : Verdict.Broken(
                [new Sighting(NominationItems.NominatorSignature.Code, by), new Sighting(NominationItems.Nominator.Code, nominator)],
                [new Sighting(NominationItems.NominatorSignature.Code, "推荐人本人署名")]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "登记表写明关系和理由，本人署名", s => Filled(s, "温绍文"), Judgement.Holds),
            new(ExampleKind.Fails, "口头推荐，没有登记表", s => Nominators.By(s, "LEADER", "县委副书记温绍文"), Judgement.Broken),
            new(ExampleKind.Boundary, "表填了，没有署名", s => Written(s), Judgement.Broken),
            new(ExampleKind.Boundary, "署名的是别人", s => Filled(s, "周砚田"), Judgement.Broken),
            new(ExampleKind.Exception, "组织部门集体提名，不用登记表", s => Nominators.By(s, "ORGDEPT", "中共云岭县委组织部"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写提名主体类别，不知要不要登记表", s => s, Judgement.CannotJudge),
        ],
    };

    public static readonly Rule Both = new("NOM-07", "不足一栏必填", "个人推荐干部的，既写被推荐人的特点，也写不足。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(3, "M03")],
        Gate = 3,
        Kinds = ["PROMOTE", "FURTHER"],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "初始提名环节")],
        Verification = Verification.Seed,
        Note = "由字词认定：写到不足、缺点、欠缺、有待加强一类的才算写了不足",
        Reads = [NominationItems.NominatorKind, NominationItems.StrengthsWeaknesses],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (!dossier.Has(NominationItems.NominatorKind)) return Verdict.Missing(NominationItems.NominatorKind);
            if (!Nominators.IsPersonal(dossier)) return Verdict.Exempt(NotPersonal);
            var text = dossier.Get(NominationItems.StrengthsWeaknesses);
            return text is not null && Weaknesses.Any(w => text.Contains(w, StringComparison.Ordinal)) ? Verdict.Holds : Verdict.Broken(
                [new Sighting(NominationItems.StrengthsWeaknesses.Code, text is null ? "未填" : "没有写不足")],
                [new Sighting(NominationItems.StrengthsWeaknesses.Code, "写明不足")]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "写明统筹协调经验不足", s => Said(s, "熟悉教育业务，作风扎实；统筹全局的经验不足"), Judgement.Holds),
            new(ExampleKind.Fails, "特点不足一栏空着", s => s.Set(NominationItems.NominatorKind, "LEADER"), Judgement.Broken),
            new(ExampleKind.Boundary, "只写优点", s => Said(s, "政治坚定，业务精通，群众公认"), Judgement.Broken),
            new(ExampleKind.Boundary, "换一种说法写不足", s => Said(s, "业务精通；驾驭复杂局面的能力有待提高"), Judgement.Holds),
            new(ExampleKind.Exception, "单位党组提名，不必写这一栏", s => s.Set(NominationItems.NominatorKind, "UNITPARTY"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写提名主体类别，不知是不是个人推荐", s => s, Judgement.CannotJudge),
        ],
    };

    private static Sketch Said(Sketch sketch, string text) => sketch.Set(NominationItems.NominatorKind, "LEADER").Set(NominationItems.StrengthsWeaknesses, text);

    private static Sketch Written(Sketch sketch) => Nominators.By(sketch, "LEADER", "县委副书记温绍文")
        .Set(NominationItems.NominationReason, "分管教育工作四年，牵头完成三项改革").Set(NominationItems.NominatorRelation, "FORMER");

    private static Sketch Filled(Sketch sketch, string by) => Written(sketch).Set(NominationItems.NominatorSignature, new { by, at = "2026-10-20 09:00" });
}
