namespace Jishi.Web.Imports;

/// <summary>Which of the differences are applied where nobody ticks them one by one.</summary>
public enum Apply
{
    /// <summary>Every difference.</summary>
    All,

    /// <summary>Only what is not recorded yet; no recorded value gives way.</summary>
    Blanks,
}

/// <summary>What somebody said about one person of a plan.</summary>
/// <param name="Who">A cadre's id, or one of the words below.</param>
/// <param name="Fields">Codes of the fields to apply; null for all.</param>
public sealed record ImportChoice(string Who, IReadOnlySet<string>? Fields)
{
    public const string New = "new";
    public const string Twin = "twin";
    public const string Nobody = "skip";

    /// <summary>What is done without asking; nobody where somebody must say who it is.</summary>
    public static ImportChoice Default(PlannedPerson person, Apply apply) => person switch
    {
        { Cadre: { } cadre } => new(cadre.Id, person.Changes.Where(l => apply == Apply.All || l.Old is null).Select(l => l.Item.Code).ToHashSet(StringComparer.Ordinal)),
        { MustAsk: true } => new(Nobody, null),
        { TwinOf: > 0 } => new(Twin, null),
        _ => new(New, null),
    };
}
