using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>INS-03 考察组长负责与签字。</summary>
public static class ReportSigned
{
    public static readonly Rule Rule = new("INS-03", "考察组长负责与签字", "考察材料由考察组组长负责，组长和每一名成员都签字。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(4)],
        Gate = 4,
        Pack = "national",
        Kinds = Inspected.Kinds,
        WarnKinds = Inspected.Simplified,
        Basis = [new(InstrumentRegister.SecretarySupervision, "考察组长负责制"), new(InstrumentRegister.Regulations2014, "第三十三条")],
        Verification = Verification.Seed,
        Note = "材料上的签字由记录人照原件写在“考察材料签字人”一项，该项为本系统所加",
        Reads = [InspectionItems.InspectTeamLeader, InspectionItems.InspectTeamMembers, InspectionItems.InspectionReport, InspectionSupplementItems.InspectionReportSigners],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (!dossier.Has(InspectionItems.InspectTeamLeader)) return Verdict.Missing(InspectionItems.InspectTeamLeader);
            if (!dossier.Has(InspectionItems.InspectTeamMembers)) return Verdict.Missing(InspectionItems.InspectTeamMembers);
            if (dossier.Get(InspectionSupplementItems.InspectionReportSigners) is not { } signers) return Verdict.Missing(InspectionSupplementItems.InspectionReportSigners);
            var unsigned = Inspected.Team(dossier).Where(member => !signers.Any(member.IsSame)).ToList();
            return unsigned.Count == 0 ? Verdict.Holds : Verdict.Broken(
                [new Sighting(InspectionSupplementItems.InspectionReportSigners.Code, $"没有{string.Join('、', unsigned.Select(p => p.Name))}的签字")],
                [new Sighting(InspectionSupplementItems.InspectionReportSigners.Code, "组长和成员逐一签字")]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "组长和两名成员都签字", s => Signed(s, "苏砚青、丁怀远、林晓禾"), Judgement.Holds),
            new(ExampleKind.Fails, "只有科长签字", s => Signed(s, "周砚田"), Judgement.Broken),
            new(ExampleKind.Boundary, "两名成员签字，组长没有签", s => Signed(s, "丁怀远、林晓禾"), Judgement.Broken),
            new(ExampleKind.Boundary, "组外的人也签了字，组内没有缺", s => Signed(s, "苏砚青、丁怀远、林晓禾、周砚田"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写签字人", s => Team(s), Judgement.CannotJudge),
        ],
    };

    private static Sketch Signed(Sketch sketch, string signers) => Team(sketch).Set(InspectionSupplementItems.InspectionReportSigners, signers);

    private static Sketch Team(Sketch sketch) => sketch.Set(InspectionItems.InspectTeamLeader, "苏砚青").Set(InspectionItems.InspectTeamMembers, "丁怀远、林晓禾");
}
