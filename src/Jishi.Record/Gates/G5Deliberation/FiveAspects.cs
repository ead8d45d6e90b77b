using System.Collections.Immutable;
using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G3Nomination.M05InspecteeSelection;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G5Deliberation;

/// <summary>DEL-07 人选比较写实。</summary>
public static class FiveAspects
{
    private static readonly ImmutableArray<(string Column, string Name)> Columns =
        [("Career", "履历"), ("Contribution", "贡献"), ("Attitude", "态度"), ("Voice", "呼声"), ("Achievement", "实绩")];

    private static readonly Parameter Aspects = new("aspects", "须写明的方面", "个", Columns.Length) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("DEL-07", "人选比较写实", "差额酝酿的，逐人按履历、贡献、态度、呼声、实绩五个方面比较，各方面都写明。")
    {
        Kind = RuleKind.Report,
        At = [JudgedAt.Passing(5)],
        Gate = 5,
        Pack = "district-practice",
        Basis = [new(InstrumentRegister.WholeProcessRecord, "晒履历、比贡献，五方面比较")],
        Verification = Verification.Seed,
        Note = "一个区的做法。只看各方面是否写明，不看写得怎样",
        Parameters = [Aspects],
        Reads = [DeliberationSupplementItems.CandidateComparison, InspecteeSelectionItems.InspecteeMeeting],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "五方面齐全", s => Compared(s, "沈知行", 5), Judgement.Holds),
            new(ExampleKind.Fails, "没有分方面，只有结论", s => Compared(s, "沈知行", 0), Judgement.Broken),
            new(ExampleKind.Boundary, "缺实绩一方面", s => Compared(s, "沈知行", 4), Judgement.Broken),
            new(ExampleKind.Boundary, "比较表中没有本人", s => Compared(s, "何远舟", 5), Judgement.Broken),
            new(ExampleKind.Exception, "等额考察，没有比较", s => Meeting(s, "等额"), Judgement.Holds),
            new(ExampleKind.Exception, "写明不是差额酝酿", s => s.NotApplicable(DeliberationSupplementItems.CandidateComparison, "不是差额酝酿"), Judgement.Holds),
            new(ExampleKind.Exception, "本地没有采用这个规则包", s => Meeting(s, "差额").Adopting(), Judgement.Holds),
            new(ExampleKind.Missing, "差额考察，没有填人选比较", s => Meeting(s, "差额"), Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (InspecteeSelectionItems.IsDifferential(new Known(dossier.Find)) != true && !dossier.Has(DeliberationSupplementItems.CandidateComparison)) return Verdict.Exempt("不是差额酝酿");
        if (!dossier.IsSettled(DeliberationSupplementItems.CandidateComparison)) return Verdict.Missing(DeliberationSupplementItems.CandidateComparison);
        var rows = dossier.Get(DeliberationSupplementItems.CandidateComparison);
        if (rows is null) return Verdict.Exempt("不是差额酝酿");
        var own = rows.FirstOrDefault(r => string.Equals(r.Get<Person>("Candidate")?.Name, dossier.CadreName, StringComparison.Ordinal));
        var open = Columns.Where(c => string.IsNullOrWhiteSpace(own?.Get<string>(c.Column))).ToList();
        var least = docket.Value("DEL-07", Aspects);
        return Columns.Length - open.Count >= least ? Verdict.Holds : Verdict.Broken(
            [new Sighting(DeliberationSupplementItems.CandidateComparison.Code, own is null ? $"没有{dossier.CadreName}一行" : $"没有写{string.Join('、', open.Select(c => c.Name))}")],
            [new Sighting(DeliberationSupplementItems.CandidateComparison.Code, string.Create(CultureInfo.InvariantCulture, $"写明 {least} 个方面"))]);
    }

    private static Sketch Compared(Sketch sketch, string name, int aspects) => Meeting(sketch, "差额").Set(DeliberationSupplementItems.CandidateComparison,
        new[] { Columns.Take(aspects).Select(c => KeyValuePair.Create(c.Column, "有分析")).Append(KeyValuePair.Create("Candidate", name)).ToDictionary(StringComparer.Ordinal) });

    private static Sketch Meeting(Sketch sketch, string mode) => sketch.Set(InspecteeSelectionItems.InspecteeMeeting, new[] { new { Name = "部务会", Mode = mode } });
}
