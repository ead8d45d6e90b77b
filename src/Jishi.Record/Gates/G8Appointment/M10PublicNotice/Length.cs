using System.Globalization;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G8Appointment.M10PublicNotice;

/// <summary>PUB-01 and PUB-02: how long a notice stands, in working days since 2014 and in days before.</summary>
public static class NoticeLength
{
    private static readonly Parameter MinWorkdays = new("minWorkdays", "公示期", "个工作日", 5) { Stricter = Stricter.Higher };
    private static readonly Parameter MinDays = new("minDays", "公示期最短", "天", 7) { Stricter = Stricter.Higher };
    private static readonly Parameter MaxDays = new("maxDays", "公示期最长", "天", 15) { Stricter = Stricter.Lower };

    public static readonly Rule Workdays = new("PUB-01", "公示期不少于五个工作日", "提拔担任领导职务的，决定之后、印发任免通知之前公示，公示期不少于规定的工作日。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(8)],
        Gate = 8,
        Pack = "national",
        Kinds = ["PROMOTE"],
        From = new(2014, 1, 14),
        Basis = [new(InstrumentRegister.Regulations2014, "第四十一条"), new(InstrumentRegister.Regulations2019, "第四十二条"), new(InstrumentRegister.SecretarySupervision, "任前公示")],
        Verification = Verification.Verified,
        Note = "首日和末日都计入；放假和调休按政策包的工作日历，日历没有写的年份按周一至周五计",
        Parameters = [MinWorkdays],
        Reads = [PublicNoticeItems.PublicNoticeStartedAt, PublicNoticeItems.PublicNoticeEndedAt, PublicNoticeItems.NoticeConclusion],
        Holds = JudgeWorkdays,
        Examples =
        [
            new(ExampleKind.Holds, "周四到下周三，五个工作日", s => Notice.Posted(s, "2026-11-05", "2026-11-11"), Judgement.Holds),
            new(ExampleKind.Fails, "周一到周四，四个工作日", s => Notice.Posted(s, "2026-11-09", "2026-11-12"), Judgement.Broken),
            new(ExampleKind.Boundary, "周四到下周二，四个工作日", s => Notice.Posted(s, "2026-11-05", "2026-11-10"), Judgement.Broken),
            new(ExampleKind.Boundary, "跨国庆节，9 月 29 日到 10 月 9 日只有四个工作日", s => Notice.Posted(National(s), "2026-09-29", "2026-10-09"), Judgement.Broken),
            new(ExampleKind.Boundary, "跨国庆节，到 10 月 10 日调休上班满五个工作日", s => Notice.Posted(National(s), "2026-09-29", "2026-10-10"), Judgement.Holds),
            new(ExampleKind.Exception, "免予公示", s => s.Set(PublicNoticeItems.NoticeConclusion, "EXEMPT"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写公示的起止", s => s, Judgement.CannotJudge),
            new(ExampleKind.Exception, "2014 年 1 月 13 日，按旧的条文", s => Notice.Posted(s, "2014-01-10", "2014-01-13"), Judgement.Holds),
            new(ExampleKind.Boundary, "2014 年 1 月 14 日施行", s => Notice.Posted(s, "2014-01-10", "2014-01-14"), Judgement.Broken),
        ],
    };

    public static readonly Rule Days = new("PUB-02", "旧制七至十五天", "2014 年以前的任前公示，公示期在规定的天数之间。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(8)],
        Gate = 8,
        Pack = "national",
        Kinds = ["PROMOTE"],
        From = new(2002, 7, 9),
        Until = new(2014, 1, 13),
        Basis = [new(InstrumentRegister.Regulations2002, "任前公示")],
        Verification = Verification.Recalled,
        Note = "按自然日计，首日和末日都计入",
        Parameters = [MinDays, MaxDays],
        Reads = [PublicNoticeItems.PublicNoticeStartedAt, PublicNoticeItems.PublicNoticeEndedAt, PublicNoticeItems.NoticeConclusion],
        Holds = JudgeDays,
        Examples =
        [
            new(ExampleKind.Holds, "公示十天", s => Notice.Posted(s, "2012-05-11", "2012-05-20"), Judgement.Holds),
            new(ExampleKind.Fails, "公示五天", s => Notice.Posted(s, "2012-05-11", "2012-05-15"), Judgement.Broken),
            new(ExampleKind.Boundary, "正好七天", s => Notice.Posted(s, "2012-05-11", "2012-05-17"), Judgement.Holds),
            new(ExampleKind.Boundary, "六天", s => Notice.Posted(s, "2012-05-11", "2012-05-16"), Judgement.Broken),
            new(ExampleKind.Boundary, "正好十五天", s => Notice.Posted(s, "2012-05-11", "2012-05-25"), Judgement.Holds),
            new(ExampleKind.Boundary, "十六天", s => Notice.Posted(s, "2012-05-11", "2012-05-26"), Judgement.Broken),
            new(ExampleKind.Exception, "免予公示", s => Notice.Posted(s, "2012-05-11", "2012-05-15").Set(PublicNoticeItems.NoticeConclusion, "EXEMPT"), Judgement.Holds),
            new(ExampleKind.Exception, "2002 年 7 月 8 日，条文还没有施行", s => Notice.Posted(s, "2002-07-04", "2002-07-08"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行", s => Notice.Posted(s, "2002-07-05", "2002-07-09"), Judgement.Broken),
            new(ExampleKind.Boundary, "2014 年 1 月 13 日还是旧制", s => Notice.Posted(s, "2014-01-09", "2014-01-13"), Judgement.Broken),
            new(ExampleKind.Exception, "2014 年 1 月 14 日起改按工作日", s => Notice.Posted(s, "2014-01-10", "2014-01-14"), Judgement.Holds),
        ],
    };

    private static Verdict JudgeWorkdays(Docket docket)
    {
        if (Notice.IsExempt(docket.Dossier)) return Verdict.Exempt(Notice.WhyExempt);
        if (Notice.Days(docket.Dossier) is not { } days) return Notice.Missing;
        var workdays = docket.Calendar.WorkdaysBetween(days.First.AddDays(-1), days.Last);
        var least = docket.Value("PUB-01", MinWorkdays);
        if (workdays >= least) return Verdict.Holds;
        var calendar = docket.Calendar.Notice(days.First, days.Last) is { } notice ? [new Sighting("calendar.years", notice)] : Array.Empty<Sighting>();
        return Verdict.Broken(
            [Notice.Seen(days, $"{workdays} 个工作日"), .. calendar],
            [new Sighting(PublicNoticeItems.PublicNoticeEndedAt.Code, string.Create(CultureInfo.InvariantCulture, $"满 {least} 个工作日，最早到 {docket.Calendar.After(days.First, least, inclusive: true):yyyy-MM-dd}"))]);
    }

    private static Verdict JudgeDays(Docket docket)
    {
        if (Notice.IsExempt(docket.Dossier)) return Verdict.Exempt(Notice.WhyExempt);
        if (Notice.Days(docket.Dossier) is not { } days) return Notice.Missing;
        var count = days.Last.DayNumber - days.First.DayNumber + 1;
        var (least, most) = (docket.Value("PUB-02", MinDays), docket.Value("PUB-02", MaxDays));
        return count >= least && count <= most ? Verdict.Holds : Verdict.Broken(
            [Notice.Seen(days, $"{count} 天")],
            [new Sighting(PublicNoticeItems.PublicNoticeEndedAt.Code, string.Create(CultureInfo.InvariantCulture, $"{least} 至 {most} 天"))]);
    }

    private static Sketch National(Sketch sketch) => sketch.Calendar([.. Enumerable.Range(1, 7).Select(d => new DateOnly(2026, 10, d))], [new(2026, 10, 10)]);
}
