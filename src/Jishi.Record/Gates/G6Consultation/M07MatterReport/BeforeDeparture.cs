using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G6Consultation.M07MatterReport;

/// <summary>RPT-04 离任前突击调整。</summary>
public static class BeforeDeparture
{
    public static readonly Rule Rule = new("RPT-04", "离任前突击调整", "机构变动，或者主要领导已经明确离任时，提拔、调整干部须先报告，上级同意后才可讨论决定。")
    {
        Kind = RuleKind.Block,
        At = [Act.PlanAgenda, JudgedAt.Passing(7)],
        Gate = 6,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER", "LATERAL", "CONVERT"],
        From = new(2010, 3, 1),
        Basis = [new(InstrumentRegister.Reporting2010, "须报告的事项"), new(InstrumentRegister.Supervision2019, "有关事项报告"), new(InstrumentRegister.Accountability2010, "追责情形")],
        Verification = Verification.Recalled,
        Note = "是不是在机构变动或主要领导离任之际，由具体责任人在报告情形中写明；突击提拔列为追责情形（已核对）",
        Reads = [MatterReportItems.ReportableKinds, MatterReportItems.ReportReply, MatterReportItems.ReportReplyAt, DecisionItems.DecisionStartedAt],
        Holds = docket => !docket.Dossier.IsSettled(MatterReportItems.ReportableKinds) ? Verdict.Missing(MatterReportItems.ReportableKinds)
            : PriorReport.IsDeclared(docket.Dossier, "DEPARTURE") ? PriorReport.AgreedBeforeDecision(docket)
            : Verdict.Exempt("不在机构变动或主要领导离任之际"),
        Examples =
        [
            new(ExampleKind.Holds, "书记即将离任，报批同意后调整", s => Leaving(s, "2026-09-20 16:00"), Judgement.Holds),
            new(ExampleKind.Fails, "离任前夜提拔，没有报批", s => s.Set(MatterReportItems.ReportableKinds, "DEPARTURE"), Judgement.Broken),
            new(ExampleKind.Boundary, "会议开始的同一分钟收到批复", s => Leaving(s, "2026-09-24 09:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "开完会才收到批复", s => Leaving(s, "2026-09-24 12:00"), Judgement.Broken),
            new(ExampleKind.Exception, "属于别的报告情形，由 RPT-01 判断", s => s.Set(MatterReportItems.ReportableKinds, "DELAYRET"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写报告情形", s => s, Judgement.CannotJudge),
            new(ExampleKind.Exception, "2010 年 2 月 28 日，办法还没有施行", s => s.Set(MatterReportItems.ReportableKinds, "DEPARTURE").Planning("2010-02-28 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2010 年 3 月 1 日施行", s => s.Set(MatterReportItems.ReportableKinds, "DEPARTURE").Planning("2010-03-01 09:00"), Judgement.Broken),
        ],
    };

    private static Sketch Leaving(Sketch sketch, string replied) => sketch
        .Set(MatterReportItems.ReportableKinds, "DEPARTURE")
        .Set(MatterReportItems.ReportReply, "AGREE")
        .Set(MatterReportItems.ReportReplyAt, replied)
        .Set(DecisionItems.DecisionStartedAt, "2026-09-24 09:00")
        .Set(DecisionItems.DecisionEndedAt, "2026-09-24 11:30")
        .Passing(7);
}
