using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Record.Gates;
using Jishi.Record.Instruments;
using Jishi.Record.Matters;
using Jishi.Record.Rules;

namespace Jishi.Tests.Record;

/// <summary>A block whose basis was not checked is lifted by two persons in two roles; a checked one by nobody. It holds for what was seen.</summary>
public sealed class LiftingTests
{
    private const string Rule = "QUA-01";

    private readonly County _county = new();

    public LiftingTests()
    {
        _county.Fill(1);
        _county.Record(1, "WorkStartedOn", "2024-06");
    }

    [Fact]
    public void Two_roles_lift_a_recalled_block_and_the_finding_goes_with_the_passage()
    {
        Assert.Contains(_county.Refused(County.Passing(1), RefusalKind.Blocked).Findings, f => f.Rule == Rule && f.State == FindingState.Open);
        _county.As(County.Head).Do(Lift("条文待核，上级口头同意"));
        _county.As(County.Recorder).Refused(County.Passing(1), RefusalKind.Blocked);
        _county.As(County.Supervisor).Do(Lift("已核对函件"));
        _county.As(County.Recorder).Do(County.Passing(1));
        var finding = Assert.Single(_county.Row().Passages[1].Findings, f => f.Rule == Rule);
        Assert.Equal((FindingState.Lifted, RuleKind.Block), (finding.State, finding.Kind));
        Assert.Equal([("韩立冬", "条文待核，上级口头同意"), ("罗明渠", "已核对函件")], finding.Lifted!.Select(w => (w.By.Name, w.Reason)));
        Assert.Contains(finding.Seen, s => s.Of == "WorkStartedOn");
    }

    [Fact]
    public void The_same_person_twice_does_not_do_and_neither_do_two_of_one_side()
    {
        _county.As(County.Head).Do(Lift("理由"));
        _county.Refused(Lift("再说一次"), RefusalKind.State, "韩立冬已经签过");
        _county.As(County.Head with { Capacity = Roles.SupervisionChief }).Refused(Lift("换个岗位"), RefusalKind.State, "韩立冬已经签过");
        _county.As(County.Deputy).Refused(Lift("也是主管"), RefusalKind.State, "以分管副部长不能确认");
        _county.As(County.Chief).Refused(Lift("科长"), RefusalKind.Forbidden, "干部科科长不在其列");
        _county.As(County.Recorder).Refused(County.Passing(1), RefusalKind.Blocked);
    }

    [Fact]
    public void A_lift_holds_for_the_values_that_were_seen()
    {
        _county.As(County.Supervisor).Do(Lift("理由"));
        _county.As(County.Deputy).Do(Lift("理由"));
        _county.As(County.Recorder).Record(1, "WorkStartedOn", "2025-06");
        _county.Refused(County.Passing(1), RefusalKind.Blocked);
        _county.Record(1, "WorkStartedOn", "2024-06");
        _county.Do(County.Passing(1));
    }

    [Fact]
    public void It_is_of_one_row_and_one_act()
    {
        _county.Fill(1, "r2");
        _county.Record(1, "WorkStartedOn", "2024-06", "r2");
        _county.As(County.Head).Do(Lift("理由"));
        _county.As(County.Supervisor).Do(Lift("理由"));
        _county.Refused(Lift("理由"), RefusalKind.State, "已由韩立冬、罗明渠解除");
        _county.As(County.Recorder).Refused(County.Passing(1, "r2"), RefusalKind.Blocked);
        _county.As(County.Head).Refused(new LiftBlock("m1", "r1", null, new(Act.PlanAgenda), Rule, "理由"), RefusalKind.State, "现在没有阻断这一步");
        _county.Refused(new LiftBlock("m1", "r1", null, new(Act.PassGate, 3), Rule, "理由"), RefusalKind.State, "现在没有阻断这一步");
    }

    [Fact]
    public void What_does_not_block_is_not_lifted()
    {
        _county.Record(1, "WorkStartedOn", "2004-07");
        _county.As(County.Head).Refused(Lift("理由"), RefusalKind.State, "不必解除");
        _county.Refused(Lift(" "), RefusalKind.Malformed, "没有写解除理由");
        _county.Refused(Lift("理由") with { CandidacyId = "r9" }, RefusalKind.NotFound);
        _county.Refused(Lift("理由") with { Rule = "QUA-99" }, RefusalKind.State, "规则库中没有 QUA-99");
        _county.Refused(Lift("理由") with { Rule = "G1" }, RefusalKind.State, "办结条件，不能解除");
    }

    [Fact]
    public void Only_a_block_whose_basis_is_recalled_or_assumed_is_lifted()
    {
        foreach (var rule in RuleBook.All)
        {
            var may = rule is { Kind: RuleKind.Block, Verification: Verification.Recalled or Verification.Assumed };
            Assert.Equal(may, Lifting.WhyNot(rule) is null);
        }

        var recalled = RuleBook.Find(Rule)!;
        Assert.Contains("条文已核对，不能解除", Lifting.WhyNot(recalled with { Verification = Verification.Verified }), StringComparison.Ordinal);
        Assert.Contains("写明的做法，不能解除", Lifting.WhyNot(recalled with { Verification = Verification.Seed }), StringComparison.Ordinal);
        var seed = RuleBook.All.First(r => r is { Kind: RuleKind.Block, Verification: Verification.Seed });
        _county.As(County.Head).Refused(Lift("理由") with { Rule = seed.Id }, RefusalKind.State, "不能解除");
    }

    private static LiftBlock Lift(string reason) => new("m1", "r1", null, new BlockedAct(Act.PassGate, 1), Rule, reason);
}
