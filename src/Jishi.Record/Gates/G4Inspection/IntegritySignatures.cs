using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>INS-11 廉洁结论双签。</summary>
public static class IntegritySignatures
{
    private static readonly Parameter Signers = new("signers", "签字人数", "人", 2) { Stricter = Stricter.Fixed };

    public static readonly Rule Rule = new("INS-11", "廉洁结论双签", "人选所在单位的廉洁结论，由党组织书记和纪检负责人两人签字。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(4)],
        Gate = 4,
        Pack = "national",
        Kinds = Inspected.Kinds,
        WarnKinds = Inspected.Simplified,
        From = new(2019, 3, 3),
        Basis = [new(InstrumentRegister.Regulations2019, "考察一章")],
        Verification = Verification.Recalled,
        Note = "签字记在表中的，看两人是否都签；纸上签字的，表中签字栏留空，附签字原件，由人核对",
        Parameters = [Signers],
        Reads = [InspectionItems.IntegrityConclusion],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "书记和纪检负责人都签字", s => Signed(s, "秦牧野", "柳见山"), Judgement.Holds),
            new(ExampleKind.Fails, "只有书记签字", s => Signed(s, "秦牧野", null), Judgement.Broken),
            new(ExampleKind.Boundary, "一人签了两处", s => Signed(s, "秦牧野", "秦牧野"), Judgement.Broken),
            new(ExampleKind.Boundary, "只有书记签字，附了原件也不够", s => Signed(s, "秦牧野", null).WithPaper(InspectionItems.IntegrityConclusion), Judgement.Broken),
            new(ExampleKind.Exception, "纸上签字，附签字原件", s => Unsigned(s).WithPaper(InspectionItems.IntegrityConclusion), Judgement.Holds),
            new(ExampleKind.Boundary, "没有签字，也没有原件", Unsigned, Judgement.Broken),
            new(ExampleKind.Missing, "没有廉洁结论", s => s, Judgement.CannotJudge),
            new(ExampleKind.Boundary, "2019 年 3 月 3 日起须双签", s => Signed(s, "秦牧野", null).Set(InspectionItems.InspectionEndedAt, "2019-03-03 17:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "2019 年 3 月 2 日还没有这一条", s => Signed(s, "秦牧野", null).Set(InspectionItems.InspectionEndedAt, "2019-03-02 17:00"), Judgement.Holds),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Get(InspectionItems.IntegrityConclusion) is not { } rows) return Verdict.Missing(InspectionItems.IntegrityConclusion);
        var signers = rows.SelectMany(r => new[] { r.Get<Signature>("SecretarySignature"), r.Get<Signature>("DisciplineSignature") })
            .OfType<Signature>().Select(s => s.Id ?? s.By).Distinct(StringComparer.Ordinal).Count();
        var hasPaper = dossier.Bag(InspectionItems.IntegrityConclusion.Scope).Evidence.ContainsKey(InspectionItems.IntegrityConclusion.Code);
        var least = docket.Value("INS-11", Signers);
        if (signers >= least) return Verdict.Holds;
        if (signers == 0 && hasPaper) return Verdict.Exempt("签字在纸上，附有原件");
        return Verdict.Broken(
            [new Sighting(InspectionItems.IntegrityConclusion.Code, signers == 0 ? "没有签字，也没有附签字原件" : string.Create(CultureInfo.InvariantCulture, $"{signers} 人签字"))],
            [new Sighting(InspectionItems.IntegrityConclusion.Code, string.Create(CultureInfo.InvariantCulture, $"党组织书记和纪检负责人 {least} 人签字，或附签字原件"))]);
    }

    private static Sketch Unsigned(Sketch sketch) => sketch.Set(InspectionItems.IntegrityConclusion, new[] { new { Conclusion = "没有发现影响廉洁的问题" } });

    private static Sketch Signed(Sketch sketch, string secretary, string? discipline) =>
        sketch.Set(InspectionItems.IntegrityConclusion, new[] { new { Conclusion = "没有发现影响廉洁的问题", SecretarySignature = By(secretary), DisciplineSignature = discipline is null ? null : By(discipline) } });

    private static object By(string name) => new { by = name, at = "2026-10-20 10:00" };
}
