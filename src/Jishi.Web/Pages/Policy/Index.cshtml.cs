using System.Collections.Immutable;
using System.Globalization;
using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Policy;
using Jishi.Store;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Policy;

/// <summary>The policy pack in force, line by line; and a year of holidays added to it as a new version. 政策包、工作日历。</summary>
public sealed class IndexModel(Journal journal) : PostingPage(journal)
{
    [BindProperty]
    public int? Year { get; set; }

    [BindProperty]
    public string? Holidays { get; set; }

    [BindProperty]
    public string? MakeUpDays { get; set; }

    [BindProperty]
    public string? Version { get; set; }

    /// <summary>«check», «confirm», or «edit» to go back to the form.</summary>
    [BindProperty]
    public string Step { get; set; } = "";

    public PolicyPack Pack => Journal.World.Policy;

    public IReadOnlyList<string> Lines => [.. PolicyText.Explain(Pack)];

    public IReadOnlyList<(Duty Duty, Duty Here)> DutyLines => [.. Duties.All.Select(d => (d, d.In(Pack)))];

    public bool MayAdopt => Actor.Capacity == Roles.Head;

    /// <summary>What adopting would change, for the page that asks once more; null while the form is being filled.</summary>
    public IReadOnlyList<string>? Changes { get; private set; }

    public void OnGet()
    {
        Year = LegalTime.Day(Journal.Clock.GetUtcNow()).Year + 1;
        Version = string.Create(CultureInfo.InvariantCulture, $"{Year}.1");
    }

    public async Task<IActionResult> OnPost()
    {
        var problems = new List<Problem>();
        if (Next(problems) is not { } pack)
        {
            Refuse([.. problems]);
            return Page();
        }

        var command = new AdoptPolicy(pack);
        if (Step == "confirm") return await Submit(command, $"已采用 {pack.Title} {pack.Version}", "/policy") ?? Page();
        if (Step != "edit" && WouldDo(command)) Changes = [.. PolicyText.Changes(Pack, pack)];
        return Page();
    }

    /// <summary>The pack in force with the days of the year put in place of what it had for that year.</summary>
    private PolicyPack? Next(List<Problem> problems)
    {
        if (Year is not { } year || year is < 2000 or > 2100) problems.Add(new Problem("年份应在 2000 到 2100 之间。", nameof(Year)));
        var holidays = Days(Holidays, nameof(Holidays), problems);
        var makeUp = Days(MakeUpDays, nameof(MakeUpDays), problems);
        if (problems.Count == 0 && holidays.IsEmpty) problems.Add(new Problem("没有写放假的日期。", nameof(Holidays)));
        return problems.Count > 0 ? null : Pack with
        {
            Version = Version?.Trim() ?? "",
            Holidays = [.. Pack.Holidays.Where(d => d.Year != Year).Concat(holidays).Order()],
            MakeUpDays = [.. Pack.MakeUpDays.Where(d => d.Year != Year).Concat(makeUp).Order()],
        };
    }

    private ImmutableArray<DateOnly> Days(string? text, string field, List<Problem> problems)
    {
        var days = ImmutableArray.CreateBuilder<DateOnly>();
        foreach (var part in (text ?? "").Split(['、', ',', '，', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var reading = ItemTypes.Date.Read(System.Text.Json.JsonSerializer.SerializeToElement(part));
            if (reading.Error is { } error) problems.Add(new Problem($"{part}：{error}", field));
            else if (((DateOnly)reading.Value!).Year != Year) problems.Add(new Problem($"{part} 不在 {Year} 年。", field));
            else days.Add((DateOnly)reading.Value!);
        }

        return [.. days.Distinct()];
    }
}
