using Jishi.Record.Accounts;
using Jishi.Record.Deciding;

namespace Jishi.Record.Facts;

/// <summary>Redacts one item of an earlier entry, on a legal basis. The ledger keeps its digest; the journal drops its bytes in the same transaction. 依法隐去。</summary>
public sealed record RedactItem(long Entry, string Tag, string Basis) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy { get; } = [Roles.Head];

    public override Decision Decide(Setting at)
    {
        if (Words.Check("依据", Basis, 500, nameof(Basis)) is { } basis) return Decision.No(RefusalKind.Malformed, basis);
        if (!Tag.StartsWith("item:", StringComparison.Ordinal)) return Decision.Malformed("只能隐去数据项的值，写成 item:数据项代码。", nameof(Tag));
        return Entry < 0
            ? Decision.Malformed("分录号不能为负。", nameof(Entry))
            : Decision.Of(new Filed(Streams.System, new BodyRedacted(Entry, Tag, Basis.Trim())));
    }
}
