using Jishi.Record.Batches;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;

namespace Jishi.Tests.Record;

/// <summary>Batches: what goes in, what is recorded and filed, and what it takes to archive one.</summary>
public sealed class BatchTests
{
    private readonly County _county = new();

    public BatchTests() => _county.Do(new OpenBatch("b1", " 2026-1 ", "2026年第一批", "yl"));

    [Fact]
    public void A_batch_has_its_number_as_an_item()
    {
        Assert.Equal(("2026-1", "2026-1"), (_county.World.Batches["b1"].Number, _county.World.Bag("batch/b1")!.Values["BatchNo"].Value));
        _county.Refused(new OpenBatch("b1", "2", "再来", "yl"), RefusalKind.State, "已经有了");
        _county.Refused(new OpenBatch("b2", "2026-1", "同号", "yl"), RefusalKind.Malformed, "已经用于2026年第一批");
        _county.Refused(new OpenBatch("b/2", "2", "坏编号", "yl"), RefusalKind.Malformed);
        _county.Refused(new OpenBatch("b2", "", "无号", "yl"), RefusalKind.Malformed, "没有写批次号");
        _county.Refused(new OpenBatch("b2", "2", "无单位", "none"), RefusalKind.Malformed, "没有单位");
    }

    [Fact]
    public void A_matter_goes_into_one_batch_and_its_dossiers_read_the_batch()
    {
        _county.Do(new PutIntoBatch("m1", "b1"));
        _county.Do(Recording("BatchPromotedCount", 31));
        Assert.Equal(31L, _county.World.Dossier(_county.World.Matters["m1"], _county.Row()).Batch.Values["BatchPromotedCount"].Value);
        Assert.Equal(["m1"], _county.World.Batches["b1"].Matters(_county.World).Select(m => m.Id));
        _county.Refused(new PutIntoBatch("m1", "b1"), RefusalKind.State, "已在批次");
        _county.Refused(new PutIntoBatch("m9", "b1"), RefusalKind.NotFound);
        _county.Refused(new PutIntoBatch("m1", "b9"), RefusalKind.NotFound);
    }

    [Theory, InlineData("suspend"), InlineData("hold"), InlineData("reconsider"), InlineData("none")]
    public void A_matter_with_a_suspended_held_or_reconsidered_row_does_not_move(string what)
    {
        _county.Do(new PutIntoBatch("m1", "b1"));
        _county.Do(new OpenBatch("b2", "2026-2", "第二批", "yl"));
        _county.Through(1, 6).Do(new OpenMeeting("cwh", "会", [new("m1", "r1")]));
        if (what == "reconsider") _county.Through(7, 7);
        _county.As(County.Supervisor);
        if (what == "suspend") _county.Do(new SuspendCandidacy("m1", "r1", "待查"));
        if (what == "hold") _county.Do(new HoldCandidacy("m1", "r1", "待查"));
        if (what == "reconsider") _county.Do(new ReconsiderDecision("m1", "r1", "顾怀谨", 6, 11, "待查"));
        _county.As(County.Recorder);
        if (what == "none") _county.Do(new PutIntoBatch("m1", "b2"));
        else _county.Refused(new PutIntoBatch("m1", "b2"), RefusalKind.State, "沈知行");
    }

    [Fact]
    public void What_was_filed_changes_by_correction_and_the_reply_is_still_recorded()
    {
        _county.Do(Recording("BatchAdjustedCount", 12));
        _county.Do(Recording("BatchAdjustedCount", 13));
        _county.Refused(Correcting("BatchAdjustedCount", 14), RefusalKind.Malformed, "还没有报备，直接改即可");
        _county.Do(Recording("BatchFiledAt", "2026-09-01 08:30"));
        _county.Refused(Recording("BatchAdjustedCount", 14), RefusalKind.Malformed, "请走“更正”");
        _county.Do(Recording("PriorApprovalResult", "同意"));
        var fact = Assert.IsType<ItemCorrected>(Assert.Single(_county.Do(Correcting("BatchAdjustedCount", 14)).Facts).Fact);
        Assert.Equal((13L, 14L, "batch/b1"), (fact.Was!.Value, fact.Entry!.Value, fact.Owner));
        _county.Refused(Correcting("BatchAdjustedCount", 14), RefusalKind.Malformed, "与已记录的值相同");
        _county.Refused(new CorrectBatch("b1", ItemInput.Of("BatchAdjustedCount", 15), "理由", "林晓禾"), RefusalKind.Malformed, "本人");
    }

    [Fact]
    public void Only_items_of_the_batch_are_recorded_in_it()
    {
        _county.Refused(Recording("TalkInterviewCount", 3), RefusalKind.Malformed, "不是批次的数据项");
        _county.Refused(Recording("ArchiveVolumeNo", "卷一"), RefusalKind.Malformed, "由系统");
        _county.Refused(Recording("BatchMotionOn", "2026-02-30"), RefusalKind.Malformed);
        _county.Refused(new RecordBatch("b9", [], []), RefusalKind.NotFound);
        _county.Refused(County.Recording(1, "BatchAdjustedCount", 3), RefusalKind.Malformed, "请到批次页填写");
    }

    [Fact]
    public void A_batch_is_archived_when_every_row_has_come_to_its_end_and_is_read_only_then()
    {
        _county.Do(new PutIntoBatch("m1", "b1"));
        _county.Through(1, 9);
        _county.As(County.Chief);
        _county.Refused(new ArchiveBatch("b1", "卷〔2026〕1号"), RefusalKind.State, "许望川（榆组动〔2026〕7号，县教育体育局局长）办理中");
        _county.Do(new WithdrawCandidacy("m1", "r2", "不再列为人选"));
        _county.Refused(new ArchiveBatch("b1", " "), RefusalKind.Malformed, "没有写卷号");
        Assert.Equal("SEQ-15", Assert.Single(_county.Refused(new ArchiveBatch("b1", "卷〔2026〕1号"), RefusalKind.NeedsReason).Findings).Rule);
        var archived = _county.Do(new ArchiveBatch("b1", "卷〔2026〕1号", new Dictionary<string, string> { ["SEQ-15"] = "本批没有上报" }));
        Assert.Equal("本批没有上报", Assert.Single(archived.Facts.Select(f => f.Fact).OfType<MatterArchived>().Single().Findings!).Reason);
        Assert.Equal((CandidacyState.Archived, CandidacyState.Archived), (_county.Row().State, _county.Row("r2").State));
        Assert.True(_county.Row("r2").Has(CandidacyState.Withdrawn));
        Assert.Equal("卷〔2026〕1号", _county.World.Batches["b1"].Items.Values["ArchiveVolumeNo"].Value);
        _county.Refused(new ArchiveBatch("b1", "卷〔2026〕2号"), RefusalKind.State, "已归档");
        foreach (var command in ReadOnly()) _county.As(County.Chief).Refused(command, RefusalKind.State, "归档");
        _county.As(County.Supervisor).Refused(new HoldCandidacy("m1", "r1", "迟到的举报"), RefusalKind.State, "已归档");
        _county.Do(new RevokeDecision("m1", "r1", "上级撤销"));
        Assert.Equal(CandidacyState.Removed, _county.Row().State);
        _county.Refused(County.Recording(1, "RemovedPost", "某职"), RefusalKind.State, "归档");
    }

    [Fact]
    public void A_volume_number_is_given_once()
    {
        _county.Do(new PutIntoBatch("m1", "b1"));
        _county.Do(new OpenBatch("b2", "2026-2", "第二批", "yl"));
        _county.Do(new PutIntoBatch("m2", "b2"));
        _county.As(County.Chief).Refused(new ArchiveBatch("b1", "卷一"), RefusalKind.State);
        foreach (var (matter, row) in new[] { ("m1", "r1"), ("m1", "r2"), ("m2", "r1") }) _county.Do(new WithdrawCandidacy(matter, row, "不再列为人选"));
        _county.Do(new ArchiveBatch("b1", "卷一"));
        _county.Refused(new ArchiveBatch("b2", "卷一"), RefusalKind.Malformed, "已经用于批次2026年第一批");
    }

    [Fact]
    public void A_batch_with_a_suspended_row_is_not_archived_even_when_the_row_was_withdrawn_over_it()
    {
        _county.Do(new PutIntoBatch("m1", "b1"));
        _county.Through(1, 6).Do(new OpenMeeting("cwh", "会", [new("m1", "r1")]));
        _county.As(County.Supervisor).Do(new SuspendCandidacy("m1", "r1", "待查"));
        _county.Do(new WithdrawCandidacy("m1", "r2", "不再列为人选"));
        _county.Refused(new ArchiveBatch("b1", "卷一"), RefusalKind.State, "沈知行（榆组动〔2026〕7号，县教育体育局局长）已暂缓");
        _county.Do(new WithdrawCandidacy("m1", "r1", "不再列为人选"));
        _county.Refused(new ArchiveBatch("b1", "卷一"), RefusalKind.State, "已暂缓");
        _county.Do(new ResumeCandidacy("m1", "r1", "反映失实"));
        _county.Do(new ArchiveBatch("b1", "卷一"));
    }

    [Fact]
    public void An_empty_batch_makes_no_volume() => _county.Refused(new ArchiveBatch("b1", "卷一"), RefusalKind.State, "无卷可立");

    private static IEnumerable<Command> ReadOnly() =>
    [
        new AddPost("m1", "p9", "某职", null),
        new EnterCandidate("m1", "r9", "p1", "c3", "PROMOTE"),
        County.Recording(1, "RemovedPost", "某职"),
        County.Recording(1, "RemovedPost", "某职", "r2"),
        new RecordItems("m1", null, "p1", 2, [ItemInput.Of("QuotaApproved", 9)], []),
        new CorrectItem("m1", "r1", 1, ItemInput.Of("QualificationVerdict", "破格"), "理由", "郑可为"),
        new ReturnGate("m1", "r1", 1, ["QualificationVerdict"], "理由"),
        County.Submitting("SECOND", ["r1"]),
        new PutIntoBatch("m1", "b1"),
        new PutIntoBatch("m2", "b1"),
        Recording("BatchAdjustedCount", 99),
        Correcting("BatchAdjustedCount", 99),
        new WithdrawCandidacy("m1", "r1", "理由"),
        new ReconsiderDecision("m1", "r1", "顾怀谨", 6, 11, "理由"),
    ];

    private static RecordBatch Recording(string code, object value) => new("b1", [ItemInput.Of(code, value)], []);

    private static CorrectBatch Correcting(string code, object value) => new("b1", ItemInput.Of(code, value), "核对后更正", "周砚田");
}
