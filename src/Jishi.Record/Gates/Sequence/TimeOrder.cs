using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Gates.G3Nomination.M03Nomination;
using Jishi.Record.Gates.G3Nomination.M04Recommendation;
using Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Gates.G5Deliberation;
using Jishi.Record.Gates.G6Consultation.M07MatterReport;
using Jishi.Record.Gates.G6Consultation.X01Consultation;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Gates.G8Appointment.M10PublicNotice;
using Jishi.Record.Gates.G8Appointment.M11Appointment;
using Jishi.Record.Gates.G9Confirmation;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>SEQ-02 环节时间不倒置。</summary>
public static class TimeOrder
{
    /// <summary>
    /// The pairs that are compared, by the gate whose passage they concern: the first must not be later than the second. Consultation and
    /// reports run beside gates 2 to 5 and are only held against the decision; the own screen must end before the inspectees are fixed.
    /// </summary>
    public static readonly ImmutableArray<(int Gate, DataItem<DateTimeOffset> Earlier, DataItem<DateTimeOffset> Later)> Pairs =
    [
        (1, QualificationItems.QualificationStartedAt, QualificationItems.QualificationEndedAt),
        (2, MotionItems.MotionStartedAt, MotionItems.MotionEndedAt),
        (3, MotionItems.MotionEndedAt, NominationItems.NominationStartedAt),
        (3, NominationItems.NominationStartedAt, NominationItems.NominationEndedAt),
        (3, NominationItems.NominationEndedAt, RecommendationItems.RecommendationStartedAt),
        (3, RecommendationItems.RecommendationStartedAt, RecommendationItems.RecommendationEndedAt),
        (3, RecommendationItems.RecommendationEndedAt, InspecteeSelectionItems.InspecteeSelectionStartedAt),
        (3, QualificationItems.QualificationEndedAt, InspecteeSelectionItems.InspecteeSelectionEndedAt),
        (3, InspecteeSelectionItems.InspecteeSelectionStartedAt, InspecteeSelectionItems.InspecteeSelectionEndedAt),
        (4, InspecteeSelectionItems.InspecteeSelectionEndedAt, InspectionItems.InspectionStartedAt),
        (4, InspectionItems.InspectionStartedAt, InspectionItems.InspectionEndedAt),
        (5, InspectionItems.InspectionEndedAt, DeliberationItems.DeliberationStartedAt),
        (5, DeliberationItems.DeliberationStartedAt, DeliberationItems.DeliberationEndedAt),
        (6, ConsultationItems.ConsultationStartedAt, ConsultationItems.ConsultationEndedAt),
        (6, MatterReportItems.MatterReportStartedAt, MatterReportItems.MatterReportEndedAt),
        (7, DeliberationItems.DeliberationEndedAt, DecisionItems.DecisionStartedAt),
        (7, ConsultationItems.ConsultationEndedAt, DecisionItems.DecisionStartedAt),
        (7, MatterReportItems.MatterReportEndedAt, DecisionItems.DecisionStartedAt),
        (7, DecisionItems.DecisionStartedAt, DecisionItems.DecisionEndedAt),
        (8, DecisionItems.DecisionEndedAt, PublicNoticeItems.PublicNoticeStartedAt),
        (8, PublicNoticeItems.PublicNoticeStartedAt, PublicNoticeItems.PublicNoticeEndedAt),
        (8, DecisionItems.DecisionEndedAt, AppointmentItems.AppointmentStartedAt),
        (8, PublicNoticeItems.PublicNoticeEndedAt, AppointmentItems.AppointmentEndedAt),
        (8, AppointmentItems.AppointmentStartedAt, AppointmentItems.AppointmentEndedAt),
        (9, AppointmentItems.AppointmentEndedAt, ConfirmationItems.ProbationEndedAt),
        (9, ConfirmationItems.ProbationStartedAt, ConfirmationItems.ProbationEndedAt),
    ];

    /// <summary>
    /// Pairs that stand in where a kind of appointment leaves out the gate between: compared only when the item of the fourth place is not owed,
    /// so that leaving a gate out never leaves a gap in the order.
    /// </summary>
    public static readonly ImmutableArray<(int Gate, DataItem<DateTimeOffset> Earlier, DataItem<DateTimeOffset> Later, DataItem Unless)> Fallbacks =
    [
        (4, MotionItems.MotionEndedAt, InspectionItems.InspectionStartedAt, InspecteeSelectionItems.InspecteeSelectionEndedAt),
        (4, QualificationItems.QualificationEndedAt, InspectionItems.InspectionStartedAt, InspecteeSelectionItems.InspecteeSelectionEndedAt),
        (5, MotionItems.MotionEndedAt, DeliberationItems.DeliberationStartedAt, InspectionItems.InspectionEndedAt),
        (7, InspectionItems.InspectionEndedAt, DecisionItems.DecisionStartedAt, DeliberationItems.DeliberationEndedAt),
    ];

    public static readonly Rule Rule = new("SEQ-02", "环节时间不倒置", "后一环节的事实不得早于前一环节的事实；并行的征求意见和有关事项报告只与讨论决定比先后。")
    {
        Kind = RuleKind.Block,
        At = [Act.PassGate],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "各环节按发生先后纪实")],
        Verification = Verification.Seed,
        Note = "逐对列出的比较表为本系统设定",
        Reads = [.. Pairs.SelectMany(p => new DataItem[] { p.Earlier, p.Later }).Distinct()], // those of the fallbacks are among them
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "考察 5 月 9 日结束，酝酿 5 月 12 日开始",
                s => Times(s, "2026-05-09 17:00", "2026-05-12 09:00"), Judgement.Holds),
            new(ExampleKind.Fails, "酝酿早于考察结束一天",
                s => Times(s, "2026-05-09 17:00", "2026-05-08 09:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "酝酿在考察结束的同一分钟开始", s => Times(s, "2026-05-09 17:00", "2026-05-09 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "酝酿早于考察结束一分钟", s => Times(s, "2026-05-09 17:00", "2026-05-09 16:59"), Judgement.Broken),
            new(ExampleKind.Missing, "酝酿没有写开始时间，无法判断",
                s => s.Set(InspectionItems.InspectionEndedAt, "2026-05-09 17:00").Set(DeliberationItems.DeliberationEndedAt, "2026-05-12 12:00").Passing(5), Judgement.CannotJudge),
            new(ExampleKind.Exception, "免职不经过考察，不与考察比先后，改与动议比",
                s => Times(s.OfKind("REMOVE"), "2026-05-09 17:00", "2026-05-08 09:00").Set(MotionItems.MotionEndedAt, "2026-05-07 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "免职的酝酿早于动议结束一分钟",
                s => Times(s.OfKind("REMOVE"), "2026-05-09 17:00", "2026-05-08 09:00").Set(MotionItems.MotionEndedAt, "2026-05-08 09:01"), Judgement.Broken),
            new(ExampleKind.Boundary, "晋升职级不经过酝酿，讨论决定早于考察结束一分钟",
                s => NonLead(s, "2026-05-12 09:01"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var (dossier, gate) = (docket.Dossier, docket.Attempt.Gate);
        var pairs = Pairs.Where(p => p.Gate == gate)
            .Concat(Fallbacks.Where(f => f.Gate == gate && !NineGates.Asks(f.Unless, dossier)).Select(f => (f.Gate, f.Earlier, f.Later)))
            .Where(p => NineGates.Asks(p.Earlier, dossier) && NineGates.Asks(p.Later, dossier)).ToList();
        var missing = pairs.SelectMany(p => new[] { p.Earlier, p.Later }).Where(i => !dossier.Has(i)).Distinct().ToArray();
        var turned = pairs.Where(p => dossier.Has(p.Earlier) && dossier.Has(p.Later) && dossier.Get(p.Later) < dossier.Get(p.Earlier)).ToList();
        if (turned.Count > 0)
        {
            return Verdict.Broken(
                turned.Select(p => new Sighting(p.Later.Code, LegalTime.Show(dossier.Get(p.Later)))),
                turned.Select(p => new Sighting(p.Earlier.Code, "不早于 " + LegalTime.Show(dossier.Get(p.Earlier)))));
        }

        return missing.Length > 0 ? Verdict.Missing(missing) : Verdict.Holds;
    }

    private static Sketch NonLead(Sketch sketch, string inspectionEnded) => sketch.OfKind("NONLEAD")
        .Set(InspectionItems.InspectionEndedAt, inspectionEnded)
        .Set(ConsultationItems.ConsultationEndedAt, "2026-05-10 12:00")
        .Set(MatterReportItems.MatterReportEndedAt, "2026-05-10 12:00")
        .Set(DecisionItems.DecisionStartedAt, "2026-05-12 09:00")
        .Set(DecisionItems.DecisionEndedAt, "2026-05-12 11:00")
        .Passing(7);

    private static Sketch Times(Sketch sketch, string inspectionEnded, string deliberationStarted) => sketch
        .Set(InspectionItems.InspectionEndedAt, inspectionEnded)
        .Set(DeliberationItems.DeliberationStartedAt, deliberationStarted)
        .Set(DeliberationItems.DeliberationEndedAt, "2026-05-12 12:00")
        .Passing(5);
}
