using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Store;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Web.Pages.Matters;

/// <summary>A row that can be put before a meeting.</summary>
public sealed record AgendaChoice(string Key, string Name, string Post, string Matter, bool IsOwn);

/// <summary>Opens a meeting over candidacies of this and of other open matters. 排会。</summary>
public sealed class MeetingModel(Journal journal) : PostingPage(journal)
{
    public const int MostOthers = 200;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public List<string> Agenda { get; set; } = [];

    public Matter Matter { get; private set; } = null!;

    public IReadOnlyList<AgendaChoice> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGet(string id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string id)
    {
        if (!await Find(id)) return NotFound();
        var rows = Agenda.Select(key => key.Split('/', 2)).Where(k => k.Length == 2).Select(k => new AgendaRow(k[0], k[1])).ToList();
        return await Submit(new OpenMeeting(NewId("h"), Title ?? "", rows), "已排会", $"/matters/{id}") ?? Page();
    }

    private async Task<bool> Find(string id)
    {
        Matter = Journal.World.Matters.GetValueOrDefault(id)!;
        if (Matter is null) return false;
        await using var read = Journal.Read();
        var open = read.Candidacies.Where(c => (c.State == "InGate" || c.State == "Returned") && c.Passed.Substring(6, 1) == "0");
        var own = await open.Where(c => c.Matter == id).OrderBy(c => c.Post).ThenBy(c => c.Id).ToListAsync();
        var others = await open.Where(c => c.Matter != id).OrderByDescending(c => c.LastIdx).Take(MostOthers).ToListAsync();
        Choices = [.. own.Concat(others).Select(c => new AgendaChoice($"{c.Matter}/{c.Id}", c.CadreName, c.PostTitle, Journal.World.Matters[c.Matter].Title, c.Matter == id))];
        return true;
    }
}
