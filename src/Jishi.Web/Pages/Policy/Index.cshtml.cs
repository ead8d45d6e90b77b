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

    /// <summary>First day of the new version; empty for the moment in which it is adopted.</summary>
    [BindProperty]
    public string? From { get; set; }

    /// <summary>The entry of the proposal that is confirmed.</summary>
    [BindProperty]
    public long Confirmed { get; set; }

    /// <summary>«check», «confirm», or «edit» to go back to the form; «second» confirms what another proposed.</summary>
    [BindProperty]
    public string Step { get; set; } = "";

    public PolicyPack Pack => Journal.World.Policy;

    public IReadOnlyList<string> Lines => [.. PolicyText.Explain(Pack)];

    public IReadOnlyList<(Duty Duty, Duty Here)> DutyLines => [.. Duties.All.Select(d => (d, d.In(Pack)))];

    /// <summary>The actor is of one of the two roles that adopt a pack together.</summary>
    public bool HasPart => TwoRoles.HasPart(Pack, Actor.Capacity);

    public string Who => TwoRoles.Named(Pack);

    /// <summary>The pack that waits for its second signer.</summary>
    public ProposedPack? Proposal => Journal.World.PolicyProposal;

    /// <summary>The actor is not the one who proposed it, and makes up the pair.</summary>
    public bool MayConfirm => HasPart && Proposal is { } proposal && TwoRoles.WhyNot(Pack, proposal.By, new Signer(Actor.Id, Actor.Name, Actor.Capacity)) is null;

    /// <summary>Adopted packs whose first day is still to come.</summary>
    public IEnumerable<AdoptedPack> Coming => Journal.World.Policies.SkipWhile(p => p.Index != Journal.World.PolicyIndex).Skip(1);

    /// <summary>What a pack would change in the one before it.</summary>
    public IEnumerable<string> ChangesOf(PolicyPack next) => PolicyText.Changes(Before(next), next);

    /// <summary>What adopting would change, for the page that asks once more; null while the form is being filled.</summary>
    public IReadOnlyList<string>? Changes { get; private set; }

    public void OnGet()
    {
        Year = LegalTime.Day(Journal.Clock.GetUtcNow()).Year + 1;
        Version = string.Create(CultureInfo.InvariantCulture, $"{Year}.1");
    }

    public async Task<IActionResult> OnPost()
    {
        if (Step == "second") return await Submit(new ConfirmPolicy(Confirmed), "政策包已采用", "/policy") ?? Page();
        var problems = new List<Problem>();
        if (Next(problems) is not { } pack)
        {
            Refuse([.. problems]);
            return Page();
        }

        var command = new ProposePolicy(pack);
        if (Step == "confirm") return await Submit(command, $"已提出 {pack.Title} {pack.Version}，等另一岗位的人确认", "/policy") ?? Page();
        if (Step != "edit" && WouldDo(command)) Changes = [.. ChangesOf(pack)];
        return Page();
    }

    /// <summary>The pack in force with the days of the year put in place of what it had for that year.</summary>
    private PolicyPack? Next(List<Problem> problems)
    {
        if (Year is not { } year || year is < 2000 or > 2100) problems.Add(new Problem("年份应在 2000 到 2100 之间。", nameof(Year)));
        var holidays = Days(Holidays, nameof(Holidays), problems);
        var makeUp = Days(MakeUpDays, nameof(MakeUpDays), problems);
        var from = First(problems);
        if (problems.Count == 0 && holidays.IsEmpty) problems.Add(new Problem("没有写放假的日期。", nameof(Holidays)));
        var before = from is { } day ? On(day) : Pack;
        return problems.Count > 0 ? null : before with
        {
            Version = Version?.Trim() ?? "",
            From = from,
            Holidays = [.. before.Holidays.Where(d => d.Year != Year).Concat(holidays).Order()],
            MakeUpDays = [.. before.MakeUpDays.Where(d => d.Year != Year).Concat(makeUp).Order()],
        };
    }

    /// <summary>The pack that is in force on a day, as far as packs are adopted now.</summary>
    private PolicyPack On(DateOnly day) => Journal.World.Policies.FindLast(p => p.From <= day)?.Pack ?? Pack;

    private PolicyPack Before(PolicyPack next) => next.From is { } day ? On(day) : Pack;

    private DateOnly? First(List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(From)) return null;
        var reading = ItemTypes.Date.Read(System.Text.Json.JsonSerializer.SerializeToElement(From.Trim()));
        if (reading.Error is { } error) problems.Add(new Problem($"施行日：{error}", nameof(From)));
        return reading.Value as DateOnly?;
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
