using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>INS-13 审计先行。</summary>
public static class AuditFirst
{
    public static readonly Rule Rule = new("INS-13", "审计先行", "主要领导调整、提拔或者任期届满，先作经济责任审计，没有问题才讨论决定；其他领导只作提醒。")
    {
        Kind = RuleKind.Block,
        At = [Act.PlanAgenda, JudgedAt.Passing(7)],
        Gate = 4,
        Pack = "term-system",
        Kinds = Inspected.Kinds,
        WarnKinds = Inspected.Simplified,
        Basis = [new(InstrumentRegister.EngagementSystem, "联合审计，先审后任"), new(InstrumentRegister.SecretarySupervision, "经济责任审计")],
        Verification = Verification.Seed,
        Note = "国家规定为任期审计，没有一律先审后任。现任职务名称不带“副”字的按主要领导看待；一般问题只作提醒",
        Reads = [InspectionItems.AuditResult, QualificationItems.CurrentPost],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "审计没有问题后上会", s => Audited(s, "县第一中学校长", "无问题"), Judgement.Holds),
            new(ExampleKind.Fails, "没有审计就列入议程", s => Audited(s, "县第一中学校长", "未审计"), Judgement.Broken),
            new(ExampleKind.Boundary, "审计发现一般问题", s => Audited(s, "县第一中学校长", "一般问题"), Judgement.Broken),
            new(ExampleKind.Boundary, "副职没有审计，只作提醒", s => Audited(s, "县财政局副局长", "未审计"), Judgement.Broken),
            new(ExampleKind.Exception, "不属审计对象", s => Audited(s, "县第一中学校长", "不属审计对象"), Judgement.Holds),
            new(ExampleKind.Exception, "写明不属任期届满、提拔或离任的审计对象", s => s.NotApplicable(InspectionItems.AuditResult, "不属审计对象"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写审计结果", s => s.Set(QualificationItems.CurrentPost, "县第一中学校长").Passing(7), Judgement.CannotJudge),
            new(ExampleKind.Exception, "本地没有采用这个规则包", s => Audited(s, "县第一中学校长", "未审计").Adopting(), Judgement.Holds),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Find(InspectionItems.AuditResult) is not { } audit) return Verdict.Missing(InspectionItems.AuditResult);
        if (audit.Value is null or "NA") return Verdict.Exempt("不属审计对象");
        if (audit.Value is "CLEAR") return Verdict.Holds;
        if (!dossier.IsSettled(QualificationItems.CurrentPost)) return Verdict.Missing(QualificationItems.CurrentPost);
        var isPrincipal = dossier.Get(QualificationItems.CurrentPost) is { } post && !post.Title.Contains('副', StringComparison.Ordinal);
        return Verdict.Broken(
            [new Sighting(InspectionItems.AuditResult.Code, dossier.Show(InspectionItems.AuditResult)!), new Sighting(QualificationItems.CurrentPost.Code, dossier.Show(QualificationItems.CurrentPost) ?? "无")],
            [new Sighting(InspectionItems.AuditResult.Code, "审计没有问题")],
            isPrincipal && audit.Value is not "MINOR" ? null : RuleKind.Warn);
    }

    private static Sketch Audited(Sketch sketch, string post, string result) => sketch.Set(QualificationItems.CurrentPost, post).Set(InspectionItems.AuditResult, result);
}
