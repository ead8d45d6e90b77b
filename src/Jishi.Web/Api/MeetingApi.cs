using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Facts;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Meetings;
using Jishi.Store;
using Jishi.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Web.Api;

public sealed record MeetingBody(string Id, string Title, IReadOnlyList<AgendaRow> Agenda);

/// <param name="HeldAt">when it was held, for a meeting that is recorded afterwards, «2026-10-24T09:00:00+08:00»; it is recorded whatever the rules find</param>
/// <param name="Kind">code or Chinese label of MeetingKind</param>
/// <param name="Reasons">reason by rule id, for the warnings</param>
public sealed record MeetingOpeningBody(string Id, string Title, IReadOnlyList<AgendaRow> Agenda, string? HeldAt = null, string? Kind = null, IReadOnlyDictionary<string, string>? Reasons = null);

/// <param name="OccurredAt">when it was said, «2026-10-24T09:00:00+08:00»; now where absent</param>
public sealed record StatementBody(AgendaRow Row, string Speaker, string Role, string? Opinion, string Gist, string? OccurredAt);

public sealed record StatementView(AgendaRow Row, string Speaker, string Role, string? Opinion, string Gist, DateTimeOffset At, long Entry);

/// <param name="Here">the row is still before this meeting and not a later one</param>
public sealed record AgendaView(AgendaRow Row, string Name, bool Here, string State);

/// <summary>Statements are restricted: absent for those who may not read them.</summary>
public sealed record MeetingView(string Id, string Title, IReadOnlyList<AgendaView> Agenda, IReadOnlyList<ItemBody> Items, IReadOnlyList<StatementView>? Statements);

/// <summary>Meetings with their agenda, items and statements in the order of speaking.</summary>
internal static class MeetingApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/meetings", List);
        api.MapPost("/meetings", Open);
        api.MapGet("/meetings/{meeting}", Find).Produces<MeetingView>();
        api.MapPost("/meetings/{meeting}/records", (string meeting, RecordBody b, HttpContext c, Journal j) => GateApi.Recorded(b, c, j, (items, papers) => new RecordMeeting(meeting, items, papers)));
        api.MapPost("/meetings/{meeting}/statements", Say);
    }

    private static async Task<IResult> Open(MeetingOpeningBody body, HttpContext context, Journal journal)
    {
        var held = LegalTime.Parse(body.HeldAt);
        return !string.IsNullOrEmpty(body.HeldAt) && held is null
            ? ApiAnswer.Wrong(StatusCodes.Status422UnprocessableEntity, "heldAt 应写成 2026-10-24T09:00:00+08:00。")
            : await ApiAnswer.Submit(context, journal, new OpenMeeting(body.Id, body.Title, body.Agenda) { HeldAt = held, Kind = body.Kind, Reasons = body.Reasons ?? ImmutableDictionary<string, string>.Empty });
    }

    /// <summary>By id, at most a thousand; those after an id.</summary>
    private static async Task<IReadOnlyList<MeetingBody>> List(string? after, Journal journal, CancellationToken cancel)
    {
        await using var read = journal.Read();
        var ids = await read.Meetings.Where(m => string.Compare(m.Id, after ?? "") > 0).OrderBy(m => m.Id).Select(m => m.Id).Take(ApiAnswer.MostLines).ToListAsync(cancel);
        var world = journal.World;
        return [.. ids.Select(id => world.Meetings[id]).Select(m => new MeetingBody(m.Id, m.Title, m.Agenda))];
    }

    private static IResult Find(string meeting, HttpContext context, Journal journal)
    {
        var world = journal.World;
        if (world.Meetings.GetValueOrDefault(meeting) is not { } found) return ApiAnswer.Missing($"会议 {meeting}");
        var sees = context.ActorOf().MayRead(DecisionItems.StatementTable);
        if (sees && found.Statements.Length > 0) journal.Desk.LogRestrictedRead(context.ActorOf(), Owners.Meeting(meeting), [DecisionItems.StatementTable.Code]);
        return Results.Json(new MeetingView(
            found.Id, found.Title,
            [.. found.Rows(world).Select(r => new AgendaView(r.Row, world.Cadres[r.Candidacy.CadreId].Name, r.IsHere, r.Candidacy.State.ToString()))],
            ItemView.Of(context, journal, Owners.Meeting(meeting), found.Items, Scope.Meeting),
            sees ? [.. found.Statements.Select(s => new StatementView(s.Row, s.Speaker.Name, s.Role, s.Opinion, s.Gist, s.At, s.Index))] : null));
    }

    private static async Task<IResult> Say(string meeting, StatementBody body, HttpContext context, Journal journal)
    {
        var at = LegalTime.Parse(body.OccurredAt);
        return !string.IsNullOrEmpty(body.OccurredAt) && at is null
            ? ApiAnswer.Wrong(StatusCodes.Status422UnprocessableEntity, GateApi.WrongTime)
            : await ApiAnswer.Submit(context, journal, new MakeStatement(meeting, body.Row, body.Speaker, body.Role, body.Opinion, body.Gist, at));
    }
}
