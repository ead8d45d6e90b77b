using System.Collections.Immutable;

namespace Jishi.Record.Instruments;

/// <summary>How far the basis of a rule was checked. Shown wherever the basis is quoted: the product never quotes a clause more surely than that.</summary>
public enum Verification
{
    /// <summary>已核对: the text of the clause was seen.</summary>
    Verified,

    /// <summary>依据待核（据记忆）: quoted from memory.</summary>
    Recalled,

    /// <summary>出自经验材料，不是法规: taken from a source document, figures of ours are noted.</summary>
    Seed,

    /// <summary>本系统设定: our own.</summary>
    Assumed,
}

/// <summary>A regulation or a source document that rules and items cite.</summary>
/// <param name="Id">Short name in the catalogue: S002, 条例2019.</param>
/// <param name="Title">The document's title, which is what screens and papers show.</param>
public sealed record Instrument(string Id, string Title)
{
    /// <summary>The first day on which the text is in force; null for a source document, and where nothing asks.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which it is in force; null where it still is, or where that is not known.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The articles as far as they are known here, in the order of the text.</summary>
    public ImmutableArray<Article> Articles { get; init; } = [];

    /// <summary>A regulation; a source document or this program's own choice is no law.</summary>
    public bool IsRegulation { get; init; }

    public Article? Find(string number) => Articles.FirstOrDefault(a => string.Equals(a.Number, number, StringComparison.Ordinal));
}

/// <summary>
/// An article of an instrument, told in our own words; of a source document, a part that has a name. Which rules judge it is not written here but
/// read from the rules, so that the two cannot disagree.
/// </summary>
/// <param name="Number">as rules cite it: «第八条», or the part in words</param>
/// <param name="Gist">what it asks; never its sentences</param>
/// <param name="Confirmed">codes of the items with which a person confirms what no machine can judge</param>
public sealed record Article(string Number, string Gist, params string[] Confirmed)
{
    public Verification Verification { get; init; } = Verification.Recalled;

    /// <summary>It asks nothing that this record could keep: principles, duties of others, later procedures.</summary>
    public bool IsElsewhere { get; init; }
}

/// <summary>What a rule rests on: an instrument and its article; an article of a source document without numbered articles is its part in words.</summary>
public sealed record Basis(Instrument Instrument, string Article);
