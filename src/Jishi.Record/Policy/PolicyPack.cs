using System.Collections.Immutable;
using Jishi.Record.Calendar;
using Jishi.Record.Catalogue;
using Jishi.Record.Rules;

namespace Jishi.Record.Policy;

/// <summary>A local value for a rule's parameter.</summary>
public sealed record LocalValue(string Rule, string Parameter, Amount Value);

/// <summary>
/// A policy pack (政策包): the office's own values and calendar, as data. It may never drop a national item, loosen a blocking rule,
/// reorder gates or carry code. The pack in force is the one that the latest PolicyAdopted entry carries whole.
/// </summary>
public sealed record PolicyPack(
    string Id,
    string Title,
    string Version,
    ImmutableArray<LocalValue> Values,
    ImmutableArray<DateOnly> Holidays,
    ImmutableArray<DateOnly> MakeUpDays)
{
    /// <summary>Who holds which duty here, where that differs from <see cref="Policy.Duties.All"/>; null where nothing does.</summary>
    public ValueList<DutyHolders>? Duties { get; init; }

    /// <summary>Codes that the office adds to open code tables.</summary>
    public ImmutableArray<LocalCode> Codes { get; init; } = [];

    /// <summary>Codes of items whose condition is local practice or not told by the record, and which are required here.</summary>
    public ImmutableArray<string> Requires { get; init; } = [];

    public static readonly PolicyPack None = new("none", "未采用政策包", "0", [], [], []);

    /// <summary>The local rule packs that the office adopts; the record's own and the national rules are always on. Null stands for none.</summary>
    public ImmutableArray<string>? Packs { get; init; }

    /// <summary>The local rule packs there are.</summary>
    public static ImmutableArray<string> LocalPacks { get; } =
        ["county-supervision", "city-openness", "public-nomination", "term-system", "district-practice", "foreign-practice"];

    public bool HasPack(string pack) => Packs is { } packs && packs.Contains(pack, StringComparer.Ordinal);

    /// <summary>The first day of the term of office (届期) that the caps per term count from; null where the pack does not say.</summary>
    public DateOnly? TermStart { get; init; }

    private Made? _made;

    /// <summary>The working days of this pack. A rule asks it many times, so it is made once; a copy with other days makes its own.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public WorkCalendar Calendar => (_made is { } made && made.Holidays == Holidays && made.MakeUpDays == MakeUpDays
        ? made
        : _made = new Made(Holidays, MakeUpDays, new WorkCalendar([.. Holidays], [.. MakeUpDays]))).Calendar;

    private MadeBook? _book;

    /// <summary>The code tables as they stand under this pack, made once like the calendar.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public CodeBook CodeBook => (_book is { } made && made.Codes == Codes ? made : _book = new MadeBook(Codes, new CodeBook(Codes))).Book;

    private sealed record Made(ImmutableArray<DateOnly> Holidays, ImmutableArray<DateOnly> MakeUpDays, WorkCalendar Calendar);

    private sealed record MadeBook(ImmutableArray<LocalCode> Codes, CodeBook Book);

    public Amount? Value(string rule, string parameter)
    {
        foreach (var value in Values)
        {
            if (string.Equals(value.Rule, rule, StringComparison.Ordinal) && string.Equals(value.Parameter, parameter, StringComparison.Ordinal)) return value.Value;
        }

        return null;
    }
}
