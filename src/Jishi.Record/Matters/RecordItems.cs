using System.Collections.Immutable;
using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;

namespace Jishi.Record.Matters;

/// <summary>A paper to put beside an item. Its bytes are in the evidence store already.</summary>
public sealed record EvidenceInput(string Item, EvidenceFile File, DateTimeOffset? OccurredAt = null);

/// <summary>
/// Records items and evidence at a gate, each with its owner: the candidacy, its post, ballot, meeting, matter or cadre. A well-formed fact
/// is never refused because it breaks a rule, nor because its gate is not open yet; only a changed value of a closed gate wants a correction. 记一笔。
/// </summary>
public sealed record RecordItems(
    string MatterId,
    string? CandidacyId,
    string? PostId,
    int Gate,
    IReadOnlyList<ItemInput> Items,
    IReadOnlyList<EvidenceInput> Evidence) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Roles.Recording;

    public override Decision Decide(Setting at)
    {
        var (target, problem) = Target.Find(at.World, MatterId, CandidacyId, PostId, Gate);
        if (target is null) return problem!;
        if (target.WhyClosed(Gate) is { } closed) return Decision.State(closed);
        var reader = new ItemReader(at, target);
        var entries = new List<(string Owner, string Stream, ItemEntry Entry)>();
        foreach (var input in Items)
        {
            if (reader.Read(input) is not { } read || !Belongs(reader, target, read.Line)) continue;
            if (Change(at.World, reader, target, read.Line.Item, read.Entry) is { } entry) entries.Add(entry);
        }

        var papers = Papers(at, reader, target).ToList();
        if (reader.Problems.Count > 0) return Decision.No(RefusalKind.Malformed, [.. reader.Problems]);
        return entries.Count + papers.Count == 0
            ? Decision.Malformed("没有要记录的改动：所填与已记录的相同。")
            : Decision.Of([.. entries.GroupBy(e => (e.Owner, e.Stream)).Select(g => new Filed(g.Key.Stream, new ItemsRecorded(g.Key.Owner, Gate, [.. g.Select(e => e.Entry)]))), .. papers]);
    }

    private bool Belongs(ItemReader reader, Target target, CatalogueOfItems.Line line)
    {
        if (line.Gate?.Number != Gate)
        {
            reader.Wrong(line.Gate is null ? $"{line.Item.Name}：请到{(line.Module is null ? "干部" : "批次")}页填写。" : $"{line.Item.Name}：属于关口 {line.Gate.Number} {line.Gate.Name}，不在本关填写。", line.Item.Code);
            return false;
        }

        if (target.OwnerOf(line.Item) is not null) return true;
        reader.Wrong(line.Item.Scope == Scope.Meeting ? $"{line.Item.Name}：还没有排会，请先把这个人选列入一次会议。" : $"{line.Item.Name}：按人选记，不按职位记。", line.Item.Code);
        return false;
    }

    /// <summary>The entry if it says something new, null if it repeats what stands.</summary>
    private (string Owner, string Stream, ItemEntry Entry)? Change(World world, ItemReader reader, Target target, DataItem item, ItemEntry entry)
    {
        var now = target.Dossier.Find(item);
        if (now is not null && Equals(now.Value, entry.Value) && string.Equals(now.NotApplicable, entry.NotApplicable, StringComparison.Ordinal)) return null;
        if (!target.IsListed(Gate, item))
        {
            reader.Wrong($"{item.Name}：退回时没有列出，不能改。", item.Code);
            return null;
        }

        if (now is not null && target.IsClosed(world, item, Gate))
        {
            reader.Wrong($"{item.Name}：本关已办结，改已记录的值请走“更正”，写明理由和批准人。", item.Code);
            return null;
        }

        return (target.OwnerOf(item)!, target.StreamOf(item), entry);
    }

    private IEnumerable<Filed> Papers(Setting at, ItemReader reader, Target target)
    {
        foreach (var paper in Evidence.DistinctBy(e => (e.Item, e.File.Sha256)))
        {
            if (CatalogueOfItems.Find(paper.Item) is not { } line || !Belongs(reader, target, line)) continue;
            if (!target.IsListed(Gate, line.Item))
            {
                reader.Wrong($"{line.Item.Name}：退回时没有列出，不能补证据。", paper.Item);
                continue;
            }

            if ((AttachmentType.Check(paper.File) ?? reader.WhenWrong(paper.OccurredAt)) is { } wrong)
            {
                reader.Wrong($"{line.Item.Name}：{wrong}", paper.Item);
                continue;
            }

            var owner = target.OwnerOf(line.Item)!;
            if (at.World.Bag(owner)!.Evidence.GetValueOrDefault(paper.Item)?.Any(f => f.Sha256 == paper.File.Sha256) == true) continue;
            yield return new Filed(target.StreamOf(line.Item), new EvidenceAttached(owner, Gate, paper.Item, paper.File, LegalTime.ToMillisecond(paper.OccurredAt ?? at.Now)));
        }
    }
}
