using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Gates.G8Appointment.M11Appointment;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G8Appointment.M10PublicNotice;

/// <summary>PUB-03 先公示后任职 and PUB-07 公示后久拖提示: the notice and the document that follows it.</summary>
public static class NoticeBeforeAppointment
{
    private static readonly Parameter StaleDays = new("staleDays", "公示期满后多久提示", "天", 90) { Stricter = Stricter.Lower };

    public static readonly Rule Order = new("PUB-03", "先公示后任职", "须公示的，讨论决定之后公示，公示期满、结论不影响任职，才可以印发任免通知。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(8)],
        Gate = 8,
        Pack = "national",
        Kinds = ["PROMOTE"],
        From = new(2014, 1, 14),
        Basis = [new(InstrumentRegister.Regulations2014, "第四十一条")],
        Verification = Verification.Verified,
        Note = "公示的末日还在公示期内，任免通知须在次日或以后印发；结论是否影响任职由关口条件和 PUB-06 判断",
        Reads = [DecisionItems.DecisionEndedAt, PublicNoticeItems.PublicNoticeStartedAt, PublicNoticeItems.PublicNoticeEndedAt, PublicNoticeItems.NoticeConclusion, AppointmentItems.AppointmentIssuedOn, AppointmentItems.AppointmentStartedAt],
        Holds = JudgeOrder,
        Examples =
        [
            new(ExampleKind.Holds, "期满次日印发", s => Issued(Notice.Posted(s, "2026-11-05", "2026-11-11"), "2026-11-12"), Judgement.Holds),
            new(ExampleKind.Fails, "公示期内就印发", s => Issued(Notice.Posted(s, "2026-11-05", "2026-11-11"), "2026-11-09"), Judgement.Broken),
            new(ExampleKind.Boundary, "公示的末日印发", s => Issued(Notice.Posted(s, "2026-11-05", "2026-11-11"), "2026-11-11"), Judgement.Broken),
            new(ExampleKind.Boundary, "讨论决定之前就公示", s => Issued(Notice.Posted(s, "2026-11-05", "2026-11-11"), "2026-11-12").Set(DecisionItems.DecisionEndedAt, "2026-11-05 09:01"), Judgement.Broken),
            new(ExampleKind.Boundary, "任职手续在公示撤下之前就开始", s => Issued(Notice.Posted(s, "2026-11-05", "2026-11-11"), "2026-11-12").Set(AppointmentItems.AppointmentStartedAt, "2026-11-11 17:29"), Judgement.Broken),
            new(ExampleKind.Exception, "免予公示", s => Issued(s.Set(PublicNoticeItems.NoticeConclusion, "EXEMPT"), "2026-11-05"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写印发日期", s => Notice.Posted(s, "2026-11-05", "2026-11-11"), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2014 年 1 月 13 日，条文还没有施行", s => Issued(Notice.Posted(s, "2014-01-06", "2014-01-13"), "2014-01-10", "2014-01-03"), Judgement.Holds),
            new(ExampleKind.Boundary, "2014 年 1 月 14 日施行", s => Issued(Notice.Posted(s, "2014-01-06", "2014-01-14"), "2014-01-10", "2014-01-03"), Judgement.Broken),
        ],
    };

    public static readonly Rule Stale = new("PUB-07", "公示后久拖提示", "公示期满后久未印发任免通知的，列入督查清单，记录原因。")
    {
        Kind = RuleKind.Report,
        At = [JudgedAt.Passing(8)],
        Gate = 8,
        Kinds = ["PROMOTE"],
        Basis = [new(InstrumentRegister.Own, "公示后久拖")],
        Verification = Verification.Assumed,
        Note = "九十天为本系统设定；任职时间从决定之日算，早于公示，所以看任免通知何时印发",
        Parameters = [StaleDays],
        Reads = [PublicNoticeItems.PublicNoticeEndedAt, AppointmentItems.AppointmentIssuedOn, AppointmentItems.TenureStartOn, PublicNoticeItems.NoticeConclusion],
        Holds = JudgeStale,
        Examples =
        [
            new(ExampleKind.Holds, "期满一个月内印发", s => Issued(Notice.Posted(s, "2026-02-05", "2026-02-11"), "2026-03-05"), Judgement.Holds),
            new(ExampleKind.Fails, "期满一年才印发", s => Issued(Notice.Posted(s, "2025-02-05", "2025-02-11"), "2026-02-11"), Judgement.Broken),
            new(ExampleKind.Boundary, "期满第九十天印发", s => Issued(Notice.Posted(s, "2026-02-05", "2026-02-11"), "2026-05-12"), Judgement.Holds),
            new(ExampleKind.Boundary, "期满第九十一天印发", s => Issued(Notice.Posted(s, "2026-02-05", "2026-02-11"), "2026-05-13"), Judgement.Broken),
            new(ExampleKind.Boundary, "通知早已印发，当选在期满第九十一天", s => Issued(Notice.Posted(s, "2026-02-05", "2026-02-11"), "2026-02-12").Set(AppointmentItems.TenureStartOn, "2026-05-13"), Judgement.Broken),
            new(ExampleKind.Exception, "免予公示", s => Issued(s.Set(PublicNoticeItems.NoticeConclusion, "EXEMPT"), "2026-05-13"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写公示的结束时间", s => Issued(s, "2026-05-13"), Judgement.CannotJudge),
        ],
    };

    private static Verdict JudgeOrder(Docket docket)
    {
        var dossier = docket.Dossier;
        if (Notice.IsExempt(dossier)) return Verdict.Exempt(Notice.WhyExempt);
        if (Notice.Days(dossier) is not { } days) return Notice.Missing;
        DataItem[] needed = [AppointmentItems.AppointmentIssuedOn, DecisionItems.DecisionEndedAt];
        if (needed.Where(i => !dossier.Has(i)).ToArray() is { Length: > 0 } missing) return Verdict.Missing(missing);
        var (seen, required) = (new List<Sighting>(), new List<Sighting>());
        var (posted, taken, decided) = (dossier.Get(PublicNoticeItems.PublicNoticeStartedAt), dossier.Get(PublicNoticeItems.PublicNoticeEndedAt), dossier.Get(DecisionItems.DecisionEndedAt));
        if (posted < decided) Say(PublicNoticeItems.PublicNoticeStartedAt, LegalTime.Show(posted), "讨论决定之后，不早于 " + LegalTime.Show(decided));
        var issued = dossier.Get(AppointmentItems.AppointmentIssuedOn);
        if (issued <= days.Last) Say(AppointmentItems.AppointmentIssuedOn, ItemTypes.Date.Show(issued), string.Create(CultureInfo.InvariantCulture, $"公示期满之后，晚于 {days.Last:yyyy-MM-dd}"));
        if (dossier.Has(AppointmentItems.AppointmentStartedAt) && dossier.Get(AppointmentItems.AppointmentStartedAt) < taken) Say(AppointmentItems.AppointmentStartedAt, LegalTime.Show(dossier.Get(AppointmentItems.AppointmentStartedAt)), "公示期满之后，不早于 " + LegalTime.Show(taken));
        return seen.Count == 0 ? Verdict.Holds : Verdict.Broken(seen, required);

        void Say(DataItem item, string saw, string wants)
        {
            seen.Add(new Sighting(item.Code, saw));
            required.Add(new Sighting(item.Code, wants));
        }
    }

    private static Verdict JudgeStale(Docket docket)
    {
        var dossier = docket.Dossier;
        if (Notice.IsExempt(dossier)) return Verdict.Exempt(Notice.WhyExempt);
        if (!dossier.Has(PublicNoticeItems.PublicNoticeEndedAt)) return Verdict.Missing(PublicNoticeItems.PublicNoticeEndedAt);
        if (!dossier.Has(AppointmentItems.AppointmentIssuedOn)) return Verdict.Missing(AppointmentItems.AppointmentIssuedOn);
        var ended = LegalTime.Day(dossier.Get(PublicNoticeItems.PublicNoticeEndedAt));
        var days = Math.Max(dossier.Get(AppointmentItems.AppointmentIssuedOn).DayNumber, dossier.Get(AppointmentItems.TenureStartOn).DayNumber) - ended.DayNumber;
        var most = docket.Value("PUB-07", StaleDays);
        return days <= most ? Verdict.Holds : Verdict.Broken(
            [new Sighting(AppointmentItems.AppointmentIssuedOn.Code, string.Create(CultureInfo.InvariantCulture, $"公示期满后第 {days} 天"))],
            [new Sighting(AppointmentItems.AppointmentIssuedOn.Code, string.Create(CultureInfo.InvariantCulture, $"{most} 天内，拖延的记录原因"))]);
    }

    private static Sketch Issued(Sketch sketch, string on, string decided = "2026-11-03") => sketch
        .Set(DecisionItems.DecisionEndedAt, decided + " 11:00")
        .Set(AppointmentItems.AppointmentIssuedOn, on);
}
