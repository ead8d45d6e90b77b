using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;
using static System.FormattableString;

namespace Jishi.Record.Gates.G6Consultation.X01Consultation;

/// <summary>CON-06 人大函询一致后提交、CON-07 闭会期征求全委：members of a body are asked in writing before it, or in its place, decides.</summary>
public static class MemberConsults
{
    public static readonly Rule Congress = new("CON-06", "人大函询一致后提交", "须经人大常委会通过的人选，先书面函询常委会委员，没有不同意见再提交。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(6)],
        Gate = 6,
        Pack = "city-openness",
        Kinds = ["PROMOTE", "FURTHER", "LATERAL", "CONVERT", "NONLEAD"],
        Basis = [new(InstrumentRegister.DemocraticReform, "人大常委会委员函询一致后提交")],
        Verification = Verification.Seed,
        Note = "本地做法。一致指没有委员不同意，弃权和未复不算不同意；写明不须人大常委会通过的不判",
        Reads = [ConsultationItems.CongressMembersInquiry],
        Holds = docket => docket.Dossier.Find(ConsultationItems.CongressMembersInquiry) switch
        {
            null => Verdict.Missing(ConsultationItems.CongressMembersInquiry),
            { Value: null } => Verdict.Exempt("不须人大常委会通过"),
            _ => OfCongress(docket.Dossier),
        },
        Examples =
        [
            new(ExampleKind.Holds, "函询二十五名委员，都同意", s => Inquired(s, 25, 25, 25, 0), Judgement.Holds),
            new(ExampleKind.Fails, "三名委员不同意，仍要提交", s => Inquired(s, 25, 25, 22, 3), Judgement.Broken),
            new(ExampleKind.Boundary, "一名委员不同意", s => Inquired(s, 25, 25, 24, 1), Judgement.Broken),
            new(ExampleKind.Boundary, "一名委员没有复函，其余同意", s => Inquired(s, 25, 24, 24, 0), Judgement.Holds),
            new(ExampleKind.Fails, "没有函询一名委员", s => Inquired(s, 0, 0, 0, 0), Judgement.Broken),
            new(ExampleKind.Exception, "写明不须人大常委会通过", s => s.NotApplicable(ConsultationItems.CongressMembersInquiry, "委任职务").Passing(6), Judgement.Holds),
            new(ExampleKind.Exception, "没有采用本规则包的地方不判", s => Inquired(s.Adopting(), 25, 25, 22, 3), Judgement.Holds),
            new(ExampleKind.Missing, "没有填函询结果", s => s.Passing(6), Judgement.CannotJudge),
        ],
    };

    public static readonly Rule Plenary = new("CON-07", "闭会期征求全委", "全委会闭会期间急需任用市、县党政正职的，在常委会决定之前征求全委会成员的意见，收回意见表；决定之后再通报不算。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(6)],
        Gate = 6,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER", "LATERAL", "CONVERT", "NONLEAD"],
        From = new(2004, 4, 8),
        Basis = [new(InstrumentRegister.Regulations2014, "第三十六条"), new(InstrumentRegister.Voting2004, "第三条"), new(InstrumentRegister.DemocraticReform, "征求全委会成员意见")],
        Verification = Verification.Verified,
        Note = "按职务名称判断市、县、区、旗的党委书记和行政首长；由全委会票决的写明不适用。有的地方扩大到部分部门正职，是本地做法，填了征求结果的同样核对。征求之日取数据项的发生时间",
        Reads = [QualificationItems.ProposedPost, ConsultationItems.PlenaryMembersConsult, DecisionItems.DecisionStartedAt],
        Holds = docket => JudgePlenary(docket.Dossier),
        Examples =
        [
            new(ExampleKind.Holds, "收回意见表之后再决定", s => Consulted(s, "云岭县县长", 45, 44), Judgement.Holds),
            new(ExampleKind.Fails, "常委会决定之后才通报委员", s => Consulted(s, "云岭县县长", 45, 44).Set(DecisionItems.DecisionStartedAt, "2026-10-19 09:00"), Judgement.Broken),
            new(ExampleKind.Fails, "发了意见表，一份也没有收回", s => Consulted(s, "云岭县县长", 45, 0), Judgement.Broken),
            new(ExampleKind.Boundary, "征求与常委会开始在同一分钟", s => Consulted(s, "云岭县县长", 45, 44).Set(DecisionItems.DecisionStartedAt, "2026-10-20 09:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "常委会开始早一分钟", s => Consulted(s, "云岭县县长", 45, 44).Set(DecisionItems.DecisionStartedAt, "2026-10-20 08:59"), Judgement.Broken),
            new(ExampleKind.Boundary, "收回的比发出的多，数字有误", s => Consulted(s, "云岭县县长", 45, 46), Judgement.Broken),
            new(ExampleKind.Exception, "写明由全委会票决", s => s.Set(QualificationItems.ProposedPost, "云岭县县长").NotApplicable(ConsultationItems.PlenaryMembersConsult, "由全委会票决").Passing(6), Judgement.Holds),
            new(ExampleKind.Exception, "不是市、县党政正职", s => s.Set(QualificationItems.ProposedPost, "县财政局局长").Passing(6), Judgement.Holds),
            new(ExampleKind.Missing, "县长人选，没有写征求结果，也没有写由全委会票决", s => s.Set(QualificationItems.ProposedPost, "云岭县县长").Passing(6), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有写拟任职务", s => s.Passing(6), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2004 年 4 月 7 日，办法还没有施行", s => Consulted(s, "云岭县县长", 45, 0).Set(ConsultationItems.ConsultationEndedAt, "2004-04-07 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2004 年 4 月 8 日施行，没有收回意见表", s => Consulted(s, "云岭县县长", 45, 0).Set(ConsultationItems.ConsultationEndedAt, "2004-04-08 17:00"), Judgement.Broken),
        ],
    };

    private static Verdict OfCongress(Dossier dossier)
    {
        var item = ConsultationItems.CongressMembersInquiry;
        var rows = dossier.Get(item)!;
        var (asked, against) = (rows.Sum(r => r.Get<long>("Asked")), rows.Sum(r => r.Get<long>("Against")));
        return asked > 0 && against == 0 ? Verdict.Holds : Verdict.Broken(
            [new(item.Code, Invariant($"函询 {asked} 人，{against} 人不同意"))], [new(item.Code, "函询委员，没有不同意见再提交")]);
    }

    private static Verdict JudgePlenary(Dossier dossier)
    {
        var item = ConsultationItems.PlenaryMembersConsult;
        if (dossier.Find(item) is { Value: null }) return Verdict.Exempt("写明不须征求");
        if (!dossier.Has(QualificationItems.ProposedPost)) return Verdict.Missing(QualificationItems.ProposedPost);
        if (!dossier.Has(item)) return PostTitles.IsLocalPrincipal(dossier.Get(QualificationItems.ProposedPost)!.Title) ? Verdict.Missing(item) : Verdict.Exempt("不是市、县党政正职");
        var rows = dossier.Get(item)!;
        var (asked, returned) = (rows.Sum(r => r.Get<long>("Asked")), rows.Sum(r => r.Get<long>("Returned")));
        var consulted = dossier.Find(item)!.OccurredAt;
        if (returned == 0 || returned > asked) return Verdict.Broken([new(item.Code, Invariant($"征求 {asked} 人，收回 {returned} 份"))], [new(item.Code, "收回意见表，收回不多于征求人数")]);
        return !dossier.Has(DecisionItems.DecisionStartedAt) || consulted <= dossier.Get(DecisionItems.DecisionStartedAt) ? Verdict.Holds : Verdict.Broken(
            [new(item.Code, LegalTime.Show(consulted))], [new(DecisionItems.DecisionStartedAt.Code, "征求不晚于 " + LegalTime.Show(dossier.Get(DecisionItems.DecisionStartedAt)))]);
    }

    private static Sketch Inquired(Sketch sketch, int asked, int replied, int agree, int against) =>
        sketch.Set(ConsultationItems.CongressMembersInquiry, new[] { new { Asked = asked, Replied = replied, For = agree, Against = against, Abstain = 0 } }).Passing(6);

    private static Sketch Consulted(Sketch sketch, string post, int asked, int returned) => sketch.Set(QualificationItems.ProposedPost, post)
        .Set(ConsultationItems.PlenaryMembersConsult, new[] { new { Asked = asked, Returned = returned, For = returned, Against = 0, Abstain = 0 } }, occurred: "2026-10-20 09:00").Passing(6);
}
