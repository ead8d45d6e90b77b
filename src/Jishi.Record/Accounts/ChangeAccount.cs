using Jishi.Record.Deciding;
using Jishi.Record.Facts;

namespace Jishi.Record.Accounts;

/// <summary>Makes an account or changes it, with exactly the roles named. 账户变动。</summary>
public sealed record ChangeAccount(string Id, string Name, string Title, bool Enabled, IReadOnlyList<string> Roles) : Command
{
    public override IReadOnlyList<string> MayBeGivenBy { get; } = [Accounts.Roles.Administrator, Accounts.Roles.Installation];

    public override Decision Decide(Setting at)
    {
        if (!Ids.IsValid(Id)) return Decision.Malformed($"账户{Ids.Rule}。", nameof(Id));
        if (Words.Check("姓名", Name, 50, nameof(Name)) is { } name) return Decision.No(RefusalKind.Malformed, name);
        if (Title.Length > 0 && Words.Check("职务", Title, 100, nameof(Title)) is { } title) return Decision.No(RefusalKind.Malformed, title);
        if (Roles.FirstOrDefault(r => Accounts.Roles.Names.All(n => n.Code != r) || r == Accounts.Roles.Installation) is { } unknown)
            return Decision.Malformed($"没有“{unknown}”这个岗位。", nameof(Roles));
        var held = at.World.Accounts.GetValueOrDefault(Id)?.Roles ?? [];
        var stream = Streams.Account(Id);
        return Decision.Of([
            new(stream, new AccountChanged(Id, Name.Trim(), Title.Trim(), Enabled)),
            .. Roles.Distinct().Where(r => !held.Contains(r)).Select(r => new Filed(stream, new RoleGranted(Id, r))),
            .. held.Where(r => !Roles.Contains(r)).Select(r => new Filed(stream, new RoleRevoked(Id, r))),
        ]);
    }
}
