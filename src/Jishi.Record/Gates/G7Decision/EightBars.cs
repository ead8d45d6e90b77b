using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G3Nomination.M04Recommendation;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Record.Gates.G6Consultation.M07MatterReport;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.G7Decision;

/// <summary>DEC-21 不得提交会议讨论的情形。</summary>
public static class EightBars
{
    private static readonly DataItem[] Own =
    [
        InspectionItems.IntegrityConclusion, InspectionItems.DisciplineReply, InspectionItems.PersonalMattersCheck, InspectionItems.ArchiveCheck,
        InspectionItems.AuditResult, MatterReportItems.ReportableKinds,
    ];

    public static readonly Rule Rule = new("DEC-21", "不得提交会议讨论八种情形",
        "没有按规定推荐、考察的，缺少廉洁结论或者纪检机关没有回复、有不同意见的，个人事项没有查核清楚的，可查的举报没有核清的，档案存疑没有查清的，审计等发现的重大问题没有结论的，应当报告而上级没有同意的，都不提交会议讨论。")
    {
        Kind = RuleKind.Block,
        At = [Act.PlanAgenda, JudgedAt.Passing(7)],
        Gate = 7,
        Pack = "national",
        Kinds = ["PROMOTE", "FURTHER"],
        From = new(2019, 3, 3),
        Basis = [new(InstrumentRegister.Regulations2019, "第三十七条")],
        Verification = Verification.Recalled,
        Note = "推荐和考察分列，连同其余六种共八种；条文末项“其他原因”没有数据项，不由系统判。提拔才问民主推荐，组织推荐经上级同意的、公开选拔等方式除外；没有记录就是没有，同样不提交",
        Reads = [.. AgendaBars.Reads, .. Own],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "各种情形都没有，可以排会", s => Clear(s).Planning(), Judgement.Holds),
            new(ExampleKind.Holds, "办结讨论决定时再看一遍，也没有", s => Clear(s).Passing(7), Judgement.Holds),
            new(ExampleKind.Fails, "档案年龄存疑，还没有查清就上会", s => Clear(s).Set(InspectionItems.ArchiveCheck, "OPEN").Planning(), Judgement.Broken),
            new(ExampleKind.Fails, "纪检机关还没有回复", s => Clear(s, InspectionItems.DisciplineReply).Planning(), Judgement.Broken),
            new(ExampleKind.Fails, "纪检机关认为应当暂缓", s => Clear(s).Set(InspectionItems.DisciplineReply, "DEFER").Planning(), Judgement.Broken),
            new(ExampleKind.Fails, "没有廉洁结论", s => Clear(s, InspectionItems.IntegrityConclusion).Planning(), Judgement.Broken),
            new(ExampleKind.Fails, "个人有关事项没有查核", s => Clear(s).Set(InspectionItems.PersonalMattersCheck, "PENDING").Planning(), Judgement.Broken),
            new(ExampleKind.Fails, "举报未核清", s => Clear(s).Set(InspectionItems.PetitionCheck, "UNCHECKED").Passing(7), Judgement.Broken),
            new(ExampleKind.Fails, "审计发现的问题一时难查清", s => Clear(s).Set(InspectionItems.AuditResult, "UNCLEAR").Planning(), Judgement.Broken),
            new(ExampleKind.Fails, "没有考察材料", s => Clear(s, InspectionItems.InspectionReport).Planning(), Judgement.Broken),
            new(ExampleKind.Fails, "没有民主推荐", s => Clear(s, RecommendationItems.RecommendationEndedAt).Planning(), Judgement.Broken),
            new(ExampleKind.Fails, "破格提拔已经上报，上级没有答复", s => Clear(s).Set(MatterReportItems.ReportableKinds, "EXCEPTION").Set(MatterReportItems.ReportReply, "NOREPLY").Planning(), Judgement.Broken),
            new(ExampleKind.Boundary, "破格提拔，上级已经同意", s => Clear(s).Set(MatterReportItems.ReportableKinds, "EXCEPTION").Set(MatterReportItems.ReportReply, "AGREE").Planning(), Judgement.Holds),
            new(ExampleKind.Exception, "公开选拔以报名和测试代替民主推荐", s => Clear(s, RecommendationItems.RecommendationEndedAt).Set(G2Motion.MotionItems.SelectionMethod, "OPEN").Planning(), Judgement.Holds),
            new(ExampleKind.Exception, "写明不属审计对象，没有审计结果", s => Clear(s, InspectionItems.AuditResult).NotApplicable(InspectionItems.AuditResult, "不属审计对象").Planning(), Judgement.Holds),
            new(ExampleKind.Exception, "平级调整不适用", s => s.OfKind("LATERAL").Planning(), Judgement.Holds),
            new(ExampleKind.Missing, "没有写是否属于须报告事项", s => Clear(s, MatterReportItems.ReportableKinds).Planning(), Judgement.CannotJudge),
            new(ExampleKind.Exception, "2019 年 3 月 2 日，条文还没有施行", s => Clear(s).Set(InspectionItems.ArchiveCheck, "OPEN").Planning("2019-03-02 09:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "2019 年 3 月 3 日施行，档案存疑", s => Clear(s).Set(InspectionItems.ArchiveCheck, "OPEN").Planning("2019-03-03 09:00"), Judgement.Broken),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        var bars = Bars(dossier).OfType<Bar>().ToList();
        if (bars.Count > 0) return AgendaBars.Verdict(bars);
        var missing = new DataItem[] { InspectionItems.AuditResult, MatterReportItems.ReportableKinds }.Where(i => !dossier.IsSettled(i)).ToArray();
        return missing.Length > 0 ? Verdict.Missing(missing) : Verdict.Holds;
    }

    private static IEnumerable<Bar?> Bars(Dossier dossier)
    {
        yield return AgendaBars.Unrecommended(dossier);
        yield return AgendaBars.Uninspected(dossier);
        yield return dossier.Has(InspectionItems.IntegrityConclusion) ? null : new Bar(InspectionItems.IntegrityConclusion, "未填", "所在单位党组织先作出廉洁结论");
        yield return Unless(dossier, InspectionItems.DisciplineReply, "纪检机关先书面回复，并且不影响任用", ["CLEAR"]);
        yield return Unless(dossier, InspectionItems.PersonalMattersCheck, "先查核清楚", ["CONSISTENT", "MINOR", "HIDDEN", "EXPLAINED", "NA"]);
        yield return AgendaBars.Unchecked(dossier);
        yield return Unless(dossier, InspectionItems.ArchiveCheck, "先查清认定", ["CLEAR", "FIXED"]);
        yield return dossier.Get(InspectionItems.AuditResult) is "UNCLEAR" ? Of(dossier, InspectionItems.AuditResult, "先有结论") : null;
        yield return dossier.Get(MatterReportItems.ReportableKinds)?.Any(k => k != "NONE") == true ? Unless(dossier, MatterReportItems.ReportReply, "上级先批复同意", ["AGREE"]) : null;
    }

    private static Bar? Unless(Dossier dossier, DataItem<string> item, string required, string[] clear) =>
        dossier.Get(item) is { } value && clear.Contains(value) ? null : Of(dossier, item, required);

    private static Bar Of(Dossier dossier, DataItem item, string required) => new(item, dossier.Show(item) ?? "未填", required);

    /// <summary>Nothing stands against the row, but for what is left out.</summary>
    private static Sketch Clear(Sketch sketch, DataItem? without = null)
    {
        (DataItem Item, object Value)[] values =
        [
            (RecommendationItems.RecommendationEndedAt, "2026-09-10 17:00"),
            (InspectionItems.InspectionReport, new[] { new { sha256 = new string('a', 64), name = "考察材料.pdf", size = 12, mediaType = "application/pdf" } }),
            (InspectionItems.IntegrityConclusion, new[] { new { Conclusion = "未发现问题" } }), (InspectionItems.DisciplineReply, "CLEAR"),
            (InspectionItems.PersonalMattersCheck, "CONSISTENT"), (InspectionItems.PetitionCheck, "NONE"), (InspectionItems.ArchiveCheck, "CLEAR"),
            (InspectionItems.AuditResult, "NA"), (MatterReportItems.ReportableKinds, "NONE"),
        ];
        return values.Where(v => v.Item != without).Aggregate(sketch, (s, v) => s.Set(v.Item, v.Value));
    }
}
