namespace Jishi.Web.Imports;

public enum ImportKind
{
    /// <summary>A new cadre was registered.</summary>
    Registered,

    Updated,

    /// <summary>Nothing differed, or nothing was ticked: no entry was made.</summary>
    Unchanged,

    /// <summary>Somebody must say, or said, that it is not to be imported.</summary>
    Left,

    Rejected,
}

/// <summary>What became of one person of a plan.</summary>
/// <param name="First">Index of the first entry, where there are any.</param>
/// <param name="Entries">How many entries were made.</param>
/// <param name="Kept">Names of the fields in which the record differs and was left as it is.</param>
public sealed record ImportResult(int Number, PersonPaper Paper, ImportKind Kind, string Words, string? CadreId, long First = 0, int Entries = 0)
{
    public IReadOnlyList<string> Kept { get; init; } = [];

    public bool Done => Kind is ImportKind.Registered or ImportKind.Updated or ImportKind.Unchanged;
}
