using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Gates.G8Appointment.M11Appointment;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>SEQ-13 初次提交、SEQ-14 二次提交。逾期照常提交，逾期的事实留下。</summary>
public static class Submissions
{
    internal static readonly Parameter FirstSubmitDays = new("firstSubmitDays", "初次提交期限", "日", 5);
    internal static readonly Parameter SecondSubmitDays = new("secondSubmitDays", "二次提交期限", "日", 5);

    public static readonly Rule First = new("SEQ-13", "初次提交五日内", "党委（党组）讨论决定后，在规定天数内初次提交；逾期仍须提交并说明。")
    {
        Kind = RuleKind.Warn,
        At = [Act.SendPackage],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "决定任用后五日内初次提交")],
        Verification = Verification.Seed,
        Note = "该材料没有写工作日，按自然日计",
        Parameters = [FirstSubmitDays],
        Reads = [DecisionItems.DecisionEndedAt],
        Holds = docket => !IsNode(docket, "FIRST") ? Verdict.Holds
            : docket.Dossier.IsHistorical ? Verdict.Exempt(Historical.Why)
            : !docket.Dossier.Has(DecisionItems.DecisionEndedAt) ? Verdict.Missing(DecisionItems.DecisionEndedAt)
            : Within(docket, LegalTime.Day(docket.Dossier.Get(DecisionItems.DecisionEndedAt)), docket.Value("SEQ-13", FirstSubmitDays), DecisionItems.DecisionEndedAt),
        Examples =
        [
            new(ExampleKind.Holds, "决定次日提交", s => Decided(s).Sending("FIRST", "2026-10-21 09:00"), Judgement.Holds),
            new(ExampleKind.Fails, "决定一个月后才提交", s => Decided(s).Sending("FIRST", "2026-11-20 09:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "决定后第五日提交", s => Decided(s).Sending("FIRST", "2026-10-25 23:59"), Judgement.Holds),
            new(ExampleKind.Boundary, "决定后第六日提交", s => Decided(s).Sending("FIRST", "2026-10-26 00:01"), Judgement.Broken),
            new(ExampleKind.Exception, "历史补录的事项不算逾期", s => Decided(s.Historical()).Sending("FIRST", "2027-10-26 00:01"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写讨论决定的结束时间", s => s.Sending("FIRST", "2026-10-26 00:01"), Judgement.CannotJudge),
        ],
    };

    public static readonly Rule Second = new("SEQ-14", "任职后二次提交", "任免通知印发后，在规定天数内二次提交；逾期仍须提交并说明。")
    {
        Kind = RuleKind.Warn,
        At = [Act.SendPackage],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "正式任用后二次提交")],
        Verification = Verification.Seed,
        Note = "该材料没有写天数，与初次提交同为五日；自任免通知印发之日起算",
        Parameters = [SecondSubmitDays],
        Reads = [AppointmentItems.AppointmentIssuedOn],
        Holds = docket => !IsNode(docket, "SECOND") ? Verdict.Holds
            : docket.Dossier.IsHistorical ? Verdict.Exempt(Historical.Why)
            : !docket.Dossier.Has(AppointmentItems.AppointmentIssuedOn) ? Verdict.Missing(AppointmentItems.AppointmentIssuedOn)
            : Within(docket, docket.Dossier.Get(AppointmentItems.AppointmentIssuedOn), docket.Value("SEQ-14", SecondSubmitDays), AppointmentItems.AppointmentIssuedOn),
        Examples =
        [
            new(ExampleKind.Holds, "任免通知印发三日后提交", s => Issued(s).Sending("SECOND", "2026-11-13 09:00"), Judgement.Holds),
            new(ExampleKind.Fails, "任职两月仍未提交", s => Issued(s).Sending("SECOND", "2027-01-10 09:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "第五日提交", s => Issued(s).Sending("SECOND", "2026-11-15 18:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "第六日提交", s => Issued(s).Sending("SECOND", "2026-11-16 08:00"), Judgement.Broken),
            new(ExampleKind.Missing, "没有写任免通知印发日期", s => s.Sending("SECOND", "2026-11-16 08:00"), Judgement.CannotJudge),
        ],
    };

    private static bool IsNode(Docket docket, string node) => string.Equals(docket.Attempt.Node, node, StringComparison.Ordinal);

    private static Verdict Within(Docket docket, DateOnly from, long days, DataItem item)
    {
        var used = LegalTime.Day(docket.Attempt.At).DayNumber - from.DayNumber;
        return used <= days ? Verdict.Holds : Verdict.Broken(
            [new Sighting(item.Code, ItemTypes.Date.Show(from)), new Sighting("submission.days", string.Create(CultureInfo.InvariantCulture, $"第 {used} 日"))],
            [new Sighting("submission.days", string.Create(CultureInfo.InvariantCulture, $"{days} 日内"))]);
    }

    private static Sketch Decided(Sketch sketch) => sketch.Set(DecisionItems.DecisionEndedAt, "2026-10-20 17:00");

    private static Sketch Issued(Sketch sketch) => sketch.Set(AppointmentItems.AppointmentIssuedOn, "2026-11-10");
}
