using System.Collections.Frozen;
using System.Collections.Immutable;
using Jishi.Record.Accountability;
using Jishi.Record.Assessments;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Gates.G3Nomination;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Gates.G5Deliberation;
using Jishi.Record.Gates.G6Consultation;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Gates.G8Appointment;
using Jishi.Record.Gates.G9Confirmation;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Oversight;
using Jishi.Record.Reserve;
using Jishi.Record.Selection;
using Jishi.Record.Terms;

namespace Jishi.Record.Gates;

/// <summary>All code tables (代码表), in the order of the gates, then those shared and those of the mechanisms beyond the gates.</summary>
public static class CatalogueOfCodes
{
    public static ImmutableArray<CodeTable> All { get; } =
    [
        QualificationCodes.Sex, QualificationCodes.Ethnicity, QualificationCodes.AppointmentKind, QualificationCodes.PostRiskClass,
        QualificationCodes.CandidateClass, QualificationCodes.QualificationVerdict, QualificationCodes.PoliticalStatus,
        MotionCodes.MotionTrigger, MotionCodes.MotionProposer, MotionCodes.SelectionMethod, MotionCodes.CandidateSource,
        NominationCodes.NominatorKind, NominationCodes.NominationRound, NominationCodes.RecommendMethod, NominationCodes.RecommendTargeting,
        NominationCodes.RecommendMaterials, NominationCodes.SecondRoundReason, NominationCodes.IneligibilityGround,
        NominationCodes.EmigrationStatus,
        InspectionCodes.TenureCoverage, InspectionCodes.ArchiveCheckResult, InspectionCodes.PersonalMattersResult,
        InspectionCodes.AuditResult, InspectionCodes.PollMode,
        DeliberationCodes.DeliberationForm, DeliberationCodes.DeliberationResult,
        ConsultationCodes.ConsultationConclusion,
        DecisionCodes.MeetingKind, DecisionCodes.VoteMethod, DecisionCodes.DecisionOutcome,
        AppointmentCodes.NoticeConclusion, AppointmentCodes.AppointmentMode, AppointmentCodes.StatutoryResult,
        ConfirmationCodes.ProbationExtensionGround, ConfirmationCodes.ProbationOutcome,
        SequenceCodes.Gate, SequenceCodes.CaseState, SequenceCodes.SubmissionNode, SequenceCodes.RecordForm, SequenceCodes.RecordDepth,
        CommonCodes.KinshipRelation, CommonCodes.DisciplineOpinion, CommonCodes.PetitionResult, CommonCodes.ClearanceOpinion,
        CommonCodes.ReportableMatter, CommonCodes.SuperiorReply, CommonCodes.AssessmentGrade, CommonCodes.ComplaintChannel,
        CommonCodes.EvidenceKind,
        CadreCodes.TrainingNeed, CadreCodes.AnnualAssessmentGrade, CadreCodes.RewardKind,
        AssessmentCodes.TeamClass, AssessmentCodes.AssessmentConsequence, AssessmentCodes.FactorGrade,
        TermCodes.TermKind, TermCodes.TermEndDisposition, TermCodes.ExitKind, TermCodes.TermTargetContent,
        SelectionCodes.OpenScope, SelectionCodes.SignupChannel, SelectionCodes.ElectionOutcome, SelectionCodes.VeteranRank,
        ReserveCodes.ReserveSource, ReserveCodes.ReserveRemovalReason,
        OversightCodes.SupervisorCategory, OversightCodes.InspectionKind, OversightCodes.InspectionResultUse,
        AccountabilityCodes.ViolationKind, AccountabilityCodes.DutyFailureGround, AccountabilityCodes.AccountabilityMeasure,
        AccountabilityCodes.CorrectionAction,
    ];

    private static readonly FrozenDictionary<string, CodeTable> ByName = All.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    public static CodeTable? Find(string name) => ByName.GetValueOrDefault(name);
}
