using Jishi.Record.Batches;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Limits;

/// <summary>LIM-06 限额用量预告。</summary>
public static class CapForecast
{
    private static readonly Parameter AlertAt = new("alertAt", "提示的用量", "", new Amount(4, 5)) { Stricter = Stricter.Lower };

    public static readonly Rule Rule = new("LIM-06", "限额用量预告", "一届的调整比例或一年的讨论次数用到上限的八成，就提示书记和干部监督科。")
    {
        Kind = RuleKind.Report,
        At = [JudgedAt.Passing(7)],
        Pack = "county-supervision",
        Basis = [new(InstrumentRegister.SecretarySupervision, "对批量调整干部的次数和比例设限")],
        Verification = Verification.Seed,
        Note = $"八成为本系统设定，正好八成即提示；上限取 LIM-02、LIM-03 的值；{Caps.TermNote}",
        Parameters = [AlertAt, Caps.TermYears],
        Reads = [BatchItems.BatchAdjustedCount, BatchItems.LeadershipPostTotal, BatchItems.BatchMeetingOn, DecisionItems.DecisionStartedAt],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "用到上限的四分之三", s => AdjustedShare.Own(s, 20).Using(Caps.After(AdjustedShare.Use("2025-03-10", 40))), Judgement.Holds),
            new(ExampleKind.Fails, "职数一百六十，已调整六十六人", s => AdjustedShare.Own(s, 20).Using(Caps.After(AdjustedShare.Use("2025-03-10", 46))), Judgement.Broken),
            new(ExampleKind.Boundary, "正好八成，六十四人", s => AdjustedShare.Own(s, 20).Using(Caps.After(AdjustedShare.Use("2025-03-10", 44))), Judgement.Broken),
            new(ExampleKind.Boundary, "差一人到八成", s => AdjustedShare.Own(s, 20).Using(Caps.After(AdjustedShare.Use("2025-03-10", 43))), Judgement.Holds),
            new(ExampleKind.Boundary, "本年第四次会议", s => AdjustedShare.Own(s, 1).Using(MeetingsPerYear.Held("2026-02-03", "2026-04-08", "2026-06-10")), Judgement.Broken),
            new(ExampleKind.Boundary, "先前一批在五年前的次日，计入", s => AdjustedShare.Own(s, 20).Using(Caps.After(AdjustedShare.Use("2021-10-31", 46))), Judgement.Broken),
            new(ExampleKind.Boundary, "先前一批正好在五年前，不计", s => AdjustedShare.Own(s, 20).Using(Caps.After(AdjustedShare.Use("2021-10-30", 46))), Judgement.Holds),
            new(ExampleKind.Boundary, "先前一批在六年前的次日，不计", s => AdjustedShare.Own(s, 20).Using(Caps.After(AdjustedShare.Use("2020-10-31", 46))), Judgement.Holds),
            new(ExampleKind.Missing, "没有写所辖领导干部职数", s => s.Passing(7).Set(BatchItems.BatchAdjustedCount, 21), Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        if (docket.Dossier.IsHistorical) return Verdict.Exempt(Caps.Historical);
        if (!docket.Dossier.Has(BatchItems.LeadershipPostTotal)) return Verdict.Missing(BatchItems.LeadershipPostTotal);
        var alert = docket.Share("LIM-06", AlertAt);
        var on = Caps.MeetingOn(docket);
        var meetings = MeetingsPerYear.Count(docket, on);
        var mostMeetings = docket.Value("LIM-02", MeetingsPerYear.MaxMeetings);
        var (_, heads) = AdjustedShare.Adjusted(docket, "LIM-06");
        var share = docket.Share("LIM-03", AdjustedShare.MaxShare);
        var total = docket.Dossier.Get(BatchItems.LeadershipPostTotal);
        var seen = new List<Sighting>();
        if (alert.IsReachedBy(heads * share.Denominator, total * share.Numerator)) seen.Add(new Sighting(BatchItems.BatchAdjustedCount.Code, Caps.Text($"本届 {heads} 人，上限为职数 {total} 的 {share}")));
        if (alert.IsReachedBy(meetings, mostMeetings)) seen.Add(new Sighting(BatchItems.BatchMeetingOn.Code, Caps.Text($"{on.Year} 年第 {meetings} 次，上限 {mostMeetings} 次")));
        return seen.Count == 0 ? Verdict.Holds : Verdict.Broken(seen, [new Sighting("limit.used", Caps.Text($"用到 {alert} 即提示"))]);
    }
}
