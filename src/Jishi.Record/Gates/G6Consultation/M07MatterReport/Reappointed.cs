using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G6Consultation.M07MatterReport;

/// <summary>RPT-07 问责后重新任用。</summary>
public static class Reappointed
{
    private static readonly string[] Kinds = ["引咎辞职", "责令辞职", "免职", "降职"];

    public static readonly Rule Rule = new("RPT-07", "问责后重新任用", "引咎辞职、责令辞职、因问责免职或者降职的，影响期满后重新任职，须先报告上级同意。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(6, "M07"), JudgedAt.Passing(7)],
        Gate = 6,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER", "LATERAL", "CONVERT"],
        From = new(2010, 3, 1),
        Basis = [new(InstrumentRegister.Supervision2019, "有关事项报告"), new(InstrumentRegister.Reporting2010, "须报告的事项")],
        Verification = Verification.Recalled,
        Note = "看处分、组织处理记录的种类；影响期满之后已经任过现职的，不再是重新任职。征求意见可先于确定考察对象办结，那时还没有记录的，在办结讨论决定时再看；本类任用不填这一项的，只看报告情形",
        Reads = [InspecteeSelectionItems.DisciplineRecord, QualificationItems.CurrentPostSince, MatterReportItems.ReportableKinds, MatterReportItems.ReportReply],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "影响期满，报批同意", s => Resigned(s).Set(MatterReportItems.ReportableKinds, "REAPPOINT").Set(MatterReportItems.ReportReply, "AGREE"), Judgement.Holds),
            new(ExampleKind.Fails, "没有报告就复出", s => Resigned(s), Judgement.Broken),
            new(ExampleKind.Boundary, "列入报告情形，上级不同意", s => Resigned(s).Set(MatterReportItems.ReportableKinds, "REAPPOINT").Set(MatterReportItems.ReportReply, "DISAGREE"), Judgement.Broken),
            new(ExampleKind.Boundary, "现职是影响期满当日任的", s => Resigned(s).Set(QualificationItems.CurrentPostSince, "2024-06-30"), Judgement.Broken),
            new(ExampleKind.Boundary, "影响期满之后任的现职，这次不是重新任职", s => Resigned(s).Set(QualificationItems.CurrentPostSince, "2024-07-01"), Judgement.Holds),
            new(ExampleKind.Exception, "记录里是诫勉，不是免职", s => Recorded(s, new { Kind = "诫勉", EffectiveUntil = "2024-06-30" }), Judgement.Holds),
            new(ExampleKind.Boundary, "没有写影响期，按没有期满看", s => Recorded(s, new { Kind = "责令辞职" }).Set(QualificationItems.CurrentPostSince, "2025-01"), Judgement.Broken),
            new(ExampleKind.Fails, "征求意见办结之后记下免职，讨论决定时阻断", s => Resigned(s).Passing(7), Judgement.Broken),
            new(ExampleKind.Missing, "讨论决定时还没有处分记录一项", s => s.Set(MatterReportItems.ReportableKinds, "NONE").Passing(7), Judgement.CannotJudge),
            new(ExampleKind.Exception, "平级调整不填处分记录，报告情形写明没有", s => s.OfKind("LATERAL").Set(MatterReportItems.ReportableKinds, "NONE").Passing(7), Judgement.Holds),
            new(ExampleKind.Missing, "没有写报告情形", s => s, Judgement.CannotJudge),
            new(ExampleKind.Exception, "2010 年 2 月 28 日，办法还没有施行", s => Resigned(s).Set(MatterReportItems.MatterReportEndedAt, "2010-02-28 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2010 年 3 月 1 日施行", s => Resigned(s).Set(MatterReportItems.MatterReportEndedAt, "2010-03-01 09:00"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (docket.Attempt.Gate == 7 && NineGates.Asks(InspecteeSelectionItems.DisciplineRecord, dossier) && !dossier.IsSettled(InspecteeSelectionItems.DisciplineRecord))
            return Verdict.Missing(InspecteeSelectionItems.DisciplineRecord);
        var removed = (dossier.Get(InspecteeSelectionItems.DisciplineRecord) ?? ValueList<TableRow>.Empty)
            .Where(r => r.Get<string>("Kind") is { } kind && Kinds.Any(k => kind.Contains(k, StringComparison.Ordinal)) && !HasServedSince(dossier, r)).ToList();
        return PriorReport.Reported(dossier, "REAPPOINT", removed.Count == 0 ? null : new Sighting(InspecteeSelectionItems.DisciplineRecord.Code, string.Join('；', removed.Select(r => r.Get<string>("Kind")))));
    }

    /// <summary>The present post was taken up after the period of the sanction: that was the reappointment.</summary>
    private static bool HasServedSince(Dossier dossier, TableRow row) =>
        row.Cells.ContainsKey("EffectiveUntil") && dossier.Has(QualificationItems.CurrentPostSince) && dossier.Get(QualificationItems.CurrentPostSince).First > row.Get<DateOnly>("EffectiveUntil");

    private static Sketch Resigned(Sketch sketch) => Recorded(sketch, new { Kind = "引咎辞职", DecidedOn = "2023-06-30", EffectiveUntil = "2024-06-30" });

    private static Sketch Recorded(Sketch sketch, object row) => sketch.Set(MatterReportItems.ReportableKinds, "NONE").Set(InspecteeSelectionItems.DisciplineRecord, new[] { row });
}
