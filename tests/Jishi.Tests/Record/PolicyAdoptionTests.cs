using Jishi.Record;
using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Policy;

namespace Jishi.Tests.Record;

/// <summary>A pack is adopted by two roles, from a day on; each entry names the one in force.</summary>
public sealed class PolicyAdoptionTests
{
    private readonly County _county = new();

    public PolicyAdoptionTests() => _county.Do(new AdoptPolicy(Pack("1")));

    [Fact]
    public void One_person_alone_adopts_nothing()
    {
        _county.As(County.Head).Do(new ProposePolicy(Pack("2")));
        Assert.Equal("1", _county.World.Policy.Version);
        var proposal = _county.World.PolicyProposal!;
        _county.Refused(new ConfirmPolicy(proposal.Index), RefusalKind.State, "韩立冬已经签过");
        _county.As(new Actor("u9", "韩立冬", Roles.SupervisionChief)).Refused(new ConfirmPolicy(proposal.Index), RefusalKind.State, "韩立冬已经签过");
        _county.As(County.Deputy).Refused(new ConfirmPolicy(proposal.Index), RefusalKind.State, "以分管副部长不能确认");
        _county.As(County.Chief).Refused(new ConfirmPolicy(proposal.Index), RefusalKind.Forbidden, "部长或分管副部长，和干部监督科科长");
        _county.As(County.Supervisor).Do(new ConfirmPolicy(proposal.Index));
        Assert.Equal(("2", null), (_county.World.Policy.Version, _county.World.PolicyProposal));
        Assert.Equal(["韩立冬", "罗明渠"], _county.World.Policies[^1].Signers!.Select(s => s.Name));
    }

    [Fact]
    public void Either_role_begins_and_a_newer_proposal_takes_the_place_of_the_older()
    {
        _county.As(County.Supervisor).Do(new ProposePolicy(Pack("2")));
        var older = _county.World.PolicyProposal!.Index;
        _county.Do(new ProposePolicy(Pack("3")));
        _county.As(County.Deputy).Refused(new ConfirmPolicy(older), RefusalKind.State, "已不在待确认之列");
        _county.Do(new ConfirmPolicy(_county.World.PolicyProposal!.Index));
        Assert.Equal("3", _county.World.Policy.Version);
    }

    [Fact]
    public void An_office_without_a_supervision_section_names_who_stands_for_it()
    {
        var county = new County();
        county.Do(new AdoptPolicy(Pack("1") with { Duties = new([new DutyHolders("sign.supervisionChief", new([Roles.DeputyHead]), ValueList<string>.Empty)]) }));
        county.As(County.Supervisor).Refused(new ProposePolicy(Pack("2")), RefusalKind.Forbidden, "干部监督科科长不在其列");
        county.As(County.Deputy).Do(new ProposePolicy(Pack("2")));
        county.As(County.Head).Do(new ConfirmPolicy(county.World.PolicyProposal!.Index));
        Assert.Equal("2", county.World.Policy.Version);
    }

    [Fact]
    public void A_pack_with_a_first_day_is_in_force_from_that_day_in_shanghai()
    {
        Adopt(Pack("2", "2026-10-01"));
        var (first, second) = (_county.World.Policies[0].Index, _county.World.Policies[1].Index);
        Assert.Equal(("1", first), (_county.World.Policy.Version, _county.World.PolicyIndex));
        Assert.Equal(first, _county.World.At(LegalTime.Parse("2026-09-30 23:59")!.Value).PolicyIndex);
        Assert.Equal(second, _county.World.At(LegalTime.Parse("2026-10-01 00:00")!.Value).PolicyIndex);
        Assert.Equal("2", new Setting(_county.World, County.Recorder, LegalTime.Parse("2026-10-01 00:00")!.Value).World.Policy.Version);
        _county.At("2026-10-08 09:00").As(County.Recorder).Record(1, "QualificationVerdict", "符合");
        Assert.Equal(("2", second), (_county.World.Policy.Version, _county.World.PolicyIndex));
    }

    [Fact]
    public void First_days_do_not_go_back_and_do_not_overlap()
    {
        _county.As(County.Head).Refused(new ProposePolicy(Pack("2", "2026-08-31")), RefusalKind.Malformed, "施行日 2026-08-31 已经过去");
        Adopt(Pack("2", "2026-10-01"));
        _county.As(County.Head).Refused(new ProposePolicy(Pack("3", "2026-10-01")), RefusalKind.Malformed, "新的施行日应晚于它");
        _county.Refused(new ProposePolicy(Pack("3", "2026-09-20")), RefusalKind.Malformed, "已定于 2026-10-01 施行");
        _county.Refused(new ProposePolicy(Pack("2")), RefusalKind.State, "换一个版本号");
        Adopt(Pack("3"));
        Assert.Equal(["1", "3", "2"], _county.World.Policies.Select(p => p.Pack.Version));
        Assert.Equal("3", _county.World.Policy.Version);
        Assert.Equal("2", _county.World.At(LegalTime.Parse("2026-10-01 00:00")!.Value).Policy.Version);
        Adopt(Pack("4", "2026-10-02"));
        Assert.Equal("4", _county.World.At(LegalTime.Parse("2027-01-01 00:00")!.Value).Policy.Version);
    }

    [Fact]
    public void A_proposal_that_waited_past_its_first_day_is_not_confirmed()
    {
        _county.As(County.Head).Do(new ProposePolicy(Pack("2", "2026-09-10")));
        _county.At("2026-09-11 09:00").As(County.Supervisor).Refused(new ConfirmPolicy(_county.World.PolicyProposal!.Index), RefusalKind.Malformed, "已经过去");
        Assert.Equal("1", _county.World.At(_county.Now).Policy.Version);
    }

    [Fact]
    public void A_code_added_now_stands_in_the_pack_to_come()
    {
        Adopt(Pack("2", "2026-10-01"));
        _county.As(County.Head).Refused(new ProposePolicy(Pack("3") with { Codes = [new("MeetingKind", "JOINT", "联席会议")] }), RefusalKind.Malformed, "将于 2026-10-01 施行，其中没有这里增加的代码");
    }

    [Fact]
    public void The_program_adopts_a_later_pack_in_the_name_of_two_accounts()
    {
        _county.Refused(new AdoptPolicy(Pack("2")), RefusalKind.Forbidden, "写了 0 个");
        foreach (var (id, name, role) in new[] { ("han", "韩立冬", Roles.Head), ("luo", "罗明渠", Roles.SupervisionChief), ("han2", "韩立冬", Roles.SupervisionChief), ("gao", "高望舒", Roles.DeputyHead) })
            _county.Do(new ChangeAccount(id, name, "", true, [role]));
        _county.Refused(new AdoptPolicy(Pack("2")) { Signers = ["han", "nobody"] }, RefusalKind.Forbidden, "没有在用的账号 nobody");
        _county.Refused(new AdoptPolicy(Pack("2")) { Signers = ["han", "han2"] }, RefusalKind.Forbidden, "两个账号都是韩立冬的");
        _county.Refused(new AdoptPolicy(Pack("2")) { Signers = ["han", "gao"] }, RefusalKind.Forbidden, "岗位不合");
        _county.Do(new AdoptPolicy(Pack("2")) { Signers = ["luo", "han"] });
        Assert.Equal("2", _county.World.Policy.Version);
        var fact = Assert.IsType<PolicyAdopted>(_county.Log[^1].Fact);
        Assert.Equal([new Signer("luo", "罗明渠", Roles.SupervisionChief), new Signer("han", "韩立冬", Roles.Head)], fact.Signers!);
    }

    [Fact]
    public void The_first_pack_of_a_ledger_is_in_force_at_once() =>
        new County().Refused(new AdoptPolicy(Pack("1", "2027-01-01")), RefusalKind.Malformed, "第一个政策包的施行日不能晚于开账之日");

    private static PolicyPack Pack(string version, string? from = null) =>
        new("yl", "榆岭县", version, [], [], []) { From = from is null ? null : DateOnly.ParseExact(from, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };

    private void Adopt(PolicyPack pack)
    {
        _county.As(County.Head).Do(new ProposePolicy(pack));
        _county.As(County.Supervisor).Do(new ConfirmPolicy(_county.World.PolicyProposal!.Index));
    }
}
