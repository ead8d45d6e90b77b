using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Record.Gates.Sequence;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Tests.Architecture;

/// <summary>What every rule owes: a basis in the register, examples, parameters with a first value, items it may read.</summary>
public sealed class RuleTests
{
    public static TheoryData<string> Rules => [.. RuleBook.All.Select(r => r.Id)];

    [Fact]
    public void No_rule_id_stands_twice()
    {
        Assert.Equal(RuleBook.All.Length, RuleBook.All.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(RuleBook.All, r => Assert.Same(r, RuleBook.Find(r.Id)));
    }

    [Theory, MemberData(nameof(Rules))]
    public void Every_rule_has_the_examples_it_owes(string id)
    {
        var examples = RuleBook.Find(id)!.Examples;
        Assert.True(examples.Length >= 4, $"{id} has {examples.Length} examples");
        Assert.Contains(examples, e => e is { Kind: ExampleKind.Holds, Expect: Judgement.Holds });
        Assert.Contains(examples, e => e is { Kind: ExampleKind.Fails, Expect: Judgement.Broken });
        Assert.Contains(examples, e => e.Kind == ExampleKind.Boundary);
        Assert.Contains(examples, e => e.Kind is ExampleKind.Missing or ExampleKind.Exception);
        Assert.Equal(examples.Length, examples.Select(e => e.Title).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory, MemberData(nameof(Rules))]
    public void Every_rule_names_an_instrument_and_article_in_the_register(string id)
    {
        var rule = RuleBook.Find(id)!;
        Assert.NotEmpty(rule.Basis);
        Assert.All(rule.Basis, b => Assert.Contains(b.Instrument, InstrumentRegister.All));
        Assert.All(rule.Basis, b => Assert.False(string.IsNullOrWhiteSpace(b.Article)));
        Assert.False(string.IsNullOrWhiteSpace(rule.Statement));
        Assert.NotEmpty(rule.At);
    }

    [Theory, MemberData(nameof(Rules))]
    public void Every_parameter_has_a_value_from_the_beginning_and_dates_in_order(string id) => Assert.All(RuleBook.Find(id)!.Parameters, p =>
    {
        Assert.Null(p.Values[0].From);
        Assert.All(p.Values.Skip(1), v => Assert.NotNull(v.From));
        Assert.Equal(p.Values.Skip(1).OrderBy(v => v.From), p.Values.Skip(1));
        Assert.Equal(p.Values[0].Value, p.On(DateOnly.MinValue));
    });

    [Theory, MemberData(nameof(Rules))]
    public void Every_item_a_rule_reads_is_in_the_catalogue(string id) =>
        Assert.All(RuleBook.Find(id)!.Reads, i => Assert.Same(i, CatalogueOfItems.Find(i.Code)?.Item));

    /// <summary>SEQ rules are of every gate; what a passage is judged on must not lie behind it.</summary>
    [Fact]
    public void Rules_read_only_their_gate_and_earlier_ones()
    {
        foreach (var (gate, earlier, later) in TimeOrder.Pairs)
        {
            Assert.InRange(GateOf(earlier), 1, gate);
            Assert.InRange(GateOf(later), 1, gate);
        }

        Assert.Equal(TimeOrder.Pairs.Length, TimeOrder.Pairs.Distinct().Count());
        Assert.Equal([7], RuleBook.Find("SEQ-13")!.Reads.Select(GateOf));
        Assert.Equal([8], RuleBook.Find("SEQ-14")!.Reads.Select(GateOf));
    }

    [Fact]
    public void Every_module_with_times_is_compared_from_its_start_to_its_end()
    {
        var compared = TimeOrder.Pairs.SelectMany(p => new DataItem[] { p.Earlier, p.Later }).ToHashSet();
        Assert.All(NineGates.All.SelectMany(g => g.Modules).Select(m => m.Link).OfType<Link>(), l => Assert.Contains(l.EndedAt, compared));
    }

    [Fact]
    public void No_instrument_id_stands_twice() => Assert.Equal(InstrumentRegister.All.Count, InstrumentRegister.All.Select(i => i.Id).Distinct(StringComparer.Ordinal).Count());

    private static int GateOf(DataItem item) => CatalogueOfItems.Find(item.Code)!.Gate!.Number;
}
