using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G6Consultation.M07MatterReport;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G1Qualification;

/// <summary>QUA-01 工龄与基层经历。</summary>
public static class WorkYears
{
    internal static readonly Parameter MinWorkYears = new("minWorkYears", "最低工龄", "年", 5) { Stricter = Stricter.Higher };
    internal static readonly Parameter MinGrassrootsYears = new("minGrassrootsYears", "最低基层经历", "年", 2) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("QUA-01", "工龄与基层经历", "提拔担任领导职务的，工龄和基层工作经历须满规定年限；破格并经上级同意的除外。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(1)],
        Gate = 1,
        Pack = "national",
        Kinds = ["PROMOTE"],
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2019, "第八条"), new(InstrumentRegister.Regulations2014, "第八条")],
        Verification = Verification.Recalled,
        Note = "条文写的是提任县处级领导职务，县以下参照；工龄由参加工作时间算到资格审查之日，基层经历取资格事实表中写明“基层”的各行",
        Parameters = [MinWorkYears, MinGrassrootsYears],
        Reads = [QualificationItems.WorkStartedOn, QualificationItems.QualificationFacts, QualificationItems.QualificationVerdict, MatterReportItems.ReportReply],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "工龄九年，基层经历三年", s => Served(s, "2017-07", 36), Judgement.Holds),
            new(ExampleKind.Fails, "基层经历一年", s => Served(s, "2017-07", 12), Judgement.Broken),
            new(ExampleKind.Boundary, "工龄到审查之日正好满五年，基层经历正好两年", s => Served(s, "2021-10", 24), Judgement.Holds),
            new(ExampleKind.Boundary, "工龄差一个月满五年", s => Served(s, "2021-11", 24), Judgement.Broken),
            new(ExampleKind.Boundary, "基层经历差一个月满两年", s => Served(s, "2021-10", 23), Judgement.Broken),
            new(ExampleKind.Boundary, "2 月 29 日参加工作，五年后 2 月 28 日满五年", s => Served(s, "2020-02-29", 24, "2025-02-28 10:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "基层经历写了起止，没有写月数，按起止算", s => Served(s, "2017-07", 0).Set(QualificationItems.QualificationFacts, new[] { new { Fact = "基层工作经历", From = "2012-05-01", To = "2014-05-01" } }), Judgement.Holds),
            new(ExampleKind.Missing, "参加工作时间只写到年，满不满五年不知道", s => Served(s, "2021", 24), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有写参加工作时间，无法判断", s => Facts(s, 36), Judgement.CannotJudge),
            new(ExampleKind.Exception, "破格，上级已经同意", s => Served(s, "2023-07", 12).Set(QualificationItems.QualificationVerdict, "EXCEPTION").Set(MatterReportItems.ReportReply, "AGREE"), Judgement.Holds),
            new(ExampleKind.Boundary, "写了破格，上级还没有同意", s => Served(s, "2023-07", 12).Set(QualificationItems.QualificationVerdict, "EXCEPTION"), Judgement.Broken),
            new(ExampleKind.Exception, "2002 年 7 月 8 日，条文还没有施行", s => Served(s, "2001-07", 0, "2002-07-08 10:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行，工龄不足", s => Served(s, "2001-07", 0, "2002-07-09 10:00"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (Exceptional.IsConsented(dossier)) return Verdict.Exempt(Exceptional.Why);
        if (!dossier.Has(QualificationItems.WorkStartedOn)) return Verdict.Missing(QualificationItems.WorkStartedOn);
        if (dossier.Get(QualificationItems.QualificationFacts) is not { } facts) return Verdict.Missing(QualificationItems.QualificationFacts);
        var years = docket.Value("QUA-01", MinWorkYears);
        var grassrootsYears = docket.Value("QUA-01", MinGrassrootsYears);
        var started = dossier.Get(QualificationItems.WorkStartedOn);
        var lasted = Elapsed.HasLasted(started, years * 12, docket.Day);
        var grassroots = facts.About("基层").Months();
        var seen = new List<Sighting>();
        var required = new List<Sighting>();
        if (lasted is false) Say(QualificationItems.WorkStartedOn, $"{started}，到 {docket.Day:yyyy-MM-dd} 不满 {years} 年", $"工龄满 {years} 年");
        if (grassroots < grassrootsYears * 12) Say(QualificationItems.QualificationFacts, $"基层经历 {grassroots} 个月", $"满 {grassrootsYears} 年");
        if (seen.Count > 0) return Verdict.Broken(seen, required);
        return lasted is null ? Verdict.CannotJudge(QualificationItems.WorkStartedOn, $"只写到 {started} 年", $"写到月，才能判断是否满 {years} 年") : Verdict.Holds;

        void Say(DataItem item, FormattableString saw, FormattableString wants)
        {
            seen.Add(new Sighting(item.Code, saw.ToString(CultureInfo.InvariantCulture)));
            required.Add(new Sighting(item.Code, wants.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static Sketch Served(Sketch sketch, string since, int grassrootsMonths, string at = "2026-10-30 10:00") =>
        Facts(sketch, grassrootsMonths, at).Set(QualificationItems.WorkStartedOn, since);

    private static Sketch Facts(Sketch sketch, int grassrootsMonths, string at = "2026-10-30 10:00") =>
        sketch.Set(QualificationItems.QualificationFacts, new[] { new { Fact = "基层工作经历", Months = grassrootsMonths } }).Set(QualificationItems.QualificationEndedAt, at);
}
