using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M03Nomination;

/// <summary>NOM-05 禁荐亲属身边人员。</summary>
public static class KinAndStaff
{
    private static readonly string[] Forbidden = ["SPOUSE", "CHILD", "DIRECT", "STAFF"];

    /// <summary>Spouse and direct line, as the people file calls them.</summary>
    private static readonly HashSet<string> Line = new(StringComparer.Ordinal)
    {
        "配偶", "妻子", "丈夫", "爱人", "父亲", "母亲", "父", "母", "儿子", "女儿", "长子", "次子", "长女", "次女",
        "祖父", "祖母", "外祖父", "外祖母", "爷爷", "奶奶", "外公", "外婆", "孙子", "孙女", "外孙", "外孙女",
    };

    public static readonly Rule Rule = new("NOM-05", "禁荐亲属身边人员", "不得推荐自己的配偶、子女、其他直系亲属和身边工作人员，也不得借别人或单位的名义推荐。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(3, "M03")],
        Gate = 3,
        Pack = "county-supervision",
        Kinds = ["PROMOTE", "FURTHER"],
        Basis = [new(InstrumentRegister.SecretarySupervision, "不得推荐亲属和身边工作人员")],
        Verification = Verification.Seed,
        Note = "借名推荐由两处认定：首提责任人或提名人是干部家庭主要成员中的配偶、直系亲属，或是亲属关系核查中已查明的这类人；旁系和姻亲不在此列",
        Reads = [NominationItems.NominatorKind, NominationItems.Nominator, NominationItems.NominatorRelation, NominationItems.FirstProposer, CadreItems.FamilyMembers, InspectionItems.KinshipCheck],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (!dossier.Has(NominationItems.NominatorKind)) return Verdict.Missing(NominationItems.NominatorKind);
            if (Nominators.IsPersonal(dossier) && !dossier.Has(NominationItems.NominatorRelation)) return Verdict.Missing(NominationItems.NominatorRelation);
            Sighting[] seen = [.. Direct(dossier), .. Indirect(dossier)];
            return seen.Length == 0 ? Verdict.Holds : Verdict.Broken(seen, [new Sighting(NominationItems.NominatorRelation.Code, "不是配偶、直系亲属或身边工作人员")]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "领导推荐，没有亲属关系", s => Related(s, "NONE"), Judgement.Holds),
            new(ExampleKind.Fails, "推荐自己的秘书", s => Related(s, "STAFF"), Judgement.Broken),
            new(ExampleKind.Boundary, "推荐自己的儿子", s => Related(s, "CHILD"), Judgement.Broken),
            new(ExampleKind.Boundary, "推荐侄子，属旁系", s => Related(s, "COLLATERAL"), Judgement.Holds),
            new(ExampleKind.Boundary, "单位提名，首提责任人是干部的父亲", s => ByUnit(s, "沈怀山"), Judgement.Broken),
            new(ExampleKind.Boundary, "单位提名，首提责任人不在家庭成员中", s => ByUnit(s, "钱怀璧"), Judgement.Holds),
            new(ExampleKind.Boundary, "亲属关系核查查明，首提责任人的身边工作人员", s => Checked(ByUnit(s, "钱怀璧"), "STAFF"), Judgement.Broken),
            new(ExampleKind.Boundary, "亲属关系核查查明的是近姻亲", s => Checked(ByUnit(s, "钱怀璧"), "AFFINITY"), Judgement.Holds),
            new(ExampleKind.Missing, "领导推荐，没有写与被推荐人的关系", s => s.Set(NominationItems.NominatorKind, "LEADER"), Judgement.CannotJudge),
            new(ExampleKind.Exception, "没有采用县级监督规则包的，不拦", s => Related(s, "STAFF").Adopting(), Judgement.Holds),
        ],
    };

    private static IEnumerable<Sighting> Direct(Dossier dossier) => dossier.Get(NominationItems.NominatorRelation) is { } relation && Forbidden.Contains(relation)
        ? [new Sighting(NominationItems.NominatorRelation.Code, dossier.Show(NominationItems.NominatorRelation)!)]
        : [];

    private static IEnumerable<Sighting> Indirect(Dossier dossier) =>
    [
        .. from row in dossier.Get(CadreItems.FamilyMembers) ?? ValueList<TableRow>.Empty
           where row.Get<string>("Relation") is { } relation && Line.Contains(relation) && Nominates(dossier, row.Get<string>("Name"))
           select new Sighting(CadreItems.FamilyMembers.Code, $"{row.Get<string>("Relation")}{row.Get<string>("Name")}"),
        .. from row in dossier.Get(InspectionItems.KinshipCheck) ?? ValueList<TableRow>.Empty
           where row.Get<string>("Relation") is { } relation && Forbidden.Contains(relation) && Nominates(dossier, row.Get<Person>("Relative")?.Name)
           select new Sighting(InspectionItems.KinshipCheck.Code, row.Get<Person>("Relative")!.Name),
    ];

    private static bool Nominates(Dossier dossier, string? name) => name is { Length: > 1 }
        && (dossier.Get(NominationItems.FirstProposer)?.Name == name || dossier.Get(NominationItems.Nominator)?.Contains(name, StringComparison.Ordinal) == true);

    private static Sketch Related(Sketch sketch, string relation) => sketch.Set(NominationItems.NominatorKind, "LEADER").Set(NominationItems.NominatorRelation, relation);

    private static Sketch ByUnit(Sketch sketch, string proposer) => Nominators.By(sketch, "UNITPARTY", "县教育体育局党组").Set(NominationItems.FirstProposer, proposer)
        .Set(CadreItems.FamilyMembers, new[] { new { Relation = "父亲", Name = "沈怀山" }, new { Relation = "妻子", Name = "林疏影" } });

    private static Sketch Checked(Sketch sketch, string relation) => sketch.Set(InspectionItems.KinshipCheck, new[] { new { Relative = "钱怀璧", Relation = relation } });
}
