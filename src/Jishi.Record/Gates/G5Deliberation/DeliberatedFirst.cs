using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G5Deliberation;

/// <summary>DEL-01 先酝酿后上会。</summary>
public static class DeliberatedFirst
{
    public static readonly Rule Rule = new("DEL-01", "先酝酿后上会", "酝酿写明形式和结束时间，并在讨论决定之前结束；上会之后补的酝酿不能办结。")
    {
        Kind = RuleKind.Block,
        At = [JudgedAt.Passing(5)],
        Gate = 5,
        Pack = "national",
        From = new(2002, 7, 9),
        Basis = [new(InstrumentRegister.SecretarySupervision, "会前酝酿"), new(InstrumentRegister.Regulations2014, "第三十四条")],
        Verification = Verification.Verified,
        Note = "2014 年和 2019 年文本把酝酿并入讨论决定一章，经验材料单列一关，按材料分列",
        Reads = [DeliberationItems.DeliberationForm, DeliberationItems.DeliberationEndedAt, DecisionItems.DecisionStartedAt],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "酝酿次日上会", s => Deliberated(s).Set(DecisionItems.DecisionStartedAt, "2026-10-21 09:00"), Judgement.Holds),
            new(ExampleKind.Fails, "上会之后补酝酿", s => Deliberated(s).Set(DecisionItems.DecisionStartedAt, "2026-10-19 09:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "酝酿一结束就上会", s => Deliberated(s).Set(DecisionItems.DecisionStartedAt, "2026-10-20 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "酝酿还差一分钟结束就上会", s => Deliberated(s).Set(DecisionItems.DecisionStartedAt, "2026-10-20 16:59"), Judgement.Broken),
            new(ExampleKind.Exception, "还没有上会", s => Deliberated(s), Judgement.Holds),
            new(ExampleKind.Missing, "没有写酝酿结束时间", s => s.Set(DeliberationItems.DeliberationForm, "部务会"), Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有写酝酿形式", s => s.Set(DeliberationItems.DeliberationEndedAt, "2026-10-20 17:00"), Judgement.CannotJudge),
            new(ExampleKind.Boundary, "2002 年 7 月 9 日施行", s => Deliberated(s, "2002-07-09 17:00").Set(DecisionItems.DecisionStartedAt, "2002-07-08 09:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "2002 年 7 月 8 日，还没有施行", s => Deliberated(s, "2002-07-08 17:00").Set(DecisionItems.DecisionStartedAt, "2002-07-07 09:00"), Judgement.Holds),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (!dossier.Has(DeliberationItems.DeliberationForm)) return Verdict.Missing(DeliberationItems.DeliberationForm);
        if (!dossier.Has(DeliberationItems.DeliberationEndedAt)) return Verdict.Missing(DeliberationItems.DeliberationEndedAt);
        var ended = dossier.Get(DeliberationItems.DeliberationEndedAt);
        return !dossier.Has(DecisionItems.DecisionStartedAt) || dossier.Get(DecisionItems.DecisionStartedAt) >= ended ? Verdict.Holds : Verdict.Broken(
            [new Sighting(DeliberationItems.DeliberationEndedAt.Code, LegalTime.Show(ended)), new Sighting(DecisionItems.DecisionStartedAt.Code, dossier.Show(DecisionItems.DecisionStartedAt)!)],
            [new Sighting(DeliberationItems.DeliberationEndedAt.Code, "在讨论决定之前；已经上会的，重新讨论决定")]);
    }

    private static Sketch Deliberated(Sketch sketch, string ended = "2026-10-20 17:00") =>
        sketch.Set(DeliberationItems.DeliberationForm, "部务会").Set(DeliberationItems.DeliberationEndedAt, ended);
}
