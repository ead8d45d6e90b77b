using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.Sequence;

/// <summary>纪实元数据与归档（X13）的数据项：何时何人记、谁复核、谁签字、归在哪一卷。</summary>
/// <remarks>Most are filled by an act or kept with every entry, and never asked for; what a person chooses is <see cref="Chosen"/>.</remarks>
public static class SequenceItems
{
    public static readonly DataItem<DateTimeOffset> FactOccurredAt = new("E182", "事实发生时间", ItemTypes.DateTime, Scope.Entry)
    { IsSystem = true, Source = "S002", Note = "逐项元数据；每项在表中“发生”一栏填写，不写即为录入之时" };

    public static readonly DataItem<DateTimeOffset> ItemRecordedAt = new("E183", "录入时间", ItemTypes.DateTime, Scope.Entry)
    { IsSystem = true, Source = "S002", Note = "服务器时间，不可改；写入账本时由系统记下" };

    public static readonly DataItem<Person> ItemRecordedBy = new("E184", "录入人", ItemTypes.Person, Scope.Entry)
    { IsSystem = true, Source = "S002", Note = "登录的账户；写入账本时由系统记下" };

    public static readonly DataItem<ValueList<TableRow>> AmendmentTrail = new("E185", "更正轨迹（旧值、新值、理由、批准人）", ItemTypes.Table(
        new("Item", "数据项", ItemTypes.Text),
        new("Old", "旧值", ItemTypes.LongText),
        new("New", "新值", ItemTypes.LongText),
        new("Reason", "理由", ItemTypes.LongText),
        new("ApprovedBy", "批准人", ItemTypes.Person)), Scope.Candidacy)
    { IsSystem = true, Confidentiality = Confidentiality.Restricted, Source = "S002", Note = "只增不改；每次更正由系统记下一行" };

    public static readonly DataItem<ValueList<string>> RecordForm = new("E186", "纪实方式", ItemTypes.Codes(SequenceCodes.RecordForm), Scope.Candidacy)
    { Source = "S002", Note = "文字、专项表册、音像，可多选；含音像的须附音像纪实" };

    public static readonly DataItem<Person> RecheckBy = new("E187", "复核人", ItemTypes.Person, Scope.Candidacy)
    { IsSystem = true, Evidence = "复核单", Source = "S002", Note = "非原记录人；复核时由系统记下" };

    public static readonly DataItem<ValueList<TableRow>> RecheckDifferences = new("E188", "复核差异", ItemTypes.Table(
        new("Item", "数据项", ItemTypes.Text),
        new("Recorded", "所记", ItemTypes.LongText),
        new("Original", "原始依据", ItemTypes.LongText),
        new("Handling", "处理", ItemTypes.LongText)), Scope.Candidacy)
    { IsSystem = true, Evidence = "复核单", Source = "S002", Note = "无差异也须确认；复核时由系统记下" };

    public static readonly DataItem<Signature> RecorderSignature = new("E189", "记录人签字", ItemTypes.Signature, Scope.Candidacy)
    { IsSystem = true, Evidence = "纪实表", Source = "S002", Note = "四签第一；签字时由系统记下" };

    public static readonly DataItem<Signature> CadreSectionChiefSignature = new("E190", "干部科科长签字", ItemTypes.Signature, Scope.Candidacy)
    { IsSystem = true, Evidence = "纪实表", Source = "S002", Note = "四签第二；签字时由系统记下" };

    public static readonly DataItem<Signature> SupervisionSectionChiefSignature = new("E191", "干部监督科科长签字", ItemTypes.Signature, Scope.Candidacy)
    { IsSystem = true, Evidence = "纪实表", Source = "S002", Note = "四签第三；签字时由系统记下" };

    public static readonly DataItem<Signature> DeputyMinisterSignature = new("E192", "分管副部长签字", ItemTypes.Signature, Scope.Candidacy)
    { IsSystem = true, Evidence = "纪实表", Source = "S002", Note = "四签第四；签字时由系统记下" };

    public static readonly DataItem<Person> SignatureSubstitute = new("E193", "签字回避替代人", ItemTypes.Person, Scope.Candidacy)
    { IsSystem = true, When = Condition.ByAct("签字人同为本环节纪实人"), Evidence = "纪实表", Source = "S002(推定)", Note = "部长或常务副部长代签；签字时由系统记下" };

    public static readonly DataItem<string> ReturnReason = new("E194", "退回补正原因", ItemTypes.LongText, Scope.Candidacy)
    { IsSystem = true, When = Condition.ByAct("被退回"), Evidence = "退回单", Source = "S002", Note = "退回时由系统记下" };

    public static readonly DataItem<string> SubmissionNode = new("E195", "提交节点", ItemTypes.Code(SequenceCodes.SubmissionNode), Scope.Candidacy)
    { IsSystem = true, Evidence = "提交回执", Source = "S002", Note = "提交、退回、接收时由系统记下" };

    public static readonly DataItem<string> ArchiveVolumeNo = new("E196", "立卷归档号", ItemTypes.Text, Scope.Batch)
    { IsSystem = true, Evidence = "档案目录", Source = "S002", Note = "每批调整后立卷；归档时由系统记下" };

    public static readonly DataItem<DateOnly> ArchivedOn = new("E197", "归档日期", ItemTypes.Date, Scope.Batch)
    { IsSystem = true, Evidence = "档案目录", Source = "S002", Note = "归档时由系统记下" };

    public static readonly DataItem<string> CaseState = new("E198", "事项状态", ItemTypes.Code(SequenceCodes.CaseState), Scope.Candidacy)
    { IsSystem = true, Source = "S001;S002", Note = "由所办各事推算，不单独记录" };

    public static readonly DataItem<string> EvidenceHash = new("E199", "证据校验值", ItemTypes.Text, Scope.Candidacy)
    { IsSystem = true, When = Condition.ByAct("有附件或音像"), Source = "S002(证据保全)", Note = "每件证据入库时由系统算出 SHA-256，与证据同列" };

    public static readonly DataItem<ValueList<string>> RecordDepth = new("E210", "纪实深度", ItemTypes.Codes(SequenceCodes.RecordDepth), Scope.Candidacy)
    { Source = "S002", Note = "可多选：重点、详细、专项、常规；按岗位类别与人员类别应取的深度由规则核对" };

    public static readonly DataItem<string> NotApplicableReason = new("E211", "不适用理由", ItemTypes.Text, Scope.Candidacy)
    { IsSystem = true, When = Condition.ByAct("应填而不适用"), Source = "S002", Note = "每项在表中“不适用，因为”一栏填写，随该项记下" };

    public static readonly DataItem<ValueList<TableRow>> RecorderHandover = new("E212", "纪实人交接与沟通记录", ItemTypes.Table(
        new("Gate", "关口", ItemTypes.Code(SequenceCodes.Gate)),
        new("HandedBy", "交出人", ItemTypes.Person),
        new("TakenBy", "接收人", ItemTypes.Person),
        new("HandedAt", "时间", ItemTypes.DateTime),
        new("Outstanding", "未了事项", ItemTypes.LongText)), Scope.Candidacy)
    { When = new("环节更换纪实人", ChangesRecorder), Source = "S002", Note = "交出人、接收人、时间、未了事项各一列；关口一列为本系统所加" };

    /// <summary>What a person chooses or writes, asked for beside the decision: by then all forms of the record are known, and the first submission follows.</summary>
    public static readonly Module Chosen = new("X13", "纪实元数据与归档", null, [RecordForm, RecordDepth, RecorderHandover]);

    /// <summary>纪实元数据与归档模块：全部各项。</summary>
    public static readonly Module Module = new("X13", "纪实元数据与归档", null,
        [FactOccurredAt, ItemRecordedAt, ItemRecordedBy, AmendmentTrail, RecordForm, RecheckBy, RecheckDifferences, RecorderSignature,
        CadreSectionChiefSignature, SupervisionSectionChiefSignature, DeputyMinisterSignature, SignatureSubstitute, ReturnReason,
        SubmissionNode, ArchiveVolumeNo, ArchivedOn, CaseState, EvidenceHash, RecordDepth, NotApplicableReason, RecorderHandover]);

    /// <summary>Two gates, or two modules of one, name different recorders.</summary>
    private static bool? ChangesRecorder(Known k)
    {
        var recorders = NineGates.All.SelectMany(g => g.Modules).Select(m => m.Link?.Recorder).OfType<DataItem<Person>>().Select(k.Get).OfType<Person>().ToList();
        return recorders.Count < 2 ? null : recorders.Skip(1).Any(r => !r.IsSame(recorders[0]));
    }
}
