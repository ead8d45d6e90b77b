namespace Jishi.Record.Instruments;

/// <summary>How far the basis of a rule was checked. Shown wherever the basis is quoted: the product never quotes a clause more surely than that.</summary>
public enum Verification
{
    /// <summary>已核对: the text of the clause was seen.</summary>
    Verified,

    /// <summary>据记忆，待核: quoted from memory.</summary>
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
    /// <summary>The first day on which the text is in force, for a version of a regulation that was replaced by others; null where nothing asks.</summary>
    public DateOnly? From { get; init; }
}

/// <summary>What a rule rests on: an instrument and its article; an article of a source document without numbered articles is its part in words.</summary>
public sealed record Basis(Instrument Instrument, string Article);
