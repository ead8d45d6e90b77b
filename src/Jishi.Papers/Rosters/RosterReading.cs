using Jishi.Papers.Lrmx;

namespace Jishi.Papers.Rosters;

/// <summary>What a roster says: the rows that can be imported, the rows that cannot with every reason, and remarks. Refused as a whole, it has neither.</summary>
/// <param name="Notes">Said for completeness: columns that were not used, sheets without a header.</param>
public sealed record RosterReading(string FileName, IReadOnlyList<RosterRow> Rows, IReadOnlyList<RosterReject> Rejects, IReadOnlyList<string> Notes, string? RefusalZh);

/// <summary>A row that can be imported. <paramref name="Row"/> counts from 1, as Excel does.</summary>
/// <param name="Name">As written.</param>
public sealed record RosterRow(string Sheet, int Row, string Name, LrmxCadre Cadre);

/// <summary>A row that was not imported: where, which field, what was seen, why, and what to do.</summary>
/// <param name="Field">Heading of the column, with its letter; "" for the row as a whole.</param>
public sealed record RosterReject(string Sheet, int Row, string Name, string Field, string Seen, string ReasonZh, string DoZh);
