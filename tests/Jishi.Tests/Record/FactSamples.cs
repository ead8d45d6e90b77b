using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Jishi.Record.Accounts;
using Jishi.Record.Batches;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Record.Organs;
using Jishi.Record.Policy;
using Jishi.Record.Rules;
using Jishi.Tests.Ledger;

namespace Jishi.Tests.Record;

/// <summary>Makes facts of every kind, well-formed by the codec but otherwise at random, over a few ids so that they meet one another.</summary>
internal static class FactSamples
{
    private static readonly string[] Kinds = [.. FactCodec.KindNames];

    public static Fact Any(SeededGenerator random) => Of(Kinds[random.Below(Kinds.Length)], random);

    public static Fact Of(string kind, SeededGenerator random) => kind switch
    {
        nameof(LineageOpened) => new LineageOpened("yuling.example/jishi", "SHA-256")
        {
            Restored = random.Below(2) == 0 ? null : new Restoration(
                "yuling.example/jishi", random.Below(100), Convert.ToHexStringLower(random.Bytes(32)), random.Below(200), Convert.ToHexStringLower(random.Bytes(32)), Text(random), new([new("han", "韩立冬", "head"), new("zhou", Text(random), "cadre-chief")])),
        },
        nameof(RuleBookAdopted) => new RuleBookAdopted(Convert.ToHexStringLower(random.Bytes(32)), ["SEQ-01", "SEQ-02"]),
        nameof(PolicyAdopted) => new PolicyAdopted(new PolicyPack("yuling", "榆岭县政策包", "1", [new("SEQ-13", "firstSubmitDays", random.Below(6))], [Day(random)], [Day(random)])
        {
            Codes = [new LocalCode("TrainingNeed", "SAFETY", Text(random))],
            Requires = random.Below(2) == 0 ? [] : ["PublicOrderOpinion"],
        }),
        nameof(OrganRegistered) => new OrganRegistered(Id(random), Text(random), Maybe(random, Id(random))),
        nameof(AccountChanged) => new AccountChanged(Id(random), Text(random), Text(random), random.Below(2) == 0),
        nameof(RoleGranted) => new RoleGranted(Id(random), Roles.Recorder),
        nameof(RoleRevoked) => new RoleRevoked(Id(random), Roles.Recorder),
        nameof(CadreRegistered) => new CadreRegistered(Id(random), "任免审批表.lrmx"),
        nameof(MatterOpened) => new MatterOpened(Id(random), "榆组动〔2026〕1号", Text(random), Id(random)),
        nameof(PostAdded) => new PostAdded(Id(random), Text(random), Maybe(random, Id(random))),
        nameof(CandidateEntered) => new CandidateEntered(Id(random), Id(random), Id(random)) { Findings = random.Below(3) == 0 ? Findings(random) : null },
        nameof(ItemsRecorded) => new ItemsRecorded(Owner(random), Gate(random), [.. Enumerable.Range(0, 1 + random.Below(4)).Select(_ => Entry(random)).DistinctBy(e => e.Code)]),
        nameof(ItemCorrected) => Corrected(random),
        nameof(EvidenceAttached) => new EvidenceAttached(Owner(random), Gate(random), Item(random).Code, new(Convert.ToHexStringLower(random.Bytes(32)), Text(random) + ".pdf", random.Below(99_999), "application/pdf"), Instant(random)),
        nameof(GatePassed) => random.Below(3) == 0 ? new GatePassed(null, Id(random), 2, Findings(random)) : new GatePassed(Id(random), null, Gate(random), Findings(random)),
        nameof(GateReturned) => new GateReturned(Id(random), Gate(random), [Item(random).Code, Item(random).Code], Text(random)),
        nameof(CandidacySuspended) => new CandidacySuspended(Id(random), Text(random)),
        nameof(CandidacyResumed) => new CandidacyResumed(Id(random), Text(random)),
        nameof(BatchOpened) => new BatchOpened(Id(random), Text(random), Id(random)),
        nameof(MatterBatched) => new MatterBatched(Id(random)),
        nameof(StatementMade) => new StatementMade(new(Id(random), Id(random)), new Person(Text(random)), "成员", Maybe(random, "同意"), Text(random), Instant(random)),
        nameof(CandidacyHeld) => new CandidacyHeld(Id(random), Text(random)),
        nameof(CandidacyReleased) => new CandidacyReleased(Id(random), "FALSE", Text(random)),
        nameof(CandidacyFailed) => new CandidacyFailed(Id(random), Gate(random), Day(random), Text(random)),
        nameof(Reconsidered) => new Reconsidered(Id(random), new Person(Text(random), Maybe(random, "u2")), random.Below(12), random.Below(12), Text(random)) { Findings = random.Below(2) == 0 ? null : Findings(random) },
        nameof(CandidacyRemoved) => new CandidacyRemoved(Id(random), random.Below(2) == 0 ? CandidacyRemoved.OnProbation : CandidacyRemoved.Revoked, Text(random)),
        nameof(MatterArchived) => new MatterArchived(Id(random), Text(random)),
        nameof(CandidacyWithdrawn) => new CandidacyWithdrawn(Id(random), Text(random)),
        nameof(Signed) => new Signed("FIRST", "departmentHead", [Id(random), Id(random)], "none", random.Below(2) == 0, Findings(random)),
        nameof(PackageSent) => new PackageSent(random.Below(2) == 0 ? "FIRST" : "SECOND", [Id(random), Id(random)], Findings(random)),
        nameof(MeetingOpened) => new MeetingOpened(Id(random), Text(random), [new(Id(random), Id(random)), new(Id(random), Id(random))]) { Findings = random.Below(2) == 0 ? null : Findings(random) },
        nameof(BodyRedacted) => new BodyRedacted([random.Below(1000), 1000 + random.Below(1000)], Owner(random), Item(random).Code, "《个人信息保护法》第四十七条"),
        _ => throw new InvalidOperationException($"No sample of {kind}: a new kind needs one here."),
    };

    /// <summary>Values equal by what they hold: records that hold immutable arrays compare those by reference.</summary>
    public static bool Same(object? a, object? b)
    {
        if (Equals(a, b)) return true;
        if (a is null || b is null || a.GetType() != b.GetType() || a is string) return false;
        if (a is IEnumerable left) return left.Cast<object?>().Zip(((IEnumerable)b).Cast<object?>(), Same).All(x => x) && Count(left) == Count((IEnumerable)b);
        if (a is not (Fact or ItemEntry or PolicyPack or LocalCode or AgendaRow or Finding)) return false;
        return a.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.Name is not (nameof(PolicyPack.Calendar) or nameof(PolicyPack.CodeBook))).All(p => Same(p.GetValue(a), p.GetValue(b)));
    }

    private static int Count(IEnumerable all) => all.Cast<object?>().Count();

    private static string Id(SeededGenerator random) => "abc"[random.Below(3)].ToString();

    private static string? Maybe(SeededGenerator random, string text) => random.Below(2) == 0 ? null : text;

    private static string Text(SeededGenerator random) => new[] { "榆岭县教育体育局", "𠮷䶮“引号”", "a\"b\\c/d\u001f", "第一行\n第二行", "<b>&amp;</b>" }[random.Below(5)];

    private static int Gate(SeededGenerator random) => 1 + random.Below(9);

    private static DateOnly Day(SeededGenerator random) => new DateOnly(2026, 1, 1).AddDays(random.Below(365));

    private static DateTimeOffset Instant(SeededGenerator random) => LegalTime.FromUnix(1_790_000_000_000 + (long)(random.Next() % 1_000_000_000));

    private static DataItem Item(SeededGenerator random) => CatalogueOfItems.All[random.Below(CatalogueOfItems.All.Length)].Item;

    private static string Owner(SeededGenerator random) => random.Below(7) switch
    {
        0 => Owners.Cadre(Id(random)),
        1 => Owners.Matter(Id(random)),
        2 => Owners.Post(Id(random), Id(random)),
        3 => Owners.Ballot(Id(random), Id(random)),
        4 => Owners.Meeting(Id(random)),
        5 => new[] { "", "/", "batch/a", "batch/b", "candidacy", "cadre/a/b/c", "post/a" }[random.Below(6)],
        _ => Owners.Candidacy(Id(random), Id(random)),
    };

    private static ItemEntry Entry(SeededGenerator random) => Entry(Item(random), random);

    private static ItemEntry Entry(DataItem item, SeededGenerator random) => random.Below(5) == 0
        ? new ItemEntry(item.Code, null, Text(random), Instant(random))
        : new ItemEntry(item.Code, item.Type.Read(ItemSamples.Valid(item.Type, random)).Value, null, Instant(random));

    private static ItemCorrected Corrected(SeededGenerator random)
    {
        var item = Item(random);
        return new ItemCorrected(Owner(random), Gate(random), Entry(item, random), Entry(item, random), Text(random), new Person("周砚田", Maybe(random, "u2")));
    }

    private static ValueList<Finding> Findings(SeededGenerator random) => new([.. Enumerable.Range(0, random.Below(3)).Select(_ => new Finding(
        "SEQ-03", (RuleKind)random.Below(3), random.Below(2) == 0, new([new Sighting(Item(random).Code, "晚 4 个工作日")]), new([new Sighting("record.late", "3 个工作日内录入")]), Maybe(random, Text(random))))]);
}
