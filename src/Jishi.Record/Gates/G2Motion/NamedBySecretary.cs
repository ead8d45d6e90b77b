using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G2Motion;

/// <summary>MOT-02 主要领导不指定职位人选。</summary>
public static class NamedBySecretary
{
    public static readonly Rule Rule = new("MOT-02", "主要领导不指定职位人选", "主要领导动议时只提方向、原则和要求，不指定具体职位和人选，不划定范围。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(2)],
        Gate = 2,
        Pack = "county-supervision",
        Basis = [new(InstrumentRegister.SecretarySupervision, "书记动议只提方向")],
        Verification = Verification.Seed,
        Note = "如实写实优先，所以只预警并上报，不阻断",
        Reads = [MotionItems.SecretaryNamedPerson, MotionItems.MotionProposer],
        Holds = docket => !docket.Dossier.Has(MotionItems.SecretaryNamedPerson) ? Verdict.Missing(MotionItems.SecretaryNamedPerson)
            : !docket.Dossier.Get(MotionItems.SecretaryNamedPerson) ? Verdict.Holds
            : Verdict.Broken(
                MotionItems.SecretaryNamedPerson,
                $"指定了职位、人选或范围{(docket.Dossier.Show(MotionItems.MotionProposer) is { } proposer ? "；动议由" + proposer + "提出" : "")}",
                $"只提方向、原则、标准和要求"),
        Examples =
        [
            new(ExampleKind.Holds, "书记提出需要懂规划的干部，没有指定谁", s => s.Set(MotionItems.MotionProposer, "SECRETARY").Set(MotionItems.SecretaryNamedPerson, "否"), Judgement.Holds),
            new(ExampleKind.Fails, "书记点名某人任某局长", s => s.Set(MotionItems.MotionProposer, "SECRETARY").Set(MotionItems.SecretaryNamedPerson, "是"), Judgement.Broken),
            new(ExampleKind.Boundary, "动议由组织部门提出，主要领导仍划定了范围", s => s.Set(MotionItems.MotionProposer, "ORGDEPT").Set(MotionItems.SecretaryNamedPerson, "是"), Judgement.Broken),
            new(ExampleKind.Exception, "没有采用本规则包的地方不预警", s => s.Set(MotionItems.SecretaryNamedPerson, "是").Adopting(), Judgement.Holds),
            new(ExampleKind.Missing, "没有写主要领导是否指定", s => s.Set(MotionItems.MotionProposer, "SECRETARY"), Judgement.CannotJudge),
        ],
    };
}
