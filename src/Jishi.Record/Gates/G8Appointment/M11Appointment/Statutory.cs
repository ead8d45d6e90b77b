using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G8Appointment.M11Appointment;

/// <summary>APP-03 法定程序未过不得任职。</summary>
public static class Statutory
{
    public static readonly Rule Rule = new("APP-03", "法定程序未过不得任职", "须由人大、政协、政府选举或任命的，通过之后才可以任职、印发通知。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(8)],
        Gate = 8,
        Pack = "national",
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.DemocraticReform, "依法推荐、提名"), new(InstrumentRegister.Regulations2019, "第八章")],
        Verification = Verification.Recalled,
        Note = "要不要经过法定程序，以“人大、政府、政协法定程序结果”一项为准，不须经过的填“不适用”；票数表写了日期的，任职和印发都不早于这一天",
        Reads = [AppointmentItems.StatutoryResult, AppointmentItems.TenureStartOn, AppointmentItems.AppointmentIssuedOn, AppointmentSupplementItems.StatutoryVoteCounts],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "人大任命后到职、发文", s => Appointed(s, "2026-10-28"), Judgement.Holds),
            new(ExampleKind.Fails, "还在待审议就办结任职", s => s.Set(AppointmentItems.StatutoryResult, "PENDING"), Judgement.Broken),
            new(ExampleKind.Boundary, "人大表决的前一天已印发任职通知", s => Appointed(s, "2026-10-29"), Judgement.Broken),
            new(ExampleKind.Boundary, "人大表决未通过", s => s.Set(AppointmentItems.StatutoryResult, "REJECTED"), Judgement.Broken),
            new(ExampleKind.Boundary, "任职时间写在表决之前", s => Appointed(s, "2026-10-28").Set(AppointmentItems.TenureStartOn, "2026-10-27"), Judgement.Broken),
            new(ExampleKind.Exception, "不须经过法定程序", s => s.Set(AppointmentItems.StatutoryResult, "NA"), Judgement.Holds),
            new(ExampleKind.Exception, "写明不适用的理由", s => s.NotApplicable(AppointmentItems.StatutoryResult, "党委部门职务，不经人大"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写法定程序的结果", s => s, Judgement.CannotJudge),
            new(ExampleKind.Exception, "2002 年 7 月 8 日，条文还没有施行", s => s.OfKind("LATERAL").Set(AppointmentItems.StatutoryResult, "PENDING").Set(AppointmentItems.AppointmentEndedAt, "2002-07-08 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行", s => s.OfKind("LATERAL").Set(AppointmentItems.StatutoryResult, "PENDING").Set(AppointmentItems.AppointmentEndedAt, "2002-07-09 17:00"), Judgement.Broken),
        ],
    };

    /// <summary>The day of the last election or appointment that is recorded; null where none is.</summary>
    public static DateOnly? HeldOn(Dossier dossier) =>
        dossier.Get(AppointmentSupplementItems.StatutoryVoteCounts)?.Select(r => r.Cells.TryGetValue("HeldOn", out var on) ? (DateOnly?)on : null).Max();

    public static Sketch Voted(Sketch sketch, string on) => sketch.Set(AppointmentSupplementItems.StatutoryVoteCounts, new[] { new { Body = "县人大常委会", HeldOn = on, Eligible = 27, Present = 25, Valid = 25, For = 24, Against = 0, Abstain = 1 } });

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (!dossier.IsSettled(AppointmentItems.StatutoryResult)) return Verdict.Missing(AppointmentItems.StatutoryResult);
        var result = dossier.Get(AppointmentItems.StatutoryResult);
        if (result is null or "NA") return Verdict.Exempt("不须经过法定程序");
        if (result != "PASSED") return Verdict.Broken([new Sighting(AppointmentItems.StatutoryResult.Code, dossier.Show(AppointmentItems.StatutoryResult)!)], [new Sighting(AppointmentItems.StatutoryResult.Code, "通过之后再任职")]);
        if (HeldOn(dossier) is not { } on) return Verdict.Holds;
        var early = new[] { AppointmentItems.AppointmentIssuedOn, AppointmentItems.TenureStartOn }.Where(i => dossier.Has(i) && dossier.Get(i) < on).ToList();
        return early.Count == 0 ? Verdict.Holds : Verdict.Broken(
            early.Select(i => new Sighting(i.Code, ItemTypes.Date.Show(dossier.Get(i)))),
            early.Select(i => new Sighting(i.Code, $"不早于选举、任命之日 {ItemTypes.Date.Show(on)}")));
    }

    private static Sketch Appointed(Sketch sketch, string voted) => Voted(sketch.Set(AppointmentItems.StatutoryResult, "PASSED"), voted)
        .Set(AppointmentItems.AppointmentIssuedOn, "2026-10-28");
}
