using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G8Appointment.M11Appointment;
using Jishi.Record.Gates.G9Confirmation;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>SEQ-15 立卷归档。</summary>
public static class Archiving
{
    internal static readonly Parameter ArchiveDays = new("archiveDays", "归档期限", "日", 30);

    public static readonly Rule Rule = new("SEQ-15", "立卷归档", "每批调整完毕（最后一人二次提交，有试用期的转正）后在规定天数内、四签齐全后立卷归档；逾期或签字不齐的须说明。")
    {
        Kind = RuleKind.Warn,
        At = [Act.Archive],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "每批调整完毕、签字齐全后立卷归档")],
        Verification = Verification.Seed,
        Note = "三十日为本系统设定；材料没有说试用期，试用未满不能归档，所以自转正起算；一批一卷，自全批最后一人起算",
        Parameters = [ArchiveDays],
        Reads = [AppointmentItems.SecondSubmittedAt, ConfirmationItems.ProbationEndedAt, .. SigningPositions.Four.Select(p => p.Item)],
        Holds = docket => docket.Dossier.IsHistorical ? Verdict.Exempt(Historical.Why)
            : !docket.Dossier.Has(AppointmentItems.SecondSubmittedAt) ? Verdict.Missing(AppointmentItems.SecondSubmittedAt)
            : Judge(docket),
        Examples =
        [
            new(ExampleKind.Holds, "二次提交后二十日归档，四签齐全", s => Sent(s, 4).Archiving("2026-11-30 09:00"), Judgement.Holds),
            new(ExampleKind.Fails, "半年未归档", s => Sent(s, 4).Archiving("2027-05-10 09:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "第三十日归档", s => Sent(s, 4).Archiving("2026-12-10 18:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "第三十一日归档", s => Sent(s, 4).Archiving("2026-12-11 08:00"), Judgement.Broken),
            new(ExampleKind.Fails, "缺分管副部长签字", s => Sent(s, 3).Archiving("2026-11-30 09:00"), Judgement.Broken),
            new(ExampleKind.Exception, "有试用期的自转正起算，转正后二十日归档", s => Confirmed(s).Archiving("2027-11-30 09:00"), Judgement.Holds),
            new(ExampleKind.Exception, "本人早已二次提交，同批另一人一年后才转正，自那时起算", s => InOneBatch(Sent(s, 4), Confirmed(s)).Archiving("2027-11-30 09:00"), Judgement.Holds),
            new(ExampleKind.Missing, "没有二次提交", s => s.Archiving("2026-11-30 09:00"), Judgement.CannotJudge),
        ],
    };

    /// <summary>The day on which a row was done with: from the last of its batch the days to the archive count. Null while a probation is still running.</summary>
    internal static DateOnly? From(Dossier dossier, DateOnly sent)
    {
        if (!NineGates.Applies(NineGates.Number(9), dossier)) return sent;
        if (!dossier.HasPassed(9) || !dossier.Has(ConfirmationItems.ProbationEndedAt)) return null;
        var confirmed = LegalTime.Day(dossier.Get(ConfirmationItems.ProbationEndedAt));
        return confirmed > sent ? confirmed : sent;
    }

    private static Verdict Judge(Docket docket)
    {
        if (From(docket.Dossier, LegalTime.Day(docket.Dossier.Get(AppointmentItems.SecondSubmittedAt))) is not { } from) return Verdict.Missing(ConfirmationItems.ProbationEndedAt);
        var last = docket.Together.Where(d => d.Has(AppointmentItems.SecondSubmittedAt)).Select(d => From(d, LegalTime.Day(d.Get(AppointmentItems.SecondSubmittedAt)))).Append(from).Max()!.Value;
        var used = LegalTime.Day(docket.Attempt.At).DayNumber - last.DayNumber;
        var limit = docket.Value("SEQ-15", ArchiveDays);
        var unsigned = SignatureStanding.Unsigned(docket.Dossier, SigningPositions.Archive, SigningPositions.Four).ToList();
        var seen = unsigned.Select(p => new Sighting(p.Code, "未签或已失效")).ToList();
        var required = unsigned.Select(p => new Sighting(p.Code, "签字后归档")).ToList();
        if (used > limit)
        {
            seen.Add(new Sighting("archive.days", string.Create(CultureInfo.InvariantCulture, $"第 {used} 日")));
            required.Add(new Sighting("archive.days", string.Create(CultureInfo.InvariantCulture, $"{limit} 日内")));
        }

        return seen.Count == 0 ? Verdict.Holds : Verdict.Broken(seen, required);
    }

    private static Sketch Sent(Sketch sketch, int signed) => SigningPositions.Four.Take(signed)
        .Aggregate(sketch.Passed(1, 2, 3, 4, 5, 6, 7, 8), (s, p) => s.SignedAt(SigningPositions.Archive, p.Code))
        .Set(AppointmentItems.ProbationApplies, "否")
        .Set(AppointmentItems.SecondSubmittedAt, "2026-11-10 16:00");

    private static Sketch InOneBatch(Sketch one, Sketch other) => new(one.Docket with { Together = [one.Docket.Dossier, other.Docket.Dossier] });

    private static Sketch Confirmed(Sketch sketch) => Sent(sketch.Passed(9), 4)
        .Set(AppointmentItems.ProbationApplies, "是")
        .Set(ConfirmationItems.ProbationEndedAt, "2027-11-10 16:00");
}
