using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Rules;

namespace Jishi.Record.Matters;

/// <summary>Corrects a value of a closed gate; old value, reason and approver stay in the ledger. 更正。</summary>
public sealed record CorrectItem(string MatterId, string CandidacyId, int Gate, ItemInput Item, string Reason, string ApprovedBy) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Roles.Recording;

    public override Decision Decide(Setting at)
    {
        var (target, problem) = Target.Find(at.World, MatterId, CandidacyId, null, Gate);
        if (target is null) return problem!;
        if (target.WhyClosed(Gate) is { } closed) return Decision.State(closed);
        var reader = new ItemReader(at, target);
        if (reader.Read(Item) is not { } read) return Decision.No(RefusalKind.Malformed, [.. reader.Problems]);
        var item = read.Line.Item;
        if (read.Line.Gate?.Number != Gate || target.OwnerOf(item) is not { } owner) return Decision.Malformed($"{item.Name}：不属于本关。", item.Code);
        if (target.Dossier.Find(item) is not { } was) return Decision.Malformed($"{item.Name}：还没有记录，直接记录即可，不必更正。", item.Code);
        if (!target.IsListed(Gate, item)) return Decision.Malformed($"{item.Name}：退回时没有列出，不能改。", item.Code);
        if (!target.IsClosed(at.World, item, Gate)) return Decision.Malformed($"{item.Name}：本关还没有办结，直接改即可，不必更正。", item.Code);
        if (Correction.IsSame(was, read.Entry)) return Decision.Malformed($"{item.Name}：与已记录的值相同。", item.Code);
        var attempt = new Attempt(Act.Correct, at.Now, Gate, By: new Person(at.Actor.Name, at.Actor.Id)) { Amends = new Amendment(item, Reason, ApprovedBy) };
        if (Judge(at.World, target, attempt) is { Count: > 0 } findings) return Decision.Blocked(RefusalKind.Blocked, findings);
        if (Correction.Check(at.Actor, Reason, ApprovedBy) is { } wrong) return Decision.No(RefusalKind.Malformed, wrong);
        return Decision.Of(new Filed(target.StreamOf(item), Correction.Of(owner, Gate, read.Entry, was, Reason, ApprovedBy)));
    }

    /// <summary>What stands against correcting content that was signed, by whichever of the rows that share the value.</summary>
    public static IReadOnlyList<Finding> Judge(World world, Target target, Attempt attempt)
    {
        var together = target.Sharing(world, attempt.Amends!.Item).Select(r => world.Dossier(r.Matter, r.Row)).ToList();
        return RuleBook.Judge(world.Docket(target.Dossier, attempt) with { Together = together });
    }
}
