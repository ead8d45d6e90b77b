using System.Globalization;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>INS-02 考察组人数。</summary>
public static class TeamSize
{
    private static readonly Parameter MinMembers = new("minMembers", "考察组最少人数", "人", 2) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("INS-02", "考察组人数", "考察组有组长，人数不少于规定。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(4)],
        Gate = 4,
        Pack = "national",
        Kinds = Inspected.Kinds,
        WarnKinds = Inspected.Simplified,
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.Regulations2014, "第三十三条")],
        Verification = Verification.Verified,
        Note = "组长计在人数之内，在成员一项里重复列出的只计一次",
        Parameters = [MinMembers],
        Reads = [InspectionItems.InspectTeamLeader, InspectionItems.InspectTeamMembers],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (!dossier.Has(InspectionItems.InspectTeamLeader)) return Verdict.Missing(InspectionItems.InspectTeamLeader);
            if (!dossier.Has(InspectionItems.InspectTeamMembers)) return Verdict.Missing(InspectionItems.InspectTeamMembers);
            var team = Inspected.Team(dossier);
            var least = docket.Value("INS-02", MinMembers);
            return team.Count >= least ? Verdict.Holds : Verdict.Broken(
                [new Sighting(InspectionItems.InspectTeamMembers.Code, string.Create(CultureInfo.InvariantCulture, $"连组长 {team.Count} 人"))],
                [new Sighting(InspectionItems.InspectTeamMembers.Code, string.Create(CultureInfo.InvariantCulture, $"连组长不少于 {least} 人"))]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "组长和两名成员", s => Team(s, "丁怀远、林晓禾"), Judgement.Holds),
            new(ExampleKind.Fails, "一人考察", s => Team(s, "苏砚青"), Judgement.Broken),
            new(ExampleKind.Boundary, "组长和一名成员", s => Team(s, "苏砚青、丁怀远"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写组长", s => s.Set(InspectionItems.InspectTeamMembers, "丁怀远、林晓禾"), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有写成员", s => s.Set(InspectionItems.InspectTeamLeader, "苏砚青"), Judgement.CannotJudge),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行", s => Team(s, "苏砚青").Set(InspectionItems.InspectionEndedAt, "2002-07-09 17:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "2002 年 7 月 8 日，还没有施行", s => Team(s, "苏砚青").Set(InspectionItems.InspectionEndedAt, "2002-07-08 17:00"), Judgement.Holds),
        ],
    };

    private static Sketch Team(Sketch sketch, string members) => sketch.Set(InspectionItems.InspectTeamLeader, "苏砚青").Set(InspectionItems.InspectTeamMembers, members);
}
