using Jishi.Record.Batches;
using Jishi.Record.Deciding;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Record.Policy;
using Jishi.Record.Register;

namespace Jishi.Tests.Record;

/// <summary>The register of an organ: what counts against a row, what does not, and what a meeting that was held already keeps.</summary>
public sealed class RegisterTests
{
    private readonly County _county = new();

    [Fact]
    public void What_was_put_before_a_meeting_later_does_not_count_against_a_row()
    {
        Batched("b1", "m1");
        Batched("b2", "m2");
        _county.Through(1, 6, ["r1", "r2"]).Through(1, 6, "r1", "m2");
        _county.Do(new OpenMeeting("cw1", "县委常委会", [new("m1", "r1")]));
        _county.Do(new OpenMeeting("cw2", "县委常委会", [new("m2", "r1"), new("m1", "r2")]));
        Assert.Equal(["b1 1"], Used("m1", "r1"));
        Assert.Equal(["b1 2", "b2 1"], Used("m2", "r1"));
        Assert.Equal([true, false], Usage("m1", "r2").Meetings.OrderBy(m => !m.IsOwn).Select(m => m.IsOwn));
    }

    [Fact]
    public void Who_withdrew_is_not_counted_and_an_unheld_meeting_without_rows_is_none()
    {
        Batched("b1", "m1");
        _county.Through(1, 6, ["r1", "r2"]);
        _county.Do(new OpenMeeting("cw1", "县委常委会", [new("m1", "r1"), new("m1", "r2")]));
        _county.Do(new OpenMeeting("cw2", "县委常委会", [new("m1", "r1"), new("m1", "r2")]));
        Assert.Single(Usage("m1", "r1").Meetings);
        Assert.Equal(["b1 2"], Used("m1", "r1"));
        Assert.Equal(2, Usage("m1", "r1").Promotions.Count());
        _county.As(County.Chief).Do(new WithdrawCandidacy("m1", "r2", "本人申请"));
        Assert.Equal(["b1 1"], Used("m1", "r1"));
        Assert.Single(Usage("m1", "r1").Promotions);
    }

    [Fact]
    public void A_batch_counts_for_what_it_declares_where_that_is_more()
    {
        Batched("b1", "m1");
        _county.Do(new RecordBatch("b1", [ItemInput.Of("BatchAdjustedCount", 24), ItemInput.Of("BatchMeetingOn", "2026-09-24")], []));
        _county.Through(1, 6).Do(new OpenMeeting("cw1", "县委常委会", [new("m1", "r1")]));
        var use = Assert.Single(Usage("m1", "r1").Batches);
        Assert.Equal((24L, new DateOnly(2026, 9, 24), true), (use.Adjusted, use.On, use.IsOwn));
    }

    [Fact]
    public void A_hold_on_the_same_person_elsewhere_is_seen()
    {
        _county.Do(new EnterCandidate("m2", "r9", "p1", "c1", "LATERAL"));
        _county.As(County.Supervisor).Do(new HoldCandidacy("m2", "r9", "署名举报"));
        Assert.Equal(new StandingElsewhere("县教育体育局副局长", IsHeld: true), Assert.Single(Usage("m1", "r1").Elsewhere));
        Assert.Empty(Usage("m1", "r2").Elsewhere);
    }

    [Fact]
    public void A_meeting_that_was_held_already_is_recorded_with_what_the_rules_found()
    {
        _county.Through(1, 6).Do(new AdoptPolicy(new("caps", "榆岭县", "1", [new("LIM-02", "maxDecisionMeetingsPerYear", 0)], [], []) { Packs = ["county-supervision"] }));
        var planned = new OpenMeeting("cw1", "县委常委会", [new("m1", "r1")]);
        Assert.Equal("LIM-02", Assert.Single(_county.Refused(planned, RefusalKind.Blocked).Findings).Rule);
        _county.Refused(planned with { HeldAt = _county.Now.AddHours(1) }, RefusalKind.Malformed, "晚于现在");
        _county.Refused(planned with { Kind = "茶话会" }, RefusalKind.Malformed, "会议类别");
        var accepted = _county.Do(planned with { HeldAt = _county.Now.AddDays(-2), Kind = "常委会" });
        Assert.Equal("LIM-02", Assert.Single(accepted.Findings).Rule);
        var opened = Assert.Single(_county.Log.Select(f => f.Fact).OfType<MeetingOpened>());
        Assert.Equal("LIM-02", Assert.Single(opened.Findings!).Rule);
        Assert.Equal("STANDING", _county.World.Meetings["cw1"].Items.Values["MeetingKind"].Value);
        Assert.Equal(_county.Now.AddDays(-2).Date, _county.World.Meetings["cw1"].HeldAt!.Value.Date);
    }

    private void Batched(string batch, string matter)
    {
        _county.Do(new OpenBatch(batch, batch, "第一批", "yl"));
        _county.Do(new PutIntoBatch(matter, batch));
    }

    private Usage Usage(string matter, string row) => _county.World.UsageBefore(_county.World.Dossier(_county.World.Matters[matter], _county.Row(row, matter)));

    private IEnumerable<string> Used(string matter, string row) => Usage(matter, row).Batches.OrderBy(b => b.Number, StringComparer.Ordinal).Select(b => $"{b.Number} {b.Adjusted}");
}
