using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;

/// <summary>DET-06 影响期核对。</summary>
public static class DisciplinePeriods
{
    public static readonly Rule Rule = new("DET-06", "影响期核对", "处分、诫勉或者组织处理的影响期没有满的，不能列为考察对象；以确定考察对象之日为准。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(3, "M05")],
        Gate = 4,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER"],
        From = new(2014, 1, 14),
        Basis = [new(InstrumentRegister.Regulations2019, "第二十四条"), new(InstrumentRegister.SecretarySupervision, "影响期内不得使用")],
        Verification = Verification.Recalled,
        Note = "影响期到的那一日仍在期内。期满后是否还影响使用，由人判断，写在不得列为考察对象情形审查中",
        Reads = [InspecteeSelectionItems.DisciplineRecord, InspecteeSelectionItems.InspecteeSelectionStartedAt],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "影响期已满八个月", s => Disciplined(s, "2026-02-10"), Judgement.Holds),
            new(ExampleKind.Fails, "影响期还差两个月", s => Disciplined(s, "2026-12-10"), Judgement.Broken),
            new(ExampleKind.Boundary, "影响期到确定考察对象的当日", s => Disciplined(s, "2026-10-12"), Judgement.Broken),
            new(ExampleKind.Boundary, "影响期到前一日", s => Disciplined(s, "2026-10-11"), Judgement.Holds),
            new(ExampleKind.Exception, "没有受过处分", s => Fixed(s).Set(InspecteeSelectionItems.DisciplineRecord, new[] { new { Kind = "无" } }), Judgement.Holds),
            new(ExampleKind.Missing, "受过诫勉，没有写影响期", s => Fixed(s).Set(InspecteeSelectionItems.DisciplineRecord, new[] { new { Kind = "诫勉", DecidedOn = "2026-05-08" } }), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有写处分一项", Fixed, Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有写确定考察对象的时间", s => s.Set(InspecteeSelectionItems.DisciplineRecord, new[] { new { Kind = "诫勉", EffectiveUntil = "2026-12-10" } }), Judgement.CannotJudge),
            new(ExampleKind.Boundary, "2014 年 1 月 14 日施行", s => Disciplined(s, "2014-06-30", "2014-01-14 09:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "2014 年 1 月 13 日，还没有这一条", s => Disciplined(s, "2014-06-30", "2014-01-13 09:00"), Judgement.Holds),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Get(InspecteeSelectionItems.DisciplineRecord) is not { } rows) return Verdict.Missing(InspecteeSelectionItems.DisciplineRecord);
        var measures = rows.Where(IsMeasure).ToList();
        if (measures.Count == 0) return Verdict.Holds;
        if (!dossier.Has(InspecteeSelectionItems.InspecteeSelectionStartedAt)) return Verdict.Missing(InspecteeSelectionItems.InspecteeSelectionStartedAt);
        var day = LegalTime.Day(dossier.Get(InspecteeSelectionItems.InspecteeSelectionStartedAt));
        var running = measures.Where(m => m.Get<DateOnly>("EffectiveUntil") >= day).ToList();
        if (running.Count > 0)
        {
            return Verdict.Broken(
                running.Select(m => new Sighting(InspecteeSelectionItems.DisciplineRecord.Code, $"{m.Get<string>("Kind")}，影响期到 {ItemTypes.Date.Show(m.Get<DateOnly>("EffectiveUntil"))}")),
                [new Sighting(InspecteeSelectionItems.InspecteeSelectionStartedAt.Code, $"在影响期满之后，现为 {ItemTypes.Date.Show(day)}")]);
        }

        return measures.Find(m => !m.Cells.ContainsKey("EffectiveUntil")) is { } open
            ? Verdict.CannotJudge(new Sighting(InspecteeSelectionItems.DisciplineRecord.Code, $"{open.Get<string>("Kind")}没有写影响期"), new Sighting(InspecteeSelectionItems.DisciplineRecord.Code, "写明影响期至何日"))
            : Verdict.Holds;
    }

    /// <summary>A row that says «无» is the word that there is none.</summary>
    private static bool IsMeasure(TableRow row) => row.Cells.ContainsKey("DecidedOn") || row.Cells.ContainsKey("EffectiveUntil")
        || row.Get<string>("Kind") is { } kind && !kind.StartsWith('无') && !kind.StartsWith("没有", StringComparison.Ordinal);

    private static Sketch Disciplined(Sketch sketch, string until, string fixedAt = "2026-10-12 09:00") =>
        Fixed(sketch, fixedAt).Set(InspecteeSelectionItems.DisciplineRecord, new[] { new { Kind = "诫勉", DecidedOn = "2013-06-30", EffectiveUntil = until } });

    private static Sketch Fixed(Sketch sketch) => Fixed(sketch, "2026-10-12 09:00");

    private static Sketch Fixed(Sketch sketch, string fixedAt) => sketch.Set(InspecteeSelectionItems.InspecteeSelectionStartedAt, fixedAt);
}
