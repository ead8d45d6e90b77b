using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>INS-04 考察预告。</summary>
public static class NoticeBefore
{
    private static readonly Parameter LeadDaysMin = new("leadDaysMin", "预告提前", "工作日", 1) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("INS-04", "考察预告", "考察开始之前发布预告，写明考察对象、时间、考察组和反映渠道，并留出规定的提前量。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(4)],
        Gate = 4,
        Pack = "national",
        Kinds = Inspected.Kinds,
        WarnKinds = Inspected.Simplified,
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.DemocraticReform, "扩大考察预告"), new(InstrumentRegister.SecretarySupervision, "考察预告"), new(InstrumentRegister.Regulations2019, "第二十八条")],
        Verification = Verification.Seed,
        Note = "没有预告或开始之后才预告的不能办结；提前一个工作日为本系统设定，不足的只作提醒。发布的时间取该项的发生时间，内容是否齐全由人查看",
        Parameters = [LeadDaysMin],
        Reads = [InspectionItems.PreInspectionNotice, InspectionItems.InspectionStartedAt],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "周三发布，周五开始考察", s => Noticed(s, "2026-10-14 09:00"), Judgement.Holds),
            new(ExampleKind.Fails, "考察开始之后补贴预告", s => Noticed(s, "2026-10-19 09:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "前一个工作日发布", s => Noticed(s, "2026-10-15 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "考察当日早些时候发布，提前量不足", s => Noticed(s, "2026-10-16 08:00"), Judgement.Broken),
            new(ExampleKind.Exception, "平级调整的简化考察，写明没有发布预告", s => Started(s.OfKind("LATERAL")).NotApplicable(InspectionItems.PreInspectionNotice, "简化考察，没有发布预告"), Judgement.Holds),
            new(ExampleKind.Boundary, "提拔写明没有发布预告，不能办结", s => Started(s).NotApplicable(InspectionItems.PreInspectionNotice, "没有发布"), Judgement.Broken),
            new(ExampleKind.Missing, "没有预告", s => Started(s), Judgement.CannotJudge),
            new(ExampleKind.Missing, "有预告，没有写考察开始时间", s => Notice(s, "2026-10-14 09:00"), Judgement.CannotJudge),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行", s => Notice(Started(s, "2002-07-09 09:00"), "2002-07-10 09:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "2002 年 7 月 8 日，还没有施行", s => Notice(Started(s, "2002-07-08 09:00"), "2002-07-10 09:00"), Judgement.Holds),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Find(InspectionItems.PreInspectionNotice) is not { } notice) return Verdict.Missing(InspectionItems.PreInspectionNotice);
        if (notice.Value is null) return WithoutNotice(dossier, notice);
        if (!dossier.Has(InspectionItems.InspectionStartedAt)) return Verdict.Missing(InspectionItems.InspectionStartedAt);
        var started = dossier.Get(InspectionItems.InspectionStartedAt);
        var least = docket.Value("INS-04", LeadDaysMin);
        var lead = docket.Calendar.WorkdaysBetween(LegalTime.Day(notice.OccurredAt), LegalTime.Day(started));
        if (notice.OccurredAt < started && lead >= least) return Verdict.Holds;
        return Verdict.Broken(
            [new Sighting(InspectionItems.PreInspectionNotice.Code, LegalTime.Show(notice.OccurredAt) + " 发布"), new Sighting(InspectionItems.InspectionStartedAt.Code, LegalTime.Show(started))],
            [new Sighting(InspectionItems.PreInspectionNotice.Code, string.Create(CultureInfo.InvariantCulture, $"在考察开始之前，提前 {least} 个工作日"))],
            notice.OccurredAt < started ? RuleKind.Warn : null);
    }

    private static Verdict WithoutNotice(Dossier dossier, Recorded notice) => Inspected.Simplified.Contains(dossier.Kind)
        ? Verdict.Exempt("简化考察，写明没有发布预告")
        : Verdict.Broken([new Sighting(InspectionItems.PreInspectionNotice.Code, $"不适用：{notice.NotApplicable}")], [new Sighting(InspectionItems.PreInspectionNotice.Code, "考察之前发布")]);

    private static Sketch Noticed(Sketch sketch, string published) => Notice(Started(sketch), published);

    private static Sketch Notice(Sketch sketch, string published) =>
        sketch.Set(InspectionItems.PreInspectionNotice, new[] { new { sha256 = new string('b', 64), name = "考察预告.docx", size = 9, mediaType = "text/plain" } }, occurred: published);

    private static Sketch Started(Sketch sketch, string at = "2026-10-16 09:00") => sketch.Set(InspectionItems.InspectionStartedAt, at);
}
