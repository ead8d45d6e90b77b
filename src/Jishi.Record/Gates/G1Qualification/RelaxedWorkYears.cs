using Jishi.Record.Cadres;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;
using Jishi.Record.Selection;

namespace Jishi.Record.Gates.G1Qualification;

/// <summary>QUA-12 科级工龄放宽。</summary>
public static class RelaxedWorkYears
{
    internal static readonly Parameter FukeYears = new("fukeYears", "报副科最低工龄", "年", 3) { Stricter = Stricter.Higher };
    internal static readonly Parameter ZhengkeYears = new("zhengkeYears", "越级报正科最低工龄", "年", 4) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("QUA-12", "科级工龄放宽", "跨部门竞争上岗放宽资历的，工龄满规定年限可以报副科，再长一些可以越一级报正科。")
    {
        Kind = RuleKind.Report,
        At = [JudgedAt.Passing(1)],
        Gate = 1,
        Pack = "city-openness",
        Kinds = ["PROMOTE"],
        From = new(2007, 1, 1),
        Basis = [new(InstrumentRegister.DemocraticReform, "科级跨部门竞争上岗")],
        Verification = Verification.Seed,
        Note = "只问写了资历放宽条款的竞争上岗；拟任副科还是正科，看职务名称写的级别，没有写的副职算副科、正职算正科",
        Parameters = [FukeYears, ZhengkeYears],
        Reads = [QualificationItems.WorkStartedOn, QualificationItems.ProposedPost, OpenSelectionItems.SeniorityRelaxation, MotionItems.SelectionMethod],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "工龄四年，报正科", s => Standing(s, "县招商局局长", "2022-10"), Judgement.Holds),
            new(ExampleKind.Fails, "工龄两年，报副科", s => Standing(s, "县招商局副局长", "2024-10"), Judgement.Broken),
            new(ExampleKind.Boundary, "工龄正好三年，报副科", s => Standing(s, "县招商局副局长", "2023-10"), Judgement.Holds),
            new(ExampleKind.Boundary, "工龄差一个月三年，报副科级组织员", s => Standing(s, "县委组织部副科级组织员", "2023-11"), Judgement.Broken),
            new(ExampleKind.Boundary, "工龄差一个月四年，报正科", s => Standing(s, "县招商局局长", "2022-11"), Judgement.Broken),
            new(ExampleKind.Exception, "没有放宽资历", s => Standing(s, "县招商局副局长", "2024-10").NotApplicable(OpenSelectionItems.SeniorityRelaxation, "没有放宽"), Judgement.Holds),
            new(ExampleKind.Exception, "放宽资历的是公开选拔，不是竞争上岗", s => Standing(s, "县招商局副局长", "2024-10").Set(MotionItems.SelectionMethod, "OPEN"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写参加工作时间", s => Standing(s, "县招商局副局长", null), Judgement.CannotJudge),
            new(ExampleKind.Missing, "看不出拟任职务是副科还是正科", s => Standing(s, "县招商局招商专员", "2024-10"), Judgement.CannotJudge),
            new(ExampleKind.Missing, "参加工作时间只写到年，满不满不知道", s => Standing(s, "县招商局副局长", "2023"), Judgement.CannotJudge),
            new(ExampleKind.Exception, "没有采用本规则包的地方", s => Standing(s, "县招商局副局长", "2024-10").Adopting(), Judgement.Holds),
            new(ExampleKind.Exception, "2006 年 12 月 31 日，还没有这项做法", s => Standing(s, "县招商局副局长", "2005-07").Set(QualificationItems.QualificationEndedAt, "2006-12-31 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2007 年 1 月 1 日开始", s => Standing(s, "县招商局副局长", "2005-07").Set(QualificationItems.QualificationEndedAt, "2007-01-01 09:00"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (!dossier.Has(OpenSelectionItems.SeniorityRelaxation)) return Verdict.Exempt("没有放宽资历");
        if (!dossier.Has(MotionItems.SelectionMethod)) return Verdict.Missing(MotionItems.SelectionMethod);
        if (dossier.Get(MotionItems.SelectionMethod) is not "COMPETE") return Verdict.Exempt("不是竞争上岗");
        if (!dossier.Has(QualificationItems.WorkStartedOn)) return Verdict.Missing(QualificationItems.WorkStartedOn);
        if (dossier.Get(QualificationItems.ProposedPost) is not { Title: var title }) return Verdict.Missing(QualificationItems.ProposedPost);
        if (ParameterFor(title) is not { } parameter) return Verdict.CannotJudge(QualificationItems.ProposedPost, $"{title}", $"写明副科级还是正科级");
        var years = docket.Value("QUA-12", parameter);
        var since = dossier.Get(QualificationItems.WorkStartedOn);
        return Elapsed.HasLasted(since, years * 12, docket.Day) switch
        {
            true => Verdict.Holds,
            null => Verdict.CannotJudge(QualificationItems.WorkStartedOn, $"只写到 {since} 年", $"写到月，才能判断是否满 {years} 年"),
            false => Verdict.Broken(QualificationItems.WorkStartedOn, $"{since}，到 {docket.Day:yyyy-MM-dd} 不满 {years} 年", $"工龄满 {years} 年"),
        };
    }

    private static Parameter? ParameterFor(string title) =>
        title.Contains("正科", StringComparison.Ordinal) ? ZhengkeYears
        : title.Contains("副科", StringComparison.Ordinal) || PostTitles.IsDeputy(title) ? FukeYears
        : PostTitles.IsPrincipal(title) ? ZhengkeYears
        : null;

    private static Sketch Standing(Sketch sketch, string post, string? workSince)
    {
        var standing = sketch
            .Set(MotionItems.SelectionMethod, "COMPETE")
            .Set(OpenSelectionItems.SeniorityRelaxation, "工龄满三年可报副科，满四年可报正科")
            .Set(QualificationItems.ProposedPost, post)
            .Set(QualificationItems.QualificationEndedAt, "2026-10-30 17:00");
        return workSince is null ? standing : standing.Set(QualificationItems.WorkStartedOn, workSince);
    }
}
