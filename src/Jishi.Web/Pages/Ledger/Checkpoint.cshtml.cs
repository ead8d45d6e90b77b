using System.Globalization;
using Jishi.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jishi.Web.Pages.Ledger;

/// <summary>The latest signed checkpoint as text, to be kept elsewhere.</summary>
public sealed class CheckpointModel(Journal journal) : PageModel
{
    public IActionResult OnGet() => journal.Ledger.Checkpoints(1) is [var (size, _, note)]
        ? File(note, "text/plain; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"checkpoint-{size}.txt"))
        : NotFound();
}
