using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Matters;

namespace Jishi.Record.Batches;

/// <summary>Corrects a value of a filed batch; old value, reason and approver stay in the ledger. 更正批次。</summary>
public sealed record CorrectBatch(string BatchId, ItemInput Item, string Reason, string ApprovedBy) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Roles.Recording;

    public override Decision Decide(Setting at)
    {
        if (at.World.Batches.GetValueOrDefault(BatchId) is not { } batch) return Decision.NotFound($"没有批次 {BatchId}。");
        if (batch.Volume is not null) return Decision.State(batch.ReadOnly);
        if (Correction.Check(at.Actor, Reason, ApprovedBy) is { } problem) return Decision.No(RefusalKind.Malformed, problem);
        var reader = new ItemReader(at);
        if (reader.Read(Item) is not { } read) return Decision.No(RefusalKind.Malformed, [.. reader.Problems]);
        var item = read.Line.Item;
        if (!BatchItems.Module.Items.Contains(item)) return Decision.Malformed($"{item.Name}：不是批次的数据项。", item.Code);
        if (!batch.IsFiled) return Decision.Malformed($"{item.Name}：本批还没有报备，直接改即可，不必更正。", item.Code);
        if (batch.Items.Find(item) is not { } was) return Decision.Malformed($"{item.Name}：还没有记录，直接记录即可，不必更正。", item.Code);
        if (Correction.IsSame(was, read.Entry)) return Decision.Malformed($"{item.Name}：与已记录的值相同。", item.Code);
        return Decision.Of(new Filed(Streams.Batch(BatchId), Correction.Of(Owners.Batch(BatchId), 0, read.Entry, was, Reason, ApprovedBy)));
    }
}
