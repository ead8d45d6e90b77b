using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G6Consultation.M07MatterReport;

/// <summary>RPT-06 近亲属提拔报告。</summary>
public static class KinPromoted
{
    public static readonly Rule Rule = new("RPT-06", "近亲属提拔报告", "领导干部的近亲属和身边人员在其所在单位、系统或者地区提拔任职的，须先报告上级同意。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(6, "M07"), JudgedAt.Passing(7)],
        Gate = 6,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER", "LATERAL", "CONVERT"],
        From = new(2010, 3, 1),
        Basis = [new(InstrumentRegister.Supervision2019, "有关事项报告"), new(InstrumentRegister.SecretarySupervision, "五类人员任前审核")],
        Verification = Verification.Recalled,
        Note = "是不是须报告看报告情形，和考察时亲属核查表中“须报告”的各行；征求意见可先于考察办结，那时还没有核查的，在办结讨论决定时再看",
        Reads = [MatterReportItems.ReportableKinds, MatterReportItems.ReportReply, InspectionItems.KinshipCheck],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "报告并回避，上级同意", s => Checked(s, "CHILD", true).Set(MatterReportItems.ReportableKinds, "KINSTAFF").Set(MatterReportItems.ReportReply, "AGREE"), Judgement.Holds),
            new(ExampleKind.Fails, "没有报告就提拔局长的儿子", s => Checked(s, "CHILD", true), Judgement.Broken),
            new(ExampleKind.Boundary, "有近亲属，核查为不须报告", s => Checked(s, "CHILD", false), Judgement.Holds),
            new(ExampleKind.Boundary, "列入报告情形，还没有答复", s => Checked(s, "CHILD", true).Set(MatterReportItems.ReportableKinds, "KINSTAFF"), Judgement.Broken),
            new(ExampleKind.Exception, "征求意见先于考察办结，报告情形写明没有，亲属还没有核查", s => s.Set(MatterReportItems.ReportableKinds, "NONE"), Judgement.Holds),
            new(ExampleKind.Fails, "征求意见办结之后核查出来，讨论决定时阻断", s => Checked(s, "SPOUSE", true).Passing(7), Judgement.Broken),
            new(ExampleKind.Missing, "讨论决定时还没有核查亲属关系", s => s.Set(MatterReportItems.ReportableKinds, "NONE").Passing(7), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有写报告情形", s => s, Judgement.CannotJudge),
            new(ExampleKind.Exception, "2010 年 2 月 28 日，办法还没有施行", s => Checked(s, "CHILD", true).Set(MatterReportItems.MatterReportEndedAt, "2010-02-28 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2010 年 3 月 1 日施行", s => Checked(s, "CHILD", true).Set(MatterReportItems.MatterReportEndedAt, "2010-03-01 09:00"), Judgement.Broken),
        ],
    };

    /// <summary>The rows of the kinship check that must be reported.</summary>
    internal static IEnumerable<TableRow> Kin(Dossier dossier) => (dossier.Get(InspectionItems.KinshipCheck) ?? ValueList<TableRow>.Empty).Where(r => r.Get<bool>("MustReport"));

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (docket.Attempt.Gate == 7 && !dossier.IsSettled(InspectionItems.KinshipCheck)) return Verdict.Missing(InspectionItems.KinshipCheck);
        var kin = Kin(dossier).ToList();
        return PriorReport.Reported(dossier, "KINSTAFF", kin.Count == 0 ? null : new Sighting(InspectionItems.KinshipCheck.Code, string.Join('；', kin.Select(r => Tell(r, dossier)))));
    }

    private static string Tell(TableRow row, Dossier dossier) => row.Get<string>("Relation") is { } relation ? $"{dossier.Codes.Label(CommonCodes.KinshipRelation, relation)}，须报告" : "须报告";

    private static Sketch Checked(Sketch sketch, string relation, bool mustReport) => sketch
        .Set(MatterReportItems.ReportableKinds, "NONE")
        .Set(InspectionItems.KinshipCheck, new[] { new { Relation = relation, MustReport = mustReport } })
        .Set(DecisionItems.DecisionEndedAt, "2026-10-30 11:00");
}
