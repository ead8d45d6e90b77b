using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G8Appointment.M11Appointment;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G8Appointment.M10PublicNotice;

/// <summary>PUB-06 反映未核清暂缓任职。</summary>
public static class NoticeFeedback
{
    public static readonly Rule Rule = new("PUB-06", "反映未核清暂缓任职", "公示期间收到反映的，核查清楚、结论不影响任职，才可以任职。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(8)],
        Gate = 8,
        Pack = "national",
        Kinds = ["PROMOTE"],
        Basis = [new(InstrumentRegister.DemocraticReform, "公示期间的反映"), new(InstrumentRegister.SecretarySupervision, "公示反映的核查")],
        Verification = Verification.Seed,
        Note = "每一行都要有核查结论和办结日期，办结不晚于任免通知印发之日",
        Reads = [PublicNoticeItems.FeedbackCount, PublicNoticeItems.FeedbackFindings, PublicNoticeItems.NoticeConclusion, AppointmentItems.AppointmentIssuedOn],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "收到一件，核查不实后任职", s => Told(s, "FALSE", "2026-11-12"), Judgement.Holds),
            new(ExampleKind.Fails, "没有核清就任职", s => Told(s, "UNCHECKED", "2026-11-12"), Judgement.Broken),
            new(ExampleKind.Boundary, "任免通知印发当日办结", s => Told(s, "PARTIAL", "2026-11-16"), Judgement.Holds),
            new(ExampleKind.Boundary, "任免通知印发次日才办结", s => Told(s, "PARTIAL", "2026-11-17"), Judgement.Broken),
            new(ExampleKind.Boundary, "核查属实影响任用", s => Told(s, "TRUE", "2026-11-12"), Judgement.Broken),
            new(ExampleKind.Boundary, "一件也没有收到", s => s.Set(PublicNoticeItems.FeedbackCount, 0), Judgement.Holds),
            new(ExampleKind.Exception, "免予公示", s => Told(s, "UNCHECKED", "2026-11-12").Set(PublicNoticeItems.NoticeConclusion, "EXEMPT"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写收到几件", s => s, Judgement.CannotJudge),
            new(ExampleKind.Missing, "收到一件，没有写核查结果", s => s.Set(PublicNoticeItems.FeedbackCount, 1), Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (Notice.IsExempt(dossier)) return Verdict.Exempt(Notice.WhyExempt);
        if (!dossier.Has(PublicNoticeItems.FeedbackCount)) return Verdict.Missing(PublicNoticeItems.FeedbackCount);
        if (dossier.Get(PublicNoticeItems.FeedbackCount) == 0) return Verdict.Holds;
        if (dossier.Get(PublicNoticeItems.FeedbackFindings) is not { } findings) return Verdict.Missing(PublicNoticeItems.FeedbackFindings);
        var issued = dossier.Has(AppointmentItems.AppointmentIssuedOn) ? dossier.Get(AppointmentItems.AppointmentIssuedOn) : docket.Day;
        var open = findings.Select(f => WhyOpen(f, issued)).OfType<string>().ToList();
        return open.Count == 0 ? Verdict.Holds : Verdict.Broken(
            open.Select(o => new Sighting(PublicNoticeItems.FeedbackFindings.Code, o)),
            [new Sighting(PublicNoticeItems.FeedbackFindings.Code, "核清且不影响任用，办结后再任职")]);
    }

    private static string? WhyOpen(TableRow row, DateOnly issued) => row.Get<string>("Finding") switch
    {
        null or "UNCHECKED" => "还没有核清",
        "TRUE" => "属实影响任用",
        _ when row.Get<DateOnly?>("ClosedOn") is null => "没有写办结日期",
        _ when row.Get<DateOnly?>("ClosedOn") > issued => string.Create(CultureInfo.InvariantCulture, $"{row.Get<DateOnly>("ClosedOn"):yyyy-MM-dd} 才办结，任免通知已在 {issued:yyyy-MM-dd} 印发"),
        _ => null,
    };

    private static Sketch Told(Sketch sketch, string finding, string closed) => sketch
        .Set(PublicNoticeItems.FeedbackCount, 1)
        .Set(PublicNoticeItems.FeedbackFindings, new[] { new { ReceivedOn = "2026-11-06", Channel = "PHONE", Gist = "反映收受礼金", Finding = finding, ClosedOn = closed } })
        .Set(AppointmentItems.AppointmentIssuedOn, "2026-11-16");
}
