using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M03Nomination;

/// <summary>NOM-01 提名主体明确，NOM-03 书记提名不失真。</summary>
public static class Nominators
{
    private static readonly string[] Nobody = ["无", "略", "不详", "保密", "组织", "群众", "/", "-"];

    public static readonly Rule Stated = new("NOM-01", "提名主体明确", "谁提的名要写清：组织部门、单位党组织、领导干部、署名的个人或公开投票，写明类别，也写明是哪一个。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(3, "M03")],
        Gate = 3,
        Kinds = ["PROMOTE", "FURTHER"],
        Basis = [new(InstrumentRegister.SecretarySupervision, "提名主体"), new(InstrumentRegister.WholeProcessRecord, "初始提名环节")],
        Verification = Verification.Seed,
        Note = "两份材料所列主体不同，取其并集；只写“无”“组织”“保密”一类字样的，等于没有写",
        Reads = [NominationItems.NominatorKind, NominationItems.Nominator],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (!dossier.Has(NominationItems.NominatorKind)) return Verdict.Missing(NominationItems.NominatorKind);
            var nominator = dossier.Get(NominationItems.Nominator)?.Trim();
            return nominator is { Length: > 0 } && !Nobody.Contains(nominator) ? Verdict.Holds : Verdict.Broken(
                [new Sighting(NominationItems.Nominator.Code, nominator ?? "未填")],
                [new Sighting(NominationItems.Nominator.Code, "写明是哪个单位或哪个人提名")]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "县教育体育局党组提名", s => By(s, "UNITPARTY", "县教育体育局党组"), Judgement.Holds),
            new(ExampleKind.Fails, "类别写了，提名单位空着", s => s.Set(NominationItems.NominatorKind, "UNITPARTY"), Judgement.Broken),
            new(ExampleKind.Boundary, "提名人只写“组织”两个字", s => By(s, "ORGDEPT", "组织"), Judgement.Broken),
            new(ExampleKind.Boundary, "公开投票提名，写明是干部大会投票", s => By(s, "PUBLIC", "全县干部大会投票"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写提名主体类别", s => s.Set(NominationItems.Nominator, "中共云岭县委组织部"), Judgement.CannotJudge),
        ],
    };

    public static readonly Rule Secretary = new("NOM-03", "书记提名不失真", "书记提的名归入组织提名统计，但提名人一栏要写明是书记提出的，只给有权的人看。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(3, "M03")],
        Gate = 3,
        Kinds = ["PROMOTE", "FURTHER"],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "首提责任人的确定")],
        Verification = Verification.Seed,
        Note = "材料的做法会使首提责任落到组织部长身上，这里保留实际提出人；提名人一栏本来就限权查看。由“书记”二字或登记为责任单位领导的姓名认定",
        Reads = [NominationItems.NominatorKind, NominationItems.Nominator, NominationItems.FirstProposer],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (dossier.Get(NominationItems.NominatorKind) is not { } kind) return Verdict.Missing(NominationItems.NominatorKind);
            if (kind != "SECRETARY") return Verdict.Exempt("不是书记提名");
            if (dossier.Get(NominationItems.Nominator) is not { } nominator) return Verdict.Missing(NominationItems.Nominator);
            return NamesSecretary(nominator, docket) ? Verdict.Holds : Verdict.Broken(
                [new Sighting(NominationItems.Nominator.Code, nominator), new Sighting(NominationItems.FirstProposer.Code, dossier.Show(NominationItems.FirstProposer) ?? "未填")],
                [new Sighting(NominationItems.Nominator.Code, "写明由书记提出")]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "归入组织提名，注明县委书记提出", s => By(s, "SECRETARY", "中共云岭县委组织部（县委书记贺长川提出）"), Judgement.Holds),
            new(ExampleKind.Fails, "归类以后看不出是书记提的", s => By(s, "SECRETARY", "中共云岭县委组织部"), Judgement.Broken),
            new(ExampleKind.Boundary, "只写了书记的姓名，账户登记他是责任单位领导", s => By(s, "SECRETARY", "贺长川").Holding(("贺长川", Roles.UnitLeader)), Judgement.Holds),
            new(ExampleKind.Boundary, "写了姓名，那人是部长", s => By(s, "SECRETARY", "韩立冬").Holding(("韩立冬", Roles.Head)), Judgement.Broken),
            new(ExampleKind.Exception, "组织部门集体提名", s => By(s, "ORGDEPT", "中共云岭县委组织部"), Judgement.Holds),
            new(ExampleKind.Missing, "书记提名，提名人空着", s => s.Set(NominationItems.NominatorKind, "SECRETARY"), Judgement.CannotJudge),
        ],
    };

    /// <summary>A person nominated in their own name: the form, the relation and the weaknesses are theirs to write.</summary>
    internal static bool IsPersonal(Dossier dossier) => dossier.Get(NominationItems.NominatorKind) is "INDIVIDUAL" or "LEADER";

    internal static Sketch By(Sketch sketch, string kind, string nominator) => sketch.Set(NominationItems.NominatorKind, kind).Set(NominationItems.Nominator, nominator);

    private static bool NamesSecretary(string nominator, Docket docket) => nominator.Contains("书记", StringComparison.Ordinal)
        || docket.Holders.Any(h => h.Role == Roles.UnitLeader && nominator.Contains(h.Person.Name, StringComparison.Ordinal));
}
