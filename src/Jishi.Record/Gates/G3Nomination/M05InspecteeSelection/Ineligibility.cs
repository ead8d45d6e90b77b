using System.Collections.Immutable;
using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;

/// <summary>DET-02、DET-03 不得列为考察对象: the text of 2019 looks at last year's assessment, that of 2014 at three years'.</summary>
public static class Ineligibility
{
    /// <summary>The best first: a grade stands lower the later it stands here. «不定等次» is no grade and stands nowhere.</summary>
    private static readonly ImmutableArray<string> Grades = ["EXCELLENT", "COMPETENT", "BASIC", "INCOMPETENT"];

    private static readonly Parameter LastYearGradeMin = new("lastYearGradeMin", "上年考核最低等次", "", 1)
    { Stricter = Stricter.Lower, Choices = [.. Grades.Select(CommonCodes.AssessmentGrade.Label)] };

    private static readonly Parameter LookbackYears = new("lookbackYears", "所看考核的年数", "年", 3) { Stricter = Stricter.Higher };

    public static readonly Rule Of2019 = new("DET-02", "不得列为考察对象（2019年文本）", "有不得列为考察对象的情形，或者上一年度考核在称职以下的，不能列为考察对象；上一年度不定等次的可以列入，但须说明。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(3, "M05")],
        Gate = 4,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER"],
        From = new(2019, 3, 3),
        Basis = [new(InstrumentRegister.Regulations2019, "第二十四条")],
        Verification = Verification.Recalled,
        Note = "按确定考察对象之日选文本，“上一年度”由那一日推算；没有参加上一年度考核的，写年度和原因、不写等次，按不定等次看待。移居和影响期另有专条核对",
        Parameters = [LastYearGradeMin],
        Reads = [InspecteeSelectionItems.IneligibilityScreen, InspecteeSelectionItems.RecentAssessments, InspecteeSelectionItems.InspecteeSelectionEndedAt],
        Holds = docket => Judge(docket, years: 1, lowest: docket.Value("DET-02", LastYearGradeMin)),
        Examples =
        [
            new(ExampleKind.Holds, "审查没有所列情形，上年称职", s => Graded(s, "2026-10-16 17:00", (2025, "称职")), Judgement.Holds),
            new(ExampleKind.Fails, "上年基本称职", s => Graded(s, "2026-10-16 17:00", (2025, "基本称职")), Judgement.Broken),
            new(ExampleKind.Boundary, "前年基本称职，上年称职：2019 年文本只看上一年", s => Graded(s, "2026-10-16 17:00", (2024, "基本称职"), (2025, "称职")), Judgement.Holds),
            new(ExampleKind.Fails, "审查写明有拉票行为", s => Graded(s, "2026-10-16 17:00", (2025, "优秀")).Set(InspecteeSelectionItems.IneligibilityScreen, "CANVASS"), Judgement.Broken),
            new(ExampleKind.Exception, "上年不定等次，可以列入，须说明", s => Graded(s, "2026-10-16 17:00", (2025, "不定等次")), Judgement.Broken),
            new(ExampleKind.Missing, "没有记上年的考核等次", s => Graded(s, "2026-10-16 17:00", (2024, "优秀")), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有审查不得列为考察对象的情形", s => s.Set(InspecteeSelectionItems.InspecteeSelectionEndedAt, "2026-10-16 17:00"), Judgement.CannotJudge),
            new(ExampleKind.Boundary, "2019 年 3 月 3 日确定考察对象，上年基本称职", s => Graded(s, "2019-03-03 17:00", (2018, "基本称职")), Judgement.Broken),
            new(ExampleKind.Boundary, "2019 年 3 月 2 日确定考察对象，本条还没有施行", s => Graded(s, "2019-03-02 17:00", (2018, "基本称职")), Judgement.Holds),
        ],
    };

    public static readonly Rule Of2014 = new("DET-03", "不得列为考察对象（2014年文本）", "有不得列为考察对象的情形，或者近三年年度考核有称职以下等次的，不能列为考察对象；不定等次的年度须说明。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(3, "M05")],
        Gate = 4,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER"],
        From = new(2014, 1, 14),
        Until = new(2019, 3, 2),
        Basis = [new(InstrumentRegister.Regulations2014, "第二十四条")],
        Verification = Verification.Recalled,
        Note = "2014 年文本看三年，2019 年文本看上一年，按确定考察对象之日选文本。没有参加考核的年度，写年度和原因、不写等次",
        Parameters = [LookbackYears],
        Reads = [InspecteeSelectionItems.IneligibilityScreen, InspecteeSelectionItems.RecentAssessments, InspecteeSelectionItems.InspecteeSelectionEndedAt],
        Holds = docket => Judge(docket, years: docket.Value("DET-03", LookbackYears), lowest: 1),
        Examples =
        [
            new(ExampleKind.Holds, "三年都称职以上", s => Graded(s, "2018-05-10 17:00", (2015, "称职"), (2016, "优秀"), (2017, "称职")), Judgement.Holds),
            new(ExampleKind.Fails, "前年基本称职", s => Graded(s, "2018-05-10 17:00", (2015, "称职"), (2016, "基本称职"), (2017, "优秀")), Judgement.Broken),
            new(ExampleKind.Boundary, "三年里最早的一年不称职", s => Graded(s, "2018-05-10 17:00", (2015, "不称职"), (2016, "称职"), (2017, "称职")), Judgement.Broken),
            new(ExampleKind.Boundary, "第四年前基本称职，不再看", s => Graded(s, "2018-05-10 17:00", (2014, "基本称职"), (2015, "称职"), (2016, "称职"), (2017, "称职")), Judgement.Holds),
            new(ExampleKind.Exception, "有一年不定等次，须说明", s => Graded(s, "2018-05-10 17:00", (2015, "称职"), (2016, "不定等次"), (2017, "称职")), Judgement.Broken),
            new(ExampleKind.Missing, "只记了两年的考核等次", s => Graded(s, "2018-05-10 17:00", (2016, "称职"), (2017, "称职")), Judgement.CannotJudge),
            new(ExampleKind.Boundary, "2014 年 1 月 14 日施行，上年基本称职", s => Graded(s, "2014-01-14 17:00", (2011, "称职"), (2012, "称职"), (2013, "基本称职")), Judgement.Broken),
            new(ExampleKind.Boundary, "2014 年 1 月 13 日，还没有施行", s => Graded(s, "2014-01-13 17:00", (2011, "称职"), (2012, "称职"), (2013, "基本称职")), Judgement.Holds),
            new(ExampleKind.Boundary, "2019 年 3 月 2 日，仍看三年", s => Graded(s, "2019-03-02 17:00", (2016, "基本称职"), (2017, "称职"), (2018, "称职")), Judgement.Broken),
            new(ExampleKind.Boundary, "2019 年 3 月 3 日，改看上一年", s => Graded(s, "2019-03-03 17:00", (2016, "基本称职"), (2017, "称职"), (2018, "称职")), Judgement.Holds),
        ],
    };

    private static Verdict Judge(Docket docket, long years, long lowest)
    {
        var dossier = docket.Dossier;
        if (dossier.Get(InspecteeSelectionItems.IneligibilityScreen) is not { } screen) return Verdict.Missing(InspecteeSelectionItems.IneligibilityScreen);
        if (screen.Any(g => g != "NONE"))
            return Verdict.Broken([new Sighting(InspecteeSelectionItems.IneligibilityScreen.Code, dossier.Show(InspecteeSelectionItems.IneligibilityScreen)!)], [new Sighting(InspecteeSelectionItems.IneligibilityScreen.Code, "没有所列情形")]);
        var rows = dossier.Get(InspecteeSelectionItems.RecentAssessments) ?? ValueList<TableRow>.Empty;
        var last = docket.Day.Year - 1;
        var found = Enumerable.Range(0, (int)years).Select(back => (Year: last - back, Row: rows.FirstOrDefault(r => r.Get<long>("Year") == last - back))).ToList();
        if (found.Where(f => f.Row is null).ToList() is { Count: > 0 } missing)
            return Verdict.CannotJudge(new Sighting(InspecteeSelectionItems.RecentAssessments.Code, $"没有 {Years(missing.Select(m => m.Year))} 年度的等次"), new Sighting(InspecteeSelectionItems.RecentAssessments.Code, "须填写"));
        var low = found.Where(f => Grades.IndexOf(Grade(f.Row!)) > lowest).ToList();
        if (low.Count > 0) return Below(low.Select(f => Said(f.Year, f.Row!)), lowest, RuleKind.Block);
        var ungraded = found.Where(f => !Grades.Contains(Grade(f.Row!))).ToList();
        return ungraded.Count == 0 ? Verdict.Holds : Below(ungraded.Select(f => Said(f.Year, f.Row!)), lowest, RuleKind.Warn);
    }

    private static Verdict Below(IEnumerable<string> years, long lowest, RuleKind kind) => Verdict.Broken(
        [new Sighting(InspecteeSelectionItems.RecentAssessments.Code, string.Join('、', years))],
        [new Sighting(InspecteeSelectionItems.RecentAssessments.Code, CommonCodes.AssessmentGrade.Label(Grades[(int)lowest]) + "以上")],
        kind);

    private static string Grade(TableRow row) => row.Get<string>("Grade") ?? "UNGRADED";

    private static string Said(int year, TableRow row) => string.Create(CultureInfo.InvariantCulture, $"{year} 年度{CommonCodes.AssessmentGrade.Label(Grade(row))}");

    private static string Years(IEnumerable<int> years) => string.Join('、', years.Order().Select(y => y.ToString(CultureInfo.InvariantCulture)));

    private static Sketch Graded(Sketch sketch, string fixedAt, params (int Year, string Grade)[] grades) => sketch
        .Set(InspecteeSelectionItems.IneligibilityScreen, "NONE")
        .Set(InspecteeSelectionItems.RecentAssessments, grades.Select(g => new { g.Year, g.Grade }).ToArray())
        .Set(InspecteeSelectionItems.InspecteeSelectionEndedAt, fixedAt);
}
