using Jishi.Record.Catalogue;
using Jishi.Record.Gates.G6Consultation.M07MatterReport;

namespace Jishi.Record.Batches;

/// <summary>用人限额与报备（X12）的数据项：一批调整的人数、限额、报备与请示。</summary>
public static class BatchItems
{
    public static readonly DataItem<string> BatchNo = new("E168", "调整批次号", ItemTypes.Text, Scope.Batch)
    { Evidence = "方案", Source = "S001" };

    public static readonly DataItem<DateOnly> BatchMeetingOn = new("E169", "该批讨论决定会议日期", ItemTypes.Date, Scope.Batch)
    { Evidence = "会议通知", Confidentiality = Confidentiality.Restricted, Source = "S001" };

    public static readonly DataItem<bool> BatchIsMassAdjustment = new("E170", "是否批量调整", ItemTypes.YesNo, Scope.Batch)
    { Evidence = "方案", Source = "S001", Note = "多少人算批量，由政策包设定" };

    public static readonly DataItem<long> BatchAdjustedCount = new("E171", "本批调整人数", ItemTypes.Integer, Scope.Batch)
    { Evidence = "方案", Source = "S001" };

    public static readonly DataItem<long> BatchPromotedCount = new("E172", "本批提拔人数", ItemTypes.Integer, Scope.Batch)
    { Evidence = "方案", Source = "S001" };

    public static readonly DataItem<long> LeadershipPostTotal = new("E173", "所辖领导干部职数", ItemTypes.Integer, Scope.Batch)
    { Evidence = "编制文件", Source = "S001" };

    public static readonly DataItem<DateOnly> BatchMotionOn = new("E174", "本批动议日期", ItemTypes.Date, Scope.Batch)
    { Evidence = "动议记录", Source = "S001" };

    public static readonly DataItem<string> BatchSpecialReason = new("E175", "突破限额的特殊情况及批准", ItemTypes.LongText, Scope.Batch)
    { When = Condition.ByPerson("超过限额"), Evidence = "批复", Source = "S001" };

    public static readonly DataItem<DateTimeOffset> BatchFiledAt = new("E176", "任前报备时间", ItemTypes.DateTime, Scope.Batch)
    { Evidence = "报备函", Source = "S001" };

    public static readonly DataItem<DateTimeOffset> PriorApprovalRequestedAt = new("E177", "提拔超限请示时间", ItemTypes.DateTime, Scope.Batch)
    { When = new("提拔人数超过上限", IsOverCap), Evidence = "请示", Source = "S001" };

    public static readonly DataItem<DateTimeOffset> PriorApprovalRepliedAt = new("E178", "请示批复时间", ItemTypes.DateTime, Scope.Batch)
    { When = new("提拔人数超过上限", IsOverCap), Evidence = "批复", Source = "S001" };

    public static readonly DataItem<string> PriorApprovalResult = new("E179", "批复结果", ItemTypes.Code(CommonCodes.SuperiorReply), Scope.Batch)
    { When = new("提拔人数超过上限", IsOverCap), Evidence = "批复", Source = "S001" };

    public static readonly DataItem<ValueList<string>> PreReviewCategory = new("E180", "任前审核人员类别", ItemTypes.Codes(CommonCodes.ReportableMatter), Scope.Batch)
    { When = new("属五类须审核人员", k => k.HasAny(MatterReportItems.ReportableKinds, FiveKinds) == true ? true : null), Evidence = "报审表", Confidentiality = Confidentiality.Restricted, Source = "S001", Note = "可多选；五类：亲属身边人员、破格、超职数、有争议、受处分" };

    public static readonly DataItem<string> PreReviewResult = new("E181", "任前审核结果", ItemTypes.Code(CommonCodes.SuperiorReply), Scope.Batch)
    { When = new("属五类须审核人员", k => k.HasAny(PreReviewCategory, FiveKinds)), Evidence = "批复", Confidentiality = Confidentiality.Restricted, Source = "S001" };

    /// <summary>用人限额与报备模块：属于批次，不属于哪一关口。</summary>
    public static readonly Module Module = new("X12", "用人限额与报备", null,
        [BatchNo, BatchMeetingOn, BatchIsMassAdjustment, BatchAdjustedCount, BatchPromotedCount, LeadershipPostTotal, BatchMotionOn,
        BatchSpecialReason, BatchFiledAt, PriorApprovalRequestedAt, PriorApprovalRepliedAt, PriorApprovalResult, PreReviewCategory,
        PreReviewResult]);

    /// <summary>Strictly more than thirty promotions in one batch want the superior's approval first.</summary>
    private const int Cap = 30;

    /// <summary>Codes of the five kinds of person whose appointment is reviewed beforehand.</summary>
    private static string[] FiveKinds => ["KINSTAFF", "EXCEPTION", "OVERQUOTA", "DISPUTED", "DISCIPLINED"];

    private static bool? IsOverCap(Known k) => k.Tells(BatchPromotedCount, count => count > Cap);
}
