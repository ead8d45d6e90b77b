using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;

namespace Jishi.Record.Organs;

/// <summary>A node of the organisation tree (机关、单位): committee, department, unit, at a level.</summary>
public sealed record Organ(string Id, string Name, string? ParentId);

public sealed record OrganRegistered(string Id, string Name, string? ParentId) : Fact;

/// <summary>Puts an organ into the tree, or renames it. 登记机关、单位。</summary>
public sealed record RegisterOrgan(string Id, string Name, string? ParentId) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy { get; } = [.. Roles.Recording, Roles.Administrator, Roles.Installation];

    public override Decision Decide(Setting at)
    {
        if (!Ids.IsValid(Id)) return Decision.Malformed($"单位{Ids.Rule}。", nameof(Id));
        if (Words.Check("单位名称", Name, 100, nameof(Name)) is { } name) return Decision.No(RefusalKind.Malformed, name);
        if (ParentId is not null && !at.World.Organs.ContainsKey(ParentId)) return Decision.NotFound($"没有上级单位“{ParentId}”。");
        return Decision.Of(new Filed(Streams.Organ(Id), new OrganRegistered(Id, Name.Trim(), ParentId)));
    }
}
