using Jishi.Record.Accounts;
using Jishi.Record.Deciding;

namespace Jishi.Record.Facts;

/// <summary>
/// Redacts an item on a legal basis: the recorded value, every earlier one, and what corrections keep of them. The ledger keeps the digests;
/// the journal drops the bytes in the same transaction. 依法隐去。
/// </summary>
public sealed record RedactItem(string Owner, string Code, string Basis) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy { get; } = [Roles.Head];

    public override Decision Decide(Setting at)
    {
        if (Words.Check("依据", Basis, 500, nameof(Basis)) is { } basis) return Decision.No(RefusalKind.Malformed, basis);
        if (at.World.Bag(Owner)?.Values.GetValueOrDefault(Code) is not { } recorded) return Decision.NotFound($"{Owner} 没有记录过 {Code}。");
        return recorded.IsRedacted
            ? Decision.State("该项已经依法隐去。")
            : Decision.Of(new Filed(Streams.System, new BodyRedacted([.. recorded.Entries], Owner, Code, Basis.Trim())));
    }
}
