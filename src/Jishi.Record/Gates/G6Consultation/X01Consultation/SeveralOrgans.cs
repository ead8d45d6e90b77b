using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G6Consultation.X01Consultation;

/// <summary>CON-08 多部门会签、CON-09 联席会议意见。</summary>
public static class SeveralOrgans
{
    private static readonly string[] Discipline = ["纪委", "监委", "纪检"];

    private static readonly ImmutableArray<(string Name, DataItem<string> Item)> Agencies =
        [("检察院", ConsultationItems.ProcuratorateOpinion), ("综治部门", ConsultationItems.PublicOrderOpinion)];

    public static readonly Rule Clearance = new("CON-08", "多部门会签", "分别征求纪委、检察院、综治部门的意见，都有答复，汇总在征求意见单位明细里。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(6)],
        Gate = 6,
        Pack = "district-practice",
        Kinds = ["PROMOTE", "FURTHER", "LATERAL", "CONVERT", "NONLEAD"],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "分别征求纪委、检察院、综治办意见")],
        Verification = Verification.Seed,
        Note = "本地做法。监察体制改革后不再征求检察院的，写明不适用；有答复不等于同意",
        Reads = [ConsultationItems.ConsultedOrganizations, .. Agencies.Select(a => a.Item)],
        Holds = docket => JudgeClearance(docket.Dossier),
        Examples =
        [
            new(ExampleKind.Holds, "三家都已复函", s => Signed(s, "县纪委监委", "CLEAR", "CLEAR", "CLEAR"), Judgement.Holds),
            new(ExampleKind.Fails, "缺综治部门意见", s => Signed(s, "县纪委监委", "CLEAR", "CLEAR", null), Judgement.Broken),
            new(ExampleKind.Fails, "明细里没有纪委", s => Signed(s, "县公安局", "CLEAR", "CLEAR", "CLEAR"), Judgement.Broken),
            new(ExampleKind.Boundary, "检察院记明未复", s => Signed(s, "县纪委监委", "CLEAR", "NONE", "CLEAR"), Judgement.Broken),
            new(ExampleKind.Boundary, "综治部门不同意，也是答复", s => Signed(s, "县纪委监委", "CLEAR", "CLEAR", "OBJECT"), Judgement.Holds),
            new(ExampleKind.Exception, "写明不再征求检察院", s => Signed(s, "县纪委监委", "CLEAR", null, "CLEAR").NotApplicable(ConsultationItems.ProcuratorateOpinion, "职能已转隶监委"), Judgement.Holds),
            new(ExampleKind.Exception, "没有采用本规则包的地方不判", s => Signed(s.Adopting(), "县公安局", "CLEAR", null, null), Judgement.Holds),
            new(ExampleKind.Missing, "没有填征求意见单位明细", s => s.Passing(6), Judgement.CannotJudge),
        ],
    };

    public static readonly Rule JointConference = new("CON-09", "联席会议意见", "建立了干部选拔任用联席会议的，调整任用前征求成员单位意见，作为重要依据；有反对意见的，结论里要反映。")
    {
        Kind = RuleKind.Warn,
        At = [JudgedAt.Passing(6)],
        Gate = 6,
        Kinds = ["PROMOTE", "FURTHER", "LATERAL", "CONVERT", "NONLEAD"],
        Basis = [new(InstrumentRegister.WholeProcessRecord, "联席会议制度"), new(InstrumentRegister.SecretarySupervision, "联席会议监督")],
        Verification = Verification.Seed,
        Note = "政策包把本项列为必填的，视为已建立联席会议；意见里写明不同意、反对、不宜的算反对，结论仍为基本一致即是没有反映",
        Reads = [ConsultationItems.JointConferenceOpinions, ConsultationItems.ConsultationConclusion],
        Holds = JudgeConference,
        Examples =
        [
            new(ExampleKind.Holds, "成员单位都同意，意见入表", s => Met(s, "同意", "CONSENSUS"), Judgement.Holds),
            new(ExampleKind.Fails, "有成员单位反对，结论仍写基本一致", s => Met(s, "不同意，群众有反映", "CONSENSUS"), Judgement.Broken),
            new(ExampleKind.Boundary, "有成员单位反对，结论写明分歧较大", s => Met(s, "不同意，群众有反映", "DIVIDED"), Judgement.Holds),
            new(ExampleKind.Boundary, "有成员单位认为不宜，结论写基本一致", s => Met(s, "暂不宜调整", "CONSENSUS"), Judgement.Broken),
            new(ExampleKind.Exception, "没有建立联席会议", s => s.Passing(6), Judgement.Holds),
            new(ExampleKind.Missing, "建立了联席会议，没有填意见", s => Established(s.Passing(6)), Judgement.CannotJudge),
            new(ExampleKind.Missing, "有意见，没有填结论", s => s.Set(ConsultationItems.JointConferenceOpinions, new[] { new { Organ = "县纪委监委", Opinion = "不同意" } }).Passing(6), Judgement.CannotJudge),
        ],
    };

    private static Verdict JudgeClearance(Dossier dossier)
    {
        if (dossier.Get(ConsultationItems.ConsultedOrganizations) is not { } rows) return Verdict.Missing(ConsultationItems.ConsultedOrganizations);
        var (seen, required) = (new List<Sighting>(), new List<Sighting>());
        if (!rows.Any(r => Discipline.Any(d => r.Get<OrganName>("Organ")?.Name.Contains(d, StringComparison.Ordinal) == true) && r.Get<string>("Opinion") is not (null or "NONE")))
            Say(ConsultationItems.ConsultedOrganizations, "没有纪委的答复", "征求纪委意见并记下答复");
        foreach (var (name, item) in Agencies.Where(a => !(dossier.IsSettled(a.Item) && !dossier.Has(a.Item)) && dossier.Get(a.Item) is null or "NONE"))
            Say(item, dossier.Show(item) ?? "未填", $"征求{name}意见并记下答复");
        return seen.Count == 0 ? Verdict.Holds : Verdict.Broken(seen, required);

        void Say(DataItem item, string saw, string wants)
        {
            seen.Add(new Sighting(item.Code, saw));
            required.Add(new Sighting(item.Code, wants));
        }
    }

    /// <summary>Words by which an organ says no.</summary>
    private static readonly string[] Dissent = ["不同意", "反对", "不宜"];

    private static Verdict JudgeConference(Docket docket)
    {
        var item = ConsultationItems.JointConferenceOpinions;
        if (docket.Dossier.Get(item) is not { } rows)
            return docket.Policy.Requires.Contains(item.Code) && !docket.Dossier.IsSettled(item) ? Verdict.Missing(item) : Verdict.Exempt("没有建立联席会议");
        if (docket.Dossier.Get(ConsultationItems.ConsultationConclusion) is not { } conclusion) return Verdict.Missing(ConsultationItems.ConsultationConclusion);
        var against = rows.Where(r => r.Get<string>("Opinion") is { } text && Dissent.Any(w => text.Contains(w, StringComparison.Ordinal))).ToList();
        return against.Count == 0 || conclusion != "CONSENSUS" ? Verdict.Holds : Verdict.Broken(
            against.Select(r => new Sighting(item.Code, $"{r.Get<OrganName>("Organ")?.Name}：{r.Get<string>("Opinion")}")),
            [new(ConsultationItems.ConsultationConclusion.Code, "写明有分歧或反对，并作说明")]);
    }

    private static Sketch Signed(Sketch sketch, string organ, string opinion, string? procuratorate, string? publicOrder)
    {
        var drawn = sketch.Set(ConsultationItems.ConsultedOrganizations, new[] { new { Organ = organ, SentOn = "2026-10-10", RepliedOn = "2026-10-14", Opinion = opinion } }).Passing(6);
        if (procuratorate is not null) drawn = drawn.Set(ConsultationItems.ProcuratorateOpinion, procuratorate);
        return publicOrder is null ? drawn : drawn.Set(ConsultationItems.PublicOrderOpinion, publicOrder);
    }

    private static Sketch Met(Sketch sketch, string opinion, string conclusion) =>
        sketch.Set(ConsultationItems.JointConferenceOpinions, new[] { new { Organ = "县纪委监委", Opinion = opinion, On = "2026-10-12" } }).Set(ConsultationItems.ConsultationConclusion, conclusion).Passing(6);

    private static Sketch Established(Sketch sketch) =>
        new(sketch.Docket with { Policy = sketch.Docket.Policy with { Requires = [nameof(ConsultationItems.JointConferenceOpinions)] } });
}
