using Jishi.Record.Accounts;
using Jishi.Record.Batches;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Record.Organs;
using Jishi.Record.Policy;
using Jishi.Record.Rules;

namespace Jishi.Tests.Record;

/// <summary>One fixed fact of each kind. Never change one: its bytes stand for the entries of ledgers that exist.</summary>
internal static class GoldenFacts
{
    private static readonly DateTimeOffset Then = LegalTime.FromUnix(1_792_803_600_123);

    private static readonly EvidenceFile Paper = new(new string('a', 64), "考察材料.pdf", 20_480, "application/pdf");

    private static readonly ValueList<Finding> Findings = new(
    [
        new Finding("SEQ-03", RuleKind.Warn, true, new([new Sighting("TalkInterviewCount", "晚 4 个工作日")]), new([new Sighting("record.late", "3 个工作日内录入")]), "系统故障"),
        new Finding("SEQ-99", RuleKind.Report, false, ValueList<Sighting>.Empty, ValueList<Sighting>.Empty),
    ]);

    public static Fact Of(string kind) => kind switch
    {
        nameof(LineageOpened) => new LineageOpened("yuling.example/jishi", "SHA-256"),
        nameof(RuleBookAdopted) => new RuleBookAdopted(new string('b', 64), ["SEQ-01", "SEQ-02"]),
        nameof(PolicyAdopted) => new PolicyAdopted(new PolicyPack("yuling", "榆岭县政策包", "2026.1", [new("SEQ-13", "firstSubmitDays", 3)], [new(2026, 10, 1)], [new(2026, 10, 10)])
        {
            Codes = [new LocalCode("TrainingNeed", "SAFETY", "安全生产")],
            Requires = ["PublicOrderOpinion"],
        }),
        nameof(OrganRegistered) => new OrganRegistered("jyj", "榆岭县教育体育局", "yl"),
        nameof(AccountChanged) => new AccountChanged("u1", "林晓禾", "干部科科员", true),
        nameof(RoleGranted) => new RoleGranted("u1", "recorder"),
        nameof(RoleRevoked) => new RoleRevoked("u1", "recorder"),
        nameof(CadreRegistered) => new CadreRegistered("c1", "任免审批表.lrmx"),
        nameof(MatterOpened) => new MatterOpened("yl-2026-7", "榆组动〔2026〕7号", "教育体育局局长选任", "yl"),
        nameof(PostAdded) => new PostAdded("p1", "县教育体育局局长", "jyj"),
        nameof(CandidateEntered) => new CandidateEntered("r1", "p1", "c1"),
        nameof(ItemsRecorded) => Items,
        nameof(ItemCorrected) => new ItemCorrected(
            "candidacy/yl-2026-7/r1", 4, new("TalkInterviewCount", 24L, null, Then), new("TalkInterviewCount", null, "原因", Then), "漏记一人", new Person("周砚田", "u2")),
        nameof(EvidenceAttached) => new EvidenceAttached("candidacy/yl-2026-7/r1", 4, "InspectionReport", Paper, Then),
        nameof(GatePassed) => new GatePassed("r1", null, 4, Findings),
        nameof(GateReturned) => new GateReturned("r1", 4, ["TalkInterviewCount", "MoralityCheck"], "谈话人数与名册不符"),
        nameof(CandidacySuspended) => new CandidacySuspended("r1", "有举报待核"),
        nameof(CandidacyResumed) => new CandidacyResumed("r1", "查无实据"),
        nameof(BatchOpened) => new BatchOpened("b-2026-2", "2026年第二批调整", "yl"),
        nameof(MatterBatched) => new MatterBatched("b-2026-2"),
        nameof(StatementMade) => new StatementMade(new("yl-2026-7", "r1"), new Person("顾怀谨", "u9"), "成员", "同意", "熟悉业务，群众公认", Then),
        nameof(CandidacyHeld) => new CandidacyHeld("r1", "收到署名反映"),
        nameof(CandidacyReleased) => new CandidacyReleased("r1", "FALSE", "查无实据"),
        nameof(CandidacyFailed) => new CandidacyFailed("r1", 7, new DateOnly(2026, 11, 17), "同意票未过半数"),
        nameof(Reconsidered) => new Reconsidered("r1", new Person("顾怀谨"), 6, 11, "有新的情况"),
        nameof(CandidacyRemoved) => new CandidacyRemoved("r1", CandidacyRemoved.OnProbation, "试用期考核不称职"),
        nameof(MatterArchived) => new MatterArchived("b-2026-2", "榆组卷〔2026〕2号"),
        nameof(CandidacyWithdrawn) => new CandidacyWithdrawn("r1", "本人不再列为人选"),
        nameof(Signed) => new Signed("FIRST", "departmentHead", ["r1", "r2"], "none", false, Findings),
        nameof(PackageSent) => new PackageSent("FIRST", ["r1", "r2"], Findings),
        nameof(MeetingOpened) => new MeetingOpened("cwh-21", "县委常委会第21次会议", [new("yl-2026-7", "r1"), new("yl-2026-8", "r1")]),
        nameof(BlockLifted) => new BlockLifted("r1", null, new(Act.PassGate, 1), new Finding(
            "QUA-01", RuleKind.Block, true, new([new Sighting("WorkStartedOn", "2024-06，到 2026-10-30 不满 5 年")]), new([new Sighting("WorkStartedOn", "工龄满 5 年")])), "上级已同意，函件在途"),
        nameof(BodyRedacted) => new BodyRedacted([17, 21], "cadre/c1", "IdNumber", "《个人信息保护法》第四十七条"),
        _ => throw new InvalidOperationException($"No golden fact of {kind}: a new kind needs one here."),
    };

    /// <summary>One item of each type of value.</summary>
    private static ItemsRecorded Items => new("candidacy/yl-2026-7/r1", 4,
    [
        new("CandidateName", new Person("𠮷䶮", "c1"), null, Then),
        new("CandidateSex", "F", null, Then),
        new("BirthDate", new PartialDate(1984, 6), null, Then),
        new("CurrentPost", new PostName("县一中校长"), null, Then),
        new("CandidateClass", new ValueList<string>(["RESERVE", "NONPARTY"]), null, Then),
        new("MoralityCheck", "第一段。\n“第二段” <b>&</b>", null, Then),
        new("TalkInterviewCount", 23L, null, Then),
        new("QuantifiedScore", 86.50m, null, Then),
        new("InspectTeamMembers", new ValueList<Person>([new("韩立冬"), new("周砚田", "u2")]), null, Then),
        new("InspectionReport", new ValueList<EvidenceFile>([Paper]), null, Then),
        new("InspectionStartedAt", LegalTime.FromUnix(1_792_803_600_000), null, Then),
        new("AppointmentIssuedOn", new DateOnly(2026, 11, 10), null, Then),
        new("ProbationApplies", true, null, Then),
        new("SignDepartmentHead", new Signature("韩立冬", "u3", LegalTime.FromUnix(1_792_803_660_000)), null, Then),
        new("KinshipCheck", new ValueList<TableRow>([new(System.Collections.Immutable.ImmutableDictionary<string, object>.Empty
            .Add("Relative", new Person("沈知远")).Add("Relation", "COLLATERAL").Add("MustAvoid", false))]), null, Then),
        new("AuditResult", null, "不属审计对象", Then),
    ]);
}
