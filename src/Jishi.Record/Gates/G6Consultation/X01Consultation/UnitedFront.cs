using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G6Consultation.X01Consultation;

/// <summary>CON-02 党外人选征求统战。</summary>
public static class UnitedFront
{
    private static readonly (string Status, string Party)[] Parties =
        [("RCCK", "民革"), ("CDL", "民盟"), ("CNDCA", "民建"), ("CAPD", "民进"), ("CPWDP", "农工"), ("ZHIGONG", "致公"), ("JIUSAN", "九三"), ("TAIMENG", "台盟")];

    public static readonly Rule Rule = new("CON-02", "党外人选征求统战", "人选不是中共党员的，须征求统战部门和所在民主党派、工商联或者无党派代表人士的意见，并有答复。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(6)],
        Gate = 6,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER", "LATERAL", "CONVERT", "NONLEAD"],
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2014, "第三十四条"), new(InstrumentRegister.DemocraticReform, "党外干部征求统战意见")],
        Verification = Verification.Verified,
        Note = "民主党派成员征求统战部门或者本党派，其他党外人选征求统战部门、工商联或者无党派代表；全部未复的不算征求到意见。意见不同意的供会议参考，不由本条阻断",
        Reads = [QualificationItems.PoliticalStatus, ConsultationItems.UnitedFrontOpinion],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "民建会员，征求了民建县委", s => Asked(s, "CNDCA", "民建云岭县委"), Judgement.Holds),
            new(ExampleKind.Holds, "无党派人士，征求了县委统战部", s => Asked(s, "NOPARTY", "县委统战部"), Judgement.Holds),
            new(ExampleKind.Fails, "党外人选，问的是无关单位", s => Asked(s, "CNDCA", "县教育体育局"), Judgement.Broken),
            new(ExampleKind.Fails, "发了函，没有一家答复", s => Asked(s, "NOPARTY", "县委统战部", "NONE"), Judgement.Broken),
            new(ExampleKind.Boundary, "民建会员，征求的是民盟，不是本党派", s => Asked(s, "CNDCA", "民盟云岭县委"), Judgement.Broken),
            new(ExampleKind.Boundary, "征求到不同意见，也是征求了", s => Asked(s, "NOPARTY", "县委统战部", "OBJECT"), Judgement.Holds),
            new(ExampleKind.Exception, "中共党员不用征求", s => s.Set(QualificationItems.PoliticalStatus, "CPC").Passing(6), Judgement.Holds),
            new(ExampleKind.Exception, "预备党员也是中共党员", s => s.Set(QualificationItems.PoliticalStatus, "PROBATIONARY").Passing(6), Judgement.Holds),
            new(ExampleKind.Missing, "党外人选，没有填统战意见", s => s.Set(QualificationItems.PoliticalStatus, "NOPARTY").Passing(6), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有填政治面貌", s => s.Passing(6), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2002 年 7 月 8 日，条文还没有施行", s => Asked(s, "NOPARTY", "县教育体育局").Set(ConsultationItems.ConsultationEndedAt, "2002-07-08 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行，没有征求统战意见", s => Asked(s, "NOPARTY", "县教育体育局").Set(ConsultationItems.ConsultationEndedAt, "2002-07-09 17:00"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Get(QualificationItems.PoliticalStatus) is not { } status) return Verdict.Missing(QualificationItems.PoliticalStatus);
        if (status is "CPC" or "PROBATIONARY") return Verdict.Exempt("人选是中共党员");
        if (dossier.Get(ConsultationItems.UnitedFrontOpinion) is not { } rows) return Verdict.Missing(ConsultationItems.UnitedFrontOpinion);
        var party = Parties.FirstOrDefault(p => p.Status == status).Party;
        string[] bodies = party is null ? ["统战", "工商联", "无党派"] : ["统战", party];
        var isAsked = rows.Any(r => r.Get<string>("Body") is { } body && bodies.Any(b => body.Contains(b, StringComparison.Ordinal)) && r.Get<string>("Opinion") is not (null or "NONE"));
        return isAsked ? Verdict.Holds : Verdict.Broken(
            [new(QualificationItems.PoliticalStatus.Code, dossier.Show(QualificationItems.PoliticalStatus)!), new(ConsultationItems.UnitedFrontOpinion.Code, dossier.Show(ConsultationItems.UnitedFrontOpinion)!)],
            [new(ConsultationItems.UnitedFrontOpinion.Code, $"征求{string.Join('或', bodies)}的意见，并记下答复")]);
    }

    private static Sketch Asked(Sketch sketch, string status, string body, string opinion = "CLEAR") => sketch.Set(QualificationItems.PoliticalStatus, status)
        .Set(ConsultationItems.UnitedFrontOpinion, new[] { new { Body = body, Opinion = opinion, On = "2026-10-12" } }).Passing(6);
}
