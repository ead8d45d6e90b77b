using Jishi.Record.Gates;
using Jishi.Record.Matters;

namespace Jishi.Tests.Record;

/// <summary>Where the nine gates stand, as every page shows it.</summary>
public sealed class GateStateTests
{
    private readonly County _county = new();

    [Fact]
    public void A_new_row_has_qualification_and_motion_open_and_the_others_waiting() =>
        Assert.Equal([GateState.Open, GateState.Open, .. Enumerable.Repeat(GateState.Waiting, 7)], NineGates.All.Select(g => State(g.Number)));

    [Fact]
    public void A_passed_gate_opens_the_next_and_what_was_recorded_early_is_ahead()
    {
        _county.Through(1, 3);
        Assert.Equal((GateState.Passed, GateState.Open, GateState.Waiting), (State(3), State(4), State(5)));
        _county.Record(5, "DeliberationResponsibleLeader", "韩立冬");
        Assert.Equal((GateState.Open, GateState.Ahead, GateState.Waiting), (State(4), State(5), State(7)));
    }

    [Fact]
    public void What_the_post_or_the_cadre_has_recorded_for_all_does_not_begin_a_gate_of_one_row()
    {
        _county.Through(1, 2);
        Assert.Equal(GateState.Waiting, State(8, "r2"));
        Assert.Equal(GateState.Passed, State(2, "r2"));
    }

    [Fact]
    public void A_returned_gate_is_returned_and_the_later_ones_stay_passed()
    {
        _county.Through(1, 5);
        _county.As(County.Chief).Do(new ReturnGate("m1", "r1", 4, ["MoralityCheck"], "补材料"));
        Assert.Equal((GateState.Passed, GateState.Returned, GateState.Passed), (State(3), State(4), State(5)));
    }

    [Fact]
    public void A_held_row_freezes_what_is_open_and_a_withdrawn_one_has_nothing_open()
    {
        _county.Through(1, 3);
        _county.As(County.Supervisor).Do(new HoldCandidacy("m1", "r1", "有举报待核"));
        Assert.Equal((GateState.Passed, GateState.Frozen, GateState.Waiting), (State(3), State(4), State(5)));
        _county.As(County.Chief).Do(new WithdrawCandidacy("m1", "r1", "本人不再列为人选"));
        Assert.Equal((GateState.Passed, GateState.Frozen, GateState.Frozen), (State(3), State(4), State(5)));
    }

    [Fact]
    public void A_gate_that_the_kind_leaves_out_does_not_apply()
    {
        _county.Do(new AddPost("m1", "p2", "另一职位", null));
        _county.Do(new EnterCandidate("m1", "r3", "p2", "c3", "LATERAL"));
        Assert.Equal((GateState.Open, GateState.NotApplying, GateState.Waiting), (State(1, "r3"), State(3, "r3"), State(4, "r3")));
    }

    private GateState State(int gate, string row = "r1") =>
        GateStates.Of(NineGates.Number(gate), _county.World.Dossier(_county.World.Matters["m1"], _county.Row(row)), _county.Row(row));
}
