using System.Collections.Frozen;
using System.Collections.Immutable;
using Jishi.Record.Instruments;
using Jishi.Record.Rules;

namespace Jishi.Record.Gates;

/// <summary>How an article is held: by rules, by a person's word in the record, not at all because it asks nothing here, or its text was not checked.</summary>
public enum ArticleClass
{
    /// <summary>由规则判断。</summary>
    Judged,

    /// <summary>由人确认。</summary>
    Confirmed,

    /// <summary>与本系统无关。</summary>
    Elsewhere,

    /// <summary>文本未核对。</summary>
    Unchecked,
}

/// <summary>How much of an instrument is held, counted over the articles that are listed here.</summary>
public sealed record Coverage(int Judged, int Confirmed, int Elsewhere, int Unchecked)
{
    private static readonly FrozenDictionary<(string Instrument, string Article), ImmutableArray<Rule>> Citing =
        (from rule in RuleBook.All
         from basis in rule.Basis.Concat(rule.Parameters.SelectMany(p => p.Values).Select(v => v.Basis).OfType<Basis>())
         group rule by (basis.Instrument.Id, basis.Article)).ToFrozenDictionary(g => g.Key, g => g.Distinct().ToImmutableArray());

    public int Articles => Judged + Confirmed + Elsewhere + Unchecked;

    /// <summary>The rules that rest on an article, in the order of the rule book.</summary>
    public static ImmutableArray<Rule> Rules(Instrument instrument, Article article) => Citing.GetValueOrDefault((instrument.Id, article.Number), []);

    public static ArticleClass Of(Instrument instrument, Article article) =>
        Rules(instrument, article).Length > 0 ? ArticleClass.Judged
        : article.Confirmed.Length > 0 ? ArticleClass.Confirmed
        : article.IsElsewhere ? ArticleClass.Elsewhere
        : ArticleClass.Unchecked;

    public static Coverage Of(Instrument instrument)
    {
        var counts = instrument.Articles.CountBy(a => Of(instrument, a)).ToDictionary();
        return new Coverage(counts.GetValueOrDefault(ArticleClass.Judged), counts.GetValueOrDefault(ArticleClass.Confirmed), counts.GetValueOrDefault(ArticleClass.Elsewhere), counts.GetValueOrDefault(ArticleClass.Unchecked));
    }
}
