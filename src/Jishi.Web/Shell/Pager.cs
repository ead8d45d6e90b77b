using System.Globalization;

namespace Jishi.Web.Shell;

/// <summary>Pages of a list by address, so that they work without script. Partial <c>_Pager</c>.</summary>
public sealed record Pager(string Path, string? Query, int Page, int Size, int Total)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public string Href(int page) => Path + QueryString.Create("q", Query ?? "").Add("p", page.ToString(CultureInfo.InvariantCulture));
}
