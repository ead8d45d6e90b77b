using Jishi.Record.Batches;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Register;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Limits;

/// <summary>LIM-03 一届调整比例上限。</summary>
public static class AdjustedShare
{
    internal static readonly Parameter MaxShare = new("maxAdjustedShare", "一届调整比例上限", "", new Amount(1, 2)) { Stricter = Stricter.Lower };

    public static readonly Rule Rule = new("LIM-03", "一届调整比例上限", "一届内调整的干部不得超过领导干部职数的规定比例；有特殊情况并经批准的除外。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(7)],
        Pack = "county-supervision",
        Basis = [new(InstrumentRegister.SecretarySupervision, "对批量调整干部的次数和比例设限")],
        Verification = Verification.Seed,
        Note = $"按人次计，正好达到比例的不算超过；职数取本批写明的；各批人数取写明的数和列入议程的数中较大的；{Caps.TermNote}；{Caps.OrganNote}",
        Parameters = [MaxShare, Caps.TermYears],
        Reads = [BatchItems.BatchAdjustedCount, BatchItems.LeadershipPostTotal, BatchItems.BatchMeetingOn, BatchItems.BatchSpecialReason, DecisionItems.DecisionStartedAt],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "职数一百六十，连本批调整八十人", s => Own(s, 20).Using(Caps.After(Use("2025-03-10", 60))), Judgement.Holds),
            new(ExampleKind.Fails, "职数一百六十，连本批调整八十一人", s => Own(s, 21).Using(Caps.After(Use("2025-03-10", 60))), Judgement.Broken),
            new(ExampleKind.Boundary, "本地定为三分之一，调整五十四人", s => Own(s, 14).With("LIM-03", MaxShare, new Amount(1, 3)).Using(Caps.After(Use("2025-03-10", 40))), Judgement.Broken),
            new(ExampleKind.Boundary, "先前一批在五年前的次日，计入", s => Own(s, 21).Using(Caps.After(Use("2021-10-31", 60))), Judgement.Broken),
            new(ExampleKind.Boundary, "先前一批正好在五年前，不计", s => Own(s, 21).Using(Caps.After(Use("2021-10-30", 60))), Judgement.Holds),
            new(ExampleKind.Boundary, "先前一批在本届起始日当天，计入", s => Own(s, 21).TermFrom("2025-03-10").Using(Caps.After(Use("2025-03-10", 60))), Judgement.Broken),
            new(ExampleKind.Exception, "先前一批在本届起始日之前，不计", s => Own(s, 21).TermFrom("2025-03-11").Using(Caps.After(Use("2025-03-10", 60))), Judgement.Holds),
            new(ExampleKind.Exception, "超过比例，已写明特殊情况及批准", s => Own(s, 21).Set(BatchItems.BatchSpecialReason, "机构改革，市委组织部批复〔2026〕12号").Using(Caps.After(Use("2025-03-10", 60))), Judgement.Holds),
            new(ExampleKind.Missing, "没有写所辖领导干部职数", s => s.Passing(7).Set(BatchItems.BatchAdjustedCount, 21), Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        if (Caps.WhyNot(docket) is { } why) return Verdict.Exempt(why);
        if (!docket.Dossier.Has(BatchItems.LeadershipPostTotal)) return Verdict.Missing(BatchItems.LeadershipPostTotal);
        var total = docket.Dossier.Get(BatchItems.LeadershipPostTotal);
        var (from, adjusted) = Adjusted(docket, "LIM-03");
        var share = docket.Share("LIM-03", MaxShare);
        return !share.IsExceededBy(adjusted, total) ? Verdict.Holds : Verdict.Broken(
            [new Sighting(BatchItems.BatchAdjustedCount.Code, Caps.Text($"{from:yyyy-MM-dd} 起连本批 {adjusted} 人")), new Sighting(BatchItems.LeadershipPostTotal.Code, Caps.Text($"{total} 个"))],
            [new Sighting(BatchItems.BatchAdjustedCount.Code, Caps.Text($"不超过职数的 {share}")), new Sighting(BatchItems.BatchSpecialReason.Code, "或写明特殊情况及批准")]);
    }

    /// <summary>Heads adjusted in the term, this batch included.</summary>
    internal static (DateOnly From, long Heads) Adjusted(Docket docket, string rule)
    {
        var from = Caps.TermStart(docket, rule, Caps.MeetingOn(docket));
        var (others, own) = Caps.InTerm(docket, from);
        return (from, others.Sum(b => b.Adjusted) + own.Adjusted);
    }

    internal static Sketch Own(Sketch sketch, int adjusted) => sketch.Passing(7).Set(BatchItems.LeadershipPostTotal, 160).Set(BatchItems.BatchAdjustedCount, adjusted);

    internal static BatchUse Use(string on, int adjusted) => new("2026-0", DateOnly.ParseExact(on, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), adjusted, IsMass: false);
}
