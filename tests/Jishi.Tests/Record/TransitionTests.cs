using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Record.Policy;
using static Jishi.Tests.Record.RowPlaces;

namespace Jishi.Tests.Record;

/// <summary>What moves a row from state to state, from where, and what it leaves behind. The places and what is allowed from them are written out here once more, from the process and not from the code.</summary>
public sealed class TransitionTests
{
    /// <summary>Each event with the places from which it may happen.</summary>
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["suspend"] = "vote",
        ["resume"] = "suspended",
        ["hold"] = "entered,inspection,vote,suspended,returned,decided,notice,reconsidering",
        ["release"] = "held",
        ["return"] = "inspection,vote,suspended,held,returned,decided,notice,reconsidering,appointed,probation,confirmed,withdrawn,failed at 4,failed at 7,failed by notice,removed,revoked",
        ["reconsider"] = "decided,notice,failed at 7,failed by notice",
        ["withdraw"] = "entered,inspection,vote,suspended,held,returned",
        ["fail"] = "inspection,vote,reconsidering",
        ["notice"] = "notice",
        ["reject"] = "decided,notice",
        ["extend"] = "probation",
        ["remove"] = "probation",
        ["revoke"] = "decided,notice,reconsidering,appointed,probation,confirmed",
    };

    public static TheoryData<string, string> Matrix => [.. from e in Allowed.Keys from place in Places select (e, place)];

    [Theory, MemberData(nameof(Matrix))]
    public void An_event_happens_from_its_own_states_and_from_no_other(string name, string place)
    {
        var county = At(place);
        Prepare(county, name);
        if (Allowed[name].Split(',').Contains(place)) county.Do(Event(name));
        else county.Refused(Event(name), RefusalKind.State);
    }

    [Theory]
    [InlineData("entered", CandidacyState.InGate)]
    [InlineData("vote", CandidacyState.InGate)]
    [InlineData("suspended", CandidacyState.Suspended)]
    [InlineData("held", CandidacyState.Held)]
    [InlineData("returned", CandidacyState.Returned)]
    [InlineData("decided", CandidacyState.Decided)]
    [InlineData("reconsidering", CandidacyState.Reconsidering)]
    [InlineData("appointed", CandidacyState.Appointed)]
    [InlineData("probation", CandidacyState.Probation)]
    [InlineData("confirmed", CandidacyState.Confirmed)]
    [InlineData("withdrawn", CandidacyState.Withdrawn)]
    [InlineData("failed at 4", CandidacyState.Failed)]
    [InlineData("failed by notice", CandidacyState.Failed)]
    [InlineData("removed", CandidacyState.Removed)]
    public void Every_place_has_its_state(string place, CandidacyState state) => Assert.Equal(state, At(place).Row().State);

    /// <summary>pass: the gate it stands at; mend: the finished gate 1; agenda: a new meeting; first, second: submissions. «+» goes, «-» is frozen, «.» is out of place anyway.</summary>
    [Theory]
    [InlineData("vote", "pass+ record+ correct+ agenda+")]
    [InlineData("suspended", "pass- record+ correct+ agenda-")]
    [InlineData("held", "pass- record+ correct- agenda-")]
    [InlineData("decided", "pass+ record+ correct+ agenda.")]
    [InlineData("reconsidering", "pass- record+ correct+ agenda+")]
    [InlineData("withdrawn", "pass- record- correct- agenda-")]
    [InlineData("failed at 4", "pass- record+ correct+ agenda-")]
    [InlineData("failed at 7", "pass- record+ correct+ agenda-")]
    [InlineData("failed by notice", "pass- record+ correct+ agenda.")]
    public void A_state_freezes_its_own_acts_and_no_other(string place, string acts)
    {
        foreach (var act in acts.Split(' '))
        {
            var county = At(place);
            var command = Frozen(county, place, act[..^1]);
            if (act[^1] == '+') county.Do(command);
            else if (act[^1] == '-') Assert.Contains(States.Of(county.Row().State).Said, string.Join("", county.Refused(command, RefusalKind.State).Problems.Select(p => p.Message)), StringComparison.Ordinal);
            else county.Refused(command, RefusalKind.State);
        }
    }

    [Theory]
    [InlineData("suspend", 6)]
    [InlineData("hold", 6)]
    [InlineData("withdraw", 6)]
    [InlineData("fail", 3)]
    [InlineData("reconsider", 7)]
    [InlineData("revoke", 8)]
    public void Siblings_go_on_whatever_happens_to_a_row(string name, int passed)
    {
        string[] both = ["r1", "r2"];
        var county = new County().Through(1, Math.Min(passed, 6), both);
        if (passed >= 6) county.Do(new OpenMeeting("cwh", "县委常委会第21次会议", [new("m1", "r1"), new("m1", "r2")]));
        if (passed >= 7) county.Through(7, passed, both);
        Then(county, name).Through(passed + 1, 9, "r2");
        Assert.Equal(CandidacyState.Confirmed, county.Row("r2").State);
    }

    [Fact]
    public void A_resumed_row_wants_a_new_meeting_and_keeps_the_record_of_the_old_one()
    {
        var county = At("vote");
        county.Record(7, "DecisionOutcome", "暂缓");
        county.As(County.Supervisor).Do(Event("suspend"));
        county.Do(Event("resume"));
        var earlier = Assert.Single(county.Row().EarlierDecisions);
        Assert.Equal(("cwh", "SUSPEND", null), (earlier.MeetingId, earlier.Find(DecisionItems.DecisionOutcome)!.Value, earlier.Passage));
        Assert.Null(county.Row().MeetingId);
        county.As(County.Recorder).Refused(County.Recording(7, "MeetingSession", "第二次会议"), RefusalKind.Malformed, "还没有排会");
        county.Do(new OpenMeeting("cwh2", "第二次会议", [new("m1", "r1")]));
        county.Through(7, 7);
        Assert.Equal((CandidacyState.Decided, "cwh2"), (county.Row().State, county.Row().MeetingId));
    }

    [Fact]
    public void A_reconsidered_decision_stands_beside_the_new_one()
    {
        var county = At("decided");
        var old = county.Row().Passages[7];
        county.As(County.Chief).Do(Event("reconsider"));
        var earlier = Assert.Single(county.Row().EarlierDecisions);
        Assert.Equal((old, "PASS"), (earlier.Passage, earlier.Find(DecisionItems.DecisionOutcome)!.Value));
        Assert.False(county.Row().Items.Values.ContainsKey("VotesFor"));
        var basis = Assert.IsType<ValueList<TableRow>>(county.Row().Items.Values["ReconsiderBasis"].Value);
        Assert.Equal((6L, 11L), (basis[^1].Get<long>("Agreeing"), basis[^1].Get<long>("Eligible")));
        Assert.Equal(county.Row().Items.Values["ReconsiderBasis"].Index, county.Row().Marks[CandidacyState.Reconsidering].Index + 1);
        county.As(County.Recorder).Do(new OpenMeeting("cwh2", "复议", [new("m1", "r1")]));
        county.Record(7, "DecisionOutcome", "未通过");
        county.Do(Event("fail"));
        Assert.Equal((CandidacyState.Failed, 1), (county.Row().State, county.Row().EarlierDecisions.Length));
        county.As(County.Chief).Do(Event("reconsider"));
        Assert.Equal(2, county.Row().EarlierDecisions.Length);
        Assert.Equal(basis.Count + 1, Assert.IsType<ValueList<TableRow>>(county.Row().Items.Values["ReconsiderBasis"].Value).Count);
    }

    [Theory, InlineData(5, 11, false), InlineData(6, 11, true), InlineData(5, 10, false), InlineData(6, 10, true), InlineData(1, 1, true), InlineData(0, 1, false)]
    public void Strictly_more_than_half_of_those_eligible_reconsider(long agreeing, long eligible, bool enough)
    {
        var county = At("decided").As(County.Chief);
        var command = new ReconsiderDecision("m1", "r1", "顾怀谨", agreeing, eligible, "新的情况");
        if (enough) county.Do(command);
        else county.Refused(command, RefusalKind.State, $"至少 {(eligible / 2) + 1} 人");
    }

    [Theory, InlineData(12, 11, "Agreeing"), InlineData(-1, 11, "Agreeing"), InlineData(0, 0, "Eligible"), InlineData(1, -3, "Eligible")]
    public void Counts_of_a_reconsideration_make_sense(long agreeing, long eligible, string field) =>
        Assert.Equal(field, At("decided").Refused(new ReconsiderDecision("m1", "r1", "顾怀谨", agreeing, eligible, "新的情况"), RefusalKind.Malformed).Problems[0].Field);

    [Fact]
    public void A_hold_is_lifted_by_a_finding_only_and_gives_back_the_state_beneath()
    {
        var county = At("suspended").As(County.Supervisor);
        county.Do(Event("hold"));
        Assert.Equal((CandidacyState.Held, true), (county.Row().State, county.Row().Has(CandidacyState.Suspended)));
        county.Refused(Event("resume"), RefusalKind.State, "已冻结");
        foreach (var finding in new[] { "", "无反映", "UNCHECKED", "不知道" }) county.Refused(new ReleaseCandidacy("m1", "r1", finding, "理由"), RefusalKind.Malformed, "只凭核查结论");
        county.Do(new ReleaseCandidacy("m1", "r1", "不实", "逐条核过"));
        Assert.Equal(CandidacyState.Suspended, county.Row().State);
    }

    [Fact]
    public void Who_failed_is_kept_with_the_person_until_the_vote_is_reconsidered()
    {
        var county = At("failed at 7");
        var failure = Assert.Single(county.World.Cadres["c1"].Failures);
        Assert.Equal(("m1", "r1", 7), (failure.Matter, failure.Candidacy, failure.Gate));
        Assert.Equal(LegalTime.Day((DateTimeOffset)county.World.Meetings["cwh"].Items.Values["DecisionEndedAt"].Value!), failure.On);
        county.As(County.Chief).Do(Event("reconsider"));
        Assert.Empty(county.World.Cadres["c1"].Failures);
        Assert.Single(At("failed at 4").World.Cadres["c1"].Failures, f => f.Gate == 4);
    }

    [Fact]
    public void A_vote_is_failed_by_its_recorded_outcome() =>
        At("vote").Refused(Event("fail"), RefusalKind.State, "先记下决定结果“未通过”");

    [Fact]
    public void The_post_is_vacant_when_nobody_who_stands_is_left()
    {
        var county = At("failed at 7");
        var post = county.World.Matters["m1"].Posts["p1"];
        Assert.False(county.World.Matters["m1"].IsVacant(post));
        county.As(County.Chief).Do(new WithdrawCandidacy("m1", "r2", "不再列为人选"));
        Assert.True(county.World.Matters["m1"].IsVacant(post));
        Assert.False(At("withdrawn").World.Matters["m1"].IsVacant(post));
    }

    [Fact]
    public void A_notice_that_puts_the_appointment_off_holds_the_row()
    {
        var county = At("decided");
        county.Record(8, "NoticeConclusion", "暂缓任职");
        county.As(County.Chief).Do(Event("notice"));
        Assert.Equal(CandidacyState.Held, county.Row().State);
    }

    [Fact]
    public void A_probation_is_extended_once_by_six_months_where_the_policy_says_so()
    {
        var county = At("probation");
        county.Record(9, "ProbationStartOn", "2026-08-31");
        county.As(County.Chief);
        county.Refused(new ExtendProbation("m1", "r1", "G9", "理由"), RefusalKind.Malformed, "不在可选值中");
        county.Do(new ExtendProbation("m1", "r1", "G1", "群众有反映"));
        Assert.Equal(new DateOnly(2028, 2, 29), county.Row().Items.Values["ProbationExtendedTo"].Value);
        Assert.Equal(CandidacyState.Probation, county.Row().State);
        county.Refused(new ExtendProbation("m1", "r1", "G1", "再延"), RefusalKind.State, "只能延长一次");
        var national = At("probation", PolicyPack.None);
        national.As(County.Chief).Refused(Event("extend"), RefusalKind.State, "本地政策没有采用");
    }

    [Fact]
    public void Nobody_gets_round_a_hold_by_withdrawing_and_standing_again()
    {
        var county = At("held").As(County.Chief);
        county.Do(new WithdrawCandidacy("m1", "r1", "本人不愿"));
        county.Refused(new EnterCandidate("m1", "r1b", "p1", "c1", "PROMOTE"), RefusalKind.State, "已是");
        county.As(County.Supervisor).Do(Event("release"));
        county.As(County.Recorder).Do(new EnterCandidate("m1", "r1b", "p1", "c1", "PROMOTE"));
    }

    [Fact]
    public void A_withdrawn_row_that_is_returned_opens_what_is_listed()
    {
        var county = At("vote").As(County.Chief);
        county.Do(Event("withdraw"));
        county.Do(Event("return"));
        county.As(County.Recorder).Refused(County.Recording(2, "QuotaApproved", 6), RefusalKind.State, "已撤回");
        county.Record(1, "QualificationVerdict", "待补证");
        county.Record(1, "QualificationVerdict", "符合");
        county.Do(County.Passing(1));
        Assert.Equal(CandidacyState.Withdrawn, county.Row().State);
    }

    [Fact]
    public void Every_reason_is_wanted_and_every_row_must_be_there()
    {
        var county = At("vote");
        foreach (var name in Allowed.Keys.Where(n => n != "release"))
        {
            county.Refused(Event(name, reason: " "), RefusalKind.Malformed, "没有写");
            county.Refused(Event(name, row: "r9"), RefusalKind.NotFound);
        }
    }

    /// <summary>An act that the place would let through, were it not frozen.</summary>
    private static Command Frozen(County county, string place, string act)
    {
        var next = place is "decided" or "failed by notice" or "reconsidering" ? 8 : place == "failed at 4" ? 4 : 7;
        if (act == "pass") county.Try(new RecordItems("m1", "r1", null, next, [ItemInput.Of("TalkInterviewCount", 1)], []));
        if (act == "pass" && States.WhyFrozen(county.Row(), "", PassGate.AsAct(county.Row(), next)) is null) county.At("2026-09-20 09:00").Fill(next);
        return act switch
        {
            "pass" => County.Passing(next),
            "record" => County.Recording(8, "ReportChannelShown", "12380"),
            "correct" => new CorrectItem("m1", "r1", 1, ItemInput.Of("QualificationVerdict", "破格"), "批复已到", "周砚田"),
            _ => new OpenMeeting("cwh9", "再议", [new("m1", "r1")]),
        };
    }
}
