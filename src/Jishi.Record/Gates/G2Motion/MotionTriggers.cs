using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G2Motion;

/// <summary>MOT-01 动议四种情形。</summary>
public static class MotionTriggers
{
    private static readonly string[] Four = ["ASSESSED", "ORGADVICE", "PROBLEM", "VACANCY"];

    public static readonly Rule Rule = new("MOT-01", "动议四种情形", "一般只在年度考核结束、组织部门建议、班子干部有突出问题、领导岗位空缺这四种情形下动议；其他情形如实选“其他”，办结时写明理由。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(2)],
        Gate = 2,
        Pack = "county-supervision",
        Basis = [new(InstrumentRegister.SecretarySupervision, "动议的情形"), new(InstrumentRegister.Regulations2019, "第十二条")],
        Verification = Verification.Seed,
        Note = "材料说的是“一般”，所以不阻断；本地增加的情形也不在四种之内",
        Reads = [MotionItems.MotionTrigger, MotionItems.MotionReason],
        Holds = docket => docket.Dossier.Get(MotionItems.MotionTrigger) switch
        {
            null => Verdict.Missing(MotionItems.MotionTrigger),
            var trigger when Four.Contains(trigger) => Verdict.Holds,
            _ when !docket.Dossier.Has(MotionItems.MotionReason) => Verdict.Broken(MotionItems.MotionTrigger, $"{docket.Dossier.Show(MotionItems.MotionTrigger)}，没有写动议理由", $"四种情形之一，或写明理由"),
            _ => Verdict.Broken(MotionItems.MotionTrigger, $"{docket.Dossier.Show(MotionItems.MotionTrigger)}", $"四种情形之一，或说明为何此时动议"),
        },
        Examples =
        [
            new(ExampleKind.Holds, "岗位空缺时动议", s => s.Set(MotionItems.MotionTrigger, "领导岗位空缺"), Judgement.Holds),
            new(ExampleKind.Holds, "年度考核结束后动议", s => s.Set(MotionItems.MotionTrigger, "年度考核结束后"), Judgement.Holds),
            new(ExampleKind.Fails, "没有事由临时动议", s => s.Set(MotionItems.MotionTrigger, "其他"), Judgement.Broken),
            new(ExampleKind.Boundary, "选“其他”并写了理由，仍要预警", s => s.Set(MotionItems.MotionTrigger, "其他").Set(MotionItems.MotionReason, "援外工作需要，选派一名熟悉水利的干部"), Judgement.Broken),
            new(ExampleKind.Boundary, "组织部门建议", s => s.Set(MotionItems.MotionTrigger, "ORGADVICE"), Judgement.Holds),
            new(ExampleKind.Exception, "没有采用本规则包的地方，选“其他”也不预警", s => s.Set(MotionItems.MotionTrigger, "其他").Adopting(), Judgement.Holds),
            new(ExampleKind.Missing, "没有写动议情形", s => s, Judgement.CannotJudge),
        ],
    };
}
