using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Gates.G6Consultation.M07MatterReport;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G1Qualification;

/// <summary>QUA-08 破格先经上级同意。</summary>
public static class PriorConsent
{
    public static readonly Rule Rule = new("QUA-08", "破格先经上级同意", "破格提拔的，上级组织部门同意之后才可提交讨论决定；越级提拔或者不经推荐的，在考察之前就要报告。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(4), JudgedAt.Passing(6, "M07")],
        Gate = 1,
        Pack = "national",
        Kinds = ["PROMOTE"],
        From = new(2014, 1, 14),
        Basis = [new(InstrumentRegister.Regulations2014, "第三十五条"), new(InstrumentRegister.SecretarySupervision, "五类人员任前审核")],
        Verification = Verification.Verified,
        Note = "考察何时开始如实记录，考察前没有报告的在办结组织考察时阻断；是不是越级从破格情形与理由中认，是不是不经推荐看报告情形",
        Reads =
        [
            QualificationItems.QualificationVerdict, QualificationItems.ExceptionalPromotionGround, MatterReportItems.ReportableKinds,
            MatterReportItems.ReportSentAt, MatterReportItems.ReportReply, InspectionItems.InspectionStartedAt,
        ],
        Holds = docket => docket.Attempt.Gate == 4 ? BeforeInspection(docket.Dossier) : BeforeDecision(docket.Dossier),
        Examples =
        [
            new(ExampleKind.Holds, "越级提拔，考察前已报告", s => Leap(s, "2026-09-10 09:00", "2026-09-14 09:00").Passing(4), Judgement.Holds),
            new(ExampleKind.Fails, "越级提拔，考察开始后才报告", s => Leap(s, "2026-09-15 09:00", "2026-09-14 09:00").Passing(4), Judgement.Broken),
            new(ExampleKind.Boundary, "考察开始的同一分钟报告", s => Leap(s, "2026-09-14 09:00", "2026-09-14 09:00").Passing(4), Judgement.Holds),
            new(ExampleKind.Boundary, "晚于考察开始一分钟报告", s => Leap(s, "2026-09-14 09:01", "2026-09-14 09:00").Passing(4), Judgement.Broken),
            new(ExampleKind.Fails, "不经推荐的组织提名，没有报告就考察", s => s.Set(QualificationItems.QualificationVerdict, "MEET").Set(MatterReportItems.ReportableKinds, "NORECOMMEND").Set(InspectionItems.InspectionStartedAt, "2026-09-14 09:00").Passing(4), Judgement.Broken),
            new(ExampleKind.Exception, "破格但不越级，讨论决定前报告即可，考察照常办结", s => Short(s).Passing(4), Judgement.Holds),
            new(ExampleKind.Holds, "破格，上级已经批复同意", s => Short(s).Set(MatterReportItems.ReportReply, "AGREE").Passing(6), Judgement.Holds),
            new(ExampleKind.Fails, "破格，上级还没有批复就要提交讨论", s => Short(s).Passing(6), Judgement.Broken),
            new(ExampleKind.Boundary, "破格，上级要求调整后再报", s => Short(s).Set(MatterReportItems.ReportReply, "AMEND").Passing(6), Judgement.Broken),
            new(ExampleKind.Exception, "资格符合，不是破格", s => s.Set(QualificationItems.QualificationVerdict, "MEET").Passing(6), Judgement.Holds),
            new(ExampleKind.Missing, "没有资格审查结论，不知道是不是破格", s => s.Passing(6), Judgement.CannotJudge),
            new(ExampleKind.Missing, "写了破格，没有写情形与理由，不知道是不是越级", s => s.Set(QualificationItems.QualificationVerdict, "EXCEPTION").Passing(4), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2014 年 1 月 13 日，条文还没有施行", s => Short(s).Set(MatterReportItems.MatterReportEndedAt, "2014-01-13 17:00").Passing(6), Judgement.Holds),
            new(ExampleKind.Boundary, "2014 年 1 月 14 日施行", s => Short(s).Set(MatterReportItems.MatterReportEndedAt, "2014-01-14 09:00").Passing(6), Judgement.Broken),
        ],
    };

    private static Verdict BeforeInspection(Dossier dossier)
    {
        if (!dossier.Has(QualificationItems.QualificationVerdict)) return Verdict.Missing(QualificationItems.QualificationVerdict);
        var ground = dossier.Get(QualificationItems.ExceptionalPromotionGround);
        if (Exceptional.IsClaimed(dossier) && ground is null) return Verdict.Missing(QualificationItems.ExceptionalPromotionGround);
        var leaps = Exceptional.IsClaimed(dossier) && ExceptionalLimits.LevelsLept(ground!) > 0;
        if (!leaps && !PriorReport.IsDeclared(dossier, "NORECOMMEND")) return Verdict.Exempt("不是越级提拔，也不是不经推荐");
        var why = leaps ? "越级提拔" : "不经推荐";
        if (!dossier.Has(MatterReportItems.ReportSentAt)) return Verdict.Broken(MatterReportItems.ReportSentAt, $"{why}，没有报告", $"考察之前报上级组织部门");
        if (!dossier.Has(InspectionItems.InspectionStartedAt)) return Verdict.Missing(InspectionItems.InspectionStartedAt);
        var (sent, started) = (dossier.Get(MatterReportItems.ReportSentAt), dossier.Get(InspectionItems.InspectionStartedAt));
        return sent <= started ? Verdict.Holds : Verdict.Broken(MatterReportItems.ReportSentAt, $"{why}，{LegalTime.Show(sent)} 才报告", $"不晚于考察开始 {LegalTime.Show(started)}");
    }

    private static Verdict BeforeDecision(Dossier dossier)
    {
        if (!dossier.Has(QualificationItems.QualificationVerdict)) return Verdict.Missing(QualificationItems.QualificationVerdict);
        return Exceptional.IsClaimed(dossier) ? PriorReport.Agreed(dossier) : Verdict.Exempt("不是破格提拔");
    }

    private static Sketch Leap(Sketch sketch, string sent, string inspected) => sketch
        .Set(QualificationItems.QualificationVerdict, "EXCEPTION")
        .Set(QualificationItems.ExceptionalPromotionGround, "越一级提拔，专业性强的重要职位")
        .Set(MatterReportItems.ReportSentAt, sent)
        .Set(InspectionItems.InspectionStartedAt, inspected);

    private static Sketch Short(Sketch sketch) => sketch
        .Set(QualificationItems.QualificationVerdict, "EXCEPTION")
        .Set(QualificationItems.ExceptionalPromotionGround, "副职任职年限不足，工作特殊需要")
        .Set(InspectionItems.InspectionStartedAt, "2026-09-14 09:00");
}
