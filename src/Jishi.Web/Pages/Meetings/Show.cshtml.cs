using System.Globalization;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Store;
using Jishi.Web.GateForms;
using Jishi.Web.Security;
using Jishi.Web.Shell;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web.Pages.Meetings;

/// <summary>A row of the agenda as the page shows it: totals and outcome of this meeting, also when a later meeting decided the row anew.</summary>
public sealed record AgendaLine(AgendaRow Row, string Name, string Post, Candidacy Candidacy, bool IsHere, IReadOnlyDictionary<string, Recorded> Values, long? DecidedBy)
{
    public string Key => $"{Row.Matter}/{Row.Candidacy}";

    public string? Text(DataItem item) => Values.GetValueOrDefault(item.Code)?.Value is { } value ? item.Type.Show(value) : null;

    public string Code(DataItem item) => Values.GetValueOrDefault(item.Code)?.Value is { } value ? FieldJson.CellText(item.Type, value) : "";

    /// <summary>Totals can be typed in: before this meeting, and not passed.</summary>
    public bool IsOpen => IsHere && DecidedBy is null && States.WhyFrozen(Candidacy, Name, Frozen.Record) is null;
}

/// <summary>A meeting: agenda with totals and outcomes, roll, statements in the order of speaking, minutes.</summary>
[RequestFormLimits(ValueLengthLimit = 64 * 1024 * 1024, MultipartBodyLengthLimit = 210L * 1024 * 1024, ValueCountLimit = 65_536)]
public sealed class ShowModel(Journal journal, IDataProtectionProvider sealing) : OwnPage(journal, sealing)
{
    /// <summary>What is typed in for a row.</summary>
    public static IReadOnlyList<DataItem> Totals { get; } = [DecisionItems.VotesFor, DecisionItems.VotesAgainst, DecisionItems.VotesAbstain, DecisionItems.VotesInvalid, DecisionItems.DecisionOutcome];

    public Meeting Meeting { get; private set; } = null!;

    public IReadOnlyList<AgendaLine> Lines { get; private set; } = [];

    public string SpeakerRole { get; private set; } = "";

    public string Opinion { get; private set; } = "";

    public string Speaker { get; private set; } = "";

    public string Gist { get; private set; } = "";

    public string RowKey { get; private set; } = "";

    public bool Sees => Actor.MayRead(DecisionItems.StatementTable);

    /// <summary>Quorum in whole numbers: present × 3 against eligible × 2; null until both are recorded.</summary>
    public (long Present, long Eligible, bool Holds)? Quorum =>
        Meeting.Items.Find(DecisionItems.PresentMembers)?.Value is long present && Meeting.Items.Find(DecisionItems.EligibleMembers)?.Value is long eligible
            ? (present, eligible, present * 3 >= eligible * 2)
            : null;

    public IActionResult OnGet(string id) => Find(id) ? Shown() : NotFound();

    public async Task<IActionResult> OnPost(string id, CancellationToken cancel)
    {
        if (!Find(id)) return NotFound();
        if (await Record(c => new RecordMeeting(id, c.Items, c.Evidence), cancel) is not { } receipt) return Page();
        Tell("已记录会议", receipt);
        return LocalRedirect($"/meetings/{id}");
    }

    /// <summary>Takes down one statement.</summary>
    public async Task<IActionResult> OnPostStatement(string id, CancellationToken cancel)
    {
        if (!Find(id)) return NotFound();
        var posted = PostedForm.Of(await Request.ReadFormAsync(cancel));
        (RowKey, Speaker, SpeakerRole, Opinion, Gist) = (posted.First("Row"), posted.First("Speaker"), posted.First("Role"), posted.First("Opinion"), posted.First("Gist"));
        var command = new MakeStatement(id, Key(RowKey), Speaker, SpeakerRole, Opinion, Gist);
        return await Submit(command, $"已记{Speaker}的发言", $"/meetings/{id}#statements") ?? Shown();
    }

    /// <summary>Records totals and outcome of one row, as items of its gate 7.</summary>
    public async Task<IActionResult> OnPostTotals(string id, CancellationToken cancel)
    {
        if (!Find(id)) return NotFound();
        var posted = PostedForm.Of(await Request.ReadFormAsync(cancel));
        var row = Key(posted.First("Row"));
        var items = Totals.Where(i => posted.First(i.Code).Trim().Length > 0).Select(i => ItemInput.Of(i.Code, posted.First(i.Code).Trim())).ToList();
        var name = Lines.FirstOrDefault(l => l.Row == row)?.Name;
        var seen = posted.Seen().Select(s => new RowSeen(s.Key, 7, s.Value)).ToList();
        return await Submit(new RecordItems(row.Matter, row.Candidacy, null, 7, items, []), $"已记{name}的票数和结果", $"/meetings/{id}", seen) ?? Shown();
    }

    public long VersionOf(AgendaLine line) => line.Candidacy.Items.VersionAt(7);

    protected override OwnForm MakeForm() => new(
        Journal.World, Actor, Owners.Meeting(Meeting.Id), 7, Meeting.Own,
        Meeting.IsArchived(Journal.World) ? "所议事项都已归档，只供查阅" : null, Meeting.IsDecided(Journal.World) ? CorrectAt() : null);

    // A correction is made at the gate of a row that this meeting still decides; without one the values stand.
    private string CorrectAt() => Lines.FirstOrDefault(l => l.IsHere) is { } line
        ? string.Create(CultureInfo.InvariantCulture, $"/matters/{line.Row.Matter}/candidacies/{line.Row.Candidacy}/gates/7/correct/")
        : $"/meetings/{Meeting.Id}?correct=";

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Shown()
    {
        Draw();
        if (Sees && Meeting.Statements.Length > 0) Journal.Desk.LogRestrictedRead(Actor, Owners.Meeting(Meeting.Id), [DecisionItems.StatementTable.Code]);
        foreach (var line in Lines.Where(l => Sees && Totals.Any(i => l.Values.ContainsKey(i.Code)))) Journal.Desk.LogRestrictedRead(Actor, Owners.Candidacy(line.Row.Matter, line.Row.Candidacy), Totals.Select(i => i.Code));
        return Page();
    }

    private static AgendaRow Key(string key) => key.Split('/') is [var matter, var candidacy] ? new AgendaRow(matter, candidacy) : new AgendaRow("", "");

    private bool Find(string id)
    {
        var world = Journal.World;
        if (world.Meetings.GetValueOrDefault(id) is not { } meeting) return false;
        Meeting = meeting;
        Lines = [.. meeting.Rows(world).Select(r =>
        {
            var earlier = r.IsHere ? null : r.Candidacy.EarlierDecisions.LastOrDefault(d => d.MeetingId == id);
            IReadOnlyDictionary<string, Recorded> values = r.IsHere ? r.Candidacy.Items.Values : earlier?.Values ?? System.Collections.Immutable.ImmutableDictionary<string, Recorded>.Empty;
            return new AgendaLine(r.Row, world.Cadres[r.Candidacy.CadreId].Name, r.Matter.Posts[r.Candidacy.PostId].Title, r.Candidacy, r.IsHere, values, r.IsHere ? r.Candidacy.Passages.GetValueOrDefault(7)?.Index : earlier?.Passage?.Index);
        })];
        return true;
    }
}
