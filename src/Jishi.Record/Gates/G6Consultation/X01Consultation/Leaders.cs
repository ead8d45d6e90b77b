using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;
using static System.FormattableString;

namespace Jishi.Record.Gates.G6Consultation.X01Consultation;

/// <summary>CON-03 分管领导意见、CON-04 二级单位主管意见：leaders over the post's unit.</summary>
public static class Leaders
{
    private static readonly Parameter Count = new("leaders", "征求的分管领导", "人", 2) { Stricter = Stricter.Higher };

    public static readonly Rule Supervising = new("CON-03", "分管领导意见", "工作部门领导成员的任免，事前分别征求党委和政府分管领导的意见。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(6)],
        Gate = 6,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER", "LATERAL", "CONVERT", "NONLEAD"],
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2014, "第三十四条"), new(InstrumentRegister.DemocraticReform, "征求分管领导意见"), new(InstrumentRegister.SecretarySupervision, "征求分管领导意见")],
        Verification = Verification.Verified,
        Note = "政府部门征求党委、政府两位分管领导；党委部门、人大、政协、法院、检察院等没有政府分管领导的，一位即可，按职务名称判断。两位的人数是本系统的读法。写明不是工作部门领导成员的不判；不同意的供会议参考",
        Parameters = [Count],
        Reads = [QualificationItems.ProposedPost, ConsultationItems.SupervisingLeaderOpinion],
        Holds = JudgeSupervising,
        Examples =
        [
            new(ExampleKind.Holds, "两位分管领导都有意见", s => Asked(s, "县财政局局长", "CLEAR", "CLEAR"), Judgement.Holds),
            new(ExampleKind.Fails, "只问了党委分管领导，没有征求分管副县长", s => Asked(s, "县财政局局长", "CLEAR"), Judgement.Broken),
            new(ExampleKind.Boundary, "两位里有一位未复", s => Asked(s, "县财政局局长", "CLEAR", "NONE"), Judgement.Broken),
            new(ExampleKind.Boundary, "一位不同意，也是征求了", s => Asked(s, "县财政局局长", "CLEAR", "OBJECT"), Judgement.Holds),
            new(ExampleKind.Exception, "党委部门只有一位分管领导", s => Asked(s, "县委宣传部副部长", "CLEAR"), Judgement.Holds),
            new(ExampleKind.Boundary, "党委部门一位也没有答复", s => Asked(s, "县委宣传部副部长", "NONE"), Judgement.Broken),
            new(ExampleKind.Exception, "写明不是工作部门领导成员", s => s.Set(QualificationItems.ProposedPost, "青石镇镇长").NotApplicable(ConsultationItems.SupervisingLeaderOpinion, "乡镇职务").Passing(6), Judgement.Holds),
            new(ExampleKind.Missing, "没有填分管领导意见", s => s.Set(QualificationItems.ProposedPost, "县财政局局长").Passing(6), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2002 年 7 月 8 日，条文还没有施行", s => Asked(s, "县财政局局长", "CLEAR").Set(ConsultationItems.ConsultationEndedAt, "2002-07-08 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行，只问了一位", s => Asked(s, "县财政局局长", "CLEAR").Set(ConsultationItems.ConsultationEndedAt, "2002-07-09 17:00"), Judgement.Broken),
        ],
    };

    public static readonly Rule SuperiorUnit = new("CON-04", "二级单位主管意见", "二级单位领导职务的人选，先征求主管部门主要负责同志的意见。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(6)],
        Gate = 6,
        Pack = "city-openness",
        Kinds = ["PROMOTE", "FURTHER", "LATERAL", "CONVERT", "NONLEAD"],
        Basis = [new(InstrumentRegister.DemocraticReform, "征求主管部门主要负责同志意见")],
        Verification = Verification.Seed,
        Note = "是不是二级单位由具体责任人确认，不是的写明不适用",
        Reads = [ConsultationItems.SuperiorUnitHeadOpinion],
        Holds = docket => docket.Dossier.Find(ConsultationItems.SuperiorUnitHeadOpinion) switch
        {
            null => Verdict.Missing(ConsultationItems.SuperiorUnitHeadOpinion),
            { Value: null } => Verdict.Exempt("不是二级单位职务"),
            { Value: string text } when text.Contains("未征求", StringComparison.Ordinal) || text.Contains("没有征求", StringComparison.Ordinal) => Verdict.Broken(
                [new(ConsultationItems.SuperiorUnitHeadOpinion.Code, text)], [new(ConsultationItems.SuperiorUnitHeadOpinion.Code, "征求主管部门主要负责同志的意见并记下")]),
            _ => Verdict.Holds,
        },
        Examples =
        [
            new(ExampleKind.Holds, "主管局局长同意", s => s.Set(ConsultationItems.SuperiorUnitHeadOpinion, "县教育体育局局长同意").Passing(6), Judgement.Holds),
            new(ExampleKind.Fails, "记明没有征求", s => s.Set(ConsultationItems.SuperiorUnitHeadOpinion, "未征求").Passing(6), Judgement.Broken),
            new(ExampleKind.Boundary, "主管局局长不同意，也是征求了", s => s.Set(ConsultationItems.SuperiorUnitHeadOpinion, "县教育体育局局长不同意").Passing(6), Judgement.Holds),
            new(ExampleKind.Exception, "写明不是二级单位职务", s => s.NotApplicable(ConsultationItems.SuperiorUnitHeadOpinion, "县直部门职务").Passing(6), Judgement.Holds),
            new(ExampleKind.Exception, "没有采用本规则包的地方不判", s => s.Adopting().Passing(6), Judgement.Holds),
            new(ExampleKind.Missing, "没有填，无从判断", s => s.Passing(6), Judgement.CannotJudge),
        ],
    };

    private static Verdict JudgeSupervising(Docket docket)
    {
        var dossier = docket.Dossier;
        var item = ConsultationItems.SupervisingLeaderOpinion;
        if (dossier.IsSettled(item) && !dossier.Has(item)) return Verdict.Exempt("不是工作部门领导成员");
        var missing = new DataItem[] { QualificationItems.ProposedPost, item }.Where(i => !dossier.Has(i)).ToArray();
        if (missing.Length > 0) return Verdict.Missing(missing);
        var answered = dossier.Get(item)!.Where(r => r.Get<string>("Opinion") is not (null or "NONE") && r.Get<Person>("Leader") is not null).Select(r => r.Get<Person>("Leader")!.Name).Distinct(StringComparer.Ordinal).Count();
        var due = PostTitles.IsBesideGovernment(dossier.Get(QualificationItems.ProposedPost)!.Title) ? 1 : docket.Value("CON-03", Count);
        return answered >= due ? Verdict.Holds : Verdict.Broken(
            [new(item.Code, Invariant($"{answered} 位分管领导有意见"))], [new(item.Code, due == 1 ? "分管领导有意见" : Invariant($"党委、政府分管领导共 {due} 位都有意见"))]);
    }

    private static Sketch Asked(Sketch sketch, string post, params string[] opinions) => sketch.Set(QualificationItems.ProposedPost, post)
        .Set(ConsultationItems.SupervisingLeaderOpinion, opinions.Select((o, i) => new { Leader = i == 0 ? "邱北辰" : "陶景行", On = "2026-10-12", Opinion = o }).ToArray()).Passing(6);
}
