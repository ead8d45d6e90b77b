using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G6Consultation.M07MatterReport;

/// <summary>RPT-01 事先报告未复不上会。</summary>
public static class AnsweredBeforeDecision
{
    public static readonly Rule Rule = new("RPT-01", "事先报告未复不上会", "属于须事先报告情形的，上级没有答复或者没有同意之前，不得提交讨论决定。")
    {
        Kind = RuleKind.Block,
        At = [Act.PlanAgenda, JudgedAt.Passing(7)],
        Gate = 6,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER", "LATERAL", "CONVERT"],
        From = new(2010, 3, 1),
        Basis = [new(InstrumentRegister.Supervision2019, "有关事项报告"), new(InstrumentRegister.Reporting2010, "须报告的事项"), new(InstrumentRegister.SecretarySupervision, "五类人员任前审核")],
        Verification = Verification.Recalled,
        Note = "2010 年办法的施行日期据记忆；会已经开了的照实记录，办结讨论决定时阻断",
        Reads = [MatterReportItems.ReportableKinds, MatterReportItems.ReportReply, MatterReportItems.ReportReplyAt, DecisionItems.DecisionStartedAt],
        Holds = docket => !docket.Dossier.IsSettled(MatterReportItems.ReportableKinds) ? Verdict.Missing(MatterReportItems.ReportableKinds)
            : PriorReport.Declared(docket.Dossier).Count == 0 ? Verdict.Exempt("不属须事先报告的情形")
            : PriorReport.AgreedBeforeDecision(docket),
        Examples =
        [
            new(ExampleKind.Holds, "批复同意后上会", s => Answered(s, "2026-09-20 16:00"), Judgement.Holds),
            new(ExampleKind.Fails, "上会之后才补报", s => Answered(s, "2026-09-28 16:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "会议开始的同一分钟收到批复", s => Answered(s, "2026-09-24 09:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "批复晚于会议开始一分钟", s => Answered(s, "2026-09-24 09:01"), Judgement.Broken),
            new(ExampleKind.Fails, "报了上级，没有答复就排上议程", s => s.Set(MatterReportItems.ReportableKinds, "DELAYRET"), Judgement.Broken),
            new(ExampleKind.Boundary, "上级不同意", s => s.Set(MatterReportItems.ReportableKinds, "DELAYRET").Set(MatterReportItems.ReportReply, "DISAGREE"), Judgement.Broken),
            new(ExampleKind.Holds, "批复同意，排上议程时会还没有开", s => s.Set(MatterReportItems.ReportableKinds, "DELAYRET").Set(MatterReportItems.ReportReply, "AGREE").Set(MatterReportItems.ReportReplyAt, "2026-09-20 16:00"), Judgement.Holds),
            new(ExampleKind.Exception, "不属须报告事项", s => s.Set(MatterReportItems.ReportableKinds, "NONE"), Judgement.Holds),
            new(ExampleKind.Exception, "免职不在本条之内", s => s.OfKind("REMOVE").Set(MatterReportItems.ReportableKinds, "DELAYRET"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写是不是须报告", s => s, Judgement.CannotJudge),
            new(ExampleKind.Missing, "批复同意，没有写答复时间", s => s.Set(MatterReportItems.ReportableKinds, "DELAYRET").Set(MatterReportItems.ReportReply, "AGREE").Passing(7), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2010 年 2 月 28 日，办法还没有施行", s => s.Set(MatterReportItems.ReportableKinds, "DELAYRET").Planning("2010-02-28 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2010 年 3 月 1 日施行", s => s.Set(MatterReportItems.ReportableKinds, "DELAYRET").Planning("2010-03-01 09:00"), Judgement.Broken),
        ],
    };

    private static Sketch Answered(Sketch sketch, string replied) => sketch
        .Set(MatterReportItems.ReportableKinds, "NORECOMMEND")
        .Set(MatterReportItems.ReportReply, "AGREE")
        .Set(MatterReportItems.ReportReplyAt, replied)
        .Set(DecisionItems.DecisionStartedAt, "2026-09-24 09:00")
        .Set(DecisionItems.DecisionEndedAt, "2026-09-24 11:30")
        .Passing(7);
}
