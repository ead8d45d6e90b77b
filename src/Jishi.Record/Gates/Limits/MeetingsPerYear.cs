using System.Globalization;
using Jishi.Record.Batches;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Register;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Limits;

/// <summary>LIM-02 年度讨论次数上限。</summary>
public static class MeetingsPerYear
{
    internal static readonly Parameter MaxMeetings = new("maxDecisionMeetingsPerYear", "一年讨论任免的次数上限", "次", 5) { Stricter = Stricter.Lower };

    public static readonly Rule Rule = new("LIM-02", "年度讨论次数上限", "常委会一年内讨论干部任免的次数不得超过上限；有特殊情况并经批准的除外。")
    {
        Kind = RuleKind.Block,
        At = [Act.PlanAgenda, JudgedAt.Passing(7)],
        Pack = "county-supervision",
        Basis = [new(InstrumentRegister.SecretarySupervision, "对常委会讨论干部任免的次数设限")],
        Verification = Verification.Seed,
        Note = "按自然年计；只数常委会，还没有写会议类别的先按常委会算；排了又没有开、人选都改列后一次会议的不计；按选任事项的责任单位计",
        Parameters = [MaxMeetings],
        Reads = [BatchItems.BatchMeetingOn, DecisionItems.MeetingKind, BatchItems.BatchSpecialReason, DecisionItems.DecisionStartedAt],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "本年第五次会议", s => s.Planning().Using(Held("2026-02-03", "2026-04-08", "2026-06-10", "2026-08-19")), Judgement.Holds),
            new(ExampleKind.Fails, "本年第六次会议", s => s.Planning().Using(Held("2026-02-03", "2026-04-08", "2026-06-10", "2026-08-19", "2026-09-30")), Judgement.Broken),
            new(ExampleKind.Boundary, "先前一次在去年 12 月 31 日，不计", s => s.Planning().Using(Held("2025-12-31", "2026-04-08", "2026-06-10", "2026-08-19", "2026-09-30")), Judgement.Holds),
            new(ExampleKind.Boundary, "先前一次在今年 1 月 1 日", s => s.Planning().Using(Held("2026-01-01", "2026-04-08", "2026-06-10", "2026-08-19", "2026-09-30")), Judgement.Broken),
            new(ExampleKind.Boundary, "会议改到明年 1 月 4 日开", s => s.Planning().Set(BatchItems.BatchMeetingOn, "2027-01-04").Using(Held("2026-02-03", "2026-04-08", "2026-06-10", "2026-08-19", "2026-09-30")), Judgement.Holds),
            new(ExampleKind.Exception, "这一次是全委会，不计常委会次数", s => s.Planning().Set(DecisionItems.MeetingKind, "PLENARY").Using(Held("2026-02-03", "2026-04-08", "2026-06-10", "2026-08-19", "2026-09-30")), Judgement.Holds),
            new(ExampleKind.Exception, "先前有一次是部务会", s => s.Planning().Using(new Usage { Meetings = [.. Held("2026-02-03", "2026-04-08", "2026-06-10", "2026-08-19").Meetings, new(new(2026, 9, 30), "MINISTRY")] }), Judgement.Holds),
            new(ExampleKind.Exception, "第六次，已写明特殊情况及批准", s => s.Planning().Set(BatchItems.BatchSpecialReason, "换届，市委组织部批复〔2026〕12号").Using(Held("2026-02-03", "2026-04-08", "2026-06-10", "2026-08-19", "2026-09-30")), Judgement.Holds),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        if (Caps.WhyNot(docket) is { } why) return Verdict.Exempt(why);
        if (docket.Dossier.Get(DecisionItems.MeetingKind) is { } kind && kind != "STANDING") return Verdict.Exempt("不是常委会");
        var on = Caps.MeetingOn(docket);
        var times = Count(docket, on);
        var most = docket.Value("LIM-02", MaxMeetings);
        return times <= most ? Verdict.Holds : Verdict.Broken(
            [new Sighting(BatchItems.BatchMeetingOn.Code, Caps.Text($"{on.Year} 年第 {times} 次"))],
            [new Sighting(BatchItems.BatchMeetingOn.Code, Caps.Text($"一年不超过 {most} 次")), new Sighting(BatchItems.BatchSpecialReason.Code, "或写明特殊情况及批准")]);
    }

    /// <summary>Meetings of the year on which the standing committee discussed appointments, this one included.</summary>
    internal static int Count(Docket docket, DateOnly on) => docket.Usage.Value.Meetings.Count(m => !m.IsOwn && m.On.Year == on.Year && (m.Kind is null or "STANDING")) + 1;

    internal static Usage Held(params string[] days) => new() { Meetings = days.Select(d => new MeetingUse(DateOnly.ParseExact(d, "yyyy-MM-dd", CultureInfo.InvariantCulture), "STANDING")) };
}
