using System.Collections.Immutable;
using Jishi.Record.Batches;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G3Nomination.M04Recommendation;
using Jishi.Record.Gates.G6Consultation.M07MatterReport;
using Jishi.Record.Gates.G6Consultation.X01Consultation;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Gates.G8Appointment.M10PublicNotice;
using Jishi.Record.Gates.G8Appointment.M11Appointment;
using Jishi.Record.Gates.G9Confirmation;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Instruments;
using Jishi.Record.Matters;
using Jishi.Record.Rules;

namespace Jishi.Record.Clocks;

/// <summary>A number of a clock that an office may set for itself, within what the rule book leaves open.</summary>
public sealed record ClockParameter(Parameter Parameter, long Least, long Most);

/// <summary>A clause and how far it was checked.</summary>
public sealed record Clause(Basis Basis, Verification Verification);

/// <summary>A kind of clock: its name, how its days are counted, what it rests on, and where it is found in a case.</summary>
public sealed record ClockKind(string Code, string Name, string Counting, Func<ClockCase, IEnumerable<Stretch>> Find)
{
    /// <summary>What it rests on: one clause, or one of each version of the regulations, oldest first.</summary>
    public required ImmutableArray<Clause> Clauses { get; init; }

    /// <summary>The clause of a clock that starts on a day: that of the text then in force.</summary>
    public Clause ClauseOn(DateOnly day) => Clauses.LastOrDefault(c => c.Basis.Instrument.From is not { } from || from <= day) ?? Clauses[0];

    /// <summary>The rule whose parameter the clock takes; null where the clock has its own.</summary>
    public string? Rule { get; init; }

    public ImmutableArray<ClockParameter> Parameters { get; init; } = [];

    /// <summary>A period that must run at least so long, rather than a day by which something must be done.</summary>
    public bool IsMinimum { get; init; }

    /// <summary>Its detail names bodies that only some may know.</summary>
    public bool IsRestricted { get; init; }
}

/// <summary>The table of clocks: one entry each. 期限。</summary>
public static class ClockKinds
{
    private static readonly DateOnly WorkdaysSince = InstrumentRegister.Regulations2014.From!.Value;
    private static readonly ClockParameter MinWorkdays = new(new Parameter("minWorkdays", "公示期", "工作日", 5), Least: 5, Most: 15);
    private const int ExtensionMonths = 6;

    /// <summary>The local pack that knows the extension of a probation.</summary>
    private const string CityOpenness = "city-openness";

    private static readonly ImmutableArray<Clause> Probationary =
        [Recalled(InstrumentRegister.Regulations2002, "任职试用期"), Verified(InstrumentRegister.Regulations2014, "第四十二条"), Recalled(InstrumentRegister.Regulations2019, "任职试用期")];

    public static ImmutableArray<ClockKind> All { get; } =
    [
        new("RECOMMENDATION", "推荐结果有效期", "自民主推荐结束起十二个月，其间须讨论决定", Recommendation)
        { Clauses = [Recalled(InstrumentRegister.Regulations2002, "民主推荐结果的有效期"), Recalled(InstrumentRegister.Regulations2014, "民主推荐结果的有效期"), Verified(InstrumentRegister.Regulations2019, "第十六条")] },
        new("CONSULTATION", "征求意见复函", "以发函所写期限为准", Consultation)
        { Clauses = [new(new(InstrumentRegister.WholeProcessRecord, "征求意见环节"), Verification.Assumed)], IsRestricted = true },
        new("COMANAGER", "协管方答复", "自协管方收到之日起一个月，未答复视为同意", CoManager)
        { Clauses = [Recalled(InstrumentRegister.Regulations2002, "双重管理干部的任免"), Verified(InstrumentRegister.Regulations2014, "第三十四条"), Recalled(InstrumentRegister.Regulations2019, "双重管理干部的任免")], IsRestricted = true },
        new("REPORT", "有关事项报告答复", "自报出次日起十五个工作日", Report)
        { Clauses = Of(ReplyTerm.Rule), Rule = ReplyTerm.Rule.Id },
        new("FIRST", "初次提交", "自讨论决定起五日，按自然日", First)
        { Clauses = Of(Submissions.First), Rule = Submissions.First.Id },
        new("NOTICE", "公示期", "不少于五个工作日，首日计入；2014 年 1 月 14 日以前为七日", Notice)
        { Clauses = [Recalled(InstrumentRegister.Regulations2002, "任职前公示"), Verified(InstrumentRegister.Regulations2014, "第四十一条"), Verified(InstrumentRegister.Regulations2019, "第四十二条")], Parameters = [MinWorkdays], IsMinimum = true },
        new("SECOND", "二次提交", "自任免通知印发起五日，按自然日", Second)
        { Clauses = Of(Submissions.Second), Rule = Submissions.Second.Id },
        new("ARCHIVE", "立卷归档", "自全批办结起三十日：最后一人二次提交，有试用期的转正", Archive)
        { Clauses = [new(Archiving.Rule.Basis[0], Verification.Assumed)], Rule = Archiving.Rule.Id },
        new("PROBATION", "试用期", "一年；采用延长办法的地方可延长一次，不超过六个月", Probation)
        { Clauses = Probationary, IsMinimum = true },
        new("CONFIRMATION", "试用期满考核", "试用期满后三十日内", Confirmation)
        { Clauses = [.. Probationary.Select(c => c with { Verification = Verification.Assumed })] },
    ];

    public static ClockKind? Find(string code) => All.FirstOrDefault(k => string.Equals(k.Code, code, StringComparison.Ordinal));

    private static IEnumerable<Stretch> Recommendation(ClockCase c) => Passes(c, "M04") && c.Day(RecommendationItems.RecommendationEndedAt) is { } from
        ? [new Stretch(from, from.AddMonths(12), c.Day(DecisionItems.DecisionStartedAt))]
        : [];

    private static IEnumerable<Stretch> Consultation(ClockCase c) =>
        from row in c.Dossier.Get(ConsultationItems.ConsultedOrganizations) ?? ValueList<TableRow>.Empty
        where row.Cells.ContainsKey("SentOn") && row.Cells.ContainsKey("DueOn")
        select new Stretch(row.Get<DateOnly>("SentOn"), row.Get<DateOnly>("DueOn"), row.Cells.ContainsKey("RepliedOn") ? row.Get<DateOnly>("RepliedOn") : null) { Detail = row.Get<OrganName>("Organ")?.Name };

    private static IEnumerable<Stretch> CoManager(ClockCase c) => c.Day(ConsultationItems.CoManagerConsultReceivedAt) is { } from
        ? [new Stretch(from, from.AddMonths(1), c.Day(ConsultationItems.CoManagerReplyAt))]
        : [];

    private static IEnumerable<Stretch> Report(ClockCase c) => c.Day(MatterReportItems.ReportSentAt) is { } from
        ? [Workdays(c, from, Math.Max(1, c.Value(ReplyTerm.Rule.Id, ReplyTerm.ReplyWorkdays, from)), c.Day(MatterReportItems.ReportReplyAt), inclusive: false)]
        : [];

    private static IEnumerable<Stretch> First(ClockCase c) => c.Dossier.HasPassed(7) && c.Day(DecisionItems.DecisionEndedAt) is { } from
        ? [new Stretch(from, from.AddDays((int)c.Value(Submissions.First.Id, Submissions.FirstSubmitDays, from)), c.SentOn("FIRST"))]
        : [];

    private static IEnumerable<Stretch> Notice(ClockCase c)
    {
        if (!Passes(c, "M10") || c.Day(PublicNoticeItems.PublicNoticeStartedAt) is not { } from) return [];
        var done = c.Day(PublicNoticeItems.PublicNoticeEndedAt);
        return from < WorkdaysSince
            ? [new Stretch(from, from.AddDays(6), done)]
            : [Workdays(c, from, c.Value("NOTICE", MinWorkdays.Parameter, from), done, inclusive: true)];
    }

    private static IEnumerable<Stretch> Second(ClockCase c) => c.Dossier.HasPassed(8) && c.Day(AppointmentItems.AppointmentIssuedOn) is { } from
        ? [new Stretch(from, from.AddDays((int)c.Value(Submissions.Second.Id, Submissions.SecondSubmitDays, from)), c.SentOn("SECOND"))]
        : [];

    /// <summary>A batch is archived as one, so it is owed from the day on which the last of its rows was done with.</summary>
    private static IEnumerable<Stretch> Archive(ClockCase c)
    {
        if (c.SentOn("SECOND") is not { } sent || Archiving.From(c.Dossier, sent) is not { } own) return [];
        var (world, archived) = (c.World, c.Row.Has(CandidacyState.Archived));
        var rows = ArchiveBatch.Together(world, c.Matter).SelectMany(m => m.Candidacies.Values.Select(row => (Matter: m, Row: row))).ToList();
        if (!archived && rows.Any(r => ArchiveBatch.WhyNot(world, r.Matter, r.Row) is not null)) return [];
        var from = rows.Where(r => r.Row.SubmittedAt.ContainsKey("SECOND"))
            .Select(r => Archiving.From(world.Dossier(r.Matter, r.Row), LegalTime.Day(r.Row.SubmittedAt["SECOND"])))
            .Append(own).Max()!.Value;
        return [new Stretch(from, from.AddDays((int)c.Value(Archiving.Rule.Id, Archiving.ArchiveDays, from)), archived ? c.Day(SequenceItems.ArchivedOn) : null)];
    }

    private static IEnumerable<Stretch> Probation(ClockCase c)
    {
        if (!c.Dossier.HasPassed(8) || !NineGates.Applies(NineGates.Number(9), c.Dossier)) return [];
        if ((c.Day(ConfirmationItems.ProbationStartOn) ?? c.Day(AppointmentItems.TenureStartOn)) is not { } from) return [];
        var end = c.Day(ConfirmationItems.ProbationDueOn) ?? ConfirmationGate.LastDay(from);
        var done = c.Dossier.Get(ConfirmationItems.ProbationOutcome) is "CONFIRM" ? c.Day(ConfirmationItems.ProbationEndedAt) : null;
        if (c.Day(ConfirmationItems.ProbationExtendedTo) is not { } until) return [new Stretch(from, end, done)];
        if (!c.World.Policy.HasPack(CityOpenness)) return [new Stretch(from, end, done) { Notice = "本地没有采用延长试用期的办法，所写延长不计入期限" }];
        var most = end.AddMonths(ExtensionMonths);
        return [new Stretch(from, until < most ? until : most, done) { Detail = "已延长" }];
    }

    private static IEnumerable<Stretch> Confirmation(ClockCase c) =>
        Probation(c).Select(p => new Stretch(p.Due.AddDays(1), p.Due.AddDays(30), c.Dossier.Get(ConfirmationItems.ProbationOutcome) is "EXTEND" ? null : c.Day(ConfirmationItems.ProbationEndedAt)) { Notice = p.Notice });

    private static Clause Verified(Instrument instrument, string article) => new(new Basis(instrument, article), Verification.Verified);

    private static Clause Recalled(Instrument instrument, string article) => new(new Basis(instrument, article), Verification.Recalled);

    private static ImmutableArray<Clause> Of(Rule rule) => [.. rule.Basis.Select(b => new Clause(b, rule.Verification))];

    private static Stretch Workdays(ClockCase c, DateOnly from, long days, DateOnly? done, bool inclusive)
    {
        var due = c.World.Policy.Calendar.After(from, days, inclusive);
        return new Stretch(from, due, done) { Notice = c.World.Policy.Calendar.Notice(from, due) };
    }

    private static bool Passes(ClockCase c, string module) =>
        NineGates.For(c.Dossier).Any(g => KindsOfAppointment.Of(c.Dossier.Kind).Modules(g).Any(m => m.Code == module));
}
