using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>SEQ-01 关口依序推进。</summary>
public static class StrictOrder
{
    public static readonly Rule Rule = new("SEQ-01", "关口依序推进", "前面应过的关口都办结之后，本关才可办结；征求意见可与动议之后的关口并行，但须在讨论决定前办结。")
    {
        Kind = RuleKind.Block,
        At = [Act.PassGate],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "“1+8”道关口依次推进")],
        Verification = Verification.Seed,
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            var waiting = NineGates.AllBefore(NineGates.Number(docket.Attempt.Gate), dossier).Where(g => !dossier.HasPassed(g.Number)).ToList();
            return waiting.Count == 0
                ? Verdict.Holds
                : Verdict.Broken(
                    waiting.Select(g => new Sighting($"gate.{g.Number}", "未办结")),
                    waiting.Select(g => new Sighting($"gate.{g.Number}", "先办结")));
        },
        Examples =
        [
            new(ExampleKind.Holds, "任职资格和动议都已办结，办结提名推荐", s => s.Passed(1, 2).Passing(3), Judgement.Holds),
            new(ExampleKind.Fails, "组织考察还没办结就办结讨论决定", s => s.Passed(1, 2, 3, 6).Passing(7), Judgement.Broken),
            new(ExampleKind.Boundary, "征求意见在考察之前办结，只要动议已办结", s => s.Passed(2).Passing(6), Judgement.Holds),
            new(ExampleKind.Boundary, "酝酿已办结而征求意见还没办结，不能办结讨论决定", s => s.Passed(1, 2, 3, 4, 5).Passing(7), Judgement.Broken),
            new(ExampleKind.Exception, "平级调整不经过提名推荐，任职资格和动议之后即可办结考察", s => s.OfKind("LATERAL").Passed(1, 2).Passing(4), Judgement.Holds),
            new(ExampleKind.Boundary, "考察已办结，但提名推荐被退回后还没有重新办结，不能办结酝酿", s => s.Passed(1, 2, 4).Passing(5), Judgement.Broken),
            new(ExampleKind.Missing, "什么都没办结就办结任职", s => s.Passing(8), Judgement.Broken),
        ],
    };
}
