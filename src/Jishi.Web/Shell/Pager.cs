using System.Globalization;

namespace Jishi.Web.Shell;

/// <summary>Pages of a list by address, so that they work without script. Partial <c>_Pager</c>.</summary>
public sealed record Pager(string Path, string? Query, int Page, int Size, int Total)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>A switch of the list that its pages keep, by name; null where there is none.</summary>
    public string? Kept { get; init; }

    public string Href(int page) => Path + QueryString.Create("q", Query ?? "").Add(Kept is null ? QueryString.Empty : QueryString.Create(Kept, "true")).Add("p", page.ToString(CultureInfo.InvariantCulture));
}
