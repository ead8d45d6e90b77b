using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;
using static System.FormattableString;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>DEC-04 票数合计、DEC-15 列席不表决：only totals are kept, so the totals must add up.</summary>
public static class VoteTotals
{
    private static readonly DataItem<long>[] Cast = [DecisionItems.VotesFor, DecisionItems.VotesAgainst, DecisionItems.VotesAbstain];

    public static readonly Rule Rule = new("DEC-04", "票数合计", "同意、不同意、弃权之和是有效票；有效票加无效票和未投票，须等于应投票人数，即实到人数减去对这个人选回避的人数。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(7)],
        Gate = 7,
        Basis = [new(InstrumentRegister.DemocraticReform, "票决结果")],
        Verification = Verification.Seed,
        Note = "全委会的回避者退出审议后仍投票，不从实到人数中减；无记名投票允许废票，废票和未投的票填在“无效票与未投票数”里即可。回避事由里写了议程上别的人选姓名的，只算那个人选的回避；这些读法为本系统所定",
        Reads = [DecisionItems.MeetingKind, DecisionItems.PresentMembers, DecisionItems.AbsentAndRecused, .. Cast, DecisionItems.VotesInvalid],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "实到八人，六票同意，一票不同意，一票弃权", s => s.Sits(11, 8).Votes(6, 1, 1), Judgement.Holds),
            new(ExampleKind.Fails, "实到八人，七票同意，两票不同意", s => s.Sits(11, 8).Votes(7, 2, 0), Judgement.Broken),
            new(ExampleKind.Boundary, "实到十人，一张废票也能如实登记", s => s.Sits(11, 10).Votes(8, 0, 1, 1), Judgement.Holds),
            new(ExampleKind.Boundary, "实到十人，少了一票没有着落", s => s.Sits(11, 10).Votes(8, 0, 1), Judgement.Broken),
            new(ExampleKind.Boundary, "实到十人，一人回避，九票正好", s => s.Sits(11, 10).Marks(("杜知秋", "回避", "人选是本人之弟")).Votes(9, 0, 0), Judgement.Holds),
            new(ExampleKind.Boundary, "实到十人，一人回避，却有十票", s => s.Sits(11, 10).Marks(("杜知秋", "回避", "人选是本人之弟")).Votes(10, 0, 0), Judgement.Broken),
            new(ExampleKind.Exception, "回避的是同一次会议上另一个人选，这个人选照常投票", s => s.Sits(11, 10).OnAgendaWith("何远舟", o => o).Marks(("杜知秋", "回避", "何远舟是本人之弟")).Votes(10, 0, 0), Judgement.Holds),
            new(ExampleKind.Exception, "缺席的人本来不在实到人数里", s => s.Sits(11, 10).Marks(("陶景行", "缺席", "外出公务")).Votes(9, 0, 1), Judgement.Holds),
            new(ExampleKind.Exception, "全委会的回避者审议后仍投票", s => s.Sits(45, 40, "PLENARY").Marks(("杜知秋", "回避", "人选是本人之弟")).Votes(40, 0, 0), Judgement.Holds),
            new(ExampleKind.Missing, "没有写无效票，零也要填", s => s.Sits(11, 8).Set(DecisionItems.VotesFor, 8).Set(DecisionItems.VotesAgainst, 0).Set(DecisionItems.VotesAbstain, 0), Judgement.CannotJudge),
        ],
    };

    public static readonly Rule Observers = new("DEC-15", "列席不表决", "列席会议的人可以发言，不参加表决：票数不得多于实到会成员，列席的人也不得记作会成员表态。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(7)],
        Gate = 7,
        Pack = "national",
        Basis = [new(InstrumentRegister.DemocraticReform, "人大、政协主要领导列席常委会")],
        Verification = Verification.Seed,
        Note = "票上没有姓名，凭票数多出实到成员和发言的身份判断",
        Reads = [DecisionItems.NonVotingAttendees, DecisionItems.PresentMembers, .. Cast, DecisionItems.StatementTable],
        Holds = JudgeObservers,
        Examples =
        [
            new(ExampleKind.Holds, "两人列席，十名成员投十票", s => Attended(s.Sits(11, 10), "温绍文、傅雪桥").Votes(9, 0, 1), Judgement.Holds),
            new(ExampleKind.Fails, "列席两人也投了票", s => Attended(s.Sits(11, 10), "温绍文、傅雪桥").Votes(11, 0, 1), Judgement.Broken),
            new(ExampleKind.Boundary, "多出一票", s => Attended(s.Sits(11, 10), "温绍文").Votes(10, 0, 1), Judgement.Broken),
            new(ExampleKind.Boundary, "列席的人发言，身份记作列席", s => Attended(s.Sits(11, 10), "温绍文").Votes(10, 0, 0).Spoken(("温绍文", "列席", "同意")), Judgement.Holds),
            new(ExampleKind.Boundary, "列席的人记成了会成员", s => Attended(s.Sits(11, 10), "温绍文").Votes(10, 0, 0).Spoken(("温绍文", "成员", "同意")), Judgement.Broken),
            new(ExampleKind.Exception, "没有人列席", s => Attended(s.Sits(11, 10), "无").Votes(10, 0, 0), Judgement.Holds),
            new(ExampleKind.Missing, "没有写列席人员", s => s.Sits(11, 10).Votes(10, 0, 0), Judgement.CannotJudge),
        ],
    };

    /// <summary>The valid votes are not more than the members who came.</summary>
    internal static Verdict Within(Dossier dossier)
    {
        if (Unknown(dossier, [DecisionItems.PresentMembers, .. Cast]) is { } missing) return missing;
        var (cast, present) = (Cast.Sum(dossier.Get), dossier.Get(DecisionItems.PresentMembers));
        return cast <= present ? Verdict.Holds : Verdict.Broken(
            [new(DecisionItems.PresentMembers.Code, Invariant($"{present} 人")), .. Cast.Select(i => new Sighting(i.Code, Invariant($"{dossier.Get(i)} 票")))],
            [new(DecisionItems.VotesFor.Code, Invariant($"三种票合计不多于 {present} 票，现为 {cast} 票"))]);
    }

    private static Verdict JudgeObservers(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Get(DecisionItems.NonVotingAttendees) is not { } attendees) return Verdict.Missing(DecisionItems.NonVotingAttendees);
        if (Within(dossier) is { Judgement: not Judgement.Holds } over) return over;
        var counted = attendees.Where(a => Roll.Statements(dossier).Any(r => Roll.IsMember(r) && r.Get<Person>("Speaker")!.IsSame(a))).ToList();
        return counted.Count == 0 ? Verdict.Holds : Verdict.Broken(
            counted.Select(c => new Sighting(DecisionItems.StatementTable.Code, $"{c.Name}记作成员")),
            [new(DecisionItems.StatementTable.Code, "列席的人发言记作“列席”，不计入表决")]);
    }

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (Unknown(dossier, [DecisionItems.MeetingKind, DecisionItems.PresentMembers, DecisionItems.AbsentAndRecused, .. Cast, DecisionItems.VotesInvalid]) is { } missing) return missing;
        var recused = dossier.Get(DecisionItems.MeetingKind) == "PLENARY" ? 0 : Roll.Recused(docket).Count;
        var (valid, invalid, present) = (Cast.Sum(dossier.Get), dossier.Get(DecisionItems.VotesInvalid), dossier.Get(DecisionItems.PresentMembers));
        return valid + invalid == present - recused ? Verdict.Holds : Verdict.Broken(
            [
                new(DecisionItems.PresentMembers.Code, Invariant($"{present} 人")), new(DecisionItems.AbsentAndRecused.Code, Invariant($"回避 {recused} 人")),
                .. Cast.Select(i => new Sighting(i.Code, Invariant($"{dossier.Get(i)} 票"))), new(DecisionItems.VotesInvalid.Code, Invariant($"{invalid} 票")),
            ],
            [new(DecisionItems.VotesFor.Code, Invariant($"应投 {present - recused} 票，现合计 {valid + invalid} 票"))]);
    }

    private static Verdict? Unknown(Dossier dossier, DataItem[] items) =>
        items.Where(i => !dossier.Has(i)).ToArray() is { Length: > 0 } missing ? Verdict.Missing(missing) : null;

    private static Sketch Attended(Sketch sketch, string names) => sketch.Set(DecisionItems.NonVotingAttendees, names);
}
