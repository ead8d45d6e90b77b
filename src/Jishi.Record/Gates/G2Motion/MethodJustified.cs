using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G2Motion;

/// <summary>MOT-04 方式须有理由。</summary>
public static class MethodJustified
{
    /// <summary>The ways that are chosen instead of the ordinary one, and the words by which a reason speaks of them.</summary>
    private static readonly Dictionary<string, string[]> Ways = new(StringComparer.Ordinal)
    {
        ["OPEN"] = ["公开选拔", "公选"],
        ["COMPETE"] = ["竞争上岗", "竞争性选拔", "竞岗"],
        ["OPENREC"] = ["公开推荐"],
        ["DIRECT"] = ["公推直选", "直选"],
    };

    public static readonly Rule Rule = new("MOT-04", "方式须有理由", "采用公开选拔、竞争上岗、公开推荐、公推直选的，在动议理由中说明为什么采用这种方式、适用什么情形。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(2, "M02")],
        Gate = 2,
        Pack = "national",
        From = new(2019, 3, 3),
        Basis = [new(InstrumentRegister.Regulations2019, "第十四条"), new(InstrumentRegister.DemocraticReform, "公开选拔和竞争上岗")],
        Verification = Verification.Recalled,
        Note = "2019 年文本不再设公开选拔和竞争上岗专章，早期事项不受限；动议理由须写到所选的方式",
        Reads = [MotionItems.SelectionMethod, MotionItems.MotionReason],
        Holds = docket =>
        {
            var dossier = docket.Dossier;
            if (dossier.Get(MotionItems.SelectionMethod) is not { } method) return Verdict.Missing(MotionItems.SelectionMethod);
            if (!Ways.TryGetValue(method, out var words)) return Verdict.Exempt("不是须说明理由的选任方式");
            if (dossier.Get(MotionItems.MotionReason) is not { } reason) return Verdict.Missing(MotionItems.MotionReason);
            return words.Any(w => reason.Contains(w, StringComparison.Ordinal))
                ? Verdict.Holds
                : Verdict.Broken(MotionItems.MotionReason, $"采用{dossier.Show(MotionItems.SelectionMethod)}，动议理由没有写到", $"说明为什么采用{dossier.Show(MotionItems.SelectionMethod)}、适用什么情形");
        },
        Examples =
        [
            new(ExampleKind.Holds, "专业岗位公开选拔，写明理由", s => Reasoned(s, "公开选拔", "本单位没有合适人选，专业性强，适于公开选拔"), Judgement.Holds),
            new(ExampleKind.Fails, "凡提必竞，没有说明", s => Reasoned(s, "竞争上岗", "岗位空缺，建议补充"), Judgement.Broken),
            new(ExampleKind.Boundary, "理由写的是另一种方式", s => Reasoned(s, "公推直选", "专业性强，适于公开选拔"), Judgement.Broken),
            new(ExampleKind.Exception, "常规委任，不须另外说明", s => Reasoned(s, "常规委任选任", "岗位空缺，建议补充"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写选任方式", s => s.Set(MotionItems.MotionReason, "岗位空缺"), Judgement.CannotJudge),
            new(ExampleKind.Missing, "公开选拔，没有写动议理由", s => s.Set(MotionItems.SelectionMethod, "公开选拔"), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2019 年 3 月 2 日，新文本还没有施行", s => Reasoned(s, "竞争上岗", "岗位空缺，建议补充", "2019-03-02 17:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2019 年 3 月 3 日施行", s => Reasoned(s, "竞争上岗", "岗位空缺，建议补充", "2019-03-03 09:00"), Judgement.Broken),
        ],
    };

    private static Sketch Reasoned(Sketch sketch, string method, string reason, string ended = "2026-09-04 17:00") =>
        sketch.Set(MotionItems.SelectionMethod, method).Set(MotionItems.MotionReason, reason).Set(MotionItems.MotionEndedAt, ended);
}
