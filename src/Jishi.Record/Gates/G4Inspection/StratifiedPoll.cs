using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>INS-16 民意调查分类。</summary>
public static class StratifiedPoll
{
    private static readonly Parameter Strata = new("strata", "民意调查最少类别", "类", 3) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("INS-16", "民意调查分类", "换届和重要岗位的人选作民意调查，按层次、行业、界别分类取样。")
    {
        Kind = RuleKind.Report,
        At = [JudgedAt.Passing(4)],
        Gate = 4,
        Pack = "city-openness",
        Kinds = Inspected.Kinds,
        WarnKinds = Inspected.Simplified,
        Basis = [new(InstrumentRegister.DemocraticReform, "民意调查分类进行"), new(InstrumentRegister.PersonnelReform, "民意调查")],
        Verification = Verification.Seed,
        Note = "三类为本系统设定；重点岗位和关键岗位按重要岗位看待",
        Parameters = [Strata],
        Reads = [InspectionItems.OpinionPoll, MotionItems.SelectionMethod, QualificationItems.PostRiskClass],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "换届，代表委员、机关干部、群众三类", s => Polled(s, "代表委员", "机关干部", "群众"), Judgement.Holds),
            new(ExampleKind.Fails, "换届，只调查机关干部", s => Polled(s, "机关干部"), Judgement.Broken),
            new(ExampleKind.Boundary, "换届，两类", s => Polled(s, "机关干部", "群众"), Judgement.Broken),
            new(ExampleKind.Boundary, "同一类分两行，仍是一类", s => Polled(s, "机关干部", "机关干部", "群众"), Judgement.Broken),
            new(ExampleKind.Fails, "重点岗位，写明没有作民意调查", s => s.Set(QualificationItems.PostRiskClass, "重点岗位").NotApplicable(InspectionItems.OpinionPoll, "没有开展"), Judgement.Broken),
            new(ExampleKind.Exception, "一般岗位的常规选任", s => s.Set(QualificationItems.PostRiskClass, "一般岗位").Set(MotionItems.SelectionMethod, "常规委任选任"), Judgement.Holds),
            new(ExampleKind.Exception, "本地没有采用这个规则包", s => Polled(s, "机关干部").Adopting(), Judgement.Holds),
            new(ExampleKind.Missing, "换届，没有填民意调查", s => s.Set(MotionItems.SelectionMethod, "换届"), Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        var isAsked = dossier.Get(MotionItems.SelectionMethod) is "TERMCHANGE" || dossier.Get(QualificationItems.PostRiskClass) is "KEY" or "CRITICAL";
        if (!isAsked) return Verdict.Exempt("不是换届，也不是重要岗位");
        if (!dossier.IsSettled(InspectionItems.OpinionPoll)) return Verdict.Missing(InspectionItems.OpinionPoll);
        var strata = (dossier.Get(InspectionItems.OpinionPoll) ?? ValueList<TableRow>.Empty).Select(r => r.Get<string>("Stratum")).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var least = docket.Value("INS-16", Strata);
        return strata.Count >= least ? Verdict.Holds : Verdict.Broken(
            [new Sighting(InspectionItems.OpinionPoll.Code, strata.Count == 0 ? "没有民意调查" : string.Join('、', strata))],
            [new Sighting(InspectionItems.OpinionPoll.Code, string.Create(CultureInfo.InvariantCulture, $"不少于 {least} 类"))]);
    }

    private static Sketch Polled(Sketch sketch, params string[] strata) =>
        sketch.Set(MotionItems.SelectionMethod, "换届").Set(InspectionItems.OpinionPoll, strata.Select(x => new { Stratum = x, Asked = 40 }).ToArray());
}
