namespace Jishi.Web.Shell;

/// <summary>Recorded long after it happened: stands beside the recorded time, nothing when not late. Partial <c>_Late</c>.</summary>
public sealed record LateMark(int Days);
