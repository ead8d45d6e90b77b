namespace Jishi.Web.Shell;

/// <summary>Used of a limit, in words above a bar. Partial <c>_Meter</c>.</summary>
/// <param name="Name">«本年讨论会议»</param>
/// <param name="Used">the figure, «3»</param>
/// <param name="OfLimit">the limit with its unit, «5 次»</param>
/// <param name="Note">at the right of the name, «余 2 次»</param>
/// <param name="Percent">how far the bar reaches, 0 to 100</param>
/// <param name="WarnAt">where the limit line stands, when a warning begins before the end</param>
public sealed record Meter(string Name, string Used, string OfLimit, string Note, decimal Percent, decimal? WarnAt = null);
