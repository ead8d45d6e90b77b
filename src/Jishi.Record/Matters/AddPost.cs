using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;

namespace Jishi.Record.Matters;

/// <summary>Adds a post to a matter. 加职位。</summary>
public sealed record AddPost(string MatterId, string PostId, string Title, string? OrganId) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy => Roles.Recording;

    public override Decision Decide(Setting at)
    {
        if (at.World.Matters.GetValueOrDefault(MatterId) is not { } matter) return Decision.NotFound($"没有选任事项 {MatterId}。");
        if (matter.Volume is not null) return Decision.State(matter.ReadOnly);
        if (!Ids.IsValid(PostId)) return Decision.Malformed($"职位{Ids.Rule}。", nameof(PostId));
        if (matter.Posts.ContainsKey(PostId)) return Decision.State($"职位 {PostId} 已经有了。");
        if (Words.Check("职位名称", Title, 200, nameof(Title)) is { } title) return Decision.No(RefusalKind.Malformed, title);
        if (OrganId is not null && !at.World.Organs.ContainsKey(OrganId)) return Decision.Malformed($"没有单位“{OrganId}”。", nameof(OrganId));
        return Decision.Of(new Filed(Streams.Matter(MatterId), new PostAdded(PostId, Title.Trim(), OrganId)));
    }
}
