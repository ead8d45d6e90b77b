using Jishi.Web.Security;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Web.Pages;

/// <summary>A page that lists rows of a read table, searched by «q», fifty at a time by «p».</summary>
public abstract class ListPage<T>(string path) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public IReadOnlyList<T> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public Pager Pager => new(path, Q, P, PageSize, Total) { Kept = Kept };

    public bool MayRecord => HttpContext.ActorOf().MayRecord();

    /// <summary>The switch that is on, by its name in the address; null where there is none.</summary>
    protected virtual string? Kept => null;

    /// <summary>What is searched for; null lists all.</summary>
    protected string? Sought => Q?.Trim() is { Length: > 0 } q ? q : null;

    /// <summary>Reads the page asked for, or the last one where there are not so many.</summary>
    /// <param name="rows">the rows found, in a total order</param>
    protected async Task Show(IQueryable<T> rows)
    {
        Total = await rows.CountAsync();
        P = Math.Clamp(P, 1, Pager.Pages);
        Rows = await rows.Skip((P - 1) * PageSize).Take(PageSize).ToListAsync();
    }
}
