using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G3Nomination.M03Nomination;

/// <summary>NOM-14 三推荐记录齐全，NOM-15 禁止授意暗示。</summary>
public static class ThreeRecommendations
{
    internal static readonly Parameter Parts = new("parts", "须记录的推荐", "项", 3);

    public static readonly Rule Recorded = new("NOM-14", "三推荐记录齐全", "采用大会公开推荐、领导署名推荐、全委会二次推荐的，三项结果都记录在案。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(3, "M03")],
        Gate = 3,
        Pack = "district-practice",
        Kinds = ["PROMOTE", "FURTHER"],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "三推荐做法")],
        Verification = Verification.Seed,
        Note = "大会和全委会的结果取提名票统计，领导署名推荐取署名或提名票统计中的一行",
        Parameters = [Parts],
        Reads = [NominationItems.NominationRound, NominationItems.NominationBallots, NominationItems.NominatorSignature],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (dossier.Get(NominationItems.NominationRound) is not { } round) return Verdict.Missing(NominationItems.NominationRound);
            if (round is not ("CONGREGATE" or "SIGNED" or "PLENARY2")) return Verdict.Exempt("没有采用三推荐");
            var held = Rounds.All(dossier).Select(r => r.Get<string>("Round")).ToHashSet(StringComparer.Ordinal);
            if (dossier.Has(NominationItems.NominatorSignature)) held.Add("SIGNED");
            var open = new[] { "CONGREGATE", "SIGNED", "PLENARY2" }.Where(p => !held.Contains(p)).Select(NominationCodes.NominationRound.Label).ToList();
            return 3 - open.Count >= docket.Value("NOM-14", Parts) ? Verdict.Holds : Verdict.Broken(
                open.Select(p => new Sighting(NominationItems.NominationBallots.Code, $"没有{p}的结果")),
                [new Sighting(NominationItems.NominationBallots.Code, string.Create(CultureInfo.InvariantCulture, $"{docket.Value("NOM-14", Parts)} 项齐全"))]);
        },
        Examples =
        [
            new(ExampleKind.Holds, "三项结果齐全", s => Signed(Voted(s, "CONGREGATE", "PLENARY2")), Judgement.Holds),
            new(ExampleKind.Fails, "缺全委会二次推荐的结果", s => Signed(Voted(s, "CONGREGATE")), Judgement.Broken),
            new(ExampleKind.Boundary, "领导署名推荐记在提名票统计里，三项齐全", s => Voted(s, "CONGREGATE", "SIGNED", "PLENARY2"), Judgement.Holds),
            new(ExampleKind.Exception, "两轮投票提名，不是三推荐", s => s.Set(NominationItems.NominationRound, "R1"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写提名轮次", s => s, Judgement.CannotJudge),
        ],
    };

    public static readonly Rule Unhinted = new("NOM-15", "禁止授意暗示", "不得授意、暗示别人推荐，不得把个人意志强加给党委或组织部门；查实的报干部监督科。")
    {
        Kind = RuleKind.Report,
        At = [JudgedAt.Passing(4)],
        Gate = 3,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER"],
        Basis = [new(InstrumentRegister.SecretarySupervision, "不得授意、暗示"), new(InstrumentRegister.Accountability2010, "追责情形")],
        Verification = Verification.Seed,
        Note = "举报办理的内容只有监督科可见，这里凭组织考察中的信访举报核查结论和动议时是否指定人选，请监督科核对是否涉及授意、暗示；在组织考察办结时判",
        Reads = [InspectionItems.PetitionCheck, MotionItems.SecretaryNamedPerson, NominationItems.NominatorKind],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            var seen = new List<Sighting>();
            if (dossier.Get(InspectionItems.PetitionCheck) is "TRUE" or "PARTIAL") seen.Add(new Sighting(InspectionItems.PetitionCheck.Code, dossier.Show(InspectionItems.PetitionCheck)!));
            if (dossier.Get(MotionItems.SecretaryNamedPerson)) seen.Add(new Sighting(MotionItems.SecretaryNamedPerson.Code, "是"));
            if (seen.Count > 0) return Verdict.Broken(seen, [new Sighting(NominationItems.NominatorKind.Code, "核对是否有人授意、暗示推荐")]);
            if (!dossier.Has(InspectionItems.PetitionCheck)) return Verdict.Missing(InspectionItems.PetitionCheck);
            return dossier.Get(InspectionItems.PetitionCheck) is "UNCHECKED"
                ? Verdict.CannotJudge(new Sighting(InspectionItems.PetitionCheck.Code, "未核清"), new Sighting(InspectionItems.PetitionCheck.Code, "核清后再判"))
                : Verdict.Holds;
        },
        Examples =
        [
            new(ExampleKind.Holds, "没有反映", s => s.Set(InspectionItems.PetitionCheck, "NONE"), Judgement.Holds),
            new(ExampleKind.Fails, "举报称授意投票，核查属实", s => s.Set(InspectionItems.PetitionCheck, "TRUE"), Judgement.Broken),
            new(ExampleKind.Boundary, "举报部分属实", s => s.Set(InspectionItems.PetitionCheck, "PARTIAL"), Judgement.Broken),
            new(ExampleKind.Boundary, "举报不实", s => s.Set(InspectionItems.PetitionCheck, "FALSE"), Judgement.Holds),
            new(ExampleKind.Boundary, "没有举报，但主要领导动议时指定了人选", s => s.Set(InspectionItems.PetitionCheck, "NONE").Set(MotionItems.SecretaryNamedPerson, "是"), Judgement.Broken),
            new(ExampleKind.Missing, "举报还没有核清", s => s.Set(InspectionItems.PetitionCheck, "UNCHECKED"), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有核查结论", s => s, Judgement.CannotJudge),
        ],
    };

    private static Sketch Voted(Sketch sketch, params string[] rounds) =>
        Rounds.Sketch(sketch.Set(NominationItems.NominationRound, "CONGREGATE"), [.. rounds.Select(r => (r, 60, new[] { ("沈知行", 35) }))]);

    private static Sketch Signed(Sketch sketch) => sketch.Set(NominationItems.NominatorSignature, new { by = "温绍文", at = "2026-10-20 09:00" });
}
