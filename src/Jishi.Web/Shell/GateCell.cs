namespace Jishi.Web.Shell;

/// <summary>One cell of the board: a candidacy at a gate. Partial <c>_GateCell</c>.</summary>
/// <param name="State">the state of the gate for this candidacy</param>
/// <param name="Href">the page of the gate</param>
/// <param name="Whose">read out before the state: «沈知行 任职资格»</param>
/// <param name="Note">a date, a rule id or a count under the word; may be empty</param>
/// <param name="DaysLate">when above 0, the late mark stands in place of the note</param>
public sealed record GateCell(StateChip State, string Href, string Whose, string Note = "", int DaysLate = 0);
