using System.Text.RegularExpressions;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;
using Jishi.Record.Selection;

namespace Jishi.Record.Gates.G1Qualification;

/// <summary>QUA-11 资历放宽须公告。</summary>
public static partial class RelaxedSeniority
{
    private const string Numerals = "一二三四五六七八九十";

    private static readonly string[] Released = ["副教授", "副研究员", "副高", "高级", "研究生", "硕士", "博士"];

    internal static readonly Parameter RelaxedFukeYears = new("relaxedFukeYears", "放宽后副科任职年限", "年", 4) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("QUA-11", "资历放宽须公告", "公开选拔、竞争上岗放宽资历的，事前在公告中写明，放宽之后副科任职仍须满规定年限；有副高级职称或者研究生学历的不受年限限制。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(1)],
        Gate = 1,
        Pack = "city-openness",
        Kinds = ["PROMOTE"],
        From = new(2005, 1, 1),
        Until = new(2014, 1, 13),
        Basis = [new(InstrumentRegister.DemocraticReform, "公开选拔放宽资历")],
        Verification = Verification.Seed,
        Note = "2014 年起公开选拔的任职条件不得低于条例的资格（据记忆），只用于历史事项；事前看放宽条款和公告的发生时间，副科年限从放宽条款的文字中认",
        Parameters = [RelaxedFukeYears],
        Reads = [OpenSelectionItems.SeniorityRelaxation, OpenSelectionItems.OpenSelectionNotice, MotionItems.SelectionMethod, QualificationItems.EducationDegree, CadreItems.ProfessionalTitle],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "公告写明副科满四年可以报名", s => Announced(s, "副科级任职满四年的可以报名"), Judgement.Holds),
            new(ExampleKind.Fails, "报名开始后才降低门槛", s => Announced(s, "副科级任职满四年的可以报名", relaxed: "2010-05-12 09:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "放宽到副科满3年，突破了底线", s => Announced(s, "副科级任职满3年的可以报名"), Judgement.Broken),
            new(ExampleKind.Boundary, "放宽到副科满五年", s => Announced(s, "副科满五年的可以报名"), Judgement.Holds),
            new(ExampleKind.Exception, "副科满三年，本人有副高级职称", s => Announced(s, "副科满三年的可以报名").Set(CadreItems.ProfessionalTitle, "副教授"), Judgement.Holds),
            new(ExampleKind.Exception, "副科满三年，本人是硕士研究生", s => Announced(s, "副科满三年的可以报名").Set(QualificationItems.EducationDegree, "全日制硕士研究生"), Judgement.Holds),
            new(ExampleKind.Fails, "放宽了资历，没有公告", s => s.Set(OpenSelectionItems.SeniorityRelaxation, "副科满四年的可以报名").Set(QualificationItems.QualificationEndedAt, "2010-06-10 17:00"), Judgement.Broken),
            new(ExampleKind.Missing, "公开选拔，没有写有没有放宽资历", s => s.Set(MotionItems.SelectionMethod, "OPEN").Set(QualificationItems.QualificationEndedAt, "2010-06-10 17:00"), Judgement.CannotJudge),
            new(ExampleKind.Exception, "没有放宽资历", s => s.Set(MotionItems.SelectionMethod, "OPEN").NotApplicable(OpenSelectionItems.SeniorityRelaxation, "没有放宽").Set(QualificationItems.QualificationEndedAt, "2010-06-10 17:00"), Judgement.Holds),
            new(ExampleKind.Exception, "没有采用本规则包的地方", s => Announced(s, "副科满三年的可以报名").Adopting(), Judgement.Holds),
            new(ExampleKind.Exception, "2004 年 12 月 31 日，还没有这项做法", s => Announced(s, "副科满三年的可以报名", "2004-12-31 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2005 年 1 月 1 日开始", s => Announced(s, "副科满三年的可以报名", "2005-01-01 09:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "2014 年 1 月 13 日，最后一天", s => Announced(s, "副科满三年的可以报名", "2014-01-13 17:00"), Judgement.Broken),
            new(ExampleKind.Exception, "2014 年 1 月 14 日，改用新条例", s => Announced(s, "副科满三年的可以报名", "2014-01-14 09:00"), Judgement.Holds),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Get(OpenSelectionItems.SeniorityRelaxation) is not { } relaxation)
        {
            return !dossier.IsSettled(OpenSelectionItems.SeniorityRelaxation) && dossier.Get(MotionItems.SelectionMethod) is "OPEN" or "COMPETE"
                ? Verdict.Missing(OpenSelectionItems.SeniorityRelaxation)
                : Verdict.Exempt("没有放宽资历");
        }

        if (!dossier.Has(OpenSelectionItems.OpenSelectionNotice)) return Verdict.Broken(OpenSelectionItems.OpenSelectionNotice, $"没有公告", $"放宽资历的事前在公告写明");
        var (noticed, relaxed) = (dossier.Find(OpenSelectionItems.OpenSelectionNotice)!.OccurredAt, dossier.Find(OpenSelectionItems.SeniorityRelaxation)!.OccurredAt);
        if (relaxed > noticed) return Verdict.Broken(OpenSelectionItems.SeniorityRelaxation, $"{LegalTime.Show(relaxed)} 放宽，公告已于 {LegalTime.Show(noticed)} 发布", $"事前在公告写明");
        var least = docket.Value("QUA-11", RelaxedFukeYears);
        return YearsAsDeputySectionHead(relaxation) is { } years && years < least && !IsReleased(dossier)
            ? Verdict.Broken(OpenSelectionItems.SeniorityRelaxation, $"副科任职 {years} 年", $"副科任职满 {least} 年，或有副高级职称、研究生学历")
            : Verdict.Holds;
    }

    private static long? YearsAsDeputySectionHead(string text) => Years().Match(text) is not { Success: true } match ? null
        : match.Groups["n"].Value is "两" ? 2
        : Numerals.IndexOf(match.Groups["n"].Value, StringComparison.Ordinal) is >= 0 and var at ? at + 1
        : long.Parse(match.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsReleased(Dossier dossier) =>
        Released.Any(w => $"{dossier.Get(QualificationItems.EducationDegree)} {dossier.Get(CadreItems.ProfessionalTitle)}".Contains(w, StringComparison.Ordinal));

    [GeneratedRegex("副科级?(?:任职|职务|职位)?满?(?<n>[0-9]{1,2}|[一二两三四五六七八九十])年", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Years();

    private static Sketch Announced(Sketch sketch, string relaxation, string ended = "2010-06-10 17:00", string relaxed = "2004-05-10 09:00") => sketch
        .Set(OpenSelectionItems.OpenSelectionNotice, new[] { new { sha256 = new string('a', 64), name = "公告.pdf", size = 12, mediaType = "application/pdf" } }, occurred: relaxed == "2004-05-10 09:00" ? relaxed : "2010-05-10 09:00")
        .Set(OpenSelectionItems.SeniorityRelaxation, relaxation, occurred: relaxed)
        .Set(QualificationItems.QualificationEndedAt, ended);
}
