using Jishi.Record.Cadres;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G6Consultation.M07MatterReport;

/// <summary>RPT-05 任职不满三年调整正职。</summary>
public static class ShortTenure
{
    internal static readonly Parameter MinYears = new("minYears", "党政正职最低任职年限", "年", 3) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("RPT-05", "任职不满三年调整正职", "市、县、乡党政正职任职不满规定年限就调整的，须先报告上级同意。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(6, "M07")],
        Gate = 6,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER", "LATERAL", "CONVERT"],
        From = new(2010, 3, 1),
        Basis = [new(InstrumentRegister.Supervision2019, "有关事项报告"), new(InstrumentRegister.Reporting2010, "须报告的事项")],
        Verification = Verification.Recalled,
        Note = "是不是党政正职看现任职务的名称：市、县、区、乡、镇的党委书记和行政首长；任职自任现职时间算到报告环节结束之日",
        Parameters = [MinYears],
        Reads = [QualificationItems.CurrentPost, QualificationItems.CurrentPostSince, MatterReportItems.ReportableKinds, MatterReportItems.ReportReply],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "任镇长三年零三个月", s => Head(s, "2023-07"), Judgement.Holds),
            new(ExampleKind.Fails, "任镇长两年，没有报告", s => Head(s, "2024-10"), Judgement.Broken),
            new(ExampleKind.Boundary, "任镇长正好三年", s => Head(s, "2023-10"), Judgement.Holds),
            new(ExampleKind.Boundary, "差一天满三年", s => Head(s, "2023-10-31"), Judgement.Broken),
            new(ExampleKind.Exception, "任镇长两年，报告后上级同意", s => Head(s, "2024-10").Set(MatterReportItems.ReportableKinds, "UNDER3Y").Set(MatterReportItems.ReportReply, "AGREE"), Judgement.Holds),
            new(ExampleKind.Boundary, "列入报告情形，还没有答复", s => Head(s, "2024-10").Set(MatterReportItems.ReportableKinds, "UNDER3Y"), Judgement.Broken),
            new(ExampleKind.Exception, "副镇长不是党政正职", s => Head(s, "2025-10").Set(QualificationItems.CurrentPost, "青石镇党委委员、副镇长"), Judgement.Holds),
            new(ExampleKind.Fails, "乡党委书记任职一年", s => Head(s, "2025-10").Set(QualificationItems.CurrentPost, "白鹭乡党委书记"), Judgement.Broken),
            new(ExampleKind.Missing, "镇长，没有写任现职时间", s => s.Set(QualificationItems.CurrentPost, "青石镇镇长").Set(MatterReportItems.ReportableKinds, "NONE"), Judgement.CannotJudge),
            new(ExampleKind.Missing, "任现职时间只写到年，满不满三年不知道", s => Head(s, "2023"), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有写报告情形", s => s.Set(QualificationItems.CurrentPost, "青石镇镇长").Set(QualificationItems.CurrentPostSince, "2020-01"), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2010 年 2 月 28 日，办法还没有施行", s => Head(s, "2009-01", "2010-02-28 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2010 年 3 月 1 日施行", s => Head(s, "2009-01", "2010-03-01 09:00"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (PriorReport.IsDeclared(dossier, "UNDER3Y")) return PriorReport.Agreed(dossier);
        if (dossier.Get(QualificationItems.CurrentPost) is not { } post) return Verdict.Missing(QualificationItems.CurrentPost);
        if (!PostTitles.IsHeadOfPlace(post.Title)) return PriorReport.Reported(dossier, "UNDER3Y", null);
        if (!dossier.IsSettled(QualificationItems.CurrentPostSince)) return Verdict.Missing(QualificationItems.CurrentPostSince);
        if (!dossier.Has(QualificationItems.CurrentPostSince)) return Verdict.Exempt("没有现职");
        var (since, years) = (dossier.Get(QualificationItems.CurrentPostSince), docket.Value("RPT-05", MinYears));
        return Elapsed.HasLasted(since, years * 12, docket.Day) switch
        {
            true => PriorReport.Reported(dossier, "UNDER3Y", null),
            null => Verdict.CannotJudge(QualificationItems.CurrentPostSince, $"只写到 {since} 年", $"写到月，才能判断是否满 {years} 年"),
            false => PriorReport.Reported(dossier, "UNDER3Y", new Sighting(
                QualificationItems.CurrentPostSince.Code,
                FormattableString.Invariant($"{post.Title}，自 {since} 起任，到 {docket.Day:yyyy-MM-dd} 不满 {years} 年"))),
        };
    }

    private static Sketch Head(Sketch sketch, string since, string ended = "2026-10-30 17:00") => sketch
        .Set(QualificationItems.CurrentPost, "青石镇党委副书记、镇长")
        .Set(QualificationItems.CurrentPostSince, since)
        .Set(MatterReportItems.ReportableKinds, "NONE")
        .Set(MatterReportItems.MatterReportEndedAt, ended);
}
