using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G5Deliberation;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>INS-15 考察情况及时听取。</summary>
public static class SecretaryBriefed
{
    private static readonly Parameter BriefDays = new("briefDays", "听取汇报期限", "天", 7) { Stricter = Stricter.Lower };

    public static readonly Rule Rule = new("INS-15", "考察情况及时听取", "考察结束之后，书记在规定天数之内、酝酿开始之前听取组织部门汇报，不以别处听来的为准。")
    {
        Kind = RuleKind.Report,
        At = [JudgedAt.Passing(5)],
        Gate = 4,
        Pack = "county-supervision",
        Kinds = Inspected.Kinds,
        WarnKinds = Inspected.Simplified,
        Basis = [new(InstrumentRegister.SecretarySupervision, "考察情况及时听取汇报")],
        Verification = Verification.Seed,
        Note = "七日为本系统设定",
        Parameters = [BriefDays],
        Reads = [InspectionItems.InspectionEndedAt, InspectionSupplementItems.SecretaryBriefedAt, DeliberationItems.DeliberationStartedAt],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "考察结束后三日听取汇报", s => Briefed(s, "2026-10-15 09:00"), Judgement.Holds),
            new(ExampleKind.Fails, "两个月后才听取汇报", s => Briefed(s, "2026-12-12 09:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "第七日听取", s => Briefed(s, "2026-10-19 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "第八日听取", s => Briefed(s, "2026-10-20 09:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "酝酿开始之后才听取", s => Briefed(s, "2026-10-15 09:00").Set(DeliberationItems.DeliberationStartedAt, "2026-10-14 09:00"), Judgement.Broken),
            new(ExampleKind.Fails, "写明没有专门汇报", s => Ended(s).NotApplicable(InspectionSupplementItems.SecretaryBriefedAt, "没有专门汇报"), Judgement.Broken),
            new(ExampleKind.Missing, "没有写听取汇报的时间", Ended, Judgement.CannotJudge),
            new(ExampleKind.Exception, "本地没有采用这个规则包", s => Ended(s).Adopting(), Judgement.Holds),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (!dossier.Has(InspectionItems.InspectionEndedAt)) return Verdict.Missing(InspectionItems.InspectionEndedAt);
        if (!dossier.IsSettled(InspectionSupplementItems.SecretaryBriefedAt)) return Verdict.Missing(InspectionSupplementItems.SecretaryBriefedAt);
        var ended = Inspected.EndedOn(dossier);
        var last = ended.AddDays((int)docket.Value("INS-15", BriefDays));
        var briefed = dossier.Get(InspectionSupplementItems.SecretaryBriefedAt);
        var isHeard = dossier.Has(InspectionSupplementItems.SecretaryBriefedAt) && LegalTime.Day(briefed) <= last;
        var isBefore = !dossier.Has(DeliberationItems.DeliberationStartedAt) || briefed <= dossier.Get(DeliberationItems.DeliberationStartedAt);
        return isHeard && isBefore ? Verdict.Holds : Verdict.Broken(
            [new Sighting(InspectionSupplementItems.SecretaryBriefedAt.Code, dossier.Show(InspectionSupplementItems.SecretaryBriefedAt) ?? "没有专门汇报")],
            [new Sighting(InspectionSupplementItems.SecretaryBriefedAt.Code, string.Create(CultureInfo.InvariantCulture, $"不晚于 {last:yyyy-MM-dd}，在酝酿之前"))]);
    }

    private static Sketch Briefed(Sketch sketch, string at) => Ended(sketch).Set(InspectionSupplementItems.SecretaryBriefedAt, at);

    private static Sketch Ended(Sketch sketch) => sketch.Set(InspectionItems.InspectionEndedAt, "2026-10-12 17:00");
}
