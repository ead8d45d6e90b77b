using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G2Motion;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G5Deliberation;

/// <summary>DEL-06 书记初审写实。</summary>
public static class SecretaryReview
{
    public static readonly Rule Rule = new("DEL-06", "书记初审写实", "方案提交之前，书记听取汇报、就资格条件和标准初审的，记明日期和意见；初审不定人选，不能代替集体决定。")
    {
        Kind = RuleKind.Report,
        At = [JudgedAt.Passing(5)],
        Gate = 5,
        Pack = "county-supervision",
        Basis = [new(InstrumentRegister.SecretarySupervision, "书记听取方案与初审")],
        Verification = Verification.Seed,
        Note = "初审意见里出现人选姓名的，看作初审就定了人选",
        Reads = [MotionSupplementItems.SecretaryPlanReview],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "记明日期与意见", s => Reviewed(s, "2026-09-04", "按规定的资格条件和职数把关"), Judgement.Holds),
            new(ExampleKind.Fails, "初审就定了人选", s => Reviewed(s, "2026-09-04", "同意由沈知行担任"), Judgement.Broken),
            new(ExampleKind.Boundary, "有意见，没有日期", s => Reviewed(s, "", "按规定的资格条件和职数把关"), Judgement.Broken),
            new(ExampleKind.Boundary, "有日期，没有意见", s => Reviewed(s, "2026-09-04", ""), Judgement.Broken),
            new(ExampleKind.Exception, "书记没有初审，写明", s => s.NotApplicable(MotionSupplementItems.SecretaryPlanReview, "书记没有初审"), Judgement.Holds),
            new(ExampleKind.Exception, "连任不经过动议，没有初审", s => s.OfKind("CONTINUE"), Judgement.Holds),
            new(ExampleKind.Exception, "本地没有采用这个规则包", s => Reviewed(s, "2026-09-04", "同意由沈知行担任").Adopting(), Judgement.Holds),
            new(ExampleKind.Missing, "初审一项没有填", s => s, Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.Find(MotionSupplementItems.SecretaryPlanReview) is not { } recorded)
            return NineGates.Asks(MotionSupplementItems.SecretaryPlanReview, dossier) ? Verdict.Missing(MotionSupplementItems.SecretaryPlanReview) : Verdict.Exempt("本类任用没有初审一项");
        if (recorded.Value is not ValueList<TableRow> rows) return Verdict.Exempt("书记没有初审");
        var named = rows.Any(r => dossier.CadreName.Length > 0 && Opinion(r).Contains(dossier.CadreName, StringComparison.Ordinal));
        if (named) return Broken($"意见中写了{dossier.CadreName}", "只就资格条件和标准把关，不定人选");
        return rows.All(r => r.Cells.ContainsKey("HeldOn") && Opinion(r).Length > 0) ? Verdict.Holds : Broken("日期和意见不全", "记明日期和意见");
    }

    private static Verdict Broken(string seen, string required) =>
        Verdict.Broken([new Sighting(MotionSupplementItems.SecretaryPlanReview.Code, seen)], [new Sighting(MotionSupplementItems.SecretaryPlanReview.Code, required)]);

    private static string Opinion(TableRow row) => row.Get<string>("Opinion") ?? "";

    private static Sketch Reviewed(Sketch sketch, string on, string opinion) =>
        sketch.Set(MotionSupplementItems.SecretaryPlanReview, new[] { new { HeldOn = on, HeardBy = "贺长川", Opinion = opinion } });
}
