using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G6Consultation.X01Consultation;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>DEC-10 无记名票决、DEC-11 下一级正职全委会票决、DEC-12 乡镇部门正职全委审议：which body votes on which post, and how.</summary>
public static class Ballots
{
    private static readonly DataItem[] Voted = [QualificationItems.ProposedPost, DecisionItems.MeetingKind, DecisionItems.VoteMethod];

    public static readonly Rule Secret = new("DEC-10", "无记名票决", "正职人选的任免、提拔、晋升非领导职务和平级调整，用无记名投票表决。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(7)],
        Gate = 7,
        Pack = "city-openness",
        Basis = [new(InstrumentRegister.DemocraticReform, "重要岗位无记名票决"), new(InstrumentRegister.SecretarySupervision, "无记名投票")],
        Verification = Verification.Seed,
        Note = "条例允许口头、举手、无记名三种方式，本条是本地做法；正职按职务名称判断：名称里没有“副”“助理”",
        Reads = [QualificationItems.ProposedPost, DecisionItems.VoteMethod],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (Unknown(dossier, QualificationItems.ProposedPost, DecisionItems.VoteMethod) is { } missing) return missing;
            var isWithin = dossier.Kind is "PROMOTE" or "NONLEAD" or "LATERAL" || PostTitles.IsPrincipal(dossier.Get(QualificationItems.ProposedPost)!.Title);
            return !isWithin ? Verdict.Exempt("不在票决范围") : IsSecret(dossier) ? Verdict.Holds : Verdict.Broken(Seen(dossier, QualificationItems.ProposedPost, DecisionItems.VoteMethod), [new(DecisionItems.VoteMethod.Code, "无记名投票")]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "提拔局长，无记名投票", s => Voting(s, "县财政局局长", "STANDING", "SECRET"), Judgement.Holds),
            new(ExampleKind.Fails, "举手通过正职人选", s => Voting(s, "县财政局局长", "STANDING", "HANDS"), Judgement.Broken),
            new(ExampleKind.Boundary, "平级调整副局长，口头表决", s => Voting(s.OfKind("LATERAL"), "县财政局副局长", "STANDING", "ORAL"), Judgement.Broken),
            new(ExampleKind.Boundary, "无记名差额票决也是无记名", s => Voting(s, "县财政局局长", "STANDING", "SECRETDIFF"), Judgement.Holds),
            new(ExampleKind.Boundary, "免去正职，举手表决", s => Voting(s.OfKind("REMOVE"), "县财政局局长", "STANDING", "HANDS"), Judgement.Broken),
            new(ExampleKind.Exception, "免去副职，不在票决范围", s => Voting(s.OfKind("REMOVE"), "县财政局副局长", "STANDING", "HANDS"), Judgement.Holds),
            new(ExampleKind.Exception, "没有采用本规则包的地方不判", s => Voting(s.Adopting(), "县财政局局长", "STANDING", "HANDS"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写表决方式", s => s.Set(QualificationItems.ProposedPost, "县财政局局长").Passing(7), Judgement.CannotJudge),
        ],
    };

    public static readonly Rule Principals = new("DEC-11", "下一级正职全委会票决", "市、县党委和政府正职的拟任人选和推荐人选，由上级全委会无记名投票表决；闭会期间急需任用的，先征求全委会成员意见。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(7)],
        Gate = 7,
        Pack = "national",
        From = new(2004, 4, 8),
        Basis = [new(InstrumentRegister.Voting2004, "第二条"), new(InstrumentRegister.Voting2004, "第三条"), new(InstrumentRegister.Regulations2014, "第三十六条"), new(InstrumentRegister.DemocraticReform, "全委会票决")],
        Verification = Verification.Verified,
        Note = "按职务名称判断市、县、区、旗的党委书记和行政首长；县对乡镇、县直正职的票决另有本地规则。免职、降职不是拟任人选，不判",
        Reads = [.. Voted, ConsultationItems.PlenaryMembersConsult],
        Holds = JudgePrincipals,
        Examples =
        [
            new(ExampleKind.Holds, "县委书记人选经全委会无记名投票", s => Voting(s, "云岭县委书记", "PLENARY", "SECRET"), Judgement.Holds),
            new(ExampleKind.Fails, "常委会直接决定县委书记", s => Voting(s, "云岭县委书记", "STANDING", "SECRET"), Judgement.Broken),
            new(ExampleKind.Boundary, "全委会举手表决县长人选", s => Voting(s, "云岭县委副书记、县长", "PLENARY", "HANDS"), Judgement.Broken),
            new(ExampleKind.Boundary, "副县长不在此列", s => Voting(s, "云岭县委常委、副县长", "STANDING", "HANDS"), Judgement.Holds),
            new(ExampleKind.Boundary, "局长不在此列", s => Voting(s, "县财政局局长", "STANDING", "HANDS"), Judgement.Holds),
            new(ExampleKind.Exception, "闭会期间急需任用，已征求全委会成员意见", s => Voting(s, "云岭县县长", "STANDING", "SECRET").Set(ConsultationItems.PlenaryMembersConsult, new[] { new { Asked = 45, Returned = 44, For = 43, Against = 0, Abstain = 1 } }), Judgement.Holds),
            new(ExampleKind.Exception, "免去县长职务，不是拟任人选", s => Voting(s.OfKind("REMOVE"), "云岭县县长", "STANDING", "HANDS"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写会议类别", s => s.Set(QualificationItems.ProposedPost, "云岭县县长").Set(DecisionItems.VoteMethod, "SECRET").Passing(7), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2004 年 4 月 7 日，办法还没有施行", s => Voting(s, "云岭县委书记", "STANDING", "SECRET").EndedOn("2004-04-07"), Judgement.Holds),
            new(ExampleKind.Boundary, "2004 年 4 月 8 日施行，常委会直接决定", s => Voting(s, "云岭县委书记", "STANDING", "SECRET").EndedOn("2004-04-08"), Judgement.Broken),
        ],
    };

    public static readonly Rule Lower = new("DEC-12", "乡镇部门正职全委审议", "乡镇和县直部门党政正职的人选，由常委会提名，全委会审议并无记名投票表决。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(7)],
        Gate = 7,
        Pack = "county-supervision",
        Basis = [new(InstrumentRegister.SecretarySupervision, "乡镇和部门正职由全委会票决")],
        Verification = Verification.Seed,
        Note = "按职务名称判断乡镇长、乡镇党委书记和县直部门的局长、主任、部长、党组书记；部门内设的办公室、科、股不算。免职、降职不判",
        Reads = [.. Voted],
        Holds = docket => JudgeLower(docket.Dossier),
        Examples =
        [
            new(ExampleKind.Holds, "全委会票决镇长", s => Voting(s, "青石镇镇长", "PLENARY", "SECRET"), Judgement.Holds),
            new(ExampleKind.Fails, "常委会举手决定镇长", s => Voting(s, "青石镇镇长", "STANDING", "HANDS"), Judgement.Broken),
            new(ExampleKind.Boundary, "常委会票决局长，没有经过全委会", s => Voting(s, "县财政局局长", "STANDING", "SECRET"), Judgement.Broken),
            new(ExampleKind.Boundary, "副镇长不在此列", s => Voting(s, "青石镇副镇长", "STANDING", "SECRET"), Judgement.Holds),
            new(ExampleKind.Boundary, "局办公室主任不是部门正职", s => Voting(s, "县财政局办公室主任", "STANDING", "SECRET"), Judgement.Holds),
            new(ExampleKind.Boundary, "县委办公室主任是部门正职", s => Voting(s, "县委办公室主任", "STANDING", "SECRET"), Judgement.Broken),
            new(ExampleKind.Exception, "免去镇长职务，不判", s => Voting(s.OfKind("REMOVE"), "青石镇镇长", "STANDING", "HANDS"), Judgement.Holds),
            new(ExampleKind.Exception, "没有采用本规则包的地方不判", s => Voting(s.Adopting(), "青石镇镇长", "STANDING", "HANDS"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写表决方式", s => s.Set(QualificationItems.ProposedPost, "青石镇镇长").Set(DecisionItems.MeetingKind, "PLENARY").Passing(7), Judgement.CannotJudge),
        ],
    };

    private static Verdict JudgePrincipals(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Kind is "REMOVE" or "DEMOTE") return Verdict.Exempt("不是拟任人选");
        if (dossier.Get(QualificationItems.ProposedPost) is not { } post) return Verdict.Missing(QualificationItems.ProposedPost);
        if (!PostTitles.IsLocalPrincipal(post.Title)) return Verdict.Exempt("不是市、县党政正职");
        if (dossier.Has(ConsultationItems.PlenaryMembersConsult)) return Verdict.Exempt("闭会期间急需任用，已征求全委会成员意见");
        return ByPlenary(dossier);
    }

    private static Verdict JudgeLower(Dossier dossier)
    {
        if (dossier.Kind is "REMOVE" or "DEMOTE") return Verdict.Exempt("不是拟任人选");
        if (dossier.Get(QualificationItems.ProposedPost) is not { } post) return Verdict.Missing(QualificationItems.ProposedPost);
        return PostTitles.IsTownshipOrBureauPrincipal(post.Title) ? ByPlenary(dossier) : Verdict.Exempt("不是乡镇、县直部门党政正职");
    }

    private static Verdict ByPlenary(Dossier dossier)
    {
        if (Unknown(dossier, Voted) is { } missing) return missing;
        return dossier.Get(DecisionItems.MeetingKind) == "PLENARY" && IsSecret(dossier) ? Verdict.Holds : Verdict.Broken(Seen(dossier, Voted), [new(DecisionItems.MeetingKind.Code, "全委会"), new(DecisionItems.VoteMethod.Code, "无记名投票")]);
    }

    private static bool IsSecret(Dossier dossier) => dossier.Get(DecisionItems.VoteMethod) is "SECRET" or "SECRETDIFF";

    private static IEnumerable<Sighting> Seen(Dossier dossier, params DataItem[] items) => items.Select(i => new Sighting(i.Code, dossier.Show(i)!));

    private static Verdict? Unknown(Dossier dossier, params DataItem[] items) =>
        items.Where(i => !dossier.Has(i)).ToArray() is { Length: > 0 } missing ? Verdict.Missing(missing) : null;

    private static Sketch Voting(Sketch sketch, string post, string kind, string method) => sketch
        .Set(QualificationItems.ProposedPost, post).Set(DecisionItems.MeetingKind, kind).Set(DecisionItems.VoteMethod, method).Passing(7);
}
