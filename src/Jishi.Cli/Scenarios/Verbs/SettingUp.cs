using System.Text.Json;
using Jishi.Cli.Policies;
using Jishi.Record.Accounts;
using Jishi.Record.Organs;
using Jishi.Record.Policy;
using Jishi.Store;

namespace Jishi.Cli.Scenarios.Verbs;

/// <summary>登记单位。</summary>
internal sealed record RegisterOrganStep : Step
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Parent { get; init; }

    internal override Task Run(Stage stage) => stage.Submit(new RegisterOrgan(Id, Name, Parent));
}

/// <summary>登记干部。</summary>
internal sealed record RegisterCadreStep : Step
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public IReadOnlyDictionary<string, JsonElement> Items { get; init; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    internal override IEnumerable<string> Codes => Items.Keys;

    internal override Task Run(Stage stage) => stage.Submit(Play.Registration(new CadreLine { Id = Id, Name = Name, Items = Items }));
}

/// <summary>账户变动。</summary>
internal sealed record ChangeAccountStep : Step
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    public bool Enabled { get; init; } = true;

    internal override Task Run(Stage stage) => stage.Submit(new ChangeAccount(Id, Name, Title, Enabled, Roles));
}

/// <summary>提出政策包；写了 confirmedBy 的，随即由那个人确认。</summary>
internal sealed record AdoptPolicyStep : Step
{
    /// <summary>Path of the pack, from this file.</summary>
    public required string Pack { get; init; }

    /// <summary>Account of the second person; without it the pack is only proposed.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>Role of the second person, where the account's first is not meant.</summary>
    public string? ConfirmedAs { get; init; }

    internal override async Task Run(Stage stage)
    {
        var (pack, problem) = PackFile.Read(stage.PathOf(Pack));
        var outcome = await stage.Submit(new ProposePolicy(pack ?? throw stage.Wrong($"政策包 {Pack} {problem}")));
        if (ConfirmedBy is { } second && outcome is Outcome.Done { Receipt: var receipt }) await stage.Submit(new ConfirmPolicy(receipt.First), stage.ActorOf(second, ConfirmedAs));
    }
}

/// <summary>确认待确认的政策包。</summary>
internal sealed record ConfirmPolicyStep : Step
{
    internal override Task Run(Stage stage) => stage.Submit(new ConfirmPolicy(stage.World.PolicyProposal?.Index ?? -1));
}
