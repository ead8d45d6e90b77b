using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G6Consultation.M07MatterReport;

/// <summary>RPT-02 上级答复期限。</summary>
public static class ReplyTerm
{
    internal static readonly Parameter ReplyWorkdays = new("replyWorkdays", "答复期限", "工作日", 15) { Stricter = Stricter.Lower };

    public static readonly Rule Rule = new("RPT-02", "上级答复期限", "上级组织部门收到有关事项报告后，应在规定的工作日内答复；超过的报给监督部门。")
    {
        Kind = RuleKind.Report,
        At = [JudgedAt.Passing(6, "M07")],
        Gate = 6,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER", "LATERAL", "CONVERT"],
        From = new(2010, 3, 1),
        Basis = [new(InstrumentRegister.Supervision2019, "有关事项报告")],
        Verification = Verification.Recalled,
        Note = "自报出次日起数工作日，还没有答复的数到办结之日；本地有更短期限的由政策包设定",
        Parameters = [ReplyWorkdays],
        Reads = [MatterReportItems.ReportableKinds, MatterReportItems.ReportSentAt, MatterReportItems.ReportReplyAt],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "第十二个工作日答复", s => Replied(s, "2026-06-17 16:00"), Judgement.Holds),
            new(ExampleKind.Fails, "第二十五个工作日还没有答复", s => Sent(s).Passing(6, "2026-07-06 10:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "第十五个工作日答复", s => Replied(s, "2026-06-22 16:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "第十六个工作日答复", s => Replied(s, "2026-06-23 09:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "还没有答复，第十五个工作日还在期限内", s => Sent(s).Passing(6, "2026-06-22 10:00"), Judgement.Holds),
            new(ExampleKind.Exception, "不属须报告事项", s => s.Set(MatterReportItems.ReportableKinds, "NONE"), Judgement.Holds),
            new(ExampleKind.Missing, "须报告，没有写报出时间", s => s.Set(MatterReportItems.ReportableKinds, "DISPUTED"), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有写是不是须报告", s => s, Judgement.CannotJudge),
            new(ExampleKind.Exception, "2010 年 2 月 28 日，办法还没有施行", s => Ended(s, "2010-02-28 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2010 年 3 月 1 日施行", s => Ended(s, "2010-03-01 17:00"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (!dossier.IsSettled(MatterReportItems.ReportableKinds)) return Verdict.Missing(MatterReportItems.ReportableKinds);
        if (PriorReport.Declared(dossier).Count == 0) return Verdict.Exempt("不属须事先报告的情形");
        if (!dossier.Has(MatterReportItems.ReportSentAt)) return Verdict.Missing(MatterReportItems.ReportSentAt);
        var isAnswered = dossier.Has(MatterReportItems.ReportReplyAt);
        var (sent, until) = (LegalTime.Day(dossier.Get(MatterReportItems.ReportSentAt)), LegalTime.Day(isAnswered ? dossier.Get(MatterReportItems.ReportReplyAt) : docket.Attempt.At));
        var (taken, most) = (docket.Calendar.WorkdaysBetween(sent, until), docket.Value("RPT-02", ReplyWorkdays));
        return taken <= most ? Verdict.Holds : Verdict.Broken(MatterReportItems.ReportReplyAt, $"{sent:yyyy-MM-dd} 报出，到 {until:yyyy-MM-dd} 第 {taken} 个工作日{(isAnswered ? "答复" : "还没有答复")}", $"{most} 个工作日内答复");
    }

    private static Sketch Sent(Sketch sketch) => sketch
        .Set(MatterReportItems.ReportableKinds, "DISPUTED")
        .Set(MatterReportItems.ReportSentAt, "2026-06-01 09:00");

    private static Sketch Replied(Sketch sketch, string at) => Sent(sketch).Set(MatterReportItems.ReportReplyAt, at);

    private static Sketch Ended(Sketch sketch, string at) => sketch
        .Set(MatterReportItems.ReportableKinds, "DISPUTED")
        .Set(MatterReportItems.ReportSentAt, "2010-01-04 09:00")
        .Set(MatterReportItems.ReportReplyAt, "2010-02-26 16:00")
        .Set(MatterReportItems.MatterReportEndedAt, at);
}
