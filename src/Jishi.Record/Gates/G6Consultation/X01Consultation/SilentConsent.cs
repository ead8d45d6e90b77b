using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;
using static System.FormattableString;

namespace Jishi.Record.Gates.G6Consultation.X01Consultation;

/// <summary>CON-05 协管方一个月默示。</summary>
public static class SilentConsent
{
    private static readonly Parameter SilentMonths = new("silentMonths", "协管方答复期限", "个月", 1) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("CON-05", "协管方一个月默示", "双重管理的干部先征求协管方意见；协管方自收函之日起规定的时间没有答复，视为同意，时间未到不能当作同意。双方意见不一致的，正职报上级协调，副职由主管方决定。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(6)],
        Gate = 6,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER", "LATERAL", "CONVERT", "NONLEAD"],
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2014, "第三十四条")],
        Verification = Verification.Verified,
        Note = "按对月计，自收函之日而不是发函之日；对应之日仍在期内，次日起视为同意。没有征求协管方的不判：是不是双重管理须在提交前填明，由完整率核对；正职按职务名称判断",
        Parameters = [SilentMonths],
        Reads = [ConsultationItems.CoManagerConsultSentAt, ConsultationItems.CoManagerConsultReceivedAt, ConsultationItems.CoManagerReplyAt, ConsultationItems.CoManagerOpinion, QualificationItems.ProposedPost],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "协管方复函同意", s => Asked(s, "2026-09-10", "2026-09-20").Set(ConsultationItems.CoManagerReplyAt, "2026-09-18 10:00").Set(ConsultationItems.CoManagerOpinion, "CLEAR"), Judgement.Holds),
            new(ExampleKind.Fails, "收函十日，没有答复就办结", s => Asked(s, "2026-09-10", "2026-09-20"), Judgement.Broken),
            new(ExampleKind.Boundary, "九月十日收函，十月十日当天，还在一个月内", s => Asked(s, "2026-09-10", "2026-10-10"), Judgement.Broken),
            new(ExampleKind.Boundary, "九月十日收函，十月十一日，视为同意", s => Asked(s, "2026-09-10", "2026-10-11"), Judgement.Holds),
            new(ExampleKind.Boundary, "一月三十一日收函，二月二十八日满月，三月一日视为同意", s => Asked(s, "2026-01-31", "2026-03-01"), Judgement.Holds),
            new(ExampleKind.Boundary, "写了视为同意，还没有满一个月", s => Asked(s, "2026-09-10", "2026-09-30").Set(ConsultationItems.CoManagerOpinion, "DEEMED"), Judgement.Broken),
            new(ExampleKind.Fails, "正职人选，协管方不同意", s => Objected(s, "县气象局局长"), Judgement.Broken),
            new(ExampleKind.Boundary, "副职人选，协管方不同意，由主管方决定", s => Objected(s, "县气象局副局长"), Judgement.Holds),
            new(ExampleKind.Exception, "写明不是双重管理干部", s => s.NotApplicable(ConsultationItems.CoManagerConsultSentAt, "不是双重管理干部").Passing(6), Judgement.Holds),
            new(ExampleKind.Missing, "没有收函时间，无从计算", s => s.Set(ConsultationItems.CoManagerConsultSentAt, "2026-09-09 10:00").Set(ConsultationItems.ConsultationEndedAt, "2026-10-20 17:00").Passing(6), Judgement.CannotJudge),
            new(ExampleKind.Exception, "没有填征求协管方，是否双重管理由完整率核对", s => s.Passing(6), Judgement.Holds),
            new(ExampleKind.Exception, "2002 年 7 月 8 日，条文还没有施行", s => Asked(s, "2002-07-01", "2002-07-08"), Judgement.Holds),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行，收函八日", s => Asked(s, "2002-07-01", "2002-07-09"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (!dossier.Has(ConsultationItems.CoManagerConsultSentAt) && !dossier.Has(ConsultationItems.CoManagerConsultReceivedAt)) return Verdict.Exempt("没有征求协管方，不是双重管理干部");
        if (dossier.Has(ConsultationItems.CoManagerReplyAt)) return Replied(dossier);
        if (!dossier.Has(ConsultationItems.CoManagerConsultReceivedAt)) return Verdict.Missing(ConsultationItems.CoManagerConsultReceivedAt);
        var received = LegalTime.Day(dossier.Get(ConsultationItems.CoManagerConsultReceivedAt));
        var until = received.AddMonths((int)docket.Value("CON-05", SilentMonths));
        return docket.Day > until ? Verdict.Holds : Verdict.Broken(
            [new(ConsultationItems.CoManagerConsultReceivedAt.Code, Invariant($"{received:yyyy-MM-dd}，到 {docket.Day:yyyy-MM-dd} 没有答复"))],
            [new(ConsultationItems.CoManagerReplyAt.Code, Invariant($"收到复函，或者过了 {until:yyyy-MM-dd} 视为同意"))]);
    }

    private static Verdict Replied(Dossier dossier)
    {
        if (dossier.Get(ConsultationItems.CoManagerOpinion) is not { } opinion) return Verdict.Missing(ConsultationItems.CoManagerOpinion);
        if (opinion != "OBJECT") return Verdict.Holds;
        if (dossier.Get(QualificationItems.ProposedPost) is not { } post) return Verdict.Missing(QualificationItems.ProposedPost);
        return !PostTitles.IsPrincipal(post.Title) ? Verdict.Holds : Verdict.Broken(
            [new(QualificationItems.ProposedPost.Code, post.Title), new(ConsultationItems.CoManagerOpinion.Code, dossier.Show(ConsultationItems.CoManagerOpinion)!)],
            [new(ConsultationItems.CoManagerOpinion.Code, "正职意见不一致的，报上级协调一致")]);
    }

    private static Sketch Asked(Sketch sketch, string received, string ended) => sketch.Set(ConsultationItems.CoManagerConsultSentAt, received + " 08:30")
        .Set(ConsultationItems.CoManagerConsultReceivedAt, received + " 16:00").Set(ConsultationItems.ConsultationEndedAt, ended + " 17:00").Passing(6);

    private static Sketch Objected(Sketch sketch, string post) => Asked(sketch, "2026-09-10", "2026-09-20").Set(QualificationItems.ProposedPost, post)
        .Set(ConsultationItems.CoManagerReplyAt, "2026-09-18 10:00").Set(ConsultationItems.CoManagerOpinion, "OBJECT");
}
