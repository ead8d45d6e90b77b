using Jishi.Record.Instruments;
using Jishi.Record.Rules;
using static System.FormattableString;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>DEC-07 分歧大暂缓。</summary>
public static class Split
{
    private static readonly Parameter Trigger = new("splitTrigger", "意见分歧较大的提示线", "", new Amount(1, 3)) { Stricter = Stricter.Lower };

    public static readonly Rule Rule = new("DEC-07", "分歧大暂缓", "发言中不同意和缓议的意见达到一定比例的，应作出暂缓或不予表决的决定；仍交付表决并通过的，写明理由。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(7)],
        Gate = 7,
        Pack = "national",
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2014, "第三十七条"), new(InstrumentRegister.DemocraticReform, "暂缓或不予表决"), new(InstrumentRegister.SecretarySupervision, "暂缓决定")],
        Verification = Verification.Verified,
        Note = "三分之一是本系统设定的提示线，分母是表明意见的成员；“重大问题不清”由信访举报、审计等规则另判",
        Parameters = [Trigger],
        Reads = [DecisionItems.MeetingKind, DecisionItems.StatementTable, DecisionItems.DecisionOutcome, DecisionItems.SuspendReason],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "十一人发言，一人缓议", s => s.Sits(11, 11).Votes(10, 0, 1).Speak([.. "同意".Of(9), "缓议", "同意"]), Judgement.Holds),
            new(ExampleKind.Fails, "八人发言，一半不同意，仍交付表决", s => s.Sits(11, 8).Votes(6, 2, 0).Speak([.. "不同意".Of(4), .. "同意".Of(4)]), Judgement.Broken),
            new(ExampleKind.Boundary, "九人发言，三人缓议，正好三分之一", s => s.Sits(11, 9).Votes(6, 0, 3).Speak([.. "缓议".Of(3), .. "同意".Of(6)]), Judgement.Broken),
            new(ExampleKind.Boundary, "十人发言，三人缓议，不到三分之一", s => s.Sits(11, 10).Votes(7, 0, 3).Speak([.. "缓议".Of(3), .. "同意".Of(7)]), Judgement.Holds),
            new(ExampleKind.Exception, "四人缓议，作出暂缓决定", s => s.Sits(11, 11).Set(DecisionItems.DecisionOutcome, "SUSPEND").Speak([.. "缓议".Of(4), .. "同意".Of(7)]), Judgement.Holds),
            new(ExampleKind.Exception, "全委会审议后投票，没有逐一发言", s => s.Sits(45, 40, "PLENARY").Votes(38, 2, 0), Judgement.Holds),
            new(ExampleKind.Missing, "没有记逐一发言", s => s.Sits(11, 8).Votes(6, 2, 0), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2002 年 7 月 8 日，条文还没有施行", s => Halves(s).EndedOn("2002-07-08"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行，一半不同意", s => Halves(s).EndedOn("2002-07-09"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Get(DecisionItems.MeetingKind) is not { } kind) return Verdict.Missing(DecisionItems.MeetingKind);
        if (!dossier.Has(DecisionItems.StatementTable)) return Roll.Speaks(kind) ? Verdict.Missing(DecisionItems.StatementTable) : Verdict.Exempt("这类会议不要求逐一发言");
        if (!Roll.Decides(dossier)) return Verdict.Exempt("没有记作通过");
        var voices = Roll.Voices(dossier);
        var (against, share) = (voices.Count(v => !Roll.Agrees(v)), docket.Share("DEC-07", Trigger));
        return !share.IsReachedBy(against, voices.Count) ? Verdict.Holds : Verdict.Broken(
            [new(DecisionItems.StatementTable.Code, Invariant($"{voices.Count} 人表明意见，{against} 人不同意或缓议")), new(DecisionItems.DecisionOutcome.Code, dossier.Show(DecisionItems.DecisionOutcome)!)],
            [new(DecisionItems.DecisionOutcome.Code, Invariant($"不同意和缓议达到 {share} 的，暂缓或不予表决；仍要通过的写明理由"))]);
    }

    private static Sketch Halves(Sketch sketch) => sketch.Sits(11, 8).Votes(6, 2, 0).Speak([.. "不同意".Of(4), .. "同意".Of(4)]);
}
