using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G5Deliberation;

/// <summary>DEL-03 材料提前送阅。</summary>
public static class PreReading
{
    private static readonly Parameter PreReadDays = new("preReadDays", "材料提前送阅", "天", 3) { Stricter = Stricter.Higher };

    public static readonly Rule Rule = new("DEL-03", "材料提前送阅", "重要岗位的任用方案和考察材料，提前规定天数送各位常委（委员）阅看。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(7)],
        Gate = 5,
        Pack = "city-openness",
        Basis = [new(InstrumentRegister.DemocraticReform, "材料提前几天送阅")],
        Verification = Verification.Seed,
        Note = "材料只说提前几天，三天为本系统设定；重点岗位和关键岗位按重要岗位看待。开会的日子到讨论决定时才知道，所以到那时判断",
        Parameters = [PreReadDays],
        Reads = [DeliberationItems.PreReadSentAt, DecisionItems.DecisionStartedAt, QualificationItems.PostRiskClass],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "提前四日送阅", s => Sent(s, "2026-10-20 16:00"), Judgement.Holds),
            new(ExampleKind.Fails, "当场发放", s => Sent(s, "2026-10-24 09:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "提前三日送阅", s => Sent(s, "2026-10-21 16:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "提前两日送阅", s => Sent(s, "2026-10-22 08:00"), Judgement.Broken),
            new(ExampleKind.Fails, "重要岗位，写明没有提前送阅", s => Key(s).NotApplicable(DeliberationItems.PreReadSentAt, "没有提前送"), Judgement.Broken),
            new(ExampleKind.Exception, "一般岗位不要求", s => s.Set(QualificationItems.PostRiskClass, "一般岗位"), Judgement.Holds),
            new(ExampleKind.Exception, "本地没有采用这个规则包", s => Sent(s, "2026-10-24 09:00").Adopting(), Judgement.Holds),
            new(ExampleKind.Missing, "重要岗位，没有写送阅时间", Key, Judgement.CannotJudge),
            new(ExampleKind.Missing, "没有写岗位类别", s => s, Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (!dossier.Has(QualificationItems.PostRiskClass)) return WithoutClass(dossier);
        if (dossier.Get(QualificationItems.PostRiskClass) is "GENERAL") return Verdict.Exempt("一般岗位");
        if (!dossier.IsSettled(DeliberationItems.PreReadSentAt)) return Verdict.Missing(DeliberationItems.PreReadSentAt);
        if (!dossier.Has(DecisionItems.DecisionStartedAt)) return Verdict.Missing(DecisionItems.DecisionStartedAt);
        var least = docket.Value("DEL-03", PreReadDays);
        var met = LegalTime.Day(dossier.Get(DecisionItems.DecisionStartedAt));
        if (dossier.Has(DeliberationItems.PreReadSentAt) && met.DayNumber - LegalTime.Day(dossier.Get(DeliberationItems.PreReadSentAt)).DayNumber >= least) return Verdict.Holds;
        return Verdict.Broken(
            [new Sighting(DeliberationItems.PreReadSentAt.Code, dossier.Show(DeliberationItems.PreReadSentAt) ?? "没有提前送阅"), new Sighting(DecisionItems.DecisionStartedAt.Code, dossier.Show(DecisionItems.DecisionStartedAt)!)],
            [new Sighting(DeliberationItems.PreReadSentAt.Code, string.Create(CultureInfo.InvariantCulture, $"提前 {least} 天"))]);
    }

    /// <summary>A removal passes no gate that asks for the class of the post: nothing is known to be important, and nothing is missing.</summary>
    private static Verdict WithoutClass(Dossier dossier) => NineGates.Asks(QualificationItems.PostRiskClass, dossier)
        ? Verdict.Missing(QualificationItems.PostRiskClass)
        : Verdict.Exempt("本类任用不分岗位类别");

    private static Sketch Sent(Sketch sketch, string at) => Key(sketch).Set(DeliberationItems.PreReadSentAt, at);

    private static Sketch Key(Sketch sketch) => sketch.Set(QualificationItems.PostRiskClass, "重点岗位").Set(DecisionItems.DecisionStartedAt, "2026-10-24 09:00");
}
