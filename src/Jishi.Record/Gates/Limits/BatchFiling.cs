using Jishi.Record.Batches;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G8Appointment.M11Appointment;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Limits;

/// <summary>LIM-05 每批任前报备。</summary>
public static class BatchFiling
{
    public static readonly Rule Rule = new("LIM-05", "每批任前报备", "每次调整干部，都须在任职之前向上级组织部门报备。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(8)],
        Pack = "county-supervision",
        Basis = [new(InstrumentRegister.SecretarySupervision, "每次调整任前报备")],
        Verification = Verification.Seed,
        Note = "报备须早于任职时间那一天；免职没有任职时间，与任免通知的印发日期比；没有归入批次的无处报备，也不能判为已报备",
        Reads = [BatchItems.BatchFiledAt, AppointmentItems.TenureStartOn, AppointmentItems.AppointmentIssuedOn],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "任前两日报备", s => Filed(s, "2026-10-26 10:00"), Judgement.Holds),
            new(ExampleKind.Fails, "任职之后补报", s => Filed(s, "2026-11-02 10:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "任职前一日报备", s => Filed(s, "2026-10-27 23:59"), Judgement.Holds),
            new(ExampleKind.Boundary, "任职当日报备", s => Filed(s, "2026-10-28 00:00"), Judgement.Broken),
            new(ExampleKind.Exception, "免职，通知印发前报备", s => s.OfKind("REMOVE").Set(BatchItems.BatchFiledAt, "2026-10-29 10:00").Set(AppointmentItems.AppointmentIssuedOn, "2026-10-30"), Judgement.Holds),
            new(ExampleKind.Missing, "没有报备时间", s => s.Set(AppointmentItems.TenureStartOn, "2026-10-28"), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有任职时间和印发日期", s => s.Set(BatchItems.BatchFiledAt, "2026-10-29 10:00"), Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.IsHistorical) return Verdict.Exempt(Caps.Historical);
        if (!dossier.Has(BatchItems.BatchFiledAt)) return Verdict.Missing(BatchItems.BatchFiledAt);
        var item = dossier.Has(AppointmentItems.TenureStartOn) ? AppointmentItems.TenureStartOn : AppointmentItems.AppointmentIssuedOn;
        if (!dossier.Has(item)) return Verdict.Missing(AppointmentItems.TenureStartOn);
        var filed = dossier.Get(BatchItems.BatchFiledAt);
        return LegalTime.Day(filed) < dossier.Get(item) ? Verdict.Holds : Verdict.Broken(
            [new Sighting(BatchItems.BatchFiledAt.Code, LegalTime.Show(filed)), new Sighting(item.Code, ItemTypes.Date.Show(dossier.Get(item)))],
            [new Sighting(BatchItems.BatchFiledAt.Code, "早于" + item.Name)]);
    }

    private static Sketch Filed(Sketch sketch, string filed) => sketch.Set(BatchItems.BatchFiledAt, filed).Set(AppointmentItems.TenureStartOn, "2026-10-28");
}
