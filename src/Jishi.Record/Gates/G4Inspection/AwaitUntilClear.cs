using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>INS-14 一时难查清先待岗。</summary>
public static class AwaitUntilClear
{
    public static readonly Rule Rule = new("INS-14", "一时难查清先待岗", "审计发现的问题一时难以查清的，先待岗，查清之前不能任用。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(4)],
        Gate = 4,
        Pack = "term-system",
        Kinds = Inspected.Kinds,
        WarnKinds = Inspected.Simplified,
        Basis = [new(InstrumentRegister.EngagementSystem, "待岗")],
        Verification = Verification.Seed,
        Note = "查清之后改记审计结果，本关即可办结；待岗本身在任期一节记录",
        Reads = [InspectionItems.AuditResult],
        Holds = docket => docket.Dossier.Find(InspectionItems.AuditResult) switch
        {
            null => Verdict.Missing(InspectionItems.AuditResult),
            { Value: null or "NA" } => Verdict.Exempt("不属审计对象"),
            { Value: "UNCLEAR" } => Verdict.Broken(
                [new Sighting(InspectionItems.AuditResult.Code, docket.Dossier.Show(InspectionItems.AuditResult)!)],
                [new Sighting(InspectionItems.AuditResult.Code, "待岗，查清后改记结果")]),
            _ => Verdict.Holds,
        },
        Examples =
        [
            new(ExampleKind.Holds, "待岗查清，没有问题", s => s.Set(InspectionItems.AuditResult, "无问题"), Judgement.Holds),
            new(ExampleKind.Fails, "疑点还没有查清就要任用", s => s.Set(InspectionItems.AuditResult, "一时难查清"), Judgement.Broken),
            new(ExampleKind.Boundary, "有一般问题，已经查清", s => s.Set(InspectionItems.AuditResult, "一般问题"), Judgement.Holds),
            new(ExampleKind.Exception, "不属审计对象", s => s.Set(InspectionItems.AuditResult, "不属审计对象"), Judgement.Holds),
            new(ExampleKind.Exception, "本地没有采用这个规则包", s => s.Set(InspectionItems.AuditResult, "一时难查清").Adopting(), Judgement.Holds),
            new(ExampleKind.Missing, "没有写审计结果", s => s, Judgement.CannotJudge),
        ],
    };
}
