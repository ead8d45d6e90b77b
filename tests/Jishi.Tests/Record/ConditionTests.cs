using Jishi.Record.Batches;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Gates.G3Nomination.M03Nomination;
using Jishi.Record.Gates.G3Nomination.M04Recommendation;
using Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;
using Jishi.Record.Gates.G6Consultation.M07MatterReport;
using Jishi.Record.Gates.G6Consultation.X01Consultation;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Gates.G8Appointment.M10PublicNotice;
using Jishi.Record.Gates.G8Appointment.M11Appointment;
using Jishi.Record.Gates.G9Confirmation;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Policy;
using Jishi.Record.Rules;

namespace Jishi.Tests.Record;

/// <summary>Every conditional item of the catalogue: a dossier in which it is required, and one in which it is not (or, where the record never says no, is asked for).</summary>
public sealed class ConditionTests
{
    private static readonly Dictionary<string, (Func<Sketch, Sketch> Required, Func<Sketch, Sketch> Other, Requirement Then)> Cases = new(StringComparer.Ordinal)
    {
        ["PartyJoinedOn"] = Not(s => s.Set(QualificationItems.PoliticalStatus, "九三学社社员"), s => s.Set(QualificationItems.PoliticalStatus, "群众")),
        ["ExceptionalPromotionGround"] = Not(s => s.Set(QualificationItems.QualificationVerdict, "破格"), s => s.Set(QualificationItems.QualificationVerdict, "符合")),
        ["StrengthsWeaknesses"] = ByNominator,
        ["NominatorRelation"] = ByNominator,
        ["NominatorSignature"] = ByNominator,
        ["NominationBallots"] = Not(s => s.Set(NominationItems.NominationRound, "R2"), s => s.Set(NominationItems.NominatorKind, "组织部门集体").Set(NominationItems.NominationRound, "SIGNED").Set(MotionItems.SelectionMethod, "ROUTINE")),
        ["BallotCategoryTable"] = ByMeeting,
        ["BallotsIssued"] = ByMeeting,
        ["BallotsReturned"] = ByMeeting,
        ["BallotsValid"] = ByMeeting,
        ["MeetingVotes"] = ByMeeting,
        ["TalkRecommendation"] = Not(s => Method(s, "TALKONLY"), s => Method(s, "ORG")),
        ["ReferenceList"] = Not(s => Method(s, "TALKTHENMEET").Set(MotionItems.SelectionMethod, "换届"), s => Method(s, "TALKONLY")),
        ["SecondRoundReason"] = Not(s => Method(s, "SECOND"), s => Method(s, "MEETTHENTALK")),
        ["SecondRoundTally"] = Not(s => Method(s, "MEETTHENTALK").Set(RecommendationItems.SecondRoundReason, "票数分散"), s => Method(s, "MEETTHENTALK")),
        ["VoteDeviationReason"] = Asked(s => Votes(s, 49), s => Votes(s, 50)),
        ["QuantifiedScore"] = Not(s => Inspected(s, "差额"), s => Inspected(s, "等额")),
        ["ReportSentAt"] = ByReport,
        ["ReportReplyAt"] = ByReport,
        ["ReportReply"] = ByReport,
        ["PreReadSentAt"] = Not(s => s.Set(QualificationItems.PostRiskClass, "关键岗位"), s => s.Set(QualificationItems.PostRiskClass, "一般岗位")),
        ["SuspendReason"] = Not(s => Outcome(s, "NOVOTE"), s => Outcome(s, "PASS")),
        ["ReconsiderBasis"] = Not(s => Outcome(s, "RECONSIDERED"), s => Outcome(s, "PASS")),
        ["AudioVideoRecord"] = Not(s => s.Set(SequenceItems.RecordForm, "文字、音像"), s => s.Set(SequenceItems.RecordForm, "文字")),
        ["FeedbackFindings"] = Not(s => s.Set(PublicNoticeItems.FeedbackCount, 1), s => s.Set(PublicNoticeItems.FeedbackCount, 0)),
        ["AppointmentDocNo"] = Not(s => Outcome(s, "PASS"), s => Outcome(s, "FAIL")),
        ["AppointmentIssuedOn"] = Not(s => Outcome(s, "RECOMMEND"), s => Outcome(s, "SUSPEND")),
        ["TenureStartOn"] = ByAppointment,
        ["AppointmentMode"] = ByAppointment,
        ["AppointmentTalk"] = ByAppointment,
        ["ProbationApplies"] = ByAppointment,
        ["StatutoryResult"] = Asked(s => s.Set(AppointmentItems.AppointmentMode, "选任"), s => s.Set(AppointmentItems.AppointmentMode, "委任")),
        ["UnitedFrontOpinion"] = Not(s => s.Set(QualificationItems.PoliticalStatus, "无党派人士"), s => s.Set(QualificationItems.PoliticalStatus, "中共预备党员")),
        ["CoManagerConsultReceivedAt"] = ByCoManager,
        ["CoManagerReplyAt"] = ByCoManager,
        ["CoManagerOpinion"] = ByCoManager,
        ["ProbationSituation"] = ByExtension,
        ["ProbationExtendedTo"] = ByExtension,
        ["PriorApprovalRequestedAt"] = ByCap,
        ["PriorApprovalRepliedAt"] = ByCap,
        ["PriorApprovalResult"] = ByCap,
        ["PreReviewCategory"] = Asked(s => s.Set(MatterReportItems.ReportableKinds, "超职数"), s => s.Set(MatterReportItems.ReportableKinds, "NONE")),
        ["PreReviewResult"] = Not(s => s.Set(BatchItems.PreReviewCategory, "受过处分、其他"), s => s.Set(BatchItems.PreReviewCategory, "其他")),
        ["RecorderHandover"] = Not(s => Recorders(s, "林晓禾", "苏砚青"), s => Recorders(s, "林晓禾", "林晓禾")),
        ["CandidateComparison"] = (s => s, s => Inspected(s, "等额"), Requirement.NotRequired),
        ["StatutoryVoteCounts"] = Not(s => s.Set(AppointmentItems.StatutoryResult, "未通过"), s => s.Set(AppointmentItems.StatutoryResult, "不适用")),
    };

    public static TheoryData<string> ByRecord => [.. Cases.Keys];

    public static TheoryData<string> Others => [.. Conditional.Where(i => i.When!.DecidedBy != DecidedBy.Record || i.IsSystem).Select(i => i.Code)];

    private static IEnumerable<DataItem> Conditional => CatalogueOfItems.All.Select(l => l.Item).Where(i => i.When is not null);

    [Fact]
    public void Every_item_whose_condition_the_record_tells_has_its_two_dossiers_here() => Assert.Equal(
        Conditional.Where(i => i.When!.DecidedBy == DecidedBy.Record && !i.IsSystem).Select(i => i.Code).Order(StringComparer.Ordinal),
        Cases.Keys.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(ByRecord))]
    public void It_is_required_when_its_condition_holds_and_not_when_it_does_not(string code)
    {
        var (required, other, then) = Cases[code];
        var expected = code == "CandidateComparison" ? Requirement.Asked : Requirement.Required; // which persons were weighed against each other stands in other dossiers
        Assert.Equal(expected, Of(code, required));
        Assert.Equal(then, Of(code, other));
        Assert.Equal(Requirement.Asked, Of(code, s => s));
    }

    [Theory, MemberData(nameof(Others))]
    public void What_the_record_does_not_tell_a_person_tells_or_the_policy_pack_or_the_act(string code)
    {
        var item = CatalogueOfItems.Find(code)!.Item;
        var pack = PolicyPack.None with { Requires = [code] };
        Assert.Equal(item switch
        {
            { IsSystem: true } => Requirement.System,
            { When.DecidedBy: DecidedBy.Policy } => Requirement.NotRequired,
            _ => Requirement.Asked,
        }, Of(code, s => s));
        Assert.Equal(item.IsSystem ? Requirement.System : Requirement.Required, Requirements.Of(item, Sketch.Blank().Docket.Dossier, pack));
    }

    [Fact]
    public void A_pack_that_requires_an_item_does_not_gainsay_the_record()
    {
        var pack = PolicyPack.None with { Requires = ["SuspendReason"] };
        Assert.Equal(Requirement.Required, Requirements.Of(DecisionItems.SuspendReason, Sketch.Blank().Docket.Dossier, pack));
        Assert.Equal(Requirement.NotRequired, Requirements.Of(DecisionItems.SuspendReason, Outcome(Sketch.Blank(), "PASS").Docket.Dossier, pack));
    }

    [Fact]
    public void Opinions_that_only_promotions_want_are_not_asked_of_a_lateral_move()
    {
        Assert.Equal(Requirement.Always, Of("DisciplineConsultOpinion", s => s));
        Assert.Equal(Requirement.NotRequired, Of("DisciplineConsultOpinion", s => s.OfKind("LATERAL")));
    }

    [Fact]
    public void An_item_that_is_recorded_as_not_applicable_holds_no_condition_that_hangs_on_it()
    {
        Assert.Equal(Requirement.NotRequired, Of("CoManagerOpinion", s => s.NotApplicable(ConsultationItems.CoManagerConsultSentAt, "不是双重管理")));
        Assert.Equal(Requirement.NotRequired, Of("StatutoryVoteCounts", s => s.NotApplicable(AppointmentItems.StatutoryResult, "不须选举")));
    }

    [Fact]
    public void Completeness_counts_what_is_owed_by_the_record_and_nothing_else()
    {
        var suspended = Outcome(Sketch.Blank(), "SUSPEND").Docket.Dossier;
        var passed = Outcome(Sketch.Blank(), "PASS").Docket.Dossier;
        Assert.Contains(DecisionItems.SuspendReason, Completeness.Owed(suspended, "FIRST", PolicyPack.None));
        Assert.DoesNotContain(DecisionItems.SuspendReason, Completeness.Owed(passed, "FIRST", PolicyPack.None));
        Assert.Equal(Completeness.Of(suspended, "FIRST", PolicyPack.None).Whole - 1, Completeness.Of(passed, "FIRST", PolicyPack.None).Whole);
    }

    [Fact]
    public void The_supplements_are_owed_by_the_archive_only()
    {
        var dossier = Sketch.Blank().Docket.Dossier;
        foreach (var node in new[] { "FIRST", "SECOND" })
            Assert.DoesNotContain(Completeness.Owed(dossier, node, PolicyPack.None), i => CatalogueOfItems.Find(i.Code)!.Module!.Code is "X13" or "X15");
        Assert.Equal(8 + 3, Completeness.Owed(dossier, "ARCHIVE", PolicyPack.None).Count(i => CatalogueOfItems.Find(i.Code)!.Module!.Code is "X13" or "X15"));
    }

    private static Requirement Of(string code, Func<Sketch, Sketch> given) => Requirements.Of(CatalogueOfItems.Find(code)!.Item, given(Sketch.Blank()).Docket.Dossier, PolicyPack.None);

    private static (Func<Sketch, Sketch>, Func<Sketch, Sketch>, Requirement) Not(Func<Sketch, Sketch> required, Func<Sketch, Sketch> not) => (required, not, Requirement.NotRequired);

    private static (Func<Sketch, Sketch>, Func<Sketch, Sketch>, Requirement) Asked(Func<Sketch, Sketch> required, Func<Sketch, Sketch> unsure) => (required, unsure, Requirement.Asked);

    private static (Func<Sketch, Sketch>, Func<Sketch, Sketch>, Requirement) ByNominator => Not(s => s.Set(NominationItems.NominatorKind, "领导干部个人"), s => s.Set(NominationItems.NominatorKind, "单位党组织"));

    private static (Func<Sketch, Sketch>, Func<Sketch, Sketch>, Requirement) ByMeeting => Not(s => Method(s, "MEETTHENTALK"), s => Method(s, "TALKONLY"));

    private static (Func<Sketch, Sketch>, Func<Sketch, Sketch>, Requirement) ByReport => Not(s => s.Set(MatterReportItems.ReportableKinds, "破格越级"), s => s.Set(MatterReportItems.ReportableKinds, "NONE"));

    private static (Func<Sketch, Sketch>, Func<Sketch, Sketch>, Requirement) ByAppointment => Not(s => Kind(Outcome(s, "PASS"), "PROMOTE"), s => Kind(Outcome(s, "PASS"), "REMOVE"));

    private static (Func<Sketch, Sketch>, Func<Sketch, Sketch>, Requirement) ByCoManager => Not(s => s.Set(ConsultationItems.CoManagerConsultSentAt, "2026-05-06 09:00"), s => s.NotApplicable(ConsultationItems.CoManagerConsultSentAt, "不是双重管理"));

    private static (Func<Sketch, Sketch>, Func<Sketch, Sketch>, Requirement) ByExtension => Not(s => s.Set(ConfirmationItems.ProbationOutcome, "延长试用"), s => s.Set(ConfirmationItems.ProbationOutcome, "正式任职"));

    private static (Func<Sketch, Sketch>, Func<Sketch, Sketch>, Requirement) ByCap => Not(s => s.Set(BatchItems.BatchPromotedCount, 31), s => s.Set(BatchItems.BatchPromotedCount, 30));

    private static Sketch Method(Sketch sketch, string code) => sketch.Set(RecommendationItems.RecommendMethod, code);

    private static Sketch Outcome(Sketch sketch, string code) => sketch.Set(DecisionItems.DecisionOutcome, code);

    private static Sketch Kind(Sketch sketch, string code) => sketch.Set(QualificationItems.AppointmentKind, code);

    private static Sketch Votes(Sketch sketch, int votes) => sketch.Set(RecommendationItems.MeetingVotes, votes).Set(RecommendationItems.BallotsValid, 100);

    private static Sketch Inspected(Sketch sketch, string mode) => sketch.Set(InspecteeSelectionItems.InspecteeMeeting, new[] { new { Name = "部务会", Mode = mode } });

    private static Sketch Recorders(Sketch sketch, string first, string second) =>
        sketch.Set(QualificationItems.QualificationRecorder, first).Set(NominationItems.NominationRecorder, second);
}
