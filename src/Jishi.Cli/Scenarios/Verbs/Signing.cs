using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Matters;

namespace Jishi.Cli.Scenarios.Verbs;

/// <summary>A difference that a recheck found.</summary>
internal sealed record DifferenceLine
{
    public required string Item { get; init; }

    public required string Original { get; init; }

    public string? Handling { get; init; }
}

/// <summary>他人复核。</summary>
internal sealed record RecheckStep : Step
{
    public required OneOrMore On { get; init; }

    public IReadOnlyList<DifferenceLine> Differences { get; init; } = [];

    internal override IEnumerable<string> Codes => Differences.Select(d => d.Item);

    internal override async Task Run(Stage stage)
    {
        foreach (var (matter, row) in On.All.Select(stage.Reference))
            await stage.Submit(new Recheck(matter, row, [.. Differences.Select(d => new Difference(d.Item, d.Original, d.Handling))]));
    }
}

/// <summary>处理复核差异。</summary>
internal sealed record SettleDifferenceStep : Step
{
    public required string On { get; init; }

    public required string Item { get; init; }

    public required string Handling { get; init; }

    internal override IEnumerable<string> Codes => [Item];

    internal override Task Run(Stage stage)
    {
        var (matter, row) = stage.Reference(On);
        return stage.Submit(new SettleDifference(matter, row, Item, Handling));
    }
}

/// <summary>签字。</summary>
internal sealed record SignStep : Step
{
    public required string Matter { get; init; }

    /// <summary>FIRST, SECOND or ARCHIVE.</summary>
    public required string Node { get; init; }

    public required string Position { get; init; }

    public required OneOrMore Candidacies { get; init; }

    public IReadOnlyDictionary<string, string> Reasons { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    internal override Task Run(Stage stage) => stage.Submit(new Sign(Matter, Node, Position, Candidacies.All, Reasons));
}

/// <summary>
/// Rechecks and signs as an office would: somebody who recorded nothing of the rows rechecks them without differences, then each position of the
/// node signs in order, by a person who holds it. 复核并签字。
/// </summary>
internal sealed record SignOffStep : Step
{
    public required string Matter { get; init; }

    public required string Node { get; init; }

    public required OneOrMore Candidacies { get; init; }

    /// <summary>Account that rechecks; the first by id that recorded nothing, where absent.</summary>
    public string? Rechecker { get; init; }

    internal override async Task Run(Stage stage)
    {
        var rows = Candidacies.All.Select(c => stage.Row($"{Matter}/{c}")).ToList();
        var recheck = Rechecker is { } id ? stage.World.Accounts.GetValueOrDefault(id) : stage.World.Accounts.Values.OrderBy(a => a.Id, StringComparer.Ordinal).FirstOrDefault(a => MayRecheck(stage, rows, a));
        if (recheck is null) throw stage.Wrong("没有一个没记录过这些人选的账户可以复核，请写 rechecker。");
        foreach (var (_, row) in rows) await stage.Submit(new Recheck(Matter, row.Id, []), ActorOf(recheck, [.. Roles.Recording, Roles.SupervisionChief]));
        foreach (var position in SigningPositions.At(Node))
        {
            var duty = position.Duty.In(stage.World.Policy);
            var signer = Signer(stage, rows, position, duty.Roles) ?? Signer(stage, rows, position, duty.Substitutes) ?? throw stage.Wrong($"没有账户可以签“{position.Name}”。");
            await stage.Submit(new Sign(Matter, Node, position.Code, Candidacies.All, new Dictionary<string, string>(StringComparer.Ordinal)), ActorOf(signer, [.. duty.Roles, .. duty.Substitutes]));
        }
    }

    private bool MayRecheck(Stage stage, List<(Matter Matter, Candidacy Row)> rows, Account account) => account.Enabled
        && account.Roles.Any(r => Roles.Recording.Contains(r) || r == Roles.SupervisionChief)
        && rows.All(r => !IndependentRecheck.RecordedBy(stage.World.Dossier(r.Matter, r.Row), Node, new Person(account.Name, account.Id)).Any());

    /// <summary>The last of the four stands back where he recorded the decision.</summary>
    private static Account? Signer(Stage stage, List<(Matter Matter, Candidacy Row)> rows, SigningPosition position, IEnumerable<string> roles) => stage.World.Accounts.Values
        .Where(a => roles.Any(a.Holds))
        .Where(a => position != SigningPositions.Four[^1] || rows.All(r => stage.World.Dossier(r.Matter, r.Row).Get(Jishi.Record.Gates.G7Decision.DecisionItems.DecisionRecorder)?.IsSame(new Person(a.Name, a.Id)) != true))
        .OrderBy(a => a.Id, StringComparer.Ordinal)
        .FirstOrDefault();

    private static Actor ActorOf(Account account, IReadOnlyList<string> roles) => new(account.Id, account.Name, account.Roles.First(roles.Contains));
}
