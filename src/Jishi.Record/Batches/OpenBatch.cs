using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;

namespace Jishi.Record.Batches;

/// <summary>Opens a batch with its number. 立批次。</summary>
public sealed record OpenBatch(string Id, string Number, string Title, string OrganId) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Roles.Recording;

    public override Decision Decide(Setting at)
    {
        if (!Ids.IsValid(Id)) return Decision.Malformed($"批次{Ids.Rule}。", nameof(Id));
        if (at.World.Batches.ContainsKey(Id)) return Decision.State($"批次 {Id} 已经有了。");
        if (Words.Check("批次号", Number, 50, nameof(Number)) is { } number) return Decision.No(RefusalKind.Malformed, number);
        if (Words.Check("名称", Title, 100, nameof(Title)) is { } title) return Decision.No(RefusalKind.Malformed, title);
        if (!at.World.Organs.ContainsKey(OrganId)) return Decision.Malformed($"没有单位“{OrganId}”，请先登记单位。", nameof(OrganId));
        if (at.World.Batches.Named(Batch.ByNumber(Number.Trim())).FirstOrDefault() is { } twice) return Decision.Malformed($"批次号“{Number.Trim()}”已经用于{twice.Title}。", nameof(Number));
        return Decision.Of(
            new Filed(Streams.Batch(Id), new BatchOpened(Id, Title.Trim(), OrganId)),
            new Filed(Streams.Batch(Id), new ItemsRecorded(Owners.Batch(Id), 0, [new ItemEntry(BatchItems.BatchNo.Code, Number.Trim(), null, at.Now)])));
    }
}
