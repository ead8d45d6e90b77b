using System.Globalization;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>INS-12 个别谈话人数。</summary>
public static class TalkCoverage
{
    private static readonly Parameter MinTalks = new("minTalks", "个别谈话最少人数", "人", 10) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("INS-12", "个别谈话人数", "个别谈话不少于规定人数，班子成员、内设机构和服务对象都谈到。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(4)],
        Gate = 4,
        Kinds = Inspected.Kinds,
        WarnKinds = Inspected.Simplified,
        Basis = [new(InstrumentRegister.WholeProcessRecord, "个别谈话"), new(InstrumentRegister.Regulations2019, "第二十九条"), new(InstrumentRegister.Regulations2019, "第三十条")],
        Verification = Verification.Seed,
        Note = "十人为本系统设定；谈话覆盖哪些方面由人查看谈话名册",
        Parameters = [MinTalks],
        Reads = [InspectionItems.TalkInterviewCount],
        Holds = docket =>
        {
            if (!docket.Dossier.Has(InspectionItems.TalkInterviewCount)) return Verdict.Missing(InspectionItems.TalkInterviewCount);
            var talks = docket.Dossier.Get(InspectionItems.TalkInterviewCount);
            var least = docket.Value("INS-12", MinTalks);
            return talks >= least ? Verdict.Holds : Verdict.Broken(
                [new Sighting(InspectionItems.TalkInterviewCount.Code, string.Create(CultureInfo.InvariantCulture, $"{talks} 人"))],
                [new Sighting(InspectionItems.TalkInterviewCount.Code, string.Create(CultureInfo.InvariantCulture, $"不少于 {least} 人"))]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "谈话二十三人", s => s.Set(InspectionItems.TalkInterviewCount, "23"), Judgement.Holds),
            new(ExampleKind.Fails, "谈话三人", s => s.Set(InspectionItems.TalkInterviewCount, "3"), Judgement.Broken),
            new(ExampleKind.Boundary, "正好十人", s => s.Set(InspectionItems.TalkInterviewCount, "10"), Judgement.Holds),
            new(ExampleKind.Boundary, "九人", s => s.Set(InspectionItems.TalkInterviewCount, "9"), Judgement.Broken),
            new(ExampleKind.Missing, "没有写谈话人数", s => s, Judgement.CannotJudge),
        ],
    };
}
