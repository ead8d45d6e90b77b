using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;
using static System.FormattableString;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>DEC-05 逐人介绍逐一发言。</summary>
public static class OneByOne
{
    public static readonly Rule Rule = new("DEC-05", "逐人介绍逐一发言", "常委会、党组会上，组织部门逐个介绍人选；除对这个人选回避的以外，到会成员每人都发表同意、不同意或缓议的意见。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(7)],
        Gate = 7,
        Pack = "national",
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2014, "第三十七条"), new(InstrumentRegister.DemocraticReform, "逐个介绍、逐一发言"), new(InstrumentRegister.SecretarySupervision, "逐一发表意见")],
        Verification = Verification.Verified,
        Note = "按发言人计数：身份记作“成员”、意见写明同意、不同意或缓议的，每人算一次；介绍人是会成员的，另记一行成员意见。全委会审议后投票，不要求逐一发言",
        Reads = [DecisionItems.MeetingKind, DecisionItems.PresentMembers, DecisionItems.AbsentAndRecused, DecisionItems.StatementTable],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "介绍之后，到会八人都有意见", s => s.Sits(11, 8).Speak("同意".Of(8)), Judgement.Holds),
            new(ExampleKind.Fails, "合并介绍，一并通过，只有主持人发言", s => s.Sits(11, 8).Spoken((Sitting.Chair, "成员", "同意")), Judgement.Broken),
            new(ExampleKind.Boundary, "到会八人，只有七人发言", s => s.Sits(11, 8).Speak("同意".Of(7)), Judgement.Broken),
            new(ExampleKind.Boundary, "八人都发言，一人没有写明意见", s => s.Sits(11, 8).Speak([.. "同意".Of(6), "了解情况", "同意"]), Judgement.Broken),
            new(ExampleKind.Boundary, "到会八人，一人回避，其余七人都有意见", s => s.Sits(11, 8).Marks(("陶景行", "回避", "人选是本人之弟")).Speak("同意".Of(7)), Judgement.Holds),
            new(ExampleKind.Boundary, "一人发言两次，不算两人", s => s.Sits(11, 2).Spoken(("高望舒", "介绍人", ""), ("杜知秋", "成员", "缓议"), ("杜知秋", "成员", "同意")), Judgement.Broken),
            new(ExampleKind.Fails, "人人都有意见，却没有人介绍人选", s => s.Sits(11, 2).Spoken(("杜知秋", "成员", "同意"), (Sitting.Chair, "成员", "同意")), Judgement.Broken),
            new(ExampleKind.Exception, "全委会不要求逐一发言", s => s.Sits(45, 40, "PLENARY").Spoken((Sitting.Chair, "成员", "同意")), Judgement.Holds),
            new(ExampleKind.Missing, "没有记逐一发言", s => s.Sits(11, 8), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2002 年 7 月 8 日，条文还没有施行", s => s.Sits(11, 8).Spoken((Sitting.Chair, "成员", "同意")).EndedOn("2002-07-08"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行，没有逐一发言", s => s.Sits(11, 8).Spoken((Sitting.Chair, "成员", "同意")).EndedOn("2002-07-09"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Get(DecisionItems.MeetingKind) is not { } kind) return Verdict.Missing(DecisionItems.MeetingKind);
        if (!Roll.Speaks(kind)) return Verdict.Exempt("这类会议不要求逐一发言");
        var missing = new DataItem[] { DecisionItems.PresentMembers, DecisionItems.AbsentAndRecused, DecisionItems.StatementTable }.Where(i => !dossier.Has(i)).ToArray();
        if (missing.Length > 0) return Verdict.Missing(missing);
        var (recused, spoke) = (Roll.Recused(docket).Count, Roll.Voices(dossier).Count);
        var due = dossier.Get(DecisionItems.PresentMembers) - recused;
        var isIntroduced = Roll.Statements(dossier).Any(r => r.Get<string>("Role") == "介绍人");
        var (seen, required) = (new List<Sighting>(), new List<Sighting>());
        if (!isIntroduced) Say("没有介绍人", $"记明谁介绍{dossier.CadreName}");
        if (spoke < due) Say(Invariant($"{spoke} 名成员表明意见"), Invariant($"到会成员除回避的 {recused} 人外，{due} 人都表明同意、不同意或缓议"));
        return seen.Count == 0 ? Verdict.Holds : Verdict.Broken(seen, required);

        void Say(string saw, string wants)
        {
            seen.Add(new Sighting(DecisionItems.StatementTable.Code, saw));
            required.Add(new Sighting(DecisionItems.StatementTable.Code, wants));
        }
    }
}
