using Jishi.Record.Cadres;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>INS-18 考察组成员回避。</summary>
public static class TeamRecusal
{
    public static readonly Rule Rule = new("INS-18", "考察组成员回避", "考察组里不能有人选的亲属：夫妻、直系血亲、三代以内旁系血亲和近姻亲。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(4)],
        Gate = 4,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER", "CONVERT"],
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2019, "回避规定"), new(InstrumentRegister.SecretarySupervision, "组织部门独立负责考察")],
        Verification = Verification.Recalled,
        Note = "内容把握较大，条次待核。亲属取自亲属关系核查，也看任免审批表中的家庭成员；姓名相同而不是一个人的，写明编号即可分开",
        Reads = [InspectionItems.InspectTeamLeader, InspectionItems.InspectTeamMembers, InspectionItems.KinshipCheck, CadreItems.FamilyMembers],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            var team = Inspected.Team(dossier);
            if (team.Count == 0) return Verdict.Missing(InspectionItems.InspectTeamMembers);
            var kin = Kinship.Among(dossier, team);
            if (kin.Count == 0) return dossier.IsSettled(InspectionItems.KinshipCheck) ? Verdict.Holds : Verdict.Missing(InspectionItems.KinshipCheck);
            return Verdict.Broken(kin.Select(k => new Sighting(k.From.Code, $"{k.Person.Name}（{k.Words}）")), [new Sighting(InspectionItems.InspectTeamMembers.Code, "亲属回避，另派人考察")]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "没有亲属关系", s => Team(s).Set(InspectionItems.KinshipCheck, new[] { new { Relation = "无" } }), Judgement.Holds),
            new(ExampleKind.Fails, "组员是人选的妹妹", s => Kin(s, "沈知微", "三代以内旁系血亲"), Judgement.Broken),
            new(ExampleKind.Boundary, "组长是人选的近姻亲", s => Kin(s, "苏砚青", "近姻亲"), Judgement.Broken),
            new(ExampleKind.Boundary, "组员曾是人选的下级，不是亲属", s => Kin(s, "沈知微", "曾为上下级"), Judgement.Holds),
            new(ExampleKind.Boundary, "人选的妹妹不在考察组", s => Kin(s, "沈知真", "三代以内旁系血亲"), Judgement.Holds),
            new(ExampleKind.Fails, "核查没有写，任免审批表的家庭成员里有组员", s => Team(s).Set(CadreItems.FamilyMembers, new[] { new { Relation = "妹妹", Name = "沈知微" } }), Judgement.Broken),
            new(ExampleKind.Missing, "没有作亲属关系核查", s => Team(s), Judgement.CannotJudge),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行", s => Kin(s, "沈知微", "配偶").Set(InspectionItems.InspectionEndedAt, "2002-07-09 17:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "2002 年 7 月 8 日，还没有施行", s => Kin(s, "沈知微", "配偶").Set(InspectionItems.InspectionEndedAt, "2002-07-08 17:00"), Judgement.Holds),
        ],
    };

    private static Sketch Team(Sketch sketch) => sketch.Set(InspectionItems.InspectTeamLeader, "苏砚青").Set(InspectionItems.InspectTeamMembers, "丁怀远、沈知微");

    private static Sketch Kin(Sketch sketch, string name, string relation) => Team(sketch).Set(InspectionItems.KinshipCheck, new[] { new { Relative = name, Relation = relation } });
}
