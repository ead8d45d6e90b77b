namespace Jishi.Web.Shell;

/// <summary>A link that looks like a button. One that is refused now stays, with the reason beside it. Partial <c>_Act</c>.</summary>
/// <param name="WhyNot">why it cannot be done now; null when it can</param>
public sealed record ActLink(string Words, string Href, string Icon, string? WhyNot = null);
