using Jishi.Record.Gates;
using Jishi.Record.Instruments;

namespace Jishi.Tests.Architecture;

/// <summary>The register of instruments: what rules cite stands in it, and what it says is whole.</summary>
public sealed class InstrumentTests
{
    public static TheoryData<string> Rules => [.. RuleBook.All.Select(r => r.Id)];

    public static TheoryData<string> Instruments => [.. InstrumentRegister.All.Select(i => i.Id)];

    [Theory, MemberData(nameof(Rules))]
    public void Every_article_that_a_rule_or_its_number_cites_is_in_the_register(string id)
    {
        var rule = RuleBook.Find(id)!;
        var cited = rule.Basis.Concat(rule.Parameters.SelectMany(p => p.Values).Select(v => v.Basis).OfType<Basis>());
        Assert.All(cited, b => Assert.True(b.Instrument.Find(b.Article) is not null, $"{id}: 《{b.Instrument.Id}》{b.Article}"));
    }

    [Theory, MemberData(nameof(Instruments))]
    public void Every_article_is_listed_once_and_names_items_that_exist(string id)
    {
        var instrument = InstrumentRegister.All.Single(i => i.Id == id);
        Assert.Equal(instrument.Articles.Length, instrument.Articles.Select(a => a.Number).Distinct(StringComparer.Ordinal).Count());
        Assert.All(instrument.Articles, a =>
        {
            Assert.False(string.IsNullOrWhiteSpace(a.Gist));
            Assert.All(a.Confirmed, c => Assert.True(CatalogueOfItems.Find(c) is not null, $"{id} {a.Number}: {c}"));
            Assert.False(a.IsElsewhere && Coverage.Rules(instrument, a).Length > 0, $"{id} {a.Number} asks nothing here, yet rules rest on it");
        });
    }

    /// <summary>What a source document or this program says is never shown as checked law.</summary>
    [Fact]
    public void Only_regulations_have_articles_whose_text_was_checked() => Assert.All(
        InstrumentRegister.All.Where(i => !i.IsRegulation).SelectMany(i => i.Articles),
        a => Assert.NotEqual(Verification.Verified, a.Verification));

    [Theory, MemberData(nameof(Instruments))]
    public void The_classes_of_an_instrument_add_up_to_its_articles(string id)
    {
        var instrument = InstrumentRegister.All.Single(i => i.Id == id);
        Assert.Equal(instrument.Articles.Length, Coverage.Of(instrument).Articles);
    }
}
