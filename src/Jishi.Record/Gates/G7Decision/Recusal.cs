using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>DEC-16 回避。</summary>
public static class Recusal
{
    public static readonly Rule Rule = new("DEC-16", "回避", "会议讨论本人或者其亲属的任免，本人须回避：记在缺席与回避里，不主持，也不发言。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(7)],
        Gate = 7,
        Pack = "national",
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Voting2004, "第五条"), new(InstrumentRegister.Regulations2019, "回避规定")],
        Verification = Verification.Verified,
        Note = "亲属指夫妻、直系血亲、三代以内旁系血亲和近姻亲，取自亲属关系核查表和任免审批表的家庭成员；会成员的姓名取自主持人、发言人和缺席与回避名单，名单外的人无从判断。全委会的回避者退出审议，之后仍投票",
        Reads = [InspectionItems.KinshipCheck, CadreItems.FamilyMembers, DecisionItems.MeetingChair, DecisionItems.AbsentAndRecused, DecisionItems.StatementTable],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "一名常委是人选的哥哥，已回避", s => Related(s, "杜知秋", "COLLATERAL").Marks(("杜知秋", "回避", "人选是本人之弟")).Spoken((Sitting.Chair, "成员", "同意")), Judgement.Holds),
            new(ExampleKind.Fails, "一名常委是人选的哥哥，在场发言", s => Related(s, "杜知秋", "COLLATERAL").Spoken(("杜知秋", "成员", "同意"), (Sitting.Chair, "成员", "同意")), Judgement.Broken),
            new(ExampleKind.Fails, "人选就是主持人的女婿，主持人没有回避", s => Related(s, Sitting.Chair, "AFFINITY").Spoken(("杜知秋", "成员", "同意")), Judgement.Broken),
            new(ExampleKind.Boundary, "写了回避，讨论这个人选时又发言", s => Related(s, "杜知秋", "SPOUSE").Marks(("杜知秋", "回避", "夫妻")).Spoken(("杜知秋", "成员", "同意"), (Sitting.Chair, "成员", "同意")), Judgement.Broken),
            new(ExampleKind.Boundary, "回避的是同一次会议上另一个人选，对这个人选照常发言", s => Related(s, null, "NONE").OnAgendaWith("何远舟", o => o).Marks(("杜知秋", "回避", "何远舟是本人之弟")).Spoken(("杜知秋", "成员", "同意"), (Sitting.Chair, "成员", "同意")), Judgement.Holds),
            new(ExampleKind.Boundary, "曾经是上下级，不是亲属", s => Related(s, "杜知秋", "FORMER").Spoken(("杜知秋", "成员", "同意"), (Sitting.Chair, "成员", "同意")), Judgement.Holds),
            new(ExampleKind.Fails, "讨论本人的任免，本人在场发言", s => Related(s, null, "NONE").Spoken(("沈知行", "成员", "同意"), (Sitting.Chair, "成员", "同意")), Judgement.Broken),
            new(ExampleKind.Fails, "核查表没有列出，审批表的家庭成员里写着是人选的弟弟", s => Related(s, null, "NONE").Set(CadreItems.FamilyMembers, new[] { new { Relation = "弟弟", Name = "杜知秋" } }).Spoken(("杜知秋", "成员", "同意"), (Sitting.Chair, "成员", "同意")), Judgement.Broken),
            new(ExampleKind.Exception, "亲属没有到会", s => Related(s, "杜知秋", "CHILD").Marks(("杜知秋", "缺席", "外出公务")).Spoken((Sitting.Chair, "成员", "同意")), Judgement.Holds),
            new(ExampleKind.Exception, "免职不经过考察，没有核查表，只看本人", s => Related(s, null, "NONE").OfKind("REMOVE").Spoken((Sitting.Chair, "成员", "同意")), Judgement.Holds),
            new(ExampleKind.Missing, "没有填亲属关系核查", s => s.Sits(11, 8).Speak("同意".Of(8)), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有填缺席与回避", s => Related(s.Set(DecisionItems.MeetingKind, "STANDING"), null, "NONE", sits: false), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2002 年 7 月 8 日，规定还没有施行", s => Brother(s).EndedOn("2002-07-08"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行，应回避而没有回避", s => Brother(s).EndedOn("2002-07-09"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        var missing = Needed(dossier).Where(i => !dossier.Has(i)).ToArray();
        if (missing.Length > 0) return Verdict.Missing(missing);
        var recused = Roll.Recused(docket);
        var chair = dossier.Get(DecisionItems.MeetingChair);
        var spoke = Roll.Statements(dossier).Where(Roll.IsMember).Select(r => r.Get<Person>("Speaker")!).ToList();
        var took = (chair is null || recused.Any(chair.IsSame) ? spoke : spoke.Append(chair)).DistinctBy(p => p.Name).ToList();
        var wrong = took.Where(p => recused.Any(p.IsSame) || Tie(dossier, p) is not null).ToList();
        return wrong.Count == 0 ? Verdict.Holds : Verdict.Broken(
            wrong.Select(p => new Sighting(recused.Any(p.IsSame) ? DecisionItems.AbsentAndRecused.Code : InspectionItems.KinshipCheck.Code,
                recused.Any(p.IsSame) ? $"{p.Name}已回避，又发了言" : $"{p.Name}：{Tie(dossier, p)}，没有回避")),
            [new(DecisionItems.AbsentAndRecused.Code, "应回避的退出讨论并记明；已经参加的，须另开会议重新讨论")]);
    }

    /// <summary>A kind without inspection has no check of kinship: then only the person is asked about.</summary>
    private static IEnumerable<DataItem> Needed(Dossier dossier) => NineGates.Asks(InspectionItems.KinshipCheck, dossier)
        ? [InspectionItems.KinshipCheck, DecisionItems.AbsentAndRecused]
        : [DecisionItems.AbsentAndRecused];

    /// <summary>What ties a member to the candidate, in words; null for nothing that asks for recusal.</summary>
    private static string? Tie(Dossier dossier, Person member) =>
        PersonNames.Normal(member.Name) == PersonNames.Normal(dossier.CadreName) ? "人选本人"
        : Kinship.Among(dossier, [member]) is [var kin, ..] ? $"与人选有亲属关系（{kin.Words}）" : null;

    private static Sketch Related(Sketch sketch, string? relative, string relation, bool sits = true) =>
        (sits ? sketch.Sits(11, 8) : sketch.Passing(7)).Set(InspectionItems.KinshipCheck, new[] { new { Relative = relative, Relation = relation } });

    private static Sketch Brother(Sketch sketch) => Related(sketch, "杜知秋", "COLLATERAL").Spoken(("杜知秋", "成员", "同意"), (Sitting.Chair, "成员", "同意"));
}
