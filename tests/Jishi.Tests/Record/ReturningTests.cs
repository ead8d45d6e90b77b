using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Matters;

namespace Jishi.Tests.Record;

/// <summary>What changes after a gate is closed: by return, for the items named, or by correction, with a reason and an approver.</summary>
public sealed class ReturningTests
{
    private readonly County _county = new();

    [Fact]
    public void A_changed_value_of_a_closed_gate_wants_a_correction_and_a_new_one_does_not()
    {
        _county.At("2026-09-02 09:00").Fill(1, without: ["RemovedPost"]);
        _county.Do(County.Passing(1));
        _county.Refused(County.Recording(1, "QualificationVerdict", "破格"), RefusalKind.Malformed, "请走“更正”");
        _county.Record(1, "RemovedPost", "县一中校长");
    }

    [Fact]
    public void A_correction_keeps_the_old_value_with_reason_and_approver()
    {
        _county.Through(1, 1);
        var fact = Assert.IsType<ItemCorrected>(Assert.Single(_county.Do(Correcting("破格", " 上级批复到后更正 ")).Facts).Fact);
        Assert.Equal(("EXCEPTION", "MEET", "上级批复到后更正", "周砚田"), (fact.Entry?.Value, fact.Was?.Value, fact.Reason, fact.ApprovedBy.Name));
        Assert.Equal("EXCEPTION", _county.Row().Items.Values["QualificationVerdict"].Value);
        Assert.True(_county.Row().Passages.ContainsKey(1));
    }

    [Fact]
    public void A_correction_wants_a_reason_and_somebody_else_s_approval_and_a_change()
    {
        _county.Through(1, 1);
        _county.Refused(Correcting("破格", ""), RefusalKind.Malformed, "没有写更正理由");
        _county.Refused(Correcting("破格", "理由", ""), RefusalKind.Malformed, "没有写批准人");
        _county.Refused(Correcting("破格", "理由", " 林晓禾 "), RefusalKind.Malformed, "批准人不能是更正人本人");
        _county.Refused(Correcting("破格", "理由", "u1"), RefusalKind.Malformed, "批准人不能是更正人本人");
        _county.Refused(Correcting("符合", "理由"), RefusalKind.Malformed, "与已记录的值相同");
        _county.Refused(Correcting("也许", "理由"), RefusalKind.Malformed, "不在可选值中");
        _county.Refused(new CorrectItem("m1", "r1", 1, ItemInput.Of("MoralityCheck", "好"), "理由", "周砚田"), RefusalKind.Malformed, "不属于本关");
        _county.Record(4, "TalkInterviewCount", 12);
        _county.Refused(new CorrectItem("m1", "r1", 4, ItemInput.Of("TalkInterviewCount", 13), "理由", "周砚田"), RefusalKind.Malformed, "还没有办结，直接改即可");
        _county.Refused(new CorrectItem("m1", "r1", 1, ItemInput.Of("NoSuchItem", "好"), "理由", "周砚田"), RefusalKind.Malformed, "目录中没有");
        _county.Refused(new CorrectItem("m1", "r1", 4, ItemInput.Of("MoralityCheck", "好"), "理由", "周砚田"), RefusalKind.Malformed, "还没有记录");
    }

    [Fact]
    public void A_returned_gate_opens_only_the_items_listed_until_it_is_passed_again()
    {
        _county.Through(1, 4);
        Return(4, "TalkInterviewCount");
        Assert.Equal(CandidacyState.Returned, _county.Row().State);
        Assert.False(_county.Row().Passages.ContainsKey(4));
        _county.Refused(County.Recording(4, "MoralityCheck", "改"), RefusalKind.Malformed, "退回时没有列出");
        _county.Record(4, "TalkInterviewCount", 99);
        _county.Do(County.Passing(4));
        Assert.Equal((CandidacyState.InGate, null), (_county.Row().State, _county.Row().Reason));
        Assert.Empty(_county.Row().ReturnedItems);
        _county.Refused(County.Recording(4, "TalkInterviewCount", 98), RefusalKind.Malformed, "请走“更正”");
    }

    [Fact]
    public void Facts_of_gates_that_were_not_returned_are_still_taken_down()
    {
        _county.Through(1, 4);
        Return(3, "NominationReason");
        _county.Record(5, "DeliberationForm", "部务会");
    }

    [Fact]
    public void While_a_gate_is_returned_no_later_gate_is_passed_however_far()
    {
        _county.Through(1, 4);
        Return(1, "QualificationFacts");
        _county.At("2026-09-20 09:00").Fill(5);
        var finding = Assert.Single(_county.Refused(County.Passing(5), RefusalKind.Blocked).Findings);
        Assert.Equal(("SEQ-01", "gate.1"), (finding.Rule, finding.Seen[0].Of));
        _county.Do(County.Passing(1, reasons: Unmended));
        _county.Do(County.Passing(5));
    }

    [Fact]
    public void Two_returned_gates_keep_their_own_lists()
    {
        _county.Through(1, 4);
        Return(4, "TalkInterviewCount");
        Return(3, "NominationReason");
        Assert.Equal(["NominationReason", "TalkInterviewCount"], _county.Row().ReturnedItems);
        _county.Record(4, "TalkInterviewCount", 99);
        _county.Refused(County.Recording(4, "MoralityCheck", "改"), RefusalKind.Malformed, "退回时没有列出");
        _county.Do(County.Passing(3, reasons: Unmended));
        Assert.Equal(CandidacyState.Returned, _county.Row().State);
        _county.Do(County.Passing(4));
        Assert.Equal(CandidacyState.InGate, _county.Row().State);
    }

    [Theory]
    [InlineData(7, CandidacyState.Decided)]
    [InlineData(8, CandidacyState.Probation)]
    [InlineData(9, CandidacyState.Confirmed)]
    public void A_row_that_was_returned_late_goes_back_to_where_it_was(int passed, CandidacyState state)
    {
        _county.Through(1, passed);
        Assert.Equal(state, _county.Row().State);
        foreach (var gate in new[] { 4, 7 })
        {
            Return(gate, gate == 4 ? "TalkInterviewCount" : "VotesFor");
            Assert.Equal(CandidacyState.Returned, _county.Row().State);
            _county.Do(County.Passing(gate, reasons: Unmended));
            Assert.Equal(state, _county.Row().State);
        }
    }

    [Fact]
    public void A_return_names_items_of_a_passed_gate_of_a_row_that_stands()
    {
        _county.Through(1, 3, ["r1", "r2"]);
        _county.Refused(new ReturnGate("m1", "r1", 3, [], "理由"), RefusalKind.Malformed, "须列出");
        _county.Refused(new ReturnGate("m1", "r1", 3, ["MoralityCheck"], "理由"), RefusalKind.Malformed, "不是本关的数据项");
        _county.Refused(new ReturnGate("m1", "r1", 3, ["NominationReason"], " "), RefusalKind.Malformed, "没有写退回理由");
        _county.Refused(new ReturnGate("m1", "r1", 4, ["MoralityCheck"], "理由"), RefusalKind.State, "还没有办结");
        _county.Refused(new ReturnGate("m1", "r1", 2, ["MotionReason"], "理由"), RefusalKind.State, "不能按人选退回");
        Assert.Equal(CandidacyState.InGate, _county.Row("r2").State);
    }

    [Fact]
    public void A_gate_is_passed_again_when_what_was_listed_is_mended_or_a_reason_says_why_not()
    {
        _county.Through(1, 4);
        Return(4, "TalkInterviewCount", "InspectionReport");
        _county.Record(4, "TalkInterviewCount", 99);
        var finding = Assert.Single(_county.Refused(County.Passing(4), RefusalKind.NeedsReason).Findings);
        Assert.Equal(("SEQ-21", "InspectionReport"), (finding.Rule, Assert.Single(finding.Seen).Of));
        var paper = new EvidenceInput("InspectionReport", new(new string('a', 64), "考察材料.pdf", 9, "application/pdf"));
        _county.Do(new RecordItems("m1", "r1", null, 4, [], [paper]));
        _county.Do(County.Passing(4));
        Assert.Equal(CandidacyState.InGate, _county.Row().State);
    }

    [Fact]
    public void A_returned_gate_takes_neither_papers_nor_corrections_for_what_it_does_not_list()
    {
        _county.Through(1, 4);
        Return(4, "TalkInterviewCount");
        var paper = new EvidenceInput("InspectionReport", new(new string('a', 64), "考察材料.pdf", 9, "application/pdf"));
        _county.Refused(new RecordItems("m1", "r1", null, 4, [], [paper]), RefusalKind.Malformed, "退回时没有列出");
        _county.Refused(new CorrectItem("m1", "r1", 4, ItemInput.Of("MoralityCheck", "改"), "理由", "周砚田"), RefusalKind.Malformed, "退回时没有列出");
        _county.Refused(new CorrectItem("m1", "r1", 4, ItemInput.Of("TalkInterviewCount", 98), "理由", "周砚田"), RefusalKind.Malformed, "直接改即可");
    }

    [Fact]
    public void A_returned_row_is_submitted_only_after_it_is_passed_again()
    {
        _county.Through(1, 7);
        Return(4, "TalkInterviewCount");
        _county.Refused(County.Submitting("FIRST", ["r1"]), RefusalKind.State, "提交期限照常计算");
        _county.Do(County.Passing(4, reasons: Unmended));
        _county.SignOff("FIRST", "r1").Do(County.Submitting("FIRST", ["r1"]));
    }

    private static (string, string)[] Unmended => [("SEQ-21", "核对无误，不须改动")];

    private void Return(int gate, params string[] items)
    {
        _county.As(County.Supervisor).Do(new ReturnGate("m1", "r1", gate, items, "与名册不符"));
        _county.As(County.Recorder);
    }

    private static CorrectItem Correcting(string value, string reason, string approver = "周砚田") =>
        new("m1", "r1", 1, ItemInput.Of("QualificationVerdict", value), reason, approver);
}
