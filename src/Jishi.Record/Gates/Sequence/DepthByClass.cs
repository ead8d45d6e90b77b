using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>SEQ-17 分类纪实深度。</summary>
public static class DepthByClass
{
    public static readonly Rule Rule = new("SEQ-17", "分类纪实深度", "重点和关键岗位、配偶子女移居国（境）外的用重点纪实，一般岗位用详细纪实；后备干部用专项纪实，其余用常规纪实。两类要求合起来，所记深度都须包括，才能签字。")
    {
        Kind = RuleKind.Block,
        At = [Act.Sign],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "分类纪实：按岗位、按人员")],
        Verification = Verification.Seed,
        Note = "两条轴线取并；本类任用不经过的环节不问其类别，别处已有记录的照算",
        Reads = [.. RecordManner.Classes, SequenceItems.RecordDepth],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "财政局局长是重点岗位，一般领导干部，记为重点纪实、常规纪实", s => Classed(s, "KEY", "GENERAL", "FOCUS、ROUTINE"), Judgement.Holds),
            new(ExampleKind.Fails, "重点岗位只记常规纪实", s => Classed(s, "KEY", "GENERAL", "ROUTINE"), Judgement.Broken),
            new(ExampleKind.Boundary, "一般岗位的后备干部，缺专项纪实一种", s => Classed(s, "GENERAL", "RESERVE", "DETAILED、ROUTINE"), Judgement.Broken),
            new(ExampleKind.Boundary, "记得比要求的深，不妨碍", s => Classed(s, "GENERAL", "RESERVE", "FOCUS、DETAILED、SPECIAL、ROUTINE"), Judgement.Holds),
            new(ExampleKind.Boundary, "一般岗位，配偶移居国（境）外，没有重点纪实", s => Classed(s, "GENERAL", "GENERAL", "DETAILED、ROUTINE").Set(InspecteeSelectionItems.SpouseChildrenAbroad, "SPOUSE"), Judgement.Broken),
            new(ExampleKind.Missing, "没有写岗位类别，无法判断", s => Classed(s, "KEY", "GENERAL", "FOCUS、DETAILED、SPECIAL、ROUTINE", without: QualificationItems.PostRiskClass), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有写纪实深度，无法判断", s => Classed(s, "KEY", "GENERAL", depth: null), Judgement.CannotJudge),
            new(ExampleKind.Exception, "免职不经过任职资格关口，岗位和人员类别都没有记录，不问深度", s => s.OfKind("REMOVE").Signing("FIRST", "departmentDeputy", "高望舒"), Judgement.Holds),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        var missing = RecordManner.Classes.Where(i => !dossier.Has(i) && NineGates.Asks(i, dossier)).ToArray();
        if (missing.Length > 0) return Verdict.Missing(missing);
        var demanded = RecordManner.Depth(dossier);
        if (demanded.Count == 0) return Verdict.Exempt("本类任用不经过记岗位类别和人员类别的环节");
        if (dossier.Get(SequenceItems.RecordDepth) is not { } depth) return Verdict.Missing(SequenceItems.RecordDepth);
        if (demanded.All(depth.Contains)) return Verdict.Holds;
        var seen = RecordManner.Classes.Where(dossier.Has).Append(SequenceItems.RecordDepth).Select(i => new Sighting(i.Code, dossier.Show(i)!));
        return Verdict.Broken(seen, [new Sighting(SequenceItems.RecordDepth.Code, $"须含{string.Join('、', demanded.Select(SequenceCodes.RecordDepth.Label))}，记错了到讨论决定关口更正")]);
    }

    private static Sketch Classed(Sketch sketch, string post, string person, string? depth, DataItem? without = null)
    {
        (DataItem Item, string? Value)[] given =
        [
            (QualificationItems.PostRiskClass, post),
            (QualificationItems.CandidateClass, person),
            (InspecteeSelectionItems.SpouseChildrenAbroad, "NO"),
            (SequenceItems.RecordDepth, depth),
        ];
        return given.Where(g => g.Value is not null && g.Item != without)
            .Aggregate(sketch.Passed(1, 2, 3, 4, 5, 6, 7), (s, g) => s.Set(g.Item, g.Value!))
            .Signing("FIRST", "departmentDeputy", "高望舒");
    }
}
