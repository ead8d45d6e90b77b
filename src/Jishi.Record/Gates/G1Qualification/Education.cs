using System.Text.RegularExpressions;
using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G1Qualification;

/// <summary>QUA-05 文化程度。</summary>
public static partial class Education
{
    private static readonly string[] Levels = ["中专、高中以下", "大专", "大学本科", "研究生"];

    /// <summary>The words that tell a level, the highest first: of several degrees the highest counts, and a school's name tells least.</summary>
    private static readonly (int Level, string[] Words)[] Telling =
        [(3, ["博士", "硕士", "研究生"]), (2, ["本科", "学士"]), (1, ["大专", "专科", "高职"]), (0, ["中专", "高中", "中师", "技校", "初中", "小学"]), (2, ["大学"])];

    internal static readonly Parameter MinEdu = new("minEdu", "最低学历", "", 1) { Stricter = Stricter.Higher, Choices = [.. Levels] };
    internal static readonly Parameter MinEduBureau = new("minEduBureau", "厅局级以上最低学历", "", 2) { Stricter = Stricter.Higher, Choices = [.. Levels] };

    public static readonly Rule Rule = new("QUA-05", "文化程度", "提拔担任领导职务的，一般应有大学专科以上文化程度；厅局级以上的，一般应有大学本科以上文化程度。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(1)],
        Gate = 1,
        Pack = "national",
        Kinds = ["PROMOTE"],
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2014, "第八条"), new(InstrumentRegister.Regulations2019, "第八条")],
        Verification = Verification.Verified,
        Note = "学历从文字中认，取最高的一个；拟任职务是不是厅局级，看职务名称，或资格事实表写明“厅局级”",
        Parameters = [MinEdu, MinEduBureau],
        Reads = [QualificationItems.EducationDegree, QualificationItems.ProposedPost, QualificationItems.QualificationFacts],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "全日制大专，在职大学本科", s => s.Set(QualificationItems.EducationDegree, "全日制大专，会计专业；在职大学本科"), Judgement.Holds),
            new(ExampleKind.Fails, "厅局级人选为大专", s => Bureau(s, "全日制大专"), Judgement.Broken),
            new(ExampleKind.Boundary, "县局局长人选为大专，正好够", s => s.Set(QualificationItems.EducationDegree, "云岭大学法学专业（专科）"), Judgement.Holds),
            new(ExampleKind.Boundary, "县局局长人选为中专", s => s.Set(QualificationItems.EducationDegree, "全日制中专，农学专业"), Judgement.Broken),
            new(ExampleKind.Boundary, "厅局级人选为本科，正好够", s => Bureau(s, "全日制大学本科，法学学士"), Judgement.Holds),
            new(ExampleKind.Boundary, "事实表写明拟任厅局级，人选为大专", s => s.Set(QualificationItems.EducationDegree, "全日制大专").Set(QualificationItems.QualificationFacts, new[] { new { Fact = "拟任职务层次：厅局级副职" } }), Judgement.Broken),
            new(ExampleKind.Missing, "没有写学历", s => s, Judgement.CannotJudge),
            new(ExampleKind.Missing, "只写了学校和专业，看不出学历", s => s.Set(QualificationItems.EducationDegree, "省委党校经济管理专业"), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2002 年 7 月 8 日，条文还没有施行", s => s.Set(QualificationItems.EducationDegree, "高中").Set(QualificationItems.QualificationEndedAt, "2002-07-08 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行", s => s.Set(QualificationItems.EducationDegree, "高中").Set(QualificationItems.QualificationEndedAt, "2002-07-09 09:00"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Get(QualificationItems.EducationDegree) is not { } education) return Verdict.Missing(QualificationItems.EducationDegree);
        if (LevelOf(education) is not { } level) return Verdict.CannotJudge(QualificationItems.EducationDegree, $"{education}", $"写明学历，例如大专、大学本科、研究生");
        var parameter = IsBureau(dossier) ? MinEduBureau : MinEdu;
        var least = docket.Value("QUA-05", parameter);
        return level >= least ? Verdict.Holds : Verdict.Broken(QualificationItems.EducationDegree, $"{Levels[level]}", $"{parameter.Show(least)}以上");
    }

    private static int? LevelOf(string education) =>
        Telling.Where(t => t.Words.Any(w => education.Contains(w, StringComparison.Ordinal))).Select(t => (int?)t.Level).FirstOrDefault();

    private static bool IsBureau(Dossier dossier) =>
        (dossier.Get(QualificationItems.ProposedPost) is { } post && OfBureau().IsMatch(post.Title))
        || (FactSheet.Of(dossier) ?? ValueList<TableRow>.Empty).Any(f => $"{f.Get<string>("Fact")}{f.Get<string>("Required")}".Contains("厅局级", StringComparison.Ordinal));

    [GeneratedRegex("厅副?厅?长|厅局级|[正副]厅级", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfBureau();

    private static Sketch Bureau(Sketch sketch, string education) => sketch.Set(QualificationItems.EducationDegree, education).Set(QualificationItems.ProposedPost, "省水利厅副厅长");
}
