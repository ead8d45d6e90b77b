using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>DEC-06 主要负责人最后表态。</summary>
public static class ChairLast
{
    public static readonly Rule Rule = new("DEC-06", "主要负责人最后表态", "常委会、党组会讨论任免，主要负责人在其他成员之后最后表态；先表态的照实记录，这次决定不能办结，须重新开会讨论。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(7)],
        Gate = 7,
        Pack = "national",
        From = new(2019, 3, 3),
        Basis = [new(InstrumentRegister.Regulations2019, "第三十八条"), new(InstrumentRegister.SecretarySupervision, "书记不得首先表态")],
        Verification = Verification.Verified,
        Note = "以会议主持人为主要负责人；看身份记作“成员”的发言的次序，主持人的头一次表态就应在其他成员之后。2019 年 3 月 3 日前只禁止提前表态，本条不判",
        Reads = [DecisionItems.MeetingKind, DecisionItems.MeetingChair, DecisionItems.AbsentAndRecused, DecisionItems.StatementTable],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "书记第八位发言，最后表态", s => s.Sits(11, 8).Speak("同意".Of(8)), Judgement.Holds),
            new(ExampleKind.Fails, "书记首先表态定调", s => s.Sits(11, 3).Spoken(("高望舒", "介绍人", ""), (Sitting.Chair, "成员", "同意"), ("杜知秋", "成员", "同意"), ("韩立冬", "成员", "同意")), Judgement.Broken),
            new(ExampleKind.Boundary, "书记倒数第二个表态", s => s.Sits(11, 3).Spoken(("杜知秋", "成员", "同意"), (Sitting.Chair, "成员", "同意"), ("韩立冬", "成员", "同意")), Judgement.Broken),
            new(ExampleKind.Boundary, "书记先表态，最后又说一遍", s => s.Sits(11, 3).Spoken((Sitting.Chair, "成员", "同意"), ("杜知秋", "成员", "同意"), (Sitting.Chair, "成员", "同意")), Judgement.Broken),
            new(ExampleKind.Boundary, "书记之后只有列席的人发言", s => s.Sits(11, 2).Spoken(("杜知秋", "成员", "同意"), (Sitting.Chair, "成员", "同意"), ("温绍文", "列席", "同意")), Judgement.Holds),
            new(ExampleKind.Fails, "没有书记的表态", s => s.Sits(11, 2).Spoken(("杜知秋", "成员", "同意"), ("韩立冬", "成员", "同意")), Judgement.Broken),
            new(ExampleKind.Exception, "书记对这个人选回避", s => s.Sits(11, 3).Marks((Sitting.Chair, "回避", "人选是本人亲属")).Spoken(("杜知秋", "成员", "同意"), ("韩立冬", "成员", "同意")), Judgement.Holds),
            new(ExampleKind.Exception, "全委会不用本条", s => s.Sits(45, 40, "PLENARY").Spoken((Sitting.Chair, "成员", "同意"), ("杜知秋", "成员", "同意")), Judgement.Holds),
            new(ExampleKind.Missing, "没有记逐一发言", s => s.Sits(11, 8), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2019 年 3 月 2 日，还没有要求最后表态", s => First(s).EndedOn("2019-03-02"), Judgement.Holds),
            new(ExampleKind.Boundary, "2019 年 3 月 3 日起须最后表态", s => First(s).EndedOn("2019-03-03"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Get(DecisionItems.MeetingKind) is not { } kind) return Verdict.Missing(DecisionItems.MeetingKind);
        if (!Roll.Speaks(kind)) return Verdict.Exempt("这类会议不要求逐一发言");
        if (dossier.Get(DecisionItems.MeetingChair) is not { } chair) return Verdict.Missing(DecisionItems.MeetingChair);
        if (!dossier.Has(DecisionItems.StatementTable)) return Verdict.Missing(DecisionItems.StatementTable);
        if (Roll.Recused(docket).Any(chair.IsSame)) return Verdict.Exempt("主要负责人对这个人选回避");
        var speakers = Roll.Statements(dossier).Where(Roll.IsMember).Select(r => r.Get<Person>("Speaker")!).ToList();
        var place = speakers.FindIndex(chair.IsSame);
        if (place >= 0 && speakers.Skip(place).All(chair.IsSame)) return Verdict.Holds;
        return Verdict.Broken(
            [new(DecisionItems.MeetingChair.Code, chair.Name), new(DecisionItems.StatementTable.Code, place < 0 ? "没有主要负责人的表态" : $"{chair.Name}先表态，其后还有成员发言")],
            [new(DecisionItems.StatementTable.Code, "其他成员都说完，主要负责人再表态；已经先说了的，须另开会议重新讨论")]);
    }

    private static Sketch First(Sketch sketch) => sketch.Sits(11, 2).Spoken((Sitting.Chair, "成员", "同意"), ("杜知秋", "成员", "同意"));
}
