using System.Globalization;
using System.Text.Json;
using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Rules;
using Jishi.Store;
using Jishi.Web.Oversight;
using Jishi.Web.Security;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jishi.Web.Pages.Findings;

/// <summary>Findings that acts were done in spite of: warnings with their reasons, reports to the supervision section, blocks that were lifted. 预警记录。</summary>
public sealed class IndexModel(Journal journal) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Rule { get; set; }

    /// <summary>Name of a kind of rule; all where empty.</summary>
    [BindProperty(SupportsGet = true)]
    public RuleKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Organ { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Matter { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    /// <summary>Days as people write them.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public IReadOnlyList<FindingLine> Lines { get; private set; } = [];

    public IReadOnlyList<(string Rule, int Count)> ByRule { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>What is wrong with the days asked for; null when nothing is.</summary>
    public string? Wrong { get; private set; }

    public bool SeesRestricted => Roles.ReadingRestricted.Contains(HttpContext.ActorOf().Capacity);

    public bool Supervises => Roles.Supervising.Contains(HttpContext.ActorOf().Capacity);

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>This list with one thing changed.</summary>
    public string Href(string path, params (string Name, string Value)[] changed)
    {
        var all = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["rule"] = Rule,
            ["kind"] = Kind?.ToString(),
            ["organ"] = Organ,
            ["matter"] = Matter,
            ["person"] = Person,
            ["from"] = From,
            ["to"] = To,
        };
        foreach (var (name, value) in changed) all[name] = value;
        return path + QueryString.Create(all.Where(a => !string.IsNullOrEmpty(a.Value)));
    }

    public string PageHref(int page) => Href("/findings", ("p", page.ToString(CultureInfo.InvariantCulture)));

    public async Task OnGet(CancellationToken cancel)
    {
        if (Query() is not { } query) return;
        (Total, Lines) = await FindingList.Read(journal, query, Math.Clamp((P - 1) * PageSize, 0, int.MaxValue), PageSize, cancel);
        P = Math.Clamp(P, 1, Pages);
        ByRule = await FindingList.ByRule(journal, query, cancel);
        Log();
    }

    /// <summary>What is found as a table for Excel.</summary>
    public async Task<IActionResult> OnGetExport(CancellationToken cancel)
    {
        if (Query() is not { } query) return BadRequest(Wrong!);
        (Total, Lines) = await FindingList.Read(journal, query, 0, FindingList.MostExported, cancel);
        Log();
        var csv = new CsvText().Line("时间", "规则", "名称", "轻重", "处理", "事项", "事项名称", "单位", "人选", "关口", "办理人", "所见", "要求", "理由", "分录");
        foreach (var line in Lines)
        {
            var view = line.Finding is { } finding ? FindingWords.View(finding, seesRestricted: SeesRestricted) : null;
            csv.Line(
                line.At, line.Row.Rule, line.RuleTitle, FindingWords.Chip(Enum.Parse<RuleKind>(line.Row.Kind)).Word, view?.Standing?.Word ?? "", line.MatterNumber, line.MatterTitle, line.Organ, line.Who,
                line.Row.Gate == 0 ? "" : line.Row.Gate.ToString(CultureInfo.InvariantCulture), line.Row.Actor, view?.Seen ?? "", view?.Required ?? "", line.Row.Reason, line.Row.Idx.ToString(CultureInfo.InvariantCulture));
        }

        if (Total > Lines.Count) csv.Line($"另有 {Total - Lines.Count} 条没有列出，请缩小范围再导出");
        return File(csv.ToBytes(), "text/csv; charset=utf-8", "预警记录.csv");
    }

    private FindingQuery? Query()
    {
        var (from, to) = (Day(From, "起"), Day(To, "止"));
        return Wrong is null ? new FindingQuery(Rule?.Trim(), Kind, Organ?.Trim(), Matter?.Trim(), Person?.Trim(), from, to) : null;
    }

    private DateOnly? Day(string? text, string which)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (ItemTypes.Date.Read(JsonSerializer.SerializeToElement(text.Trim())).Value is DateOnly day) return day;
        Wrong = $"{which}日期应写成 2026-03-05，收到“{(text.Length > 30 ? text[..30] + "…" : text)}”。";
        return null;
    }

    private void Log()
    {
        var actor = HttpContext.ActorOf();
        if (FindingList.RestrictedShown(actor, Lines) is { Count: > 0 } shown) journal.Desk.LogRestrictedRead(actor, "findings", shown);
    }
}
