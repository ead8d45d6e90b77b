using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Jishi.Record;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Matters;
using Jishi.Record.Rules;

namespace Jishi.Bench;

/// <summary>A form of the inspection gate is decided and folded.</summary>
public class RecordAForm
{
    private readonly Case _case = new Case().FilledTo(3);
    private RecordItems _filling = null!;
    private ItemsRecorded _fact = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _filling = _case.Filling(NineGates.Number(4));
        _fact = (ItemsRecorded)Samples.Filled().Fact;
    }

    [Benchmark(Baseline = true, Description = "the same values into an immutable dictionary")]
    public int Dictionary() => ImmutableDictionary.Create<string, object?>(StringComparer.Ordinal).SetItems(_fact.Items.Select(i => KeyValuePair.Create(i.Code, i.Value))).Count;

    [Benchmark(Description = "decide and fold RecordItems")]
    public World Record() => Folding.Of(_case, _filling);
}

/// <summary>The inspection gate is passed: judged, decided and folded.</summary>
public class PassAGate
{
    private readonly Case _case = new Case().FilledTo(4);
    private readonly PassGate _passing = Case.Passing(4);

    [Benchmark(Baseline = true, Description = "the rules of the passage alone")]
    public int Judge() => PassGate.Judge(_case.World, _case.Dossier, 4, _case.Setting.Now).Count;

    [Benchmark(Description = "decide and fold PassGate")]
    public World Pass() => Folding.Of(_case, _passing);
}

/// <summary>The rule book on one dossier with gates 1 to 7 filled.</summary>
public class JudgeADossier
{
    private readonly Docket _docket;

    public JudgeADossier()
    {
        var @case = new Case().FilledTo(7);
        _docket = new Docket(@case.Dossier, new Attempt(Act.PassGate, @case.Setting.Now, 7));
    }

    [Benchmark(Baseline = true, Description = "read every item of the catalogue once")]
    public int ReadAll()
    {
        var found = 0;
        foreach (var line in CatalogueOfItems.All) found += _docket.Dossier.Has(line.Item) ? 1 : 0;
        return found;
    }

    [Benchmark(Description = "RuleBook.Judge")]
    public int Judge() => RuleBook.Judge(_docket).Count;
}

internal static class Folding
{
    public static World Of(Case @case, Command command)
    {
        var world = @case.World;
        foreach (var filed in ((Decision.Accepted)command.Decide(@case.Setting)).Facts) world = world.Apply(@case.Meta with { Stream = filed.Stream }, filed.Fact);
        return world;
    }
}
