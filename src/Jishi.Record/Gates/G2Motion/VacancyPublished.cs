using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G2Motion;

/// <summary>MOT-05 空缺岗位公示。</summary>
public static class VacancyPublished
{
    public static readonly Rule Rule = new("MOT-05", "空缺岗位公示", "空缺的职位和它的要求、条件向社会公布；涉密岗位除外。")
    {
        Kind = RuleKind.Report,
        At = [JudgedAt.Passing(2)],
        Gate = 2,
        Pack = "record",
        Basis = [new(InstrumentRegister.WholeProcessRecord, "空缺岗位向社会公布")],
        Verification = Verification.Seed,
        Note = "公开事项须写到职位，并写到要求或条件；涉密岗位在公开事项一项写不适用和理由。免职、降职没有空缺要公布",
        Reads = [MotionItems.TargetPost, MotionItems.PostRequirements, MotionSupplementItems.DisclosureItems],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "空缺职位和任职条件在部门网站公布", s => Published(s, "空缺职位和任职条件", "县政府门户网站"), Judgement.Holds),
            new(ExampleKind.Fails, "公布的是别的事项", s => Published(s, "考核办法", "县政府门户网站"), Judgement.Broken),
            new(ExampleKind.Boundary, "只公布职位，没有要求和条件", s => Published(s, "空缺职位", "县政府门户网站"), Judgement.Broken),
            new(ExampleKind.Boundary, "没有写在哪里公布", s => s.Set(MotionSupplementItems.DisclosureItems, new[] { new { Subject = "空缺职位、要求和条件" } }), Judgement.Broken),
            new(ExampleKind.Exception, "涉密岗位，写明不公布", s => s.NotApplicable(MotionSupplementItems.DisclosureItems, "涉密岗位"), Judgement.Holds),
            new(ExampleKind.Exception, "免职没有空缺要公布", s => s.OfKind("REMOVE"), Judgement.Holds),
            new(ExampleKind.Missing, "没有写公布情况，无法判断", s => s.Set(MotionItems.TargetPost, "县教育体育局局长"), Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (!MotionSupplementItems.DisclosureItems.Kinds.Contains(dossier.Kind)) return Verdict.Exempt("没有空缺要公布");
        if (dossier.Get(MotionSupplementItems.DisclosureItems) is not { } disclosed)
            return dossier.IsSettled(MotionSupplementItems.DisclosureItems) ? Verdict.Exempt("写明不向社会公布") : Verdict.Missing(MotionSupplementItems.DisclosureItems);
        var told = disclosed.Where(r => r.Cells.ContainsKey("Channel")).Select(r => r.Get<string>("Subject") ?? "").ToList();
        return told.Any(t => HasAny(t, "职位", "岗位", "空缺")) && told.Any(t => HasAny(t, "要求", "条件"))
            ? Verdict.Holds
            : Verdict.Broken(MotionSupplementItems.DisclosureItems, $"{dossier.Show(MotionSupplementItems.DisclosureItems)}", $"写明空缺职位、要求和条件在哪里公布");
    }

    private static bool HasAny(string text, params string[] words) => words.Any(w => text.Contains(w, StringComparison.Ordinal));

    private static Sketch Published(Sketch sketch, string subject, string channel) =>
        sketch.Set(MotionSupplementItems.DisclosureItems, new[] { new { Subject = subject, Channel = channel, PublishedOn = "2026-09-04" } });
}
