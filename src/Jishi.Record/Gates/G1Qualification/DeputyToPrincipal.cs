using Jishi.Record.Cadres;
using Jishi.Record.Gates.G6Consultation.M07MatterReport;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G1Qualification;

/// <summary>QUA-03 副提正两年。</summary>
public static class DeputyToPrincipal
{
    internal static readonly Parameter MinDeputyYears = new("minDeputyYears", "副职最低任职年限", "年", 2) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("QUA-03", "副提正两年", "由副职提拔担任正职的，须在副职岗位累计任职满规定年限；破格并经上级同意的除外。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(1)],
        Gate = 1,
        Pack = "national",
        Kinds = ["PROMOTE"],
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2014, "第八条"), new(InstrumentRegister.Regulations2019, "第八条")],
        Verification = Verification.Verified,
        Note = "条文写的是县处级以上，县以下参照；是不是由副职提任正职，看现任职务和拟任职务的名称；年限按同一层次累计，取任现职务层次时间和资格事实表中写明“副职”的各行里多的一个，算到资格审查之日",
        Parameters = [MinDeputyYears],
        Reads = [.. RankYears.Reads],
        Holds = docket => RankYears.Judge(docket, (from, to) => PostTitles.IsDeputy(from) && PostTitles.IsPrincipal(to), "不是由副职提任正职", "副职", docket.Value("QUA-03", MinDeputyYears)),
        Examples =
        [
            new(ExampleKind.Holds, "任副局长 26 个月，提任局长", s => From(s, "2024-08"), Judgement.Holds),
            new(ExampleKind.Fails, "任副局长 18 个月，提任局长", s => From(s, "2025-04"), Judgement.Broken),
            new(ExampleKind.Boundary, "到审查之日正好满两年", s => From(s, "2024-10"), Judgement.Holds),
            new(ExampleKind.Boundary, "差一个月满两年", s => From(s, "2024-11"), Judgement.Broken),
            new(ExampleKind.Boundary, "写到日，差一天满两年", s => From(s, "2024-10-31"), Judgement.Broken),
            new(ExampleKind.Boundary, "闰年 2 月 29 日起任，两年后 2 月 28 日满", s => From(s, "2024-02-29", "2026-02-28 17:00"), Judgement.Holds),
            new(ExampleKind.Exception, "现岗位 10 个月，前一个副职岗位 16 个月，累计 26 个月", s => From(s, "2025-12").Set(QualificationItems.QualificationFacts, new[] { new { Fact = "副职任职", Months = 10 }, new { Fact = "副职任职（原岗位）", Months = 16 } }), Judgement.Holds),
            new(ExampleKind.Exception, "任副职 18 个月，破格，上级已经同意", s => From(s, "2025-04").Set(QualificationItems.QualificationVerdict, "EXCEPTION").Set(MatterReportItems.ReportReply, "AGREE"), Judgement.Holds),
            new(ExampleKind.Boundary, "写了破格，上级还没有答复", s => From(s, "2025-04").Set(QualificationItems.QualificationVerdict, "EXCEPTION"), Judgement.Broken),
            new(ExampleKind.Exception, "由科长提任副局长，另有规定", s => From(s, "2025-04").Set(QualificationItems.CurrentPost, "县审计局综合科科长").Set(QualificationItems.ProposedPost, "县审计局副局长"), Judgement.Holds),
            new(ExampleKind.Missing, "任现职务层次时间只写到年，无法判断", s => From(s, "2024"), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有写现任职务，不知道是不是副职", s => s.Set(QualificationItems.ProposedPost, "县审计局局长"), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2002 年 7 月 8 日，条文还没有施行", s => From(s, "2002-01", "2002-07-08 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行", s => From(s, "2002-01", "2002-07-09 09:00"), Judgement.Broken),
        ],
    };

    private static Sketch From(Sketch sketch, string since, string ended = "2026-10-30 17:00") => sketch
        .Set(QualificationItems.CurrentPost, "县发展和改革局副局长")
        .Set(QualificationItems.ProposedPost, "县发展和改革局局长")
        .Set(QualificationItems.CurrentRankSince, since)
        .Set(QualificationItems.QualificationEndedAt, ended);
}
