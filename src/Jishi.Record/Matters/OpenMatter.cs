using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;

namespace Jishi.Record.Matters;

/// <summary>Opens a matter; <paramref name="IsHistorical"/> for one that was finished on paper and is entered as a whole. 立选任事项、历史补录。</summary>
public sealed record OpenMatter(string Id, string Number, string Title, string OrganId, bool IsHistorical = false) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Roles.Recording;

    public override Decision Decide(Setting at)
    {
        if (!Ids.IsValid(Id)) return Decision.Malformed($"选任事项{Ids.Rule}。", nameof(Id));
        if (at.World.Matters.ContainsKey(Id)) return Decision.State($"选任事项 {Id} 已经有了。");
        if (Words.Check("名称", Title, 100, nameof(Title)) is { } title) return Decision.No(RefusalKind.Malformed, title);
        if (Words.Check("文号", Number, 50, nameof(Number)) is { } number) return Decision.No(RefusalKind.Malformed, number);
        if (!at.World.Organs.ContainsKey(OrganId)) return Decision.Malformed($"没有单位“{OrganId}”，请先登记单位。", nameof(OrganId));
        return Decision.Of(new Filed(Streams.Matter(Id), new MatterOpened(Id, Number.Trim(), Title.Trim(), OrganId) { IsHistorical = IsHistorical ? true : null }));
    }
}
