using System.Collections.Immutable;
using Jishi.Record.Batches;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G6Consultation.M07MatterReport;

/// <summary>RPT-03 五类人员任前审核。</summary>
public static class PreReview
{
    private static readonly ImmutableArray<string> Five = ["KINSTAFF", "EXCEPTION", "OVERQUOTA", "DISPUTED", "DISCIPLINED"];

    public static readonly Rule Rule = new("RPT-03", "五类人员任前审核", "提拔领导亲属和身边人员、破格、超职数、有重要争议、受过处分这五类人员，决定之前报上级审核同意。")
    {
        Kind = RuleKind.Block,
        At = [Act.PlanAgenda, JudgedAt.Passing(7)],
        Gate = 6,
        Pack = "county-supervision",
        Kinds = ["PROMOTE"],
        Basis = [new(InstrumentRegister.SecretarySupervision, "五类人员任前审核")],
        Verification = Verification.Seed,
        Note = "属于哪一类，看报告情形、资格审查结论是不是破格、亲属核查是不是须报告；报审和结果记在批次上，结果的发生时间不得晚于讨论决定开始",
        Reads =
        [
            MatterReportItems.ReportableKinds, QualificationItems.QualificationVerdict, InspectionItems.KinshipCheck, BatchItems.PreReviewCategory,
            BatchItems.PreReviewResult, DecisionItems.DecisionStartedAt,
        ],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "受过处分的人员，上级审核同意", s => Reviewed(s, "DISCIPLINED"), Judgement.Holds),
            new(ExampleKind.Fails, "县长的外甥，没有报审", s => s.Set(MatterReportItems.ReportableKinds, "NONE").Set(InspectionItems.KinshipCheck, new[] { new { Relation = "COLLATERAL", MustReport = true } }), Judgement.Broken),
            new(ExampleKind.Boundary, "报审了破格，没有报审亲属关系", s => Reviewed(s, "EXCEPTION").Set(MatterReportItems.ReportableKinds, "KINSTAFF、EXCEPTION"), Judgement.Broken),
            new(ExampleKind.Boundary, "上级要求调整后再报", s => Reviewed(s, "DISPUTED", result: "AMEND"), Judgement.Broken),
            new(ExampleKind.Boundary, "审核结果在会议开始时到", s => Reviewed(s, "DISPUTED", "2026-09-24 09:00").Set(DecisionItems.DecisionStartedAt, "2026-09-24 09:00").Passing(7), Judgement.Holds),
            new(ExampleKind.Boundary, "审核结果晚于会议开始一分钟", s => Reviewed(s, "DISPUTED", "2026-09-24 09:01").Set(DecisionItems.DecisionStartedAt, "2026-09-24 09:00").Passing(7), Judgement.Broken),
            new(ExampleKind.Fails, "资格审查写了破格，没有报审", s => s.Set(MatterReportItems.ReportableKinds, "NONE").Set(QualificationItems.QualificationVerdict, "EXCEPTION"), Judgement.Broken),
            new(ExampleKind.Exception, "不属于五类人员", s => s.Set(MatterReportItems.ReportableKinds, "DELAYRET"), Judgement.Holds),
            new(ExampleKind.Exception, "没有采用本规则包的地方", s => s.Set(MatterReportItems.ReportableKinds, "DISPUTED").Adopting(), Judgement.Holds),
            new(ExampleKind.Exception, "平级调整不在本条之内", s => s.Set(MatterReportItems.ReportableKinds, "DISPUTED").OfKind("LATERAL"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写报告情形", s => s, Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (!dossier.IsSettled(MatterReportItems.ReportableKinds)) return Verdict.Missing(MatterReportItems.ReportableKinds);
        var own = Of(dossier);
        if (own.Count == 0) return Verdict.Exempt("不属于五类人员");
        var left = own.Except(dossier.Get(BatchItems.PreReviewCategory) ?? ValueList<string>.Empty, StringComparer.Ordinal).ToList();
        if (left.Count > 0) return Verdict.Broken(BatchItems.PreReviewCategory, $"属于{Names(left)}，没有报审", $"决定之前报上级审核");
        if (dossier.Get(BatchItems.PreReviewResult) is not "AGREE") return Verdict.Broken(BatchItems.PreReviewResult, $"{dossier.Show(BatchItems.PreReviewResult) ?? "未答复"}", $"上级同意");
        if (!dossier.Has(DecisionItems.DecisionStartedAt)) return docket.Attempt.Act == Act.PlanAgenda ? Verdict.Holds : Verdict.Missing(DecisionItems.DecisionStartedAt);
        var (answered, started) = (dossier.Find(BatchItems.PreReviewResult)!.OccurredAt, dossier.Get(DecisionItems.DecisionStartedAt));
        return answered <= started ? Verdict.Holds : Verdict.Broken(BatchItems.PreReviewResult, $"{LegalTime.Show(answered)} 才同意", $"不晚于会议开始 {LegalTime.Show(started)}");
    }

    /// <summary>The kinds, of the five, that the person belongs to by what is recorded.</summary>
    private static List<string> Of(Dossier dossier) =>
    [
        .. Five.Where(kind => PriorReport.IsDeclared(dossier, kind)
            || (kind == "EXCEPTION" && Exceptional.IsClaimed(dossier))
            || (kind == "KINSTAFF" && KinPromoted.Kin(dossier).Any())),
    ];

    private static string Names(IEnumerable<string> kinds) => string.Join('、', kinds.Select(k => CommonCodes.ReportableMatter.Label(k)));

    private static Sketch Reviewed(Sketch sketch, string kind, string occurred = "2026-09-20 09:00", string result = "AGREE") => sketch
        .Set(MatterReportItems.ReportableKinds, kind)
        .Set(BatchItems.PreReviewCategory, kind)
        .Set(BatchItems.PreReviewResult, result, occurred);
}
