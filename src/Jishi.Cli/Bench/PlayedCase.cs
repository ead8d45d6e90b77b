using System.Collections.Immutable;
using System.Globalization;
using Jishi.Cli.Scenarios;
using Jishi.Record;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Judging;
using Jishi.Record.Policy;
using Jishi.Record.Rules;
using Jishi.Store;

namespace Jishi.Cli.Bench;

/// <summary>One candidacy of scenarios/nine-gates.yaml, from its entry to the end of its probation: what the rules were given at each of its acts, every local rule pack adopted.</summary>
internal sealed record PlayedCase(ImmutableArray<Docket> Dockets)
{
    /// <summary>Of the record as it stands at the end, for the acts that the scenario does not have.</summary>
    public Docket Last => Dockets[^1];

    /// <summary>The gates that were passed.</summary>
    public ImmutableArray<Docket> Passages { get; } = [.. Dockets.Where(d => d.Attempt.Act == Act.PassGate)];

    /// <summary>Item values in the last record.</summary>
    public int Items => Bags(Last.Dossier).Sum(b => b.Values.Count);

    public static async Task<PlayedCase> Play(string folder)
    {
        var data = Path.Combine(folder, "played");
        var result = await Scenarios.Play.Run(ScenarioReader.Read(Path.Combine(AppContext.BaseDirectory, "scenarios", "nine-gates.yaml")), data);
        if (!result.Ok) throw new InvalidOperationException(string.Join('\n', result.Lines));
        await using var journal = Journal.Open(new JournalOptions(data));
        var dockets = ImmutableArray.CreateBuilder<Docket>();
        var (before, world, command) = (World.Empty, World.Empty, "");
        var entries = journal.Ledger.Range(0, (int)journal.Size).ToList();
        foreach (var (entry, after) in entries.Zip(entries.Skip(1).Append(null)))
        {
            if (entry.Header.CommandId != command) (before, command) = (world.At(entry.Meta.RecordedAt), entry.Header.CommandId);
            if (PastAct.Of(before, entry.Meta, entry.Fact!, after?.Fact as ItemsRecorded) is { Rows: [var row, ..] } act && (dockets.Count == 0 || row.Id == dockets[0].Dossier.CandidacyId)) dockets.Add(Docket(before, act));
            world = world.Apply(entry.Meta, entry.Fact!);
        }

        return new PlayedCase(dockets.ToImmutable());
    }

    /// <summary>The same act of another candidacy: another name, another birthday, other votes.</summary>
    public static Docket Retold(Docket docket, int n)
    {
        var dossier = docket.Dossier with
        {
            CandidacyId = string.Create(CultureInfo.InvariantCulture, $"c{n}"),
            CadreName = string.Create(CultureInfo.InvariantCulture, $"人选{n}"),
            Cadre = With(docket.Dossier.Cadre, QualificationItems.BirthDate, new PartialDate(1966 + (n % 30), 1 + (n % 12), null)),
            Candidacy = With(docket.Dossier.Candidacy, CatalogueOfItems.Find("MeetingVotes")!.Item, (long)(n % 160)),
        };
        return docket with { Dossier = dossier, Together = docket.Together.Count == 0 ? [] : [dossier] };
    }

    /// <summary>What reading alone costs: every value of the record once.</summary>
    public static long ReadOnce(Docket docket) => Bags(docket.Dossier).Sum(b => b.Values.Values.Sum(v => v.Value is null ? 0 : v.Index & 1));

    private static ItemBag With(ItemBag bag, DataItem item, object value) =>
        bag.Find(item) is { } recorded ? bag with { Values = bag.Values.SetItem(item.Code, recorded with { Value = value }) } : bag;

    private static IEnumerable<ItemBag> Bags(Dossier d) => [d.Cadre, d.Batch, d.Matter, d.Post, d.Ballot, d.Candidacy, d.Meeting];

    private static Docket Docket(World before, PastAct act)
    {
        var full = before with { Policy = before.Policy with { Packs = [.. RulePack.All.Select(p => p.Code)] } };
        var dossier = full.Dossier(full.Matters[act.Matter.Id], act.Rows[0]);
        var docket = full.Docket(dossier, new Attempt(act.At.Act, act.Entry.RecordedAt, act.At.Gate, act.Node, act.Position, new Person(act.Entry.Actor.Name, act.Entry.Actor.Id)));
        return docket with { Holders = [.. docket.Holders], Together = [dossier] };
    }
}
