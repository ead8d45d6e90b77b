using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>SEQ-21 退回须补正。</summary>
public static class Mending
{
    public static readonly Rule Rule = new("SEQ-21", "退回须补正", "退回的关口，所列各项逐项补正之后重新办结；不必补正的写明理由。")
    {
        Kind = RuleKind.Warn,
        At = [Act.PassGate],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "上级审核后可以退回")],
        Verification = Verification.Assumed,
        Note = "补正指退回之后改过值、更正过或者补了证据",
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (!dossier.Returned.TryGetValue(docket.Attempt.Gate, out var back)) return Verdict.Holds;
            var left = NineGates.Number(docket.Attempt.Gate).Items.Where(i => back.Items.Contains(i.Code) && dossier.Bag(i.Scope).ChangedAt(i.Code) <= back.Index).ToList();
            return left.Count == 0 ? Verdict.Holds : Verdict.Broken(
                left.Select(i => new Sighting(i.Code, "退回后没有补正")),
                left.Select(i => new Sighting(i.Code, "补正，或写明不必补正的理由")));
        },
        Examples =
        [
            new(ExampleKind.Holds, "退回考察材料，重签后再办结", s => s.Returned(4, 0, InspectionItems.InspectionReport).NotApplicable(InspectionItems.InspectionReport, "示例").Passing(4), Judgement.Holds),
            new(ExampleKind.Fails, "退回考察材料，没有动过就再办结", s => s.NotApplicable(InspectionItems.InspectionReport, "示例").Returned(4, 1, InspectionItems.InspectionReport).Passing(4), Judgement.Broken),
            new(ExampleKind.Boundary, "退回两项，只补了一项", s => s.Set(InspectionItems.TalkInterviewCount, "36").Returned(4, 0, InspectionItems.TalkInterviewCount, InspectionItems.InspectionReport).Passing(4), Judgement.Broken),
            new(ExampleKind.Exception, "考察退回，办结的是别的关口", s => s.Returned(4, 1, InspectionItems.InspectionReport).Passing(6), Judgement.Holds),
            new(ExampleKind.Missing, "退回的项从来没有填过", s => s.Returned(4, 1, InspectionItems.InspectionReport).Passing(4), Judgement.Broken),
        ],
    };
}
