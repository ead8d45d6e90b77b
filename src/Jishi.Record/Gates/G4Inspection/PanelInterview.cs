using System.Globalization;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>INS-07 集体面谈。</summary>
public static class PanelInterview
{
    private static readonly Parameter MinInterviewers = new("minInterviewers", "面谈最少人数", "人", 2) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("INS-07", "集体面谈", "考察组集体同考察对象面谈，并作记录。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(4)],
        Gate = 4,
        Pack = "national",
        Kinds = Inspected.Kinds,
        WarnKinds = Inspected.Simplified,
        Basis = [new(InstrumentRegister.DemocraticReform, "集体面谈"), new(InstrumentRegister.Regulations2019, "第二十八条")],
        Verification = Verification.Seed,
        Note = "两人以上为本系统设定；面谈由考察组全体进行，人数按考察组计",
        Parameters = [MinInterviewers],
        Reads = [InspectionItems.CandidateInterview, InspectionItems.InspectTeamLeader, InspectionItems.InspectTeamMembers],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (!dossier.Has(InspectionItems.CandidateInterview))
                return Verdict.Broken([new Sighting(InspectionItems.CandidateInterview.Code, "没有面谈记录")], [new Sighting(InspectionItems.CandidateInterview.Code, "集体面谈并记录")]);
            var team = Inspected.Team(dossier);
            if (team.Count == 0) return Verdict.Missing(InspectionItems.InspectTeamMembers);
            var least = docket.Value("INS-07", MinInterviewers);
            return team.Count >= least ? Verdict.Holds : Verdict.Broken(
                [new Sighting(InspectionItems.InspectTeamMembers.Code, string.Create(CultureInfo.InvariantCulture, $"{team.Count} 人面谈"))],
                [new Sighting(InspectionItems.InspectTeamMembers.Code, string.Create(CultureInfo.InvariantCulture, $"不少于 {least} 人"))]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "三人面谈", s => Interviewed(s, "苏砚青、丁怀远、林晓禾"), Judgement.Holds),
            new(ExampleKind.Fails, "没有面谈", s => s.Set(InspectionItems.InspectTeamMembers, "苏砚青、丁怀远"), Judgement.Broken),
            new(ExampleKind.Boundary, "两人面谈", s => Interviewed(s, "苏砚青、丁怀远"), Judgement.Holds),
            new(ExampleKind.Boundary, "一人面谈", s => Interviewed(s, "苏砚青"), Judgement.Broken),
            new(ExampleKind.Missing, "有面谈记录，没有写考察组", s => s.Set(InspectionItems.CandidateInterview, "就岗位认识和实绩作了陈述"), Judgement.CannotJudge),
        ],
    };

    private static Sketch Interviewed(Sketch sketch, string members) =>
        sketch.Set(InspectionItems.CandidateInterview, "就岗位认识和实绩作了陈述").Set(InspectionItems.InspectTeamMembers, members);
}
