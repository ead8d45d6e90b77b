using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Sequence;

/// <summary>SEQ-16 更正留痕。</summary>
public static class TracedAmendments
{
    public static readonly Rule Rule = new("SEQ-16", "更正留痕", "签过字的内容要更正，须写明理由，并由更正人以外的人批准；原值、理由和批准人随更正一并留存。")
    {
        Kind = RuleKind.Block,
        At = [Act.Correct],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "纪实内容签字后，改动须留痕")],
        Verification = Verification.Seed,
        Note = "批准人不得是更正人本人为推定；签字后来失效的也算签过。原值由账本自动留存。没有签过字的，办结后更正同样要写理由和批准人，不由本条阻断",
        Reads = [SequenceItems.AmendmentTrail, .. SigningPositions.All.Select(p => p.Item)],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "签字后更正，写明理由，由分管副部长批准", s => Signed(s).Correcting(4, InspectionItems.TalkInterviewCount, "与谈话名册核对，漏计一人", "高望舒"), Judgement.Holds),
            new(ExampleKind.Fails, "签字后更正，没有写理由", s => Signed(s).Correcting(4, InspectionItems.TalkInterviewCount, "", "高望舒"), Judgement.Broken),
            new(ExampleKind.Boundary, "签字后更正，批准人是更正人自己", s => Signed(s).Correcting(4, InspectionItems.TalkInterviewCount, "漏计一人", "林晓禾"), Judgement.Broken),
            new(ExampleKind.Exception, "还没有人签过字，不由本条判", s => s.Passed(1, 2, 3, 4).Correcting(4, InspectionItems.TalkInterviewCount, "", ""), Judgement.Holds),
            new(ExampleKind.Boundary, "初次提交的签字不包括任职关口的内容", s => Signed(s).Correcting(8, G8Appointment.M11Appointment.AppointmentItems.AppointmentDocNo, "", ""), Judgement.Holds),
            new(ExampleKind.Missing, "签字后更正，理由和批准人都没有写", s => Signed(s).Correcting(4, InspectionItems.TalkInterviewCount, " ", " "), Judgement.Broken),
        ],
    };

    /// <summary>Signatures that were ever given over the item, in any of the records that share it; one that is void by now was given all the same.</summary>
    public static IEnumerable<NodeSignature> Over(IEnumerable<Dossier> dossiers, DataItem item) =>
        from dossier in dossiers
        from signature in dossier.Signatures.Values
        where SignatureStanding.Covered(dossier, signature.Node).Contains(item)
        orderby signature.Index
        select signature;

    private static Verdict Judge(Docket docket)
    {
        if (docket.Attempt is not { Amends: { } amended, By: { } by }) return Verdict.Exempt("不是更正");
        var signed = Over(docket.Together.Count > 0 ? docket.Together : [docket.Dossier], amended.Item).ToList();
        if (signed.Count == 0) return Verdict.Exempt("这一项没有人签过字");
        var (seen, required) = (new List<Sighting>(), new List<Sighting>());
        if (string.IsNullOrWhiteSpace(amended.Reason)) Wants("correction.reason", "没有写", "写明为什么更正");
        if (string.IsNullOrWhiteSpace(amended.ApprovedBy)) Wants("correction.approver", "没有写", "写明谁批准");
        else if (IsSelf(amended.ApprovedBy.Trim(), by)) Wants("correction.approver", $"{by.Name}，就是更正人", "换更正人以外的人批准");
        if (seen.Count == 0) return Verdict.Holds;
        return Verdict.Broken([new Sighting(amended.Item.Code, $"已由{string.Join('、', signed.Select(s => s.By.By).Distinct(StringComparer.Ordinal))}签字（{SigningPositions.NameOf(signed[^1].Node)}）"), .. seen], required);

        void Wants(string of, string found, string wanted)
        {
            seen.Add(new Sighting(of, found));
            required.Add(new Sighting(of, wanted));
        }
    }

    /// <summary>The corrector by name or by account.</summary>
    private static bool IsSelf(string approver, Person by) =>
        string.Equals(approver, by.Name, StringComparison.Ordinal) || string.Equals(approver, by.Id, StringComparison.Ordinal);

    private static Sketch Signed(Sketch sketch) => sketch.Passed(1, 2, 3, 4, 5, 6, 7).SignedAt("FIRST", "departmentDeputy", "高望舒");
}
