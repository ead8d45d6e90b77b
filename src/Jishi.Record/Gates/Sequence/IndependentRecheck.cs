using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>SEQ-10 他人复核。</summary>
public static class IndependentRecheck
{
    public static readonly Rule Rule = new("SEQ-10", "他人复核", "填写完毕后，由没有记录过其中任何一项的人对照原始依据复核，差异都已处理，才能签字。")
    {
        Kind = RuleKind.Block,
        At = [Act.Sign],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "填写完毕后由他人复核")],
        Verification = Verification.Seed,
        Note = "复核之后记录又有改动的，须再复核；填写和更正都算记录",
        Reads = [SequenceItems.RecheckBy, SequenceItems.RecheckDifferences],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "科室另一人复核，无差异", s => Rechecked(s, "丁怀远"), Judgement.Holds),
            new(ExampleKind.Fails, "记录人自行复核", s => Rechecked(s, "林晓禾"), Judgement.Broken),
            new(ExampleKind.Boundary, "有一处差异还没有处理", s => Differing(s, handling: null), Judgement.Broken),
            new(ExampleKind.Boundary, "差异已写明处理", s => Differing(s, "复印件不清，以原件为准，所记无误"), Judgement.Holds),
            new(ExampleKind.Exception, "复核之后又更正了一项，须再复核", s => Rechecked(s, "丁怀远").Set(InspectionItems.TalkInterviewCount, "24", index: 60), Judgement.Broken),
            new(ExampleKind.Missing, "没有复核", s => s.Set(InspectionItems.TalkInterviewCount, "23").Signing("FIRST", "departmentDeputy", "高望舒"), Judgement.CannotJudge),
        ],
    };

    /// <summary>Items of the record that the person recorded, up to a node: such a recheck is none.</summary>
    public static IEnumerable<DataItem> RecordedBy(Dossier dossier, string node, Person person) => SignatureStanding.Covered(dossier, node)
        .Where(i => dossier.Find(i) is { } recorded && recorded.IsBy(person));

    private static Verdict Judge(Docket docket)
    {
        var (dossier, node) = (docket.Dossier, docket.Attempt.Node);
        if (dossier.Find(SequenceItems.RecheckBy) is not { Value: Person by } recheck) return Verdict.Missing(SequenceItems.RecheckBy);
        var own = RecordedBy(dossier, node, by).ToList();
        if (own.Count > 0)
        {
            return Verdict.Broken(
                [new Sighting(SequenceItems.RecheckBy.Code, by.Name), .. own.Select(i => new Sighting(i.Code, $"{by.Name}所记"))],
                [new Sighting(SequenceItems.RecheckBy.Code, "没有记录过这些项的人")]);
        }

        var changed = SignatureStanding.Changed(dossier, node, recheck.Index).ToList();
        if (changed.Count > 0) return Verdict.Broken(changed.Select(i => new Sighting(i.Code, "复核后又改动")), [new Sighting(SequenceItems.RecheckBy.Code, "再复核一次")]);
        var open = (dossier.Get(SequenceItems.RecheckDifferences) ?? ValueList<TableRow>.Empty).Where(r => r.Get<string>("Handling") is null).ToList();
        return open.Count == 0 ? Verdict.Holds : Verdict.Broken(
            open.Select(r => new Sighting(SequenceItems.RecheckDifferences.Code, $"{r.Get<string>("Item")}未处理")),
            [new Sighting(SequenceItems.RecheckDifferences.Code, "逐项写明处理")]);
    }

    private static Sketch Rechecked(Sketch sketch, string by) => sketch
        .Set(InspectionItems.TalkInterviewCount, "23")
        .Set(SequenceItems.RecheckBy, by, by: by, index: 50)
        .Signing("FIRST", "departmentDeputy", "高望舒");

    private static Sketch Differing(Sketch sketch, string? handling) => Rechecked(sketch, "丁怀远")
        .Set(SequenceItems.RecheckDifferences, new[] { new Dictionary<string, string?>(StringComparer.Ordinal) { ["Item"] = "个别谈话人数", ["Recorded"] = "23", ["Original"] = "28", ["Handling"] = handling } }, by: "丁怀远", index: 50);
}
