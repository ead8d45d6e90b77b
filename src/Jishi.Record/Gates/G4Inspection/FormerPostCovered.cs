using System.Collections.Immutable;
using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>INS-05、INS-06 延伸考察: who has not been in post for long is inspected in the former post too.</summary>
public static class FormerPostCovered
{
    private static readonly Parameter TwoYears = new("inspectTenureYears", "须延伸考察的任现职年限", "年", 2) { Stricter = Stricter.Higher };
    private static readonly Parameter OneYear = new("inspectTenureYears", "须延伸考察的任现职年限", "年", 1) { Stricter = Stricter.Higher };

    private static readonly ImmutableArray<DataItem> Read = [QualificationItems.CurrentPostSince, InspectionItems.TenureCoverage, InspectionItems.InspectionStartedAt];

    public static readonly Rule UnderTwoYears = new("INS-05", "任现职两年内延伸考察", "提拔的人选到考察开始时任现职不满规定年限的，原任职单位也要考察。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(4)],
        Gate = 4,
        Pack = "city-openness",
        Kinds = ["PROMOTE"],
        Basis = [new(InstrumentRegister.DemocraticReform, "任现职不满两年的考察原岗位")],
        Verification = Verification.Seed,
        Note = "两份材料一说两年、一说一年，默认取较严的两年，一年可作本地参数；任现职时间只到月的，从该月一日算起",
        Parameters = [TwoYears],
        Reads = Read,
        Holds = docket => Judge(docket, docket.Value("INS-05", TwoYears)),
        Examples =
        [
            new(ExampleKind.Holds, "任职十九个月，已延伸考察原岗位", s => Tenure(s, "2025-03", "延伸至原职"), Judgement.Holds),
            new(ExampleKind.Fails, "任职十九个月，只考察现岗位", s => Tenure(s, "2025-03", "仅现职"), Judgement.Broken),
            new(ExampleKind.Holds, "任职二十五个月，只考察现岗位", s => Tenure(s, "2024-09", "仅现职"), Judgement.Holds),
            new(ExampleKind.Boundary, "到考察开始正好满两年", s => Tenure(s, "2024-10-12", "仅现职"), Judgement.Holds),
            new(ExampleKind.Boundary, "差一日满两年", s => Tenure(s, "2024-10-13", "仅现职"), Judgement.Broken),
            new(ExampleKind.Boundary, "任职十九个月，两个单位同时预告", s => Tenure(s, "2025-03", "两单位同时预告"), Judgement.Holds),
            new(ExampleKind.Exception, "没有现职，写明状态", s => Started(s).NotApplicable(QualificationItems.CurrentPostSince, "没有现职"), Judgement.Holds),
            new(ExampleKind.Exception, "本地没有采用这个规则包", s => Tenure(s, "2025-03", "仅现职").Adopting(), Judgement.Holds),
            new(ExampleKind.Missing, "没有写任现职时间", s => Started(s).Set(InspectionItems.TenureCoverage, "仅现职"), Judgement.CannotJudge),
            new(ExampleKind.Missing, "任职十九个月，没有写考察岗位范围", s => Started(s).Set(QualificationItems.CurrentPostSince, "2025-03"), Judgement.CannotJudge),
        ],
    };

    public static readonly Rule UnderOneYear = new("INS-06", "任现职一年内延伸考察", "任现职不满一年的，延伸到原任职单位考察。")
    {
        Kind = RuleKind.Report,
        At = [JudgedAt.Passing(4)],
        Gate = 4,
        Pack = "district-practice",
        Kinds = ["PROMOTE"],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "任现职不满一年的延伸考察")],
        Verification = Verification.Seed,
        Note = "采用了两年延伸考察的，由那一条判断，本条不再重复",
        Parameters = [OneYear],
        Reads = Read,
        Holds = docket => docket.Policy.HasPack("city-openness") ? Verdict.Exempt("已按两年延伸考察判断") : Judge(docket, docket.Value("INS-06", OneYear)),
        Examples =
        [
            new(ExampleKind.Holds, "任职九个月，已延伸考察", s => Tenure(s, "2026-01", "延伸至原职"), Judgement.Holds),
            new(ExampleKind.Fails, "任职九个月，没有延伸", s => Tenure(s, "2026-01", "仅现职"), Judgement.Broken),
            new(ExampleKind.Boundary, "正好满一年", s => Tenure(s, "2025-10-12", "仅现职"), Judgement.Holds),
            new(ExampleKind.Boundary, "差一日满一年", s => Tenure(s, "2025-10-13", "仅现职"), Judgement.Broken),
            new(ExampleKind.Exception, "同时采用了两年延伸考察", s => Tenure(s, "2026-01", "仅现职").Adopting("district-practice", "city-openness"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写考察开始时间", s => s.Set(QualificationItems.CurrentPostSince, "2026-01").Set(InspectionItems.TenureCoverage, "仅现职"), Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket, long years)
    {
        var dossier = docket.Dossier;
        if (dossier.Find(QualificationItems.CurrentPostSince) is { Value: null }) return Verdict.Exempt("没有现职，没有可延伸的任职");
        if (!dossier.Has(QualificationItems.CurrentPostSince)) return Verdict.Missing(QualificationItems.CurrentPostSince);
        if (!dossier.Has(InspectionItems.InspectionStartedAt)) return Verdict.Missing(InspectionItems.InspectionStartedAt);
        var since = dossier.Get(QualificationItems.CurrentPostSince);
        var started = Inspected.StartedOn(dossier);
        if (since.First.AddYears((int)years) <= started) return Verdict.Holds;
        return dossier.Get(InspectionItems.TenureCoverage) switch
        {
            null => Verdict.Missing(InspectionItems.TenureCoverage),
            "CURRENT" => Verdict.Broken(
                [new Sighting(QualificationItems.CurrentPostSince.Code, string.Create(CultureInfo.InvariantCulture, $"{since}，到 {started:yyyy-MM-dd} 不满 {years} 年")), new Sighting(InspectionItems.TenureCoverage.Code, dossier.Show(InspectionItems.TenureCoverage)!)],
                [new Sighting(InspectionItems.TenureCoverage.Code, "延伸到原任职单位")]),
            _ => Verdict.Holds,
        };
    }

    private static Sketch Tenure(Sketch sketch, string since, string coverage) =>
        Started(sketch).Set(QualificationItems.CurrentPostSince, since).Set(InspectionItems.TenureCoverage, coverage);

    private static Sketch Started(Sketch sketch) => sketch.Set(InspectionItems.InspectionStartedAt, "2026-10-12 09:00");
}
