using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Matters;

namespace Jishi.Record.Batches;

/// <summary>
/// Records items and papers of a batch: caps data, request and reply for prior approval, filing. Once it is filed, what was recorded changes by
/// correction only; what is still to come, the reply above all, is recorded as before. 记批次。
/// </summary>
public sealed record RecordBatch(string BatchId, IReadOnlyList<ItemInput> Items, IReadOnlyList<EvidenceInput> Evidence) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Roles.Recording;

    public override Decision Decide(Setting at)
    {
        if (at.World.Batches.GetValueOrDefault(BatchId) is not { } batch) return Decision.NotFound($"没有批次 {BatchId}。");
        if (batch.Volume is not null) return Decision.State(batch.ReadOnly);
        var record = new OwnRecord(Streams.Batch(BatchId), Owners.Batch(BatchId), 0, [.. BatchItems.Module.Items], "批次");
        return record.Decide(at, Items, Evidence, _ => batch.IsFiled ? "本批已报备，改已记录的值请走“更正”，写明理由和批准人。" : null);
    }
}
