using System.Collections.Immutable;
using System.Globalization;

namespace Jishi.Record.Catalogue;

/// <summary>A date known to the year, the month or the day, as personnel files give them (三龄两历 is kept to the month).</summary>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null) : IComparable<PartialDate>
{
    /// <summary>The first day that the date can mean.</summary>
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    public int CompareTo(PartialDate other) => First.CompareTo(other.First);

    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        ({ } m, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{m:00}"),
        ({ } m, { } d) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{m:00}-{d:00}"),
    };

    public static bool operator <(PartialDate a, PartialDate b) => a.CompareTo(b) < 0;

    public static bool operator >(PartialDate a, PartialDate b) => a.CompareTo(b) > 0;

    public static bool operator <=(PartialDate a, PartialDate b) => a.CompareTo(b) <= 0;

    public static bool operator >=(PartialDate a, PartialDate b) => a.CompareTo(b) >= 0;
}

/// <summary>A person as named in a record; <paramref name="Id"/> is the cadre's or account's id where the person is in the file.</summary>
public sealed record Person(string Name, string? Id = null)
{
    /// <summary>The same person: by id where both have one, else by name.</summary>
    public bool IsSame(Person other) => Id is not null && other.Id is not null
        ? string.Equals(Id, other.Id, StringComparison.Ordinal)
        : string.Equals(Name, other.Name, StringComparison.Ordinal);
}

/// <summary>An organ (机关、单位) as named in a record; the id where it stands in the tree of organs.</summary>
public sealed record OrganName(string Name, string? Id = null);

/// <summary>A post (职位) as named in a record, in words of the appointing paper.</summary>
public sealed record PostName(string Title, string? Id = null);

/// <summary>One piece of evidence, found by its SHA-256 (64 lower-case hex digits). Size in bytes.</summary>
public sealed record EvidenceFile(string Sha256, string Name, long Size, string MediaType);

/// <summary>Who signed and when. Key signatures come with the accounts; this is the session's word.</summary>
public sealed record Signature(string By, string? Id, DateTimeOffset At);

/// <summary>A share kept as the two counts it comes from, never as a rounded quotient.</summary>
public readonly record struct Percent(long Part, long Whole);

/// <summary>One row of a table item: column code to typed value; a column without value is absent.</summary>
public sealed class TableRow(ImmutableDictionary<string, object> cells) : IEquatable<TableRow>
{
    public ImmutableDictionary<string, object> Cells { get; } = cells;

    public T? Get<T>(string column) => Cells.TryGetValue(column, out var value) ? (T)value : default;

    public bool Equals(TableRow? other) => other is not null && Cells.Count == other.Cells.Count
        && Cells.All(c => other.Cells.TryGetValue(c.Key, out var v) && v.Equals(c.Value));

    public override bool Equals(object? obj) => Equals(obj as TableRow);

    public override int GetHashCode() => Cells.Aggregate(17, (hash, c) => hash ^ HashCode.Combine(c.Key, c.Value));
}
