using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Record.Rules;

namespace Jishi.Tests.Record;

/// <summary>Passage is refused where a rule stops it, and every refusal names the rule and what was seen.</summary>
public sealed class PassingTests
{
    private readonly County _county = new();

    [Fact]
    public void Refuses_gate_eight_before_gate_seven_is_passed()
    {
        _county.Through(1, 6).Fill(8);
        var refusal = _county.Refused(County.Passing(8), RefusalKind.Blocked);
        Assert.Equal(["gate.7"], refusal.Findings.Single(f => f.Rule == "SEQ-01").Seen.Select(s => s.Of));
    }

    [Fact]
    public void Refuses_inspection_before_nomination_and_says_which_gates_stand_before_it()
    {
        _county.At("2026-09-10 09:00").Fill(4);
        Assert.Equal(["gate.1", "gate.2", "gate.3"], Of("SEQ-01", County.Passing(4)).Seen.Select(s => s.Of));
    }

    [Fact]
    public void A_gate_is_passed_once()
    {
        _county.Through(1, 1);
        _county.Refused(County.Passing(1), RefusalKind.State, "不能重复办结");
    }

    [Fact]
    public void What_the_gate_itself_wants_is_listed_with_the_items()
    {
        _county.At("2026-09-02 09:00").Fill(1, without: ["QualificationVerdict", "QualificationEndedAt"]);
        var own = _county.Refused(County.Passing(1), RefusalKind.Blocked).Findings.Where(f => f.Rule == "G1").SelectMany(f => f.Seen).ToList();
        Assert.Equal([new Sighting("QualificationVerdict", "未填"), new Sighting("QualificationEndedAt", "未填")], own);
    }

    [Fact]
    public void A_verdict_that_does_not_open_the_gate_is_named_with_those_that_do()
    {
        _county.Record(1, "QualificationVerdict", "不符合");
        _county.At("2026-09-02 09:00").Fill(1);
        var finding = Of("G1", County.Passing(1));
        Assert.Equal("不符合", Assert.Single(finding.Seen).Value);
        Assert.Equal("符合或破格", Assert.Single(finding.Required).Value);
    }

    [Fact]
    public void An_item_written_off_as_not_applicable_does_not_close_a_gate()
    {
        _county.Through(1, 7);
        _county.Do(new RecordItems("m1", "r1", null, 8, [new ItemInput("AppointmentDocNo", null, "示例")], []));
        _county.At("2026-09-09 09:00").Fill(8);
        Assert.Equal("AppointmentDocNo", Assert.Single(Of("G8", County.Passing(8)).Seen).Of);
    }

    [Fact]
    public void Deliberation_may_not_begin_before_inspection_ended()
    {
        _county.Through(1, 4);
        _county.Record(5, "DeliberationStartedAt", "2026-09-01 08:00");
        _county.At("2026-09-10 09:00").Fill(5);
        var finding = Of("SEQ-02", County.Passing(5, reasons: ("SEQ-03", "网络中断")));
        Assert.Equal(RuleKind.Block, finding.Kind);
        Assert.Equal("DeliberationStartedAt", finding.Seen[0].Of);
        Assert.Equal("InspectionEndedAt", finding.Required[0].Of);
    }

    [Fact]
    public void A_late_record_wants_a_reason_and_the_finding_stays_with_the_passage()
    {
        _county.At("2026-09-30 09:00").Record(1, "QualificationFacts", Ordinary.Value("QualificationFacts")!.Value, occurred: "2026-09-01 09:00");
        _county.Fill(1);
        var refusal = _county.Refused(County.Passing(1), RefusalKind.NeedsReason);
        Assert.Equal("SEQ-03", Assert.Single(refusal.Findings).Rule);
        _county.Refused(County.Passing(1, reasons: ("SEQ-03", "  ")), RefusalKind.NeedsReason);
        _county.Refused(County.Passing(1, reasons: ("SEQ-05", "别的规则的理由")), RefusalKind.NeedsReason);
        var done = _county.Do(County.Passing(1, reasons: ("SEQ-03", " 网络中断 ")));
        var kept = Assert.Single(_county.Row().Passages[1].Findings);
        Assert.Equal(("SEQ-03", RuleKind.Warn, "网络中断"), (kept.Rule, kept.Kind, kept.Reason));
        Assert.Equal(kept, Assert.Single(done.Findings));
        Assert.Contains(kept.Seen, s => s is { Of: "QualificationFacts", Value: "晚 21 个工作日" });
    }

    [Fact]
    public void A_blank_responsible_person_stops_the_gate_and_the_same_person_twice_wants_a_reason()
    {
        _county.At("2026-09-02 09:00").Fill(1, without: ["QualificationResponsibleOfficer"]);
        Assert.Equal("QualificationResponsibleOfficer", Assert.Single(Of("SEQ-05", County.Passing(1)).Seen).Of);
        _county.Record(1, "QualificationResponsibleOfficer", "韩立冬");
        var refusal = _county.Refused(County.Passing(1), RefusalKind.NeedsReason);
        Assert.Equal(("SEQ-05", RuleKind.Warn), (refusal.Findings[0].Rule, refusal.Findings[0].Kind));
        _county.Do(County.Passing(1, reasons: ("SEQ-05", "科室只有一人")));
    }

    [Fact]
    public void A_reason_does_not_lift_a_block()
    {
        _county.At("2026-09-10 09:00").Fill(4);
        _county.Refused(County.Passing(4, reasons: [("SEQ-01", "领导同意"), ("SEQ-02", "领导同意"), ("SEQ-03", "领导同意")]), RefusalKind.Blocked);
    }

    [Fact]
    public void The_motion_is_passed_once_for_a_post_and_serves_all_its_candidates()
    {
        _county.Through(1, 2);
        var motion = _county.World.Matters["m1"].Posts["p1"].Motion!;
        Assert.Equal(2, motion.Gate);
        _county.Refused(County.Passing(2, "r2"), RefusalKind.State, "不能重复办结");
        _county.Refused(new PassGate("m1", null, "p1", 2, new Dictionary<string, string>()), RefusalKind.State, "不能重复办结");
        Assert.True(_county.World.Dossier(_county.World.Matters["m1"], _county.Row("r2")).HasPassed(2));
        Assert.False(_county.World.Dossier(_county.World.Matters["m2"], _county.Row("r1", "m2")).HasPassed(2));
    }

    [Fact]
    public void The_motion_may_be_passed_for_a_post_before_anybody_stands_for_it_and_no_other_gate_may()
    {
        _county.Fill(2);
        _county.At("2026-09-02 09:00").Do(new PassGate("m1", null, "p1", 2, new Dictionary<string, string>()));
        _county.Refused(new PassGate("m1", null, "p1", 1, new Dictionary<string, string>()), RefusalKind.State, "按人选办结");
        _county.Refused(new PassGate("m1", null, "p1", 3, new Dictionary<string, string>()), RefusalKind.Malformed);
        _county.Refused(new PassGate("m1", null, null, 2, new Dictionary<string, string>()), RefusalKind.NotFound);
    }

    [Fact]
    public void The_motion_wants_the_conditions_of_the_post_first()
    {
        _county.At("2026-09-02 09:00").Fill(2, without: ["PostRiskClass"]);
        Assert.Equal("PostRiskClass", Assert.Single(Of("G2", County.Passing(2)).Seen).Of);
    }

    [Fact]
    public void A_withdrawn_row_passes_no_gate_and_its_sibling_does()
    {
        _county.As(County.Chief).Do(new WithdrawCandidacy("m1", "r1", "本人不愿"));
        _county.Refused(County.Passing(1), RefusalKind.State, "已撤回");
        _county.Refused(new WithdrawCandidacy("m1", "r1", "再撤"), RefusalKind.State);
        _county.Refused(new ResumeCandidacy("m1", "r1", "恢复"), RefusalKind.State);
        _county.As(County.Recorder).Through(1, 3, "r2");
    }

    [Fact]
    public void A_withdrawn_candidate_may_be_entered_again_in_a_new_row()
    {
        _county.As(County.Chief).Do(new WithdrawCandidacy("m1", "r1", "本人不愿"));
        _county.As(County.Recorder).Do(new EnterCandidate("m1", "r1b", "p1", "c1", "PROMOTE"));
        Assert.Equal(CandidacyState.Withdrawn, _county.Row().State);
        _county.Refused(new EnterCandidate("m1", "r1c", "p1", "c1", "PROMOTE"), RefusalKind.State, "（r1b）");
    }

    [Fact]
    public void A_meeting_over_rows_of_two_matters_holds_one_record_for_both()
    {
        _county.Through(1, 6).Through(1, 6, "r1", "m2");
        _county.Do(new OpenMeeting("cwh", "县委常委会第21次会议", [new("m1", "r1"), new("m2", "r1"), new("m1", "r1")]));
        Assert.Equal(2, _county.World.Meetings["cwh"].Agenda.Length);
        _county.Record(7, "PresentMembers", 40);
        Assert.Equal(40L, _county.World.Dossier(_county.World.Matters["m2"], _county.Row("r1", "m2")).Meeting.Values["PresentMembers"].Value);
        _county.Through(7, 7);
        _county.Refused(County.Recording(7, "PresentMembers", 8, matter: "m2"), RefusalKind.Malformed, "请走“更正”");
        _county.Through(7, 7, "r1", "m2");
        _county.Refused(new OpenMeeting("cwh2", "再议", [new("m1", "r1")]), RefusalKind.State, "讨论决定已办结");
    }

    [Fact]
    public void A_row_put_before_another_meeting_leaves_the_first_open()
    {
        _county.Through(1, 6).Through(1, 6, "r1", "m2");
        _county.Do(new OpenMeeting("cwh1", "第21次", [new("m1", "r1"), new("m2", "r1")]));
        _county.Record(7, "PresentMembers", 4);
        _county.Do(new OpenMeeting("cwh2", "第22次", [new("m1", "r1")]));
        _county.Through(7, 7);
        _county.Record(7, "PresentMembers", 5, matter: "m2");
        Assert.Equal(5L, _county.World.Meetings["cwh1"].Items.Values["PresentMembers"].Value);
    }

    [Fact]
    public void A_meeting_wants_rows_that_are_there_and_stand()
    {
        _county.Refused(new OpenMeeting("cwh", "会", []), RefusalKind.Malformed, "议程里没有人选");
        _county.Refused(new OpenMeeting("cwh", "会", [new("m1", "r9")]), RefusalKind.NotFound);
        _county.As(County.Supervisor).Do(new HoldCandidacy("m1", "r1", "待核"));
        _county.Refused(new OpenMeeting("cwh", "会", [new("m1", "r1")]), RefusalKind.State, "已冻结：待核");
    }

    [Fact]
    public void Consultation_may_be_passed_beside_the_inspection_and_must_be_before_the_decision()
    {
        _county.Through(1, 2).Through(6, 6).Through(3, 3);
        var other = new County().Through(1, 5);
        other.Do(new OpenMeeting("cwh", "会", [new("m1", "r1")]) { HeldAt = other.Now });
        other.At("2026-09-20 09:00").Fill(7);
        Assert.Equal(["gate.6"], other.Refused(County.Passing(7), RefusalKind.Blocked).Findings.Single(f => f.Rule == "SEQ-01").Seen.Select(s => s.Of));
    }

    private Finding Of(string rule, Command command) =>
        Assert.Single(_county.Refused(command, RefusalKind.Blocked).Findings, f => f.Rule == rule);
}
