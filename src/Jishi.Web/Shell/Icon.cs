using Microsoft.AspNetCore.Html;

namespace Jishi.Web.Shell;

/// <summary>Draws a symbol of <c>wwwroot/icons.svg</c>. An icon never stands alone: the word beside it carries the meaning.</summary>
public static class Icon
{
    // A page that uses a new icon is a new build: the version keeps a browser from looking for it in the old sheet.
    private static readonly string Sheet = "/icons.svg?v=" + typeof(Icon).Module.ModuleVersionId.ToString("N")[..8];

    public static IHtmlContent Of(string name) => Draw(name, "icon");

    public static IHtmlContent Small(string name) => Draw(name, "icon icon-s");

    private static HtmlString Draw(string name, string css)
    {
        if (!name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new ArgumentException($"not a name of an icon: {name}", nameof(name));
        return new HtmlString($"""<svg class="{css}" aria-hidden="true"><use href="{Sheet}#i-{name}"/></svg>""");
    }
}
