using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G3Nomination.M04Recommendation;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>SEQ-18 纪实方式三位一体。</summary>
public static class FormOfRecord
{
    private static readonly object[] Recording = [new { sha256 = new string('a', 64), name = "音像索引.txt", size = 12, mediaType = "text/plain" }];

    private static readonly object[] Tally = [new { Scope = "本单位", Eligible = 40, Attended = 38, Issued = 38, Returned = 38, Valid = 38, Excellent = 30, Competent = 7, Basic = 1, Incompetent = 0 }];

    /// <summary>The forms of a gate's own: any of them, or a paper put beside any of its items, is a special form.</summary>
    private static DataItem[] FormsOf(int gate) => gate == 3
        ? [RecommendationItems.BallotCategoryTable, RecommendationItems.TalkRecommendation]
        : [InspectionItems.DemocraticEvaluation];

    public static readonly Rule Rule = new("SEQ-18", "纪实方式三位一体", "任职资格、公示、任职可用文字；推荐和考察须有专项表册；讨论决定须有文字和音像，所记的纪实方式与之相符。")
    {
        Kind = RuleKind.Warn,
        At = [Act.PassGate],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "文字、专项表册、音像三位一体")],
        Verification = Verification.Seed,
        Note = "专项表册指推荐统计表、测评汇总表，或者附在本关各项上的证据；音像只存索引和校验值。如何认定为本系统所定",
        Reads = [SequenceItems.RecordForm, DecisionItems.AudioVideoRecord, .. FormsOf(3), .. FormsOf(4)],
        Holds = docket => docket.Attempt.Gate switch
        {
            3 or 4 => OfForms(docket.Dossier, NineGates.Number(docket.Attempt.Gate)),
            7 => OfDecision(docket.Dossier),
            _ => Verdict.Holds,
        },
        Examples =
        [
            new(ExampleKind.Holds, "常委会有文字记录，附录音索引", s => Decided(s, "TEXT、FORM、AV").Set(DecisionItems.AudioVideoRecord, Recording), Judgement.Holds),
            new(ExampleKind.Fails, "常委会只有文字", s => Decided(s, "TEXT、FORM"), Judgement.Broken),
            new(ExampleKind.Boundary, "写明有音像，却没有附索引", s => Decided(s, "TEXT、FORM、AV"), Judgement.Broken),
            new(ExampleKind.Holds, "考察有测评汇总表", s => s.Set(InspectionItems.DemocraticEvaluation, Tally).Passing(4), Judgement.Holds),
            new(ExampleKind.Boundary, "考察没有填测评结果，但附了一件材料", s => s.WithPaper(InspectionItems.MoralityCheck).Passing(4), Judgement.Holds),
            new(ExampleKind.Fails, "考察没有一件专项表册", s => s.Set(InspectionItems.TalkInterviewCount, "23").Passing(4), Judgement.Broken),
            new(ExampleKind.Exception, "任职资格用文字即可", s => s.Passing(1), Judgement.Holds),
            new(ExampleKind.Missing, "没有写纪实方式，无法判断", s => s.Set(DecisionItems.AudioVideoRecord, Recording).Passing(7), Judgement.CannotJudge),
        ],
    };

    private static Verdict OfForms(Dossier dossier, Gate gate)
    {
        var forms = FormsOf(gate.Number);
        var hasPaper = gate.Items.Any(i => i.Scope != Scope.Cadre && dossier.Bag(i.Scope).Evidence.ContainsKey(i.Code));
        return hasPaper || forms.Any(dossier.Has) ? Verdict.Holds : Verdict.Broken(
            forms.Select(i => new Sighting(i.Code, "未填")),
            [new Sighting(SequenceItems.RecordForm.Code, $"{gate.Name}须有专项表册：填写上列一项，或者附上证据")]);
    }

    private static Verdict OfDecision(Dossier dossier)
    {
        if (dossier.Get(SequenceItems.RecordForm) is not { } recorded) return Verdict.Missing(SequenceItems.RecordForm);
        var lacking = NineGates.For(dossier).Where(g => g.Number <= 7).SelectMany(g => RecordManner.Forms(g.Number)).Distinct(StringComparer.Ordinal).Where(f => !recorded.Contains(f)).ToList();
        var (seen, required) = (new List<Sighting>(), new List<Sighting>());
        if (lacking.Count > 0)
        {
            seen.Add(new Sighting(SequenceItems.RecordForm.Code, dossier.Show(SequenceItems.RecordForm)!));
            required.Add(new Sighting(SequenceItems.RecordForm.Code, "还须有" + string.Join('、', lacking.Select(SequenceCodes.RecordForm.Label))));
        }

        if (!dossier.Has(DecisionItems.AudioVideoRecord))
        {
            seen.Add(new Sighting(DecisionItems.AudioVideoRecord.Code, "未填"));
            required.Add(new Sighting(DecisionItems.AudioVideoRecord.Code, "附上录音录像的索引"));
        }

        return seen.Count == 0 ? Verdict.Holds : Verdict.Broken(seen, required);
    }

    private static Sketch Decided(Sketch sketch, string forms) => sketch.Set(SequenceItems.RecordForm, forms).Passing(7);
}
