using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G8Appointment.M11Appointment;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G9Confirmation;

/// <summary>PRB-01 试用期一年。</summary>
public static class OneYear
{
    private static readonly Parameter Months = new("probationMonths", "试用期", "个月", 12) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("PRB-01", "试用期一年", "提拔担任非选举产生的副职和内设机构领导职务的，实行试用期，试用期满规定的月数。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(8), JudgedAt.Passing(9)],
        Gate = 9,
        Pack = "national",
        Kinds = ["PROMOTE", "CONVERT"],
        From = new(2001, 2, 6),
        Basis = [new(InstrumentRegister.Regulations2014, "第四十二条"), new(InstrumentRegister.Probation2001, "第三条"), new(InstrumentRegister.SecretarySupervision, "试用期")],
        Verification = Verification.Verified,
        Note = "任职关口判是否实行，转正关口判满没满；职务名称里有“副”的按副职算，正职是否实行由任免机关定；期满日是起算日满一年的前一日",
        Parameters = [Months],
        Reads = [AppointmentItems.ProbationApplies, AppointmentItems.AppointmentMode, QualificationItems.AppointmentKind, QualificationItems.ProposedPost, AppointmentItems.AppointmentEndedAt, ConfirmationItems.ProbationStartOn, ConfirmationItems.ProbationDueOn],
        Holds = docket => docket.Attempt.Gate == 8 ? Applies(docket.Dossier) : IsFull(docket),
        Examples =
        [
            new(ExampleKind.Holds, "2023 年 5 月 10 日起，到 2024 年 5 月 9 日满一年", s => Probations.On(s, "2023-05-10", "2024-05-09"), Judgement.Holds),
            new(ExampleKind.Fails, "试用八个月", s => Probations.On(s, "2023-05-10", "2024-01-09"), Judgement.Broken),
            new(ExampleKind.Boundary, "差一天满一年", s => Probations.On(s, "2023-05-10", "2024-05-08"), Judgement.Broken),
            new(ExampleKind.Boundary, "提拔任副局长，写了不实行试用期", s => Deputy(s).Set(AppointmentItems.ProbationApplies, false), Judgement.Broken),
            new(ExampleKind.Boundary, "提拔任副局长，实行试用期", s => Deputy(s).Set(AppointmentItems.ProbationApplies, true), Judgement.Holds),
            new(ExampleKind.Exception, "副县长由选举产生，不实行试用期", s => Deputy(s).Set(AppointmentItems.ProbationApplies, false).Set(AppointmentItems.AppointmentMode, "ELECTED"), Judgement.Holds),
            new(ExampleKind.Exception, "提拔任正职，由任免机关定", s => s.Passing(8).Set(AppointmentItems.ProbationApplies, false), Judgement.Holds),
            new(ExampleKind.Missing, "没有写是否实行试用期", s => Deputy(s), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有写试用期的起止", s => s.Passing(9), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2001 年 2 月 5 日，规定还没有施行", s => Deputy(s).Set(AppointmentItems.ProbationApplies, false).Set(Jishi.Record.Gates.G8Appointment.M10PublicNotice.PublicNoticeItems.PublicNoticeEndedAt, "2001-02-05 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2001 年 2 月 6 日施行", s => Deputy(s).Set(AppointmentItems.ProbationApplies, false).Set(Jishi.Record.Gates.G8Appointment.M10PublicNotice.PublicNoticeItems.PublicNoticeEndedAt, "2001-02-06 17:00"), Judgement.Broken),
        ],
    };

    private static Verdict Applies(Dossier dossier)
    {
        if (dossier.Get(AppointmentItems.AppointmentMode) is "ELECTED") return Verdict.Exempt("选举产生的职务不实行试用期");
        if (!dossier.Has(AppointmentItems.ProbationApplies)) return Verdict.Missing(AppointmentItems.ProbationApplies);
        if (dossier.Get(AppointmentItems.ProbationApplies)) return Verdict.Holds;
        var post = dossier.Get(QualificationItems.ProposedPost)?.Title ?? dossier.PostTitle;
        return !post.Contains('副', StringComparison.Ordinal) ? Verdict.Exempt("正职是否实行试用期由任免机关定") : Verdict.Broken(
            [new Sighting(AppointmentItems.ProbationApplies.Code, "否"), new Sighting(QualificationItems.ProposedPost.Code, post)],
            [new Sighting(AppointmentItems.ProbationApplies.Code, "非选举产生的副职实行试用期")]);
    }

    private static Verdict IsFull(Docket docket)
    {
        var dossier = docket.Dossier;
        DataItem[] needed = [ConfirmationItems.ProbationStartOn, ConfirmationItems.ProbationDueOn];
        if (needed.Where(i => !dossier.Has(i)).ToArray() is { Length: > 0 } missing) return Verdict.Missing(missing);
        var (start, due) = (dossier.Get(ConfirmationItems.ProbationStartOn), dossier.Get(ConfirmationItems.ProbationDueOn));
        var months = docket.Value("PRB-01", Months);
        var full = start.AddMonths((int)months).AddDays(-1);
        return due >= full ? Verdict.Holds : Verdict.Broken(
            [new Sighting(ConfirmationItems.ProbationDueOn.Code, Probations.Text($"{start:yyyy-MM-dd} 起，{due:yyyy-MM-dd} 期满"))],
            [new Sighting(ConfirmationItems.ProbationDueOn.Code, Probations.Text($"满 {months} 个月，到 {full:yyyy-MM-dd}"))]);
    }

    private static Sketch Deputy(Sketch sketch) => sketch.Passing(8).Set(QualificationItems.ProposedPost, "县教育体育局副局长");
}
