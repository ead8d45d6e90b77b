using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Record.Rules;
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

    /// <summary>When it was held, for a meeting that is recorded afterwards.</summary>
    [BindProperty]
    public string? HeldAt { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public Dictionary<string, string> Reasons { get; set; } = new(StringComparer.Ordinal);

    /// <summary>One field for each rule that warns, also where it warns of several rows.</summary>
    public IEnumerable<Finding> ToReason => (Refusal?.Findings ?? []).Where(f => f.Kind == RuleKind.Warn).DistinctBy(f => f.Rule);

    public IReadOnlyList<(string Value, string Words)> Kinds => Journal.World.Policy.CodeBook.Of(DecisionCodes.MeetingKind).Rows;

    public Matter Matter { get; private set; } = null!;

    public IReadOnlyList<AgendaChoice> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGet(string id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string id)
    {
        if (!await Find(id)) return NotFound();
        var rows = Agenda.Select(key => key.Split('/', 2)).Where(k => k.Length == 2).Select(k => new AgendaRow(k[0], k[1])).ToList();
        var held = LegalTime.Parse(HeldAt);
        if (!string.IsNullOrWhiteSpace(HeldAt) && held is null)
        {
            Refuse(new Problem("开会时间应写作 2026-10-24 09:00。", nameof(HeldAt)));
            return Page();
        }

        var command = new OpenMeeting(NewId("h"), Title ?? "", rows) { HeldAt = held, Kind = string.IsNullOrEmpty(Kind) ? null : Kind, Reasons = Reasons.Where(r => !string.IsNullOrWhiteSpace(r.Value)).ToDictionary(StringComparer.Ordinal) };
        return await Submit(command, held is null ? "已排会" : "已记下开过的会", $"/matters/{id}") ?? Page();
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
