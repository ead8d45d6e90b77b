using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;

namespace Jishi.Record.Matters;

/// <summary>Records items and papers of an owner that has a page of its own beside the gates: a batch, a meeting. 记一笔。</summary>
/// <param name="Gate">the gate of the entry; 0 for none</param>
/// <param name="Whose">«批次», for what does not belong to it</param>
internal sealed record OwnRecord(string Stream, string Owner, int Gate, IReadOnlyCollection<DataItem> Items, string Whose)
{
    /// <param name="whyLocked">why a recorded value of the item may not be changed; null when it may</param>
    public Decision Decide(Setting at, IReadOnlyList<ItemInput> items, IReadOnlyList<EvidenceInput> evidence, Func<DataItem, string?> whyLocked)
    {
        var bag = at.World.Bag(Owner)!;
        var reader = new ItemReader(at);
        var entries = items.Select(i => reader.Read(i) is { } read && Takes(bag, reader, read.Line.Item, read.Entry, whyLocked) ? read.Entry : null).OfType<ItemEntry>().ToList();
        var papers = evidence.DistinctBy(e => (e.Item, e.File.Sha256)).Where(e => Takes(bag, reader, e)).ToList();
        if (reader.Problems.Count > 0) return Decision.No(RefusalKind.Malformed, [.. reader.Problems]);
        return entries.Count + papers.Count == 0 ? Decision.Malformed("没有要记录的改动：所填与已记录的相同。") : Decision.Of(
        [
            .. entries.Count == 0 ? Array.Empty<Filed>() : [new Filed(Stream, new ItemsRecorded(Owner, Gate, [.. entries]))],
            .. papers.Select(p => new Filed(Stream, new EvidenceAttached(Owner, Gate, p.Item, p.File, LegalTime.ToMillisecond(p.OccurredAt ?? at.Now)))),
        ]);
    }

    /// <summary>The entry belongs here and says something new.</summary>
    private bool Takes(ItemBag bag, ItemReader reader, DataItem item, ItemEntry entry, Func<DataItem, string?> whyLocked)
    {
        if (!Items.Contains(item))
        {
            reader.Wrong($"{item.Name}：不是{Whose}的数据项。", item.Code);
            return false;
        }

        if (bag.Find(item) is not { } now) return true;
        if (Correction.IsSame(now, entry)) return false;
        if (whyLocked(item) is not { } locked) return true;
        reader.Wrong($"{item.Name}：{locked}", item.Code);
        return false;
    }

    private bool Takes(ItemBag bag, ItemReader reader, EvidenceInput paper)
    {
        var item = Items.FirstOrDefault(i => i.Code == paper.Item);
        if (item is null) reader.Wrong($"“{paper.Item}”不是{Whose}的数据项。", paper.Item);
        else if ((AttachmentType.Check(paper.File) ?? reader.WhenWrong(paper.OccurredAt)) is { } wrong) reader.Wrong($"{item.Name}：{wrong}", paper.Item);
        else return bag.Evidence.GetValueOrDefault(paper.Item)?.Any(f => f.Sha256 == paper.File.Sha256) != true;
        return false;
    }
}
