using System.Text.Json;
using Jishi.Cli.Policies;
using Jishi.Record.Accounts;
using Jishi.Record.Organs;
using Jishi.Record.Policy;

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

/// <summary>采用政策包。</summary>
internal sealed record AdoptPolicyStep : Step
{
    /// <summary>Path of the pack, from this file.</summary>
    public required string Pack { get; init; }

    internal override Task Run(Stage stage)
    {
        var (pack, problem) = PackFile.Read(stage.PathOf(Pack));
        return stage.Submit(new AdoptPolicy(pack ?? throw stage.Wrong($"政策包 {Pack} {problem}")));
    }
}
