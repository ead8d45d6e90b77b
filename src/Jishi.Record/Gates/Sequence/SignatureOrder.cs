using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>SEQ-07 四签次序。</summary>
public static class SignatureOrder
{
    public static readonly Rule Rule = new("SEQ-07", "四签次序", "纪实表依次由记录人、干部科科长、干部监督科科长、分管副部长签字，不得越级；上报的三级签字同样逐级签。")
    {
        Kind = RuleKind.Block,
        At = [Act.Sign],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "四签：记录人、干部科科长、干部监督科科长、分管副部长依次签字")],
        Verification = Verification.Seed,
        Note = "四签为部内核对，三级签字为上报；三级的次序按材料中的排列推定",
        Reads = [.. SigningPositions.All.Select(p => p.Item)],
        Holds = docket =>
        {
            var before = SigningPositions.At(docket.Attempt.Node).TakeWhile(p => p.Code != docket.Attempt.Position).ToList();
            var missing = SignatureStanding.Unsigned(docket.Dossier, docket.Attempt.Node, before).ToList();
            return missing.Count == 0 ? Verdict.Holds : Verdict.Broken(
                missing.Select(p => new Sighting(p.Code, WhyNot(docket.Dossier, docket.Attempt.Node, p))),
                missing.Select(p => new Sighting(p.Code, "先签")));
        },
        Examples =
        [
            new(ExampleKind.Holds, "前三人已签，分管副部长签", s => Chain(s, 3).Signing("ARCHIVE", "deputyHead", "高望舒"), Judgement.Holds),
            new(ExampleKind.Fails, "监督科科长没签，分管副部长先签", s => Chain(s, 2).Signing("ARCHIVE", "deputyHead", "高望舒"), Judgement.Broken),
            new(ExampleKind.Boundary, "记录人签第一个", s => Done(s).Signing("ARCHIVE", "recorder", "林晓禾"), Judgement.Holds),
            new(ExampleKind.Exception, "前一人签字后记录又有更正，签字失效，须重签", s => Chain(s, 1).Set(G4Inspection.InspectionItems.TalkInterviewCount, "24", index: 101).Signing("ARCHIVE", "cadreChief", "周砚田"), Judgement.Broken),
            new(ExampleKind.Boundary, "三级签字越过主要领导", s => Done(s).SignedAt("FIRST", "departmentDeputy").Signing("FIRST", "unitLeader", "贺长川"), Judgement.Broken),
            new(ExampleKind.Missing, "谁也没签，末位先签", s => Done(s).Signing("ARCHIVE", "deputyHead", "高望舒"), Judgement.Broken),
        ],
    };

    private static string WhyNot(Dossier dossier, string node, SigningPosition position) =>
        dossier.Signatures.GetValueOrDefault((node, position.Code)) is { } signature ? SignatureStanding.WhyVoid(dossier, signature)! : "未签";

    private static Sketch Done(Sketch sketch) => sketch.Passed(1, 2, 3, 4, 5, 6, 7, 8, 9);

    private static Sketch Chain(Sketch sketch, int signed) =>
        SigningPositions.Four.Take(signed).Aggregate(Done(sketch), (s, p) => s.SignedAt("ARCHIVE", p.Code));
}
