using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>SEQ-08 三级签字齐全。</summary>
public static class ThreeLevels
{
    public static readonly Rule Rule = new("SEQ-08", "三级签字齐全", "上报前，选任工作部门分管负责人、主要领导和选任责任单位领导都已在本节点签字，且签字有效。")
    {
        Kind = RuleKind.Block,
        At = [Act.SendPackage],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "三级签字后上报")],
        Verification = Verification.Seed,
        Note = "初次、二次提交各签一次；签字后记录有改动的，签字失效",
        Reads = [.. SigningPositions.ThreeLevels.Select(p => p.Item)],
        Holds = docket =>
        {
            var missing = SignatureStanding.Unsigned(docket.Dossier, docket.Attempt.Node, SigningPositions.ThreeLevels).ToList();
            return missing.Count == 0 ? Verdict.Holds : Verdict.Broken(
                missing.Select(p => new Sighting(p.Code, docket.Dossier.Signatures.GetValueOrDefault((docket.Attempt.Node, p.Code)) is { } old ? SignatureStanding.WhyVoid(docket.Dossier, old)! : "未签")),
                missing.Select(p => new Sighting(p.Code, $"{SigningPositions.NameOf(docket.Attempt.Node)}前签字")));
        },
        Examples =
        [
            new(ExampleKind.Holds, "三级签字齐全后提交", s => Signed(s, 3).Sending("FIRST", "2026-10-30 10:00"), Judgement.Holds),
            new(ExampleKind.Fails, "缺选任责任单位领导签字", s => Signed(s, 2).Sending("FIRST", "2026-10-30 10:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "签字后更正了一项，签字失效", s => Signed(s, 3).Set(G4Inspection.InspectionItems.TalkInterviewCount, "24", index: 101).Sending("FIRST", "2026-10-30 10:00"), Judgement.Broken),
            new(ExampleKind.Exception, "初次提交的签字不能当二次提交的用", s => Signed(s, 3).Passed(8).Sending("SECOND", "2026-11-30 10:00"), Judgement.Broken),
            new(ExampleKind.Missing, "谁也没签", s => s.Passed(1, 2, 3, 4, 5, 6, 7).Sending("FIRST", "2026-10-30 10:00"), Judgement.Broken),
        ],
    };

    private static Sketch Signed(Sketch sketch, int levels) =>
        SigningPositions.ThreeLevels.Take(levels).Aggregate(sketch.Passed(1, 2, 3, 4, 5, 6, 7), (s, p) => s.SignedAt("FIRST", p.Code));
}
