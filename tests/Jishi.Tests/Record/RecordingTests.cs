using System.Collections.Immutable;
using System.Text.Json;
using Jishi.Record.Accounts;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Record.Organs;

namespace Jishi.Tests.Record;

/// <summary>Truth is never refused; what is not well-formed is, with a sentence.</summary>
public sealed class RecordingTests
{
    private readonly County _county = new();

    [Fact]
    public void A_fact_of_a_gate_that_is_not_open_yet_is_taken_down()
    {
        _county.Record(4, "TalkInterviewCount", "23");
        Assert.Equal(23L, _county.Row().Items.Values["TalkInterviewCount"].Value);
    }

    [Fact]
    public void A_fact_that_breaks_a_rule_is_taken_down() => _county.Record(4, "InspectionEndedAt", "2020-01-01 09:00");

    [Fact]
    public void An_item_that_the_catalogue_does_not_have_is_refused() =>
        _county.Refused(County.Recording(4, "NoSuchItem", "x"), RefusalKind.Malformed, "目录中没有数据项“NoSuchItem”");

    [Fact]
    public void An_item_of_another_gate_is_refused_with_its_gate_named() =>
        _county.Refused(County.Recording(4, "MotionReason", "x"), RefusalKind.Malformed, "属于关口 2 动议");

    [Fact]
    public void An_item_of_the_people_file_is_refused_with_the_way_to_it() =>
        _county.Refused(County.Recording(1, "IdNumber", "x"), RefusalKind.Malformed, "请到干部页填写");

    [Fact]
    public void An_item_of_a_meeting_is_refused_before_there_is_one_and_taken_after()
    {
        _county.Refused(County.Recording(7, "PresentMembers", 9), RefusalKind.Malformed, "还没有排会");
        _county.Do(new OpenMeeting("cwh", "县委常委会", [new("m1", "r1")]) { HeldAt = _county.Now });
        _county.Record(7, "PresentMembers", 9);
        Assert.Equal(9L, _county.World.Meetings["cwh"].Items.Values["PresentMembers"].Value);
    }

    [Fact]
    public void An_item_that_the_system_fills_is_refused() =>
        _county.Refused(County.Recording(7, "FirstSubmittedAt", "2026-09-01 09:00"), RefusalKind.Malformed, "由系统在提交时填写");

    [Fact]
    public void Ten_megabytes_of_text_are_refused() =>
        _county.Refused(County.Recording(4, "MoralityCheck", new string('x', 10_000_000)), RefusalKind.Malformed, "最多 20,000 字，收到 10,000,000 字");

    [Theory]
    [InlineData("2026-09-01 09:04", true)]
    [InlineData("2026-09-01 09:06", false)]
    [InlineData("2027-09-01 09:00", false)]
    public void A_fact_may_not_have_happened_in_the_future_but_clocks_may_differ_by_five_minutes(string occurred, bool taken)
    {
        var command = County.Recording(4, "TalkInterviewCount", 23, occurred: occurred);
        if (taken) _county.Do(command);
        else _county.Refused(command, RefusalKind.Malformed, "晚于现在");
    }

    [Fact]
    public void Times_at_the_edge_of_the_calendar_are_refused_not_thrown_at()
    {
        foreach (var time in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue, new DateTimeOffset(1948, 12, 31, 0, 0, 0, TimeSpan.Zero) })
            _county.Refused(new RecordItems("m1", "r1", null, 4, [ItemInput.Of("TalkInterviewCount", 23, time)], []), RefusalKind.Malformed);
    }

    [Fact]
    public void What_stands_already_is_not_recorded_again()
    {
        _county.Record(4, "TalkInterviewCount", 23);
        _county.Refused(County.Recording(4, "TalkInterviewCount", "23"), RefusalKind.Malformed, "没有要记录的改动");
        var again = _county.Do(new RecordItems("m1", "r1", null, 4, [ItemInput.Of("TalkInterviewCount", 23), ItemInput.Of("MoralityCheck", "好")], []));
        Assert.Equal("MoralityCheck", Assert.Single(Assert.IsType<ItemsRecorded>(Assert.Single(again.Facts).Fact).Items).Code);
    }

    [Fact]
    public void One_record_over_several_owners_gives_a_fact_for_each_in_its_own_stream()
    {
        var done = _county.Do(new RecordItems("m1", "r1", null, 4, [ItemInput.Of("TalkInterviewCount", 23), ItemInput.Of("InspectTeamLeader", "郑岩")], []));
        Assert.Equal(["candidacy/m1/r1", "matter/m1"], done.Facts.Select(f => ((ItemsRecorded)f.Fact).Owner).Order(StringComparer.Ordinal));
        var cadre = _county.Record(1, "CandidateSex", "男");
        Assert.Equal("cadre/c1", Assert.Single(cadre.Facts).Stream);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once_and_nothing_is_recorded()
    {
        var refusal = _county.Refused(new RecordItems("m1", "r1", null, 4,
        [
            ItemInput.Of("TalkInterviewCount", "二十三"), ItemInput.Of("MoralityCheck", "好"), ItemInput.Of("MoralityCheck", "好"), new ItemInput("ArchiveCheck", null), ItemInput.Of("PetitionCheck", " "),
        ], []), RefusalKind.Malformed);
        Assert.Equal(["TalkInterviewCount", "MoralityCheck", "ArchiveCheck", "PetitionCheck"], refusal.Problems.Select(p => p.Field));
    }

    [Fact]
    public void An_item_that_does_not_apply_wants_a_reason_and_no_value()
    {
        _county.Refused(Reasoned(null, " "), RefusalKind.Malformed, "不适用");
        _county.Refused(Reasoned(null, new string('长', 501)), RefusalKind.Malformed, "最多 500 字");
        _county.Refused(Reasoned(null, "不属\u202e审计对象"), RefusalKind.Malformed, "控制字符");
        _county.Refused(Reasoned(JsonSerializer.SerializeToElement("CLEAR"), "不属审计对象"), RefusalKind.Malformed, "填了值就不能再写不适用");
        _county.Do(Reasoned(null, "不属审计对象"));
        Assert.Equal("不属审计对象", _county.Row().Items.Values["AuditResult"].NotApplicable);
    }

    [Fact]
    public void A_text_with_half_a_character_is_refused() => _county.Refused(
        new RecordItems("m1", "r1", null, 4, [new ItemInput("MoralityCheck", ItemSamples.Raw("\"\\ud842\""))], []), RefusalKind.Malformed, "残缺");

    [Fact]
    public void Conditions_and_motion_are_recorded_on_the_post_before_anybody_stands_for_it()
    {
        _county.Do(new AddPost("m1", "p2", "某局副局长", null));
        _county.Do(new RecordItems("m1", null, "p2", 1, [ItemInput.Of("PostRiskClass", "KEY")], []));
        _county.Do(new RecordItems("m1", null, "p2", 2, [ItemInput.Of("QuotaApproved", 5)], []));
        _county.Refused(new RecordItems("m1", null, "p2", 1, [ItemInput.Of("QualificationVerdict", "MEET")], []), RefusalKind.Malformed, "按人选记，不按职位记");
        _county.Refused(new RecordItems("m1", null, "p2", 4, [ItemInput.Of("TalkInterviewCount", 1)], []), RefusalKind.Malformed);
        Assert.Equal("KEY", _county.World.Matters["m1"].Posts["p2"].Items.Values["PostRiskClass"].Value);
    }

    [Fact]
    public void A_withdrawn_row_takes_no_more_records_and_its_sibling_does()
    {
        _county.As(County.Chief).Do(new WithdrawCandidacy("m1", "r1", "本人不愿"));
        _county.Refused(County.Recording(4, "TalkInterviewCount", 23), RefusalKind.State, "已撤回");
        _county.Record(4, "TalkInterviewCount", 23, "r2");
    }

    [Fact]
    public void A_paper_is_put_beside_its_item_once()
    {
        var paper = new EvidenceFile(new string('a', 64), "考察材料.pdf", 10, "application/pdf");
        var command = new RecordItems("m1", "r1", null, 4, [], [new("InspectionReport", paper), new("InspectionReport", paper)]);
        Assert.Single(_county.Do(command).Facts);
        _county.Refused(command, RefusalKind.Malformed, "没有要记录的改动");
        Assert.Equal(paper, Assert.Single(_county.Row().Items.Evidence["InspectionReport"]));
    }

    [Theory]
    [InlineData("xyz", "a.pdf", 1, "application/pdf")]
    [InlineData("", "", -1, "")]
    [InlineData("a", "a\u202efdp.exe", 1, "application/pdf")]
    public void A_paper_with_a_wrong_hash_name_or_size_is_refused(string hash, string name, long size, string type)
    {
        var sha = hash == "a" ? new string('a', 64) : hash;
        _county.Refused(new RecordItems("m1", "r1", null, 4, [], [new("InspectionReport", new(sha, name, size, type))]), RefusalKind.Malformed, "考察材料：文件的校验值");
    }

    [Fact]
    public void A_paper_of_the_future_or_of_another_gate_is_refused()
    {
        var paper = new EvidenceFile(new string('a', 64), "考察材料.pdf", 10, "application/pdf");
        _county.Refused(new RecordItems("m1", "r1", null, 4, [], [new("InspectionReport", paper, DateTimeOffset.MaxValue)]), RefusalKind.Malformed, "晚于现在");
        _county.Refused(new RecordItems("m1", "r1", null, 3, [], [new("InspectionReport", paper)]), RefusalKind.Malformed, "属于关口 4");
    }

    [Theory]
    [InlineData("nobody", "r1", 4)]
    [InlineData("m1", "nobody", 4)]
    public void A_row_that_is_not_there_is_not_found(string matter, string row, int gate) =>
        _county.Refused(new RecordItems(matter, row, null, gate, [], []), RefusalKind.NotFound);

    [Theory, InlineData(0), InlineData(10), InlineData(-1)]
    public void A_gate_that_is_not_there_is_refused(int gate) => _county.Refused(new RecordItems("m1", "r1", null, gate, [], []), RefusalKind.Malformed, "关口为 1 到 9");

    [Fact]
    public void A_cadre_is_registered_with_a_name_and_the_same_values_again_change_nothing()
    {
        _county.Refused(new RegisterCadre("c9", "form", [ItemInput.Of("CandidateSex", "男")]), RefusalKind.Malformed, "没有写姓名");
        _county.Refused(new RegisterCadre("c9", "form", [ItemInput.Of("CandidateName", "某人"), ItemInput.Of("TalkInterviewCount", 2)]), RefusalKind.Malformed, "不是干部本人的数据项");
        var form = new RegisterCadre("c9", "a.lrmx", [ItemInput.Of("CandidateName", "䶮𠮷"), ItemInput.Of("IdNumber", "110101199001010011")]);
        Assert.Equal(2, _county.Do(form).Facts.Length);
        Assert.Empty(_county.Do(form).Facts);
        Assert.Equal("䶮𠮷", _county.World.Cadres["c9"].Name);
        Assert.Single(_county.Do(form with { Items = [ItemInput.Of("IdNumber", "110101199001010012")] }).Facts);
    }

    [Theory, InlineData(""), InlineData("a/b"), InlineData("."), InlineData(".."), InlineData("张三"), InlineData("a b"), InlineData(null)]
    public void An_id_that_cannot_stand_in_an_address_is_refused(string? id)
    {
        _county.Refused(new OpenMatter(id!, "1号", "某事项", "yl"), RefusalKind.Malformed, "编号只能用");
        _county.Refused(new RegisterCadre(id!, "form", []), RefusalKind.Malformed, "编号只能用");
        _county.Refused(new RegisterOrgan(id!, "某局", null), RefusalKind.Malformed, "编号只能用");
        _county.Refused(new OpenMeeting(id!, "会", [new("m1", "r1")]), RefusalKind.Malformed, "编号只能用");
        _county.Refused(new ChangeAccount(id!, "某人", "", true, []), RefusalKind.Malformed, "编号只能用");
    }

    [Fact]
    public void Titles_stand_on_one_line_and_have_a_limit()
    {
        _county.Refused(new OpenMatter("m9", "1号", "第一行\n第二行", "yl"), RefusalKind.Malformed, "控制字符");
        _county.Refused(new OpenMatter("m9", "1号", new string('长', 101), "yl"), RefusalKind.Malformed, "最多 100 字");
        _county.Refused(new OpenMatter("m9", " ", "某事项", "yl"), RefusalKind.Malformed, "没有写文号");
        _county.Refused(new OpenMatter("m9", "1号", "某事项", "nowhere"), RefusalKind.Malformed, "请先登记单位");
        _county.Refused(new RegisterOrgan("x", new string('长', 101), null), RefusalKind.Malformed);
        _county.Refused(new ChangeAccount("x", "某\u202e人", "", true, []), RefusalKind.Malformed);
        _county.Refused(new OpenMatter("m1", "1号", "某事项", "yl"), RefusalKind.State, "已经有了");
    }

    [Fact]
    public void An_account_gets_exactly_the_roles_named()
    {
        _county.Do(new ChangeAccount("u9", "某人", "", true, [Roles.Recorder, Roles.Viewer]));
        var change = _county.Do(new ChangeAccount("u9", "某人", "", true, [Roles.Recorder, Roles.Auditor]));
        Assert.Equal(["AccountChanged", "RoleGranted", "RoleRevoked"], change.Facts.Select(f => f.Fact.GetType().Name));
        Assert.True(_county.World.Accounts["u9"].Holds(Roles.Auditor));
        Assert.False(_county.World.Accounts["u9"].Holds(Roles.Viewer));
        _county.Do(new ChangeAccount("u9", "某人", "", false, [Roles.Recorder]));
        Assert.False(_county.World.Accounts["u9"].Holds(Roles.Recorder));
        _county.Refused(new ChangeAccount("u9", "某人", "", true, [Roles.Installation]), RefusalKind.Malformed);
        _county.Refused(new ChangeAccount("u9", "某人", "", true, ["king"]), RefusalKind.Malformed, "没有“king”这个岗位");
    }

    [Fact]
    public void A_candidate_needs_a_post_a_cadre_and_a_kind_and_stands_once_for_a_post()
    {
        _county.Refused(new EnterCandidate("m1", "r3", "p9", "c3", "PROMOTE"), RefusalKind.Malformed, "没有职位 p9");
        _county.Refused(new EnterCandidate("m1", "r3", "p1", "c9", "PROMOTE"), RefusalKind.Malformed, "请先登记或导入");
        _county.Refused(new EnterCandidate("m1", "r3", "p1", "c3", "KING"), RefusalKind.Malformed, "不在可选值中");
        _county.Refused(new EnterCandidate("m1", "r1", "p1", "c3", "PROMOTE"), RefusalKind.State, "已经有了");
        _county.Refused(new EnterCandidate("m1", "r3", "p1", "c1", "PROMOTE"), RefusalKind.State, "已是");
        _county.Do(new AddPost("m1", "p2", "另一职位", null));
        _county.Do(new EnterCandidate("m1", "r3", "p2", "c1", "PROMOTE"));
    }

    [Fact]
    public void A_redacted_value_is_gone_and_its_place_says_so()
    {
        _county.Do(new RegisterCadre("c1", "form", [ItemInput.Of("IdNumber", "110101199001010011")]));
        _county.Refused(new RedactItem("cadre/c1", "IdNumber", ""), RefusalKind.Malformed, "没有写依据");
        _county.Refused(new RedactItem("cadre/c1", "NativePlace", "依据"), RefusalKind.NotFound);
        _county.Do(new RedactItem("cadre/c1", "IdNumber", "《个人信息保护法》第四十七条"));
        var left = _county.World.Cadres["c1"].Items.Values["IdNumber"];
        Assert.Null(left.Value);
        Assert.Equal("〔依法隐去〕", left.NotApplicable);
        _county.Refused(new RedactItem("cadre/c1", "IdNumber", "依据"), RefusalKind.State, "已经依法隐去");
    }

    [Fact]
    public void A_redaction_names_every_entry_that_tells_of_the_item_and_none_that_a_redaction_named_before()
    {
        _county.Do(new RegisterCadre("c1", "form", [ItemInput.Of("IdNumber", "110101199001010011"), ItemInput.Of("NativePlace", "云岭")]));
        var first = _county.World.Cadres["c1"].Items.Values["IdNumber"].Index;
        _county.Do(new RegisterCadre("c1", "form", [ItemInput.Of("IdNumber", "11010119900101002X")]));
        var second = _county.World.Cadres["c1"].Items.Values["IdNumber"].Index;
        Assert.Equal([first, second], Redacted(_county.Do(new RedactItem("cadre/c1", "IdNumber", "依据"))));
        _county.Do(new RegisterCadre("c1", "form", [ItemInput.Of("IdNumber", "110101199001010011")]));
        Assert.Equal([_county.World.Cadres["c1"].Items.Values["IdNumber"].Index], Redacted(_county.Do(new RedactItem("cadre/c1", "IdNumber", "依据"))));
    }

    private static ImmutableArray<long> Redacted(Decision.Accepted accepted) => Assert.IsType<BodyRedacted>(Assert.Single(accepted.Facts).Fact).Entries;

    private static RecordItems Reasoned(JsonElement? value, string reason) => new("m1", "r1", null, 4, [new ItemInput("AuditResult", value, reason)], []);
}
