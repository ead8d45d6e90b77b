using Jishi.Record.Batches;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Instruments;
using Jishi.Record.Register;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates.Limits;

/// <summary>LIM-04 单批提拔报批。</summary>
public static class PromotionApproval
{
    private static readonly Parameter Most = new("promotionBatchApproval", "不须请示的提拔人数", "人", 30) { Stricter = Stricter.Lower };

    public static readonly Rule Rule = new("LIM-04", "单批提拔报批", "一批提拔的人数超过规定人数的，会前须请示上级并得到同意。")
    {
        Kind = RuleKind.Block,
        At = [Act.PlanAgenda, JudgedAt.Passing(7)],
        Pack = "county-supervision",
        Kinds = ["PROMOTE"],
        Basis = [new(InstrumentRegister.SecretarySupervision, "每批提拔人数多的事先请示上级")],
        Verification = Verification.Seed,
        Note = "该材料两处写法不同，按超过三十人计，正好三十人不须请示；人数取批次写明的数和数出来的数中较大的，职级公务员转任领导职务也数在内",
        Parameters = [Most],
        Reads = [BatchItems.BatchPromotedCount, BatchItems.PriorApprovalResult, BatchItems.PriorApprovalRepliedAt, BatchItems.BatchMeetingOn, DecisionItems.DecisionStartedAt],
        Holds = Judge,
        Examples =
        [
            new(ExampleKind.Holds, "提拔三十一人，会前两日上级批复同意", s => Approved(s.Planning(), "2026-10-28 16:00"), Judgement.Holds),
            new(ExampleKind.Fails, "提拔三十一人，没有请示", s => s.Planning().Set(BatchItems.BatchPromotedCount, 31), Judgement.Broken),
            new(ExampleKind.Boundary, "提拔三十人，不须请示", s => s.Planning().Set(BatchItems.BatchPromotedCount, 30), Judgement.Holds),
            new(ExampleKind.Boundary, "写的是三十人，数出来是三十一人", s => s.Planning().Set(BatchItems.BatchPromotedCount, 30).Using(new Usage { Promotions = Enumerable.Range(1, 31).Select(n => $"c{n}") }), Judgement.Broken),
            new(ExampleKind.Boundary, "批复晚于会议", s => Approved(s.Passing(7).Set(DecisionItems.DecisionStartedAt, "2026-10-28 09:00"), "2026-10-28 16:00"), Judgement.Broken),
            new(ExampleKind.Boundary, "批复在开会的那一刻", s => Approved(s.Passing(7).Set(DecisionItems.DecisionStartedAt, "2026-10-28 16:00"), "2026-10-28 16:00"), Judgement.Holds),
            new(ExampleKind.Boundary, "会议日期只写到日，批复在次日", s => Approved(s.Passing(7).Set(BatchItems.BatchMeetingOn, "2026-10-27"), "2026-10-28 08:00"), Judgement.Broken),
            new(ExampleKind.Exception, "上级不同意", s => Approved(s.Planning(), "2026-10-28 16:00").Set(BatchItems.PriorApprovalResult, "DISAGREE"), Judgement.Broken),
            new(ExampleKind.Missing, "写了同意，没有写批复时间", s => s.Planning().Set(BatchItems.BatchPromotedCount, 31).Set(BatchItems.PriorApprovalResult, "AGREE"), Judgement.CannotJudge),
        ],
    };

    private static Verdict Judge(Docket docket)
    {
        var dossier = docket.Dossier;
        if (dossier.IsHistorical) return Verdict.Exempt(Caps.Historical);
        var promoted = Math.Max(dossier.Get(BatchItems.BatchPromotedCount), docket.Usage.Value.Promotions.Count());
        var most = docket.Value("LIM-04", Most);
        if (promoted <= most) return Verdict.Holds;
        if (dossier.Get(BatchItems.PriorApprovalResult) is not "AGREE") return Broken(new Sighting(BatchItems.PriorApprovalResult.Code, dossier.Show(BatchItems.PriorApprovalResult) ?? "没有批复"), "会前请示并得到同意");
        if (!dossier.Has(BatchItems.PriorApprovalRepliedAt)) return Verdict.Missing(BatchItems.PriorApprovalRepliedAt);
        var replied = dossier.Get(BatchItems.PriorApprovalRepliedAt);
        var isAfter = dossier.Has(DecisionItems.DecisionStartedAt) ? replied > dossier.Get(DecisionItems.DecisionStartedAt) : LegalTime.Day(replied) > Caps.MeetingOn(docket);
        return isAfter ? Broken(new Sighting(BatchItems.PriorApprovalRepliedAt.Code, LegalTime.Show(replied)), "不晚于会议") : Verdict.Holds;

        Verdict Broken(Sighting seen, string required) => Verdict.Broken(
            [new Sighting(BatchItems.BatchPromotedCount.Code, Caps.Text($"{promoted} 人")), seen],
            [new Sighting(BatchItems.BatchPromotedCount.Code, Caps.Text($"超过 {most} 人须请示")), new Sighting(seen.Of, required)]);
    }

    private static Sketch Approved(Sketch sketch, string replied) => sketch
        .Set(BatchItems.BatchPromotedCount, 31)
        .Set(BatchItems.PriorApprovalResult, "AGREE")
        .Set(BatchItems.PriorApprovalRepliedAt, replied);
}
