using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates;
using Jishi.Record.Matters;

namespace Jishi.Tests.Record;

/// <summary>A name may be anybody's; an id in a value must lead to the person, organ or post that it names. And where «not applicable» may stand.</summary>
public sealed class ReferenceTests
{
    private readonly County _county = new();

    public static TheoryData<string> Owed => [.. Always.Where(i => i.MayLack is null && i.Kinds.IsEmpty).Select(i => i.Code)];

    public static TheoryData<string> Lacking => [.. Always.Where(i => i.MayLack is not null).Select(i => i.Code)];

    private static IEnumerable<DataItem> Always => CatalogueOfItems.All.Where(l => l.Gate is not null && l.Item is { When: null, IsSystem: false }).Select(l => l.Item);

    [Fact]
    public void A_person_by_name_alone_is_anybody() => _county.Record(1, "QualificationRecorder", "不在库中的人");

    [Fact]
    public void A_person_by_id_is_in_the_file_under_that_name()
    {
        _county.Record(1, "QualificationRecorder", new { name = "许望川", id = "c2" });
        Refused(1, "QualificationRecorder", new { name = "沈知行", id = "c2" }, "任职资格·纪实人：编号 c2 是许望川，不是沈知行；请核对，或只写姓名。");
        Refused(1, "QualificationRecorder", new { name = "沈知行", id = "c99" }, "任职资格·纪实人：干部库和账户中都没有编号 c99；不在其中的人只写姓名。");
    }

    [Fact]
    public void An_account_is_a_person_too()
    {
        _county.As(new("a", "管理员", Jishi.Record.Accounts.Roles.Administrator)).Do(new Jishi.Record.Accounts.ChangeAccount("han", "韩立冬", "部长", true, ["head"]));
        _county.As(County.Recorder).Record(1, "QualificationResponsibleLeader", new { name = "韩立冬", id = "han" });
    }

    [Fact]
    public void Persons_among_many_in_cells_and_in_signatures_are_checked()
    {
        Refused(4, "InspectTeamMembers", new object[] { "丁怀远", new { name = "苏砚青", id = "c99" } }, "考察组成员：干部库和账户中都没有编号 c99");
        Refused(5, "LeaderOpinions", new object[] { new { Office = "县政府" }, new { Person = new { name = "苏砚青", id = "c99" } } }, "第 2 行：");
        Refused(3, "NominatorSignature", new { by = "苏砚青", id = "c99", at = "2026-08-31 09:00" }, "编号 c99");
    }

    [Fact]
    public void An_organ_by_id_is_in_the_tree()
    {
        Refused(6, "ConsultedOrganizations", new[] { new { Organ = new { name = "县审计局", id = "sjj" } } }, "没有编号为 sjj 的单位；不在本系统的单位只写名称");
        _county.Record(6, "ConsultedOrganizations", new[] { new { Organ = new { name = "榆岭县教育体育局", id = "jyj" } } });
    }

    [Fact]
    public void A_post_by_id_is_one_of_the_same_matter()
    {
        _county.Do(new AddPost("m2", "p7", "县委编办主任", "yl"));
        Refused(1, "ProposedPost", new { name = "县委编办主任", id = "p7" }, "拟任职务：编号为 p7 的职位属于中共榆岭县委“教育体育局副局长选任”，不是本事项的职位；只写名称，不写编号。");
        Refused(1, "ProposedPost", new { name = "局长", id = "p9" }, "没有编号为 p9 的职位");
        _county.Record(1, "ProposedPost", new { name = "县教育体育局局长（试用）", id = "p1" });
    }

    [Fact]
    public void A_cadre_may_be_given_another_name_under_the_own_id() =>
        _county.Do(new RegisterCadre("c1", "form", [ItemInput.Of("CandidateName", new { name = "沈知行（曾用名沈行）", id = "c1" })]));

    [Fact]
    public void The_file_takes_no_id_that_leads_nowhere() =>
        _county.Refused(new RegisterCadre("c1", "form", [ItemInput.Of("CurrentPost", new { name = "局长", id = "p9" })]), RefusalKind.Malformed, "没有编号为 p9 的职位");

    [Theory, MemberData(nameof(Owed))]
    public void What_every_dossier_owes_is_never_not_applicable(string code)
    {
        var refusal = _county.Refused(Reasoned(code), RefusalKind.Malformed);
        Assert.Contains(refusal.Problems, p => p.Field == code && p.Message.Contains("应填写，不能写不适用", StringComparison.Ordinal));
    }

    /// <summary>A text says «无», a count 0, a table either in a cell, a code table has its code. These alone cannot, and are there whenever the process is.</summary>
    [Fact]
    public void What_every_dossier_owes_can_say_that_there_is_none_but_for_these() => Assert.Equal(
        ["BirthDate", "WorkStartedOn", "InspectionReport", "AppointmentProposal", "MeetingMinutes", "ProbationStartOn", "ProbationDueOn", "ProbationSelfReport"],
        Always.Where(i => i.MayLack is null && i.Kinds.IsEmpty && !CanSayNone(i.Type) && NineGates.All.All(g => g.Modules.All(m => m.Link?.StartedAt != i && m.Link?.EndedAt != i))).Select(i => i.Code));

    [Theory, MemberData(nameof(Lacking))]
    public void The_few_that_may_lack_a_value_take_the_reason(string code)
    {
        Meet();
        _county.Do(Reasoned(code));
    }

    [Fact]
    public void An_item_that_the_kind_does_not_pass_or_ask_for_may_be_not_applicable()
    {
        _county.Do(new RegisterCadre("c4", "form", [ItemInput.Of("CandidateName", "顾平")]));
        _county.Do(new EnterCandidate("m1", "r4", "p1", "c4", "LATERAL"));
        _county.Do(Reasoned("NominatorKind", "r4"));
        _county.Do(Reasoned("DisciplineConsultOpinion", "r4"));
        _county.Refused(Reasoned("DisciplineConsultOpinion"), RefusalKind.Malformed, "不能写不适用");
    }

    private static RecordItems Reasoned(string code, string row = "r1") => new("m1", row, null, CatalogueOfItems.Find(code)!.Gate!.Number, [new ItemInput(code, null, "确实没有")], []);

    private void Meet() => _county.Do(new Jishi.Record.Meetings.OpenMeeting("cwh", "会", [new("m1", "r1")]) { HeldAt = _county.Now });

    private void Refused(int gate, string code, object value, string says) => _county.Refused(County.Recording(gate, code, value), RefusalKind.Malformed, says);

    private static bool CanSayNone(ItemType type) => type is TableType table
        ? table.Columns.Any(c => CanSayNone(c.Type))
        : type is not (AttachmentType or SignatureType or DateType or MonthType or DateTimeType);
}
