using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Matters;
using Jishi.Record.Policy;

namespace Jishi.Tests.Record;

/// <summary>Recheck by another, signatures in order, and what voids them.</summary>
public sealed class SigningTests
{
    private readonly County _county = new County().Through(1, 7);

    [Fact]
    public void Nobody_signs_before_somebody_else_has_rechecked()
    {
        Assert.Equal("SEQ-10", Assert.Single(_county.As(County.Deputy).Refused(County.Signing("FIRST", "departmentDeputy"), RefusalKind.Blocked).Findings).Rule);
        _county.As(County.Recorder).Do(new Recheck("m1", "r1", []));
        var own = Assert.Single(_county.As(County.Deputy).Refused(County.Signing("FIRST", "departmentDeputy"), RefusalKind.Blocked).Findings);
        Assert.Contains(own.Seen, s => s.Value == "林晓禾所记");
        _county.As(County.Supervisor).Do(new Recheck("m1", "r1", []));
        _county.As(County.Deputy).Do(County.Signing("FIRST", "departmentDeputy"));
        Assert.Equal(Recheck.NoDifference, _county.Row().Items.Find(SequenceItems.RecheckDifferences)!.NotApplicable);
    }

    [Fact]
    public void A_difference_is_kept_with_what_was_recorded_and_must_be_settled()
    {
        _county.As(County.Supervisor).Do(new Recheck("m1", "r1", [new("TalkInterviewCount", "名册共 28 人")]));
        Assert.Equal("SEQ-10", Assert.Single(_county.As(County.Deputy).Refused(County.Signing("FIRST", "departmentDeputy"), RefusalKind.Blocked).Findings).Rule);
        _county.As(County.Recorder).Refused(new SettleDifference("m1", "r1", "MoralityCheck", "无"), RefusalKind.State, "没有待处理");
        _county.Do(new SettleDifference("m1", "r1", "TalkInterviewCount", "名册含班子成员，所记无误"));
        var row = Assert.Single((ValueList<TableRow>)_county.Row().Items.Find(SequenceItems.RecheckDifferences)!.Value!);
        Assert.Equal(("个别谈话人数", "名册共 28 人", "名册含班子成员，所记无误"), (row.Get<string>("Item"), row.Get<string>("Original"), row.Get<string>("Handling")));
        _county.As(County.Deputy).Do(County.Signing("FIRST", "departmentDeputy"));
        _county.As(County.Supervisor).Do(new Recheck("m1", "r1", []));
        Assert.Single((ValueList<TableRow>)_county.Row().Items.Find(SequenceItems.RecheckDifferences)!.Value!);
    }

    [Fact]
    public void A_recheck_waits_for_the_decision_and_compares_what_is_recorded()
    {
        new County().Through(1, 6).As(County.Supervisor).Refused(new Recheck("m1", "r1", []), RefusalKind.State, "填写完毕后再复核");
        _county.As(County.Supervisor).Refused(new Recheck("m1", "r1", [new("NoSuchItem", "甲")]), RefusalKind.Malformed, "无从比较");
        _county.Refused(new Recheck("m1", "r1", [new("TalkInterviewCount", " ")]), RefusalKind.Malformed);
        _county.Refused(new Recheck("m1", "r9", []), RefusalKind.NotFound);
    }

    [Fact]
    public void A_signature_is_the_items_value_and_says_that_no_key_made_it()
    {
        _county.SignOff("FIRST", "r1");
        var signature = Assert.IsType<Signature>(_county.Row().Items.Find(Jishi.Record.Gates.G8Appointment.M11Appointment.AppointmentItems.SignDepartmentHead)!.Value);
        Assert.Equal(("韩立冬", "u3"), (signature.By, signature.Id));
        Assert.Equal("none", _county.Row().Signatures[("FIRST", "departmentHead")].Suite);
        Assert.Contains(_county.Log, f => f.Fact is Signed { Suite: "none", IsSubstitute: false });
    }

    [Fact]
    public void A_correction_voids_what_was_signed_and_says_which_item()
    {
        _county.SignOff("FIRST", "r1");
        _county.Do(new CorrectItem("m1", "r1", 4, ItemInput.Of("MoralityCheck", "改写"), "漏一段", "周砚田"));
        var dossier = _county.World.Dossier(_county.World.Matters["m1"], _county.Row());
        Assert.Null(SignatureStanding.Of(dossier, "FIRST", "unitLeader"));
        Assert.Contains("德的专项调查", SignatureStanding.WhyVoid(dossier, dossier.Signatures[("FIRST", "unitLeader")]), StringComparison.Ordinal);
        var finding = Assert.Single(_county.Refused(County.Submitting("FIRST", ["r1"]), RefusalKind.Blocked).Findings);
        Assert.Equal(("SEQ-08", 3), (finding.Rule, finding.Seen.Count));
        _county.SignOff("FIRST", "r1").Do(County.Submitting("FIRST", ["r1"]));
    }

    [Fact]
    public void Signed_content_is_corrected_with_a_reason_and_somebody_else_s_approval_or_not_at_all()
    {
        _county.SignOff("FIRST", "r1");
        var finding = Assert.Single(_county.Refused(Correcting("改写", "", "周砚田"), RefusalKind.Blocked).Findings);
        Assert.Equal("SEQ-16", finding.Rule);
        Assert.Contains(finding.Seen, s => s is { Of: "MoralityCheck", Value: "已由高望舒、韩立冬、贺长川签字（初次提交）" });
        Assert.Equal("SEQ-16", Assert.Single(_county.Refused(Correcting("改写", "漏一段", "林晓禾"), RefusalKind.Blocked).Findings).Rule);
        Assert.Equal(2, Assert.Single(_county.Refused(Correcting("改写", " ", "u1"), RefusalKind.Blocked).Findings).Required.Count);
        _county.Do(Correcting("改写", "漏一段", "周砚田"));
        Assert.Equal("SEQ-16", Assert.Single(_county.Refused(Correcting("再改", "", ""), RefusalKind.Blocked).Findings).Rule); // void by now, but it was signed
    }

    [Fact]
    public void A_value_that_rows_share_was_signed_when_any_of_them_was()
    {
        var county = new County().Through(1, 7, ["r1", "r2"]);
        county.Do(new CorrectItem("m1", "r2", 3, ItemInput.Of("BallotsIssued", 90), "核对", "周砚田"));
        county.SignOff("FIRST", "r1");
        Assert.Equal("SEQ-16", Assert.Single(county.Refused(new CorrectItem("m1", "r2", 3, ItemInput.Of("BallotsIssued", 91), "", "周砚田"), RefusalKind.Blocked).Findings).Rule);
        county.Refused(new CorrectItem("m1", "r2", 4, ItemInput.Of("MoralityCheck", "改写"), "", "周砚田"), RefusalKind.Malformed, "没有写更正理由");
    }

    [Fact]
    public void A_record_that_is_not_deep_enough_is_not_signed()
    {
        _county.Do(new CorrectItem("m1", "r1", 7, ItemInput.Of("RecordDepth", "ROUTINE"), "写多了", "周砚田"));
        _county.As(County.Supervisor).Do(new Recheck("m1", "r1", []));
        var finding = Assert.Single(_county.As(County.Deputy).Refused(County.Signing("FIRST", "departmentDeputy"), RefusalKind.Blocked).Findings);
        Assert.Equal(("SEQ-17", true), (finding.Rule, finding.Judged));
        var depth = RecordManner.Depth(_county.World.Dossier(_county.World.Matters["m1"], _county.Row()));
        Assert.All(depth, d => Assert.Contains(SequenceCodes.RecordDepth.Label(d), finding.Required[0].Value, StringComparison.Ordinal));
    }

    private static CorrectItem Correcting(string value, string reason, string approvedBy) => new("m1", "r1", 4, ItemInput.Of("MoralityCheck", value), reason, approvedBy);

    [Fact]
    public void A_return_voids_them_also_when_nothing_was_changed()
    {
        _county.SignOff("FIRST", "r1");
        _county.As(County.Chief).Do(new ReturnGate("m1", "r1", 4, ["MoralityCheck"], "再看一遍"));
        var dossier = _county.World.Dossier(_county.World.Matters["m1"], _county.Row());
        Assert.Contains("已退回", SignatureStanding.WhyVoid(dossier, dossier.Signatures[("FIRST", "unitLeader")]), StringComparison.Ordinal);
        _county.As(County.Recorder).Do(County.Passing(4, reasons: ("SEQ-21", "核对无误，不须改动")));
        dossier = _county.World.Dossier(_county.World.Matters["m1"], _county.Row());
        Assert.Contains("退回重办", SignatureStanding.WhyVoid(dossier, dossier.Signatures[("FIRST", "unitLeader")]), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_position_is_signed_by_its_duty_once_and_at_its_node()
    {
        _county.SignOff("FIRST", "r1");
        _county.As(County.Deputy).Refused(County.Signing("FIRST", "departmentDeputy"), RefusalKind.State, "签字有效");
        _county.Refused(County.Signing("FIRST", "departmentHead"), RefusalKind.Forbidden, "由部长签");
        _county.Refused(County.Signing("FIRST", "recorder"), RefusalKind.Malformed, "没有这个签字位置");
        _county.Refused(County.Signing("THIRD", "recorder"), RefusalKind.Malformed, "签字节点");
        _county.Refused(County.Signing("SECOND", "departmentDeputy"), RefusalKind.State, "关口 8 任职还没有办结");
        _county.Refused(new Sign("m1", "FIRST", "departmentDeputy", [], new Dictionary<string, string>()), RefusalKind.Malformed, "没有选人选");
    }

    [Fact]
    public void A_county_without_a_supervision_section_names_another_in_its_pack()
    {
        var pack = PolicyPack.None with { Id = "small", Version = "1", Duties = new([new DutyHolders("sign.supervisionChief", new([Roles.DeputyHead]), ValueList<string>.Empty)]) };
        Assert.Empty(PolicyCheck.Problems(pack));
        Assert.Equal([Roles.DeputyHead], Duties.SignSupervisionChief.In(pack).Roles);
        Assert.Equal([Roles.SupervisionChief], Duties.SignSupervisionChief.In(PolicyPack.None).Roles);
        Assert.Contains(PolicyText.Explain(pack), l => l == "干部监督科科长签字：分管副部长");
    }

    [Theory]
    [InlineData("sign.nobody", "head", "没有“sign.nobody”这项分工")]
    [InlineData("sign.deputyHead", "administrator", "不能担任分工")]
    public void A_pack_gives_duties_only_to_roles_that_sign(string duty, string role, string says)
    {
        var pack = PolicyPack.None with { Id = "small", Version = "1", Duties = new([new DutyHolders(duty, new([role]), ValueList<string>.Empty)]) };
        Assert.Contains(PolicyCheck.Problems(pack), p => p.Message.Contains(says, StringComparison.Ordinal));
    }
}
