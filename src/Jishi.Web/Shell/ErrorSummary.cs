namespace Jishi.Web.Shell;

/// <summary>Why a post was refused, at the head of the form; takes the focus when the page opens. Partial <c>_ErrorSummary</c>.</summary>
/// <param name="Title">for example «还不能办结：3 处要改»</param>
public sealed record ErrorSummary(string Title, IReadOnlyList<ErrorLine> Lines);

/// <summary>The same words as at the field, linked to it.</summary>
/// <param name="FieldId">the id of the control; null when the error belongs to no field</param>
public sealed record ErrorLine(string? FieldId, string Words);
