using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G8Appointment.M11Appointment;

/// <summary>APP-01 任职时间起算。</summary>
public static class TenureStart
{
    public static readonly Rule Rule = new("APP-01", "任职时间起算", "党委决定任职的，任职时间从决定之日算起；由选举、任命产生的，从当选、任命之日算起。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(8)],
        Gate = 8,
        Pack = "national",
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2014, "第四十四条")],
        Verification = Verification.Verified,
        Note = "法定程序通过的，以选举、任命票数表里最后一次的日期为当选、任命之日；聘任的从聘书，不在此判；任期的起算日是另一个日期",
        Reads = [AppointmentItems.TenureStartOn, DecisionItems.DecisionEndedAt, AppointmentItems.StatutoryResult, AppointmentItems.AppointmentMode, AppointmentSupplementItems.StatutoryVoteCounts],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "与常委会决定日一致", s => Decided(s, "2026-10-20"), Judgement.Holds),
            new(ExampleKind.Fails, "按发文日起算", s => Decided(s, "2026-11-02"), Judgement.Broken),
            new(ExampleKind.Boundary, "比决定日早一天", s => Decided(s, "2026-10-19"), Judgement.Broken),
            new(ExampleKind.Boundary, "人大任命的，从任命之日算", s => Elected(Decided(s, "2026-10-28"), "2026-10-28"), Judgement.Holds),
            new(ExampleKind.Boundary, "人大任命的，却从党委决定之日算", s => Elected(Decided(s, "2026-10-20"), "2026-10-28"), Judgement.Broken),
            new(ExampleKind.Exception, "聘任的从聘书写明之日算", s => Decided(s, "2026-11-02").Set(AppointmentItems.AppointmentMode, "ENGAGED"), Judgement.Holds),
            new(ExampleKind.Exception, "免职没有任职时间", s => s.OfKind("REMOVE").Set(DecisionItems.DecisionOutcome, "PASS").Set(Gates.G1Qualification.QualificationItems.AppointmentKind, "REMOVE"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写任职时间", s => s.Set(DecisionItems.DecisionEndedAt, "2026-10-20 11:00"), Judgement.CannotJudge),
            new(ExampleKind.Missing, "选举产生的，没有记选举的日期", s => Decided(s, "2026-10-28").Set(AppointmentItems.StatutoryResult, "PASSED"), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2002 年 7 月 8 日，条文还没有施行", s => Decided(s, "2002-07-02").Set(AppointmentItems.AppointmentEndedAt, "2002-07-08 17:00").OfKind("LATERAL"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行", s => Decided(s, "2002-07-02").Set(AppointmentItems.AppointmentEndedAt, "2002-07-09 17:00").OfKind("LATERAL"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Get(AppointmentItems.AppointmentMode) is "ENGAGED") return Verdict.Exempt("聘任的，任职时间从聘书");
        if (!dossier.Has(AppointmentItems.TenureStartOn))
            return dossier.IsSettled(AppointmentItems.TenureStartOn) || !Requirements.IsOwed(AppointmentItems.TenureStartOn, dossier, docket.Policy) ? Verdict.Exempt("没有任职时间") : Verdict.Missing(AppointmentItems.TenureStartOn);
        var isElected = dossier.Get(AppointmentItems.StatutoryResult) is "PASSED";
        if (!isElected && !dossier.Has(DecisionItems.DecisionEndedAt)) return Verdict.Missing(DecisionItems.DecisionEndedAt);
        if ((isElected ? Statutory.HeldOn(dossier) : LegalTime.Day(dossier.Get(DecisionItems.DecisionEndedAt))) is not { } from) return Verdict.Missing(AppointmentSupplementItems.StatutoryVoteCounts);
        var start = dossier.Get(AppointmentItems.TenureStartOn);
        return start == from ? Verdict.Holds : Verdict.Broken(
            [new Sighting(AppointmentItems.TenureStartOn.Code, ItemTypes.Date.Show(start))],
            [new Sighting(AppointmentItems.TenureStartOn.Code, $"{(isElected ? "当选、任命" : "决定")}之日 {ItemTypes.Date.Show(from)}")]);
    }

    private static Sketch Decided(Sketch sketch, string tenure) => sketch
        .Set(DecisionItems.DecisionEndedAt, (tenure[..4] == "2002" ? "2002-07-01" : "2026-10-20") + " 11:00")
        .Set(AppointmentItems.AppointmentMode, "APPOINTED")
        .Set(AppointmentItems.TenureStartOn, tenure);

    private static Sketch Elected(Sketch sketch, string on) => Statutory.Voted(sketch.Set(AppointmentItems.StatutoryResult, "PASSED"), on);
}
