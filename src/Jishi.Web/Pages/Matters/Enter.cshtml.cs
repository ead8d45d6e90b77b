using Jishi.Record.Gates;
using Jishi.Record.Matters;
using Jishi.Record.Rules;
using Jishi.Store;
using Jishi.Store.Reading;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Web.Pages.Matters;

/// <summary>Enters a cadre as a candidate: search by name, choose, name the kind. 列为人选。</summary>
public sealed class EnterModel(Journal journal) : PostingPage(journal)
{
    public const int MostFound = 30;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "post")]
    public string? PostId { get; set; }

    [BindProperty]
    public string? CadreId { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public Dictionary<string, string> Reasons { get; set; } = new(StringComparer.Ordinal);

    public Matter Matter { get; private set; } = null!;

    public IEnumerable<Finding> ToReason => (Refusal?.Findings ?? []).Where(f => f.Kind == RuleKind.Warn);

    public IReadOnlyList<CadreRow> Found { get; private set; } = [];

    public IReadOnlyList<(string, string)> Posts => [.. Matter.Posts.Values.Select(p => (p.Id, p.Title))];

    public IReadOnlyList<(string, string)> Kinds => [.. KindsOfAppointment.All.Select(k => (k.Code, k.Name))];

    public async Task<IActionResult> OnGet(string id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string id)
    {
        if (!await Find(id)) return NotFound();
        var command = new EnterCandidate(id, NextId("c", Matter.Candidacies.ContainsKey), PostId ?? "", CadreId ?? "", Kind ?? "")
        {
            Reasons = Reasons.Where(r => !string.IsNullOrWhiteSpace(r.Value)).ToDictionary(StringComparer.Ordinal),
        };
        if (string.IsNullOrEmpty(CadreId)) Refuse(new Record.Deciding.Problem("没有选干部：先按姓名查，再选一人。", "CadreId"));
        else if (await Submit(command, "已列为人选", $"/matters/{id}") is { } done) return done;
        return Page();
    }

    private async Task<bool> Find(string id)
    {
        Matter = Journal.World.Matters.GetValueOrDefault(id)!;
        if (Matter is null) return false;
        if (Q?.Trim() is not { Length: > 0 } q) return true;
        await using var read = Journal.Read();
        Found = await read.Cadres.Where(c => c.Name.Contains(q)).OrderBy(c => c.Name).ThenBy(c => c.Birth).Take(MostFound).ToListAsync();
        return true;
    }
}
