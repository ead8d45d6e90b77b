using Jishi.Record.Cadres;
using Jishi.Record.Gates.G6Consultation.M07MatterReport;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G1Qualification;

/// <summary>QUA-04 下级正职提上级副职三年。</summary>
public static class PrincipalToUpperDeputy
{
    internal static readonly Parameter MinPrincipalYears = new("minPrincipalYears", "下级正职最低任职年限", "年", 3) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("QUA-04", "下级正职提上级副职三年", "由下级正职提拔担任上级副职的，须在下级正职岗位累计任职满规定年限；破格并经上级同意的除外。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(1)],
        Gate = 1,
        Pack = "national",
        Kinds = ["PROMOTE"],
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2014, "第八条"), new(InstrumentRegister.Regulations2019, "第八条")],
        Verification = Verification.Verified,
        Note = "条文写的是县处级以上，县以下参照；是不是由下级正职提任上级副职，看现任职务和拟任职务的名称；年限按同一层次累计，取任现职务层次时间和资格事实表中写明“正职”的各行里多的一个，算到资格审查之日",
        Parameters = [MinPrincipalYears],
        Reads = [.. RankYears.Reads],
        Holds = docket => RankYears.Judge(docket, (from, to) => PostTitles.IsPrincipal(from) && PostTitles.IsDeputy(to), "不是由下级正职提任上级副职", "正职", docket.Value("QUA-04", MinPrincipalYears)),
        Examples =
        [
            new(ExampleKind.Holds, "任科长四年，提任副局长", s => From(s, "2022-10"), Judgement.Holds),
            new(ExampleKind.Fails, "任科长两年半，提任副局长", s => From(s, "2024-04"), Judgement.Broken),
            new(ExampleKind.Boundary, "到审查之日正好满三年", s => From(s, "2023-10-30"), Judgement.Holds),
            new(ExampleKind.Boundary, "差一天满三年", s => From(s, "2023-10-31"), Judgement.Broken),
            new(ExampleKind.Exception, "现岗位一年，前一个正职岗位两年，累计满三年", s => From(s, "2025-10").Set(QualificationItems.QualificationFacts, new[] { new { Fact = "下级正职任职", From = "2023-09-01", To = "2025-09-30" }, new { Fact = "下级正职任职（现岗位）", From = "2025-10-01", To = "2026-10-01" } }), Judgement.Holds),
            new(ExampleKind.Exception, "任科长两年半，破格，上级已经同意", s => From(s, "2024-04").Set(QualificationItems.QualificationVerdict, "EXCEPTION").Set(MatterReportItems.ReportReply, "AGREE"), Judgement.Holds),
            new(ExampleKind.Boundary, "写了破格，上级不同意", s => From(s, "2024-04").Set(QualificationItems.QualificationVerdict, "EXCEPTION").Set(MatterReportItems.ReportReply, "DISAGREE"), Judgement.Broken),
            new(ExampleKind.Exception, "由副局长提任局长，另有规定", s => From(s, "2024-04").Set(QualificationItems.CurrentPost, "县审计局副局长").Set(QualificationItems.ProposedPost, "县审计局局长"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写任现职务层次时间，事实表也没有正职年限，无法判断", s => s.Set(QualificationItems.CurrentPost, "县审计局综合科科长").Set(QualificationItems.ProposedPost, "县审计局副局长"), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2002 年 7 月 8 日，条文还没有施行", s => From(s, "2001-01", "2002-07-08 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行", s => From(s, "2001-01", "2002-07-09 09:00"), Judgement.Broken),
        ],
    };

    private static Sketch From(Sketch sketch, string since, string ended = "2026-10-30 17:00") => sketch
        .Set(QualificationItems.CurrentPost, "县审计局综合科科长")
        .Set(QualificationItems.ProposedPost, "县审计局副局长")
        .Set(QualificationItems.CurrentRankSince, since)
        .Set(QualificationItems.QualificationEndedAt, ended);
}
