using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G8Appointment.M11Appointment;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>SEQ-15 立卷归档。</summary>
public static class Archiving
{
    internal static readonly Parameter ArchiveDays = new("archiveDays", "日", 30);

    public static readonly Rule Rule = new("SEQ-15", "立卷归档", "二次提交后在规定天数内、四签齐全后立卷归档；逾期或签字不齐的须说明。")
    {
        Kind = RuleKind.Warn,
        At = [Act.Archive],
        Basis = [new(Register.WholeProcessRecord, "每批调整完毕、签字齐全后立卷归档")],
        Verification = Verification.Seed,
        Note = "三十日为本系统设定",
        Parameters = [ArchiveDays],
        Reads = [AppointmentItems.SecondSubmittedAt, .. SigningPositions.Four.Select(p => p.Item)],
        Holds = docket => docket.Dossier.IsHistorical ? Verdict.Exempt(Historical.Why)
            : !docket.Dossier.Has(AppointmentItems.SecondSubmittedAt) ? Verdict.Missing(AppointmentItems.SecondSubmittedAt)
            : Judge(docket),
        Examples =
        [
            new(ExampleKind.Holds, "二次提交后二十日归档，四签齐全", s => Sent(s, 4).Archiving("2026-11-30 09:00"), Outcome.Holds),
            new(ExampleKind.Fails, "半年未归档", s => Sent(s, 4).Archiving("2027-05-10 09:00"), Outcome.Broken),
            new(ExampleKind.Boundary, "第三十日归档", s => Sent(s, 4).Archiving("2026-12-10 18:00"), Outcome.Holds),
            new(ExampleKind.Boundary, "第三十一日归档", s => Sent(s, 4).Archiving("2026-12-11 08:00"), Outcome.Broken),
            new(ExampleKind.Fails, "缺分管副部长签字", s => Sent(s, 3).Archiving("2026-11-30 09:00"), Outcome.Broken),
            new(ExampleKind.Missing, "没有二次提交", s => s.Archiving("2026-11-30 09:00"), Outcome.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var from = LegalTime.Day(docket.Dossier.Get(AppointmentItems.SecondSubmittedAt));
        var used = LegalTime.Day(docket.Attempt.At).DayNumber - from.DayNumber;
        var limit = docket.Value("SEQ-15", ArchiveDays);
        var unsigned = SigningPositions.Four.Where(p => SignatureStanding.Of(docket.Dossier, SigningPositions.Archive, p.Code) is null).ToList();
        var seen = unsigned.Select(p => new Sighting(p.Code, "未签或已失效")).ToList();
        var required = unsigned.Select(p => new Sighting(p.Code, "签字后归档")).ToList();
        if (used > limit)
        {
            seen.Add(new Sighting("archive.days", string.Create(CultureInfo.InvariantCulture, $"二次提交后第 {used} 日")));
            required.Add(new Sighting("archive.days", string.Create(CultureInfo.InvariantCulture, $"{limit} 日内")));
        }

        return seen.Count == 0 ? Verdict.Holds : Verdict.Broken(seen, required);
    }

    private static Sketch Sent(Sketch sketch, int signed) => SigningPositions.Four.Take(signed)
        .Aggregate(sketch.Passed(1, 2, 3, 4, 5, 6, 7, 8), (s, p) => s.SignedAt(SigningPositions.Archive, p.Code))
        .Set(AppointmentItems.SecondSubmittedAt, "2026-11-10 16:00");
}
