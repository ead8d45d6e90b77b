using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M03Nomination;

/// <summary>NOM-02 首提责任人。</summary>
public static class FirstProposers
{
    public static readonly Rule Rule = new("NOM-02", "首提责任人", "个人署名推荐的，首提责任人是推荐人自己；单位推荐的，是单位党组织主要领导；组织部门集体推荐的，是组织部门主要领导。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(3, "M03")],
        Gate = 3,
        Kinds = ["PROMOTE", "FURTHER"],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "首提责任人的确定")],
        Verification = Verification.Seed,
        Note = "账户里登记了部长的，组织提名的首提责任人须是他；没有登记的，只认定不能是其他岗位的人。单位的主要领导不在账户里，只认定不能是组织部门的经办人。书记提名的，填部长或书记本人都算",
        Reads = [NominationItems.NominatorKind, NominationItems.Nominator, NominationItems.FirstProposer],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "单位党组提名，登记党组书记", s => By(s, "UNITPARTY", "县教育体育局党组", "钱怀璧"), Judgement.Holds),
            new(ExampleKind.Holds, "组织部门提名，登记部长", s => By(s, "ORGDEPT", "中共云岭县委组织部", "韩立冬"), Judgement.Holds),
            new(ExampleKind.Fails, "组织部门提名，登记的是科长", s => By(s, "ORGDEPT", "中共云岭县委组织部", "周砚田"), Judgement.Broken),
            new(ExampleKind.Boundary, "单位提名，登记的却是组织部的科长", s => By(s, "UNITPARTY", "县教育体育局党组", "周砚田"), Judgement.Broken),
            new(ExampleKind.Boundary, "没有登记部长的账户，填的不是其他岗位的人", s => By(s, "ORGDEPT", "中共云岭县委组织部", "韩立冬").Holding(("周砚田", Roles.CadreChief)), Judgement.Holds),
            new(ExampleKind.Boundary, "领导个人推荐，登记推荐人自己", s => By(s, "LEADER", "县委副书记温绍文", "温绍文"), Judgement.Holds),
            new(ExampleKind.Boundary, "领导个人推荐，登记的是另一个人", s => By(s, "LEADER", "县委副书记温绍文", "韩立冬"), Judgement.Broken),
            new(ExampleKind.Boundary, "书记提名，登记书记本人", s => By(s, "SECRETARY", "县委书记贺长川", "贺长川"), Judgement.Holds),
            new(ExampleKind.Exception, "公开投票提名，没有单一的首提责任人", s => Nominators.By(s, "PUBLIC", "全县干部大会").NotApplicable(NominationItems.FirstProposer, "公开投票提名"), Judgement.Holds),
            new(ExampleKind.Missing, "没有登记首提责任人", s => Nominators.By(s, "ORGDEPT", "中共云岭县委组织部"), Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Get(NominationItems.NominatorKind) is not { } kind) return Verdict.Missing(NominationItems.NominatorKind);
        if (kind == "PUBLIC") return Verdict.Exempt("公开投票提名，没有单一的首提责任人");
        if (dossier.Get(NominationItems.FirstProposer) is not { } proposer) return Verdict.Missing(NominationItems.FirstProposer);
        var own = dossier.Get(NominationItems.Nominator)?.Contains(proposer.Name, StringComparison.Ordinal) == true;
        return (kind switch
        {
            "INDIVIDUAL" or "LEADER" => own ? null : "推荐人自己",
            "UNITPARTY" => Works(docket, proposer) ? "提名单位党组织主要领导" : null,
            _ => (kind == "SECRETARY" && own) || IsHead(docket, proposer) ? null : "组织部门主要领导",
        }) is { } wanted
            ? Verdict.Broken(
                [new Sighting(NominationItems.NominatorKind.Code, dossier.Show(NominationItems.NominatorKind)!), new Sighting(NominationItems.FirstProposer.Code, proposer.Name)],
                [new Sighting(NominationItems.FirstProposer.Code, wanted)])
            : Verdict.Holds;
    }

    private static bool IsHead(Docket docket, Person person)
    {
        var heads = docket.Holders.Where(h => h.Role == Roles.Head).ToList();
        return heads.Count == 0 ? !Works(docket, person) : heads.Any(h => h.Person.IsSame(person));
    }

    /// <summary>Somebody of the department below its head.</summary>
    private static bool Works(Docket docket, Person person) =>
        docket.Holders.Any(h => h.Role is Roles.Recorder or Roles.CadreChief or Roles.SupervisionChief or Roles.DeputyHead && h.Person.IsSame(person));

    private static Sketch By(Sketch sketch, string kind, string nominator, string proposer) => Nominators.By(sketch, kind, nominator)
        .Set(NominationItems.FirstProposer, proposer)
        .Holding(("韩立冬", Roles.Head), ("周砚田", Roles.CadreChief), ("贺长川", Roles.UnitLeader));
}
