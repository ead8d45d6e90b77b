using Jishi.Record.Batches;
using Jishi.Record.Gates.G6Consultation.M07MatterReport;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Limits;

/// <summary>LIM-07 一次集中调整数量大须报告。</summary>
public static class LargeBatch
{
    private static readonly Parameter Large = new("largeBatch", "不须报告的调整人数", "人", 30) { Stricter = Stricter.Lower };
    private static readonly Parameter Months = new("frequentMonths", "看频繁调整的月数", "个月", 6) { Stricter = Stricter.Higher };
    private static readonly Parameter Times = new("frequentBatches", "算作频繁的批数", "批", 3) { Stricter = Stricter.Lower };

    public static readonly Rule Rule = new("LIM-07", "一次集中调整数量大须报告", "不是换届而一次集中调整人数多，或者短期内频繁调整的，须先向上级报告。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(7)],
        Pack = "national",
        From = new(2010, 3, 1),
        Basis = [new(InstrumentRegister.Supervision2019, "有关事项报告"), new(InstrumentRegister.Reporting2010, "须报告的事项")],
        Verification = Verification.Recalled,
        Note = "规定没有写多少人算多、多少次算频繁：人数借用三十人，频繁定为半年内第三批；换届的写明理由即可；没有归入批次的零星调整不计入频繁",
        Parameters = [Large, Months, Times],
        Reads = [BatchItems.BatchAdjustedCount, BatchItems.BatchNo, BatchItems.BatchMeetingOn, MatterReportItems.ReportSentAt, DecisionItems.DecisionStartedAt, DecisionItems.DecisionEndedAt],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "一次调整四十五人，已报告", s => Decided(s).Set(BatchItems.BatchAdjustedCount, 45).Set(MatterReportItems.ReportSentAt, "2026-10-12 09:00"), Judgement.Holds),
            new(ExampleKind.Fails, "半年内第三批，没有报告", s => Decided(s).Set(BatchItems.BatchNo, "2026-3").Using(Caps.After(AdjustedShare.Use("2026-06-10", 3), AdjustedShare.Use("2026-08-10", 3))), Judgement.Broken),
            new(ExampleKind.Boundary, "一次调整三十人", s => Decided(s).Set(BatchItems.BatchAdjustedCount, 30), Judgement.Holds),
            new(ExampleKind.Boundary, "一次调整三十一人", s => Decided(s).Set(BatchItems.BatchAdjustedCount, 31), Judgement.Broken),
            new(ExampleKind.Boundary, "半年内第二批", s => Decided(s).Set(BatchItems.BatchNo, "2026-2").Using(Caps.After(AdjustedShare.Use("2026-08-10", 3))), Judgement.Holds),
            new(ExampleKind.Boundary, "最早一批正好在半年前的次日", s => Decided(s).Set(BatchItems.BatchNo, "2026-3").Using(Caps.After(AdjustedShare.Use("2026-04-21", 3), AdjustedShare.Use("2026-08-10", 3))), Judgement.Broken),
            new(ExampleKind.Boundary, "最早一批正好在半年前", s => Decided(s).Set(BatchItems.BatchNo, "2026-3").Using(Caps.After(AdjustedShare.Use("2026-04-20", 3), AdjustedShare.Use("2026-08-10", 3))), Judgement.Holds),
            new(ExampleKind.Exception, "没有归入批次，只有一人", s => Decided(s).Using(Caps.After(AdjustedShare.Use("2026-06-10", 3), AdjustedShare.Use("2026-08-10", 3))), Judgement.Holds),
            new(ExampleKind.Exception, "2010 年 2 月 28 日，规定还没有施行", s => Decided(s, "2010-02-28").Set(BatchItems.BatchAdjustedCount, 45), Judgement.Holds),
            new(ExampleKind.Boundary, "2010 年 3 月 1 日施行", s => Decided(s, "2010-03-01").Set(BatchItems.BatchAdjustedCount, 45), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.IsHistorical) return Verdict.Exempt(Caps.Historical);
        if (dossier.Has(MatterReportItems.ReportSentAt)) return Verdict.Holds;
        var on = Caps.MeetingOn(docket);
        var (_, own) = Caps.InTerm(docket, on);
        var from = on.AddMonths(-(int)docket.Value("LIM-07", Months));
        var batches = dossier.Has(BatchItems.BatchNo) ? docket.Usage.Value.Batches.Count(b => !b.IsOwn && b.On > from && b.On <= on) + 1 : 0;
        var (large, times) = (docket.Value("LIM-07", Large), docket.Value("LIM-07", Times));
        var seen = new List<Sighting>();
        if (own.Adjusted > large) seen.Add(new Sighting(BatchItems.BatchAdjustedCount.Code, Caps.Text($"{own.Adjusted} 人，超过 {large} 人")));
        if (batches >= times) seen.Add(new Sighting(BatchItems.BatchNo.Code, Caps.Text($"{from:yyyy-MM-dd} 以后第 {batches} 批")));
        return seen.Count == 0 ? Verdict.Holds : Verdict.Broken(seen, [new Sighting(MatterReportItems.ReportSentAt.Code, "先报告；换届的写明理由")]);
    }

    private static Sketch Decided(Sketch sketch, string day = "2026-10-20") => sketch.Passing(7).Set(DecisionItems.DecisionStartedAt, day + " 09:00").Set(DecisionItems.DecisionEndedAt, day + " 11:00");
}
