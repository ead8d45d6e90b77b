using Jishi.Record.Batches;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Register;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Limits;

/// <summary>LIM-01 一届批量调整上限。</summary>
public static class BatchesPerTerm
{
    internal static readonly Parameter MaxBatches = new("maxBatchAdjustmentsPerTerm", "一届批量调整上限", "次", 2) { Stricter = Stricter.Lower };
    internal static readonly Parameter MassThreshold = new("massThreshold", "算作批量的人数", "人", 10) { Stricter = Stricter.Lower };

    public static readonly Rule Rule = new("LIM-01", "一届批量调整上限", "同一届内批量调整干部的次数不得超过上限；有特殊情况并经批准的除外。")
    {
        Kind = RuleKind.Block,
        At = [Act.PlanAgenda, JudgedAt.Passing(7)],
        Pack = "county-supervision",
        Basis = [new(InstrumentRegister.SecretarySupervision, "对批量调整干部的次数和比例设限")],
        Verification = Verification.Seed,
        Note = $"该材料没有说多少人算批量，本系统定为十人，也可以由批次自己写明；{Caps.TermNote}；{Caps.OrganNote}；批准的文号写在“突破限额的特殊情况及批准”一项里",
        Parameters = [MaxBatches, MassThreshold, Caps.TermYears],
        Reads = [BatchItems.BatchIsMassAdjustment, BatchItems.BatchNo, BatchItems.BatchAdjustedCount, BatchItems.BatchMeetingOn, BatchItems.BatchSpecialReason, DecisionItems.DecisionStartedAt],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "本届第二次批量调整", s => Own(s).Using(Caps.After(Mass("2025-03-10"))), Judgement.Holds),
            new(ExampleKind.Fails, "本届第三次批量调整，没有批准", s => Own(s).Using(Caps.After(Mass("2025-03-10"), Mass("2026-01-20"))), Judgement.Broken),
            new(ExampleKind.Exception, "本届第三次，已写明特殊情况及批准", s => Own(s).Using(Caps.After(Mass("2025-03-10"), Mass("2026-01-20"))).Set(BatchItems.BatchSpecialReason, "机构改革，市委组织部批复〔2026〕12号"), Judgement.Holds),
            new(ExampleKind.Boundary, "先前有一次只调整九人，不算批量", s => Own(s).Using(Caps.After(Mass("2025-03-10"), Mass("2026-01-20") with { Adjusted = 9 })), Judgement.Holds),
            new(ExampleKind.Boundary, "先前一次调整九人，但自己写明是批量", s => Own(s).Using(Caps.After(Mass("2025-03-10"), Mass("2026-01-20") with { Adjusted = 9, IsMass = true })), Judgement.Broken),
            new(ExampleKind.Boundary, "本批只有九人，不是批量调整", s => Own(s, 9).Using(Caps.After(Mass("2025-03-10"), Mass("2026-01-20"))), Judgement.Holds),
            new(ExampleKind.Boundary, "本批没有写人数，已列入议程十人", s => s.Planning().Using(Caps.After(Mass("2025-03-10"), Mass("2026-01-20"), Mass("2026-10-30") with { IsOwn = true })), Judgement.Broken),
            new(ExampleKind.Boundary, "没有写本届起始日，先前一次正好在五年前的次日", s => Own(s).Using(Caps.After(Mass("2021-10-31"), Mass("2026-01-20"))), Judgement.Broken),
            new(ExampleKind.Boundary, "没有写本届起始日，先前一次正好在五年前，不计", s => Own(s).Using(Caps.After(Mass("2021-10-30"), Mass("2026-01-20"))), Judgement.Holds),
            new(ExampleKind.Boundary, "没有写本届起始日，先前一次在六年前的次日，不计", s => Own(s).Using(Caps.After(Mass("2020-10-31"), Mass("2026-01-20"))), Judgement.Holds),
            new(ExampleKind.Boundary, "没有写本届起始日，先前一次在四年前的次日", s => Own(s).Using(Caps.After(Mass("2022-10-31"), Mass("2026-01-20"))), Judgement.Broken),
            new(ExampleKind.Exception, "先前一次在本届起始日之前", s => Own(s).TermFrom("2025-06-01").Using(Caps.After(Mass("2025-05-31"), Mass("2026-01-20"))), Judgement.Holds),
            new(ExampleKind.Exception, "历史补录的事项", s => Own(s.Historical()).Using(Caps.After(Mass("2025-03-10"), Mass("2026-01-20"))), Judgement.Holds),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        if (Caps.WhyNot(docket) is { } why) return Verdict.Exempt(why);
        var from = Caps.TermStart(docket, "LIM-01", Caps.MeetingOn(docket));
        var (others, own) = Caps.InTerm(docket, from);
        var threshold = docket.Value("LIM-01", MassThreshold);
        if (!IsMass(own)) return Verdict.Exempt("本批不是批量调整");
        var times = others.Count(IsMass) + 1;
        var most = docket.Value("LIM-01", MaxBatches);
        return times <= most ? Verdict.Holds : Verdict.Broken(
            [new Sighting(BatchItems.BatchIsMassAdjustment.Code, Caps.Text($"{from:yyyy-MM-dd} 起第 {times} 次")), new Sighting(BatchItems.BatchAdjustedCount.Code, Caps.Text($"{own.Adjusted} 人"))],
            [new Sighting(BatchItems.BatchIsMassAdjustment.Code, Caps.Text($"一届不超过 {most} 次")), new Sighting(BatchItems.BatchSpecialReason.Code, "或写明特殊情况及批准")]);

        bool IsMass(BatchUse batch) => batch.IsMass || batch.Adjusted >= threshold;
    }

    private static Sketch Own(Sketch sketch, int adjusted = 24) => sketch.Planning().Set(BatchItems.BatchAdjustedCount, adjusted);

    private static BatchUse Mass(string on) => new("2026-0", DateOnly.ParseExact(on, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), 10, IsMass: false);
}
