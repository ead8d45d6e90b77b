using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;

namespace Jishi.Tests.Record;

/// <summary>Meetings: their own record, statements in the order of speaking, and what a later meeting leaves of an earlier one.</summary>
public sealed class MeetingTests
{
    private static readonly AgendaRow One = new("m1", "r1");
    private static readonly AgendaRow Two = new("m2", "r1");

    private readonly County _county = new County().Through(1, 6).Through(1, 6, "r1", "m2");

    public MeetingTests() => _county.Do(new OpenMeeting("cwh", "县委常委会第21次会议", [One, Two]));

    [Fact]
    public void Statements_stand_in_the_order_of_speaking_and_in_the_row_s_own_item()
    {
        _county.Do(Saying(One, "高望舒", "介绍人", null, "介绍人选情况"));
        _county.Do(Saying(One, "贺长川", "成员", "同意", "主持人先说了"));
        _county.Do(Saying(Two, "贺长川", "成员", "缓议", "再看一看"));
        _county.Do(Saying(One, "顾怀谨", "成员", "不同意", "任现职时间短"));
        Assert.Equal(["高望舒", "贺长川", "贺长川", "顾怀谨"], _county.World.Meetings["cwh"].Statements.Select(s => s.Speaker.Name));
        Assert.Equal(["高望舒", "贺长川", "顾怀谨"], _county.World.Meetings["cwh"].On(One).Select(s => s.Speaker.Name));
        var table = Assert.IsType<ValueList<TableRow>>(_county.Row().Items.Values["StatementTable"].Value);
        Assert.Equal([1L, 2L, 3L], table.Select(r => r.Get<long>("Order")));
        Assert.Equal("不同意", table[2].Get<string>("Opinion"));
        Assert.Single(Assert.IsType<ValueList<TableRow>>(_county.Row("r1", "m2").Items.Values["StatementTable"].Value));
    }

    [Fact]
    public void A_statement_says_who_spoke_in_which_place_and_what()
    {
        _county.Refused(Saying(One, " ", "成员", "同意", "好"), RefusalKind.Malformed, "没有写发言人");
        _county.Refused(Saying(One, "顾怀谨", "主席", "同意", "好"), RefusalKind.Malformed, "发言人身份应为");
        _county.Refused(Saying(One, "顾怀谨", "成员", "弃权", "好"), RefusalKind.Malformed, "意见应为");
        _county.Refused(Saying(One, "顾怀谨", "成员", null, "好"), RefusalKind.Malformed, "须记明意见");
        _county.Refused(Saying(One, "顾怀谨", "成员", "同意", ""), RefusalKind.Malformed, "没有写要点");
        _county.Refused(Saying(new("m1", "r2"), "顾怀谨", "成员", "同意", "好"), RefusalKind.NotFound);
        _county.Refused(new MakeStatement("none", One, "顾怀谨", "成员", "同意", "好"), RefusalKind.NotFound);
        _county.Refused(Saying(One, "顾怀谨", "成员", "同意", "好") with { OccurredAt = _county.Now.AddHours(1) }, RefusalKind.Malformed, "晚于现在");
    }

    [Fact]
    public void After_the_decision_a_statement_is_added_by_correction_only()
    {
        _county.Through(7, 7);
        _county.Refused(Saying(One, "顾怀谨", "成员", "同意", "补一句"), RefusalKind.State, "更正");
    }

    [Fact]
    public void A_meeting_without_quorum_is_recorded_as_it_was()
    {
        _county.Do(Recording("EligibleMembers", 11));
        _county.Do(Recording("PresentMembers", 4));
        Assert.Equal(4L, _county.World.Dossier(_county.World.Matters["m2"], _county.Row("r1", "m2")).Meeting.Values["PresentMembers"].Value);
        _county.Refused(Recording("VotesFor", 4), RefusalKind.Malformed, "不是会议的数据项");
        _county.Refused(Recording("PresentMembers", 4), RefusalKind.Malformed, "没有要记录的改动");
        _county.Refused(new RecordMeeting("none", [], []), RefusalKind.NotFound);
    }

    [Fact]
    public void A_second_meeting_keeps_the_totals_of_the_first_beside_its_own()
    {
        _county.Do(Recording("PresentMembers", 4));
        _county.Record(7, "VotesFor", 4);
        _county.Record(7, "DecisionOutcome", "通过");
        _county.Do(new OpenMeeting("cwh2", "县委常委会第22次会议", [One]));
        var earlier = Assert.Single(_county.Row().EarlierDecisions);
        Assert.Equal(("cwh", 4L), (earlier.MeetingId, earlier.Values["VotesFor"].Value));
        Assert.False(_county.Row().Items.Values.ContainsKey("VotesFor"));
        Assert.Equal("cwh", _county.Row("r1", "m2").MeetingId);
        _county.Refused(Saying(One, "顾怀谨", "成员", "同意", "说在旧会上"), RefusalKind.State, "后一次会议");
        _county.Through(7, 7);
        Assert.Equal((CandidacyState.Decided, "cwh2"), (_county.Row().State, _county.Row().MeetingId));
    }

    [Fact]
    public void Late_minutes_go_to_the_old_meeting_and_its_decided_figures_change_by_correction_only()
    {
        _county.Do(Recording("PresentMembers", 40));
        _county.Through(7, 7);
        _county.As(County.Chief).Do(new ReconsiderDecision("m1", "r1", "顾怀谨", 6, 11, "新的情况"));
        _county.As(County.Recorder).Refused(Recording("PresentMembers", 41), RefusalKind.Malformed, "请走“更正”");
        var minutes = new EvidenceFile(new string('a', 64), "会议纪要.pdf", 9, "application/pdf");
        _county.Do(new RecordMeeting("cwh", [], [new("MeetingMinutes", minutes)]));
        Assert.Equal(minutes, Assert.Single(_county.World.Meetings["cwh"].Items.Evidence["MeetingMinutes"]));
    }

    [Fact]
    public void The_same_person_may_stand_for_two_posts_in_two_rows()
    {
        _county.Do(new AddPost("m1", "p2", "某局副局长", null));
        _county.Do(new EnterCandidate("m1", "r3", "p2", "c1", "PROMOTE"));
        _county.Refused(new EnterCandidate("m1", "r4", "p2", "c1", "PROMOTE"), RefusalKind.State, "已是某局副局长的人选（r3）");
        _county.Through(7, 7);
        Assert.Equal((CandidacyState.Decided, CandidacyState.InGate), (_county.Row().State, _county.Row("r3").State));
    }

    private static MakeStatement Saying(AgendaRow row, string speaker, string role, string? opinion, string gist) => new("cwh", row, speaker, role, opinion, gist);

    private static RecordMeeting Recording(string code, object value) => new("cwh", [ItemInput.Of(code, value)], []);
}
