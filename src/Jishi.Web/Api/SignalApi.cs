using Jishi.Record.Accounts;
using Jishi.Record.Gates.G3Nomination.M03Nomination;
using Jishi.Record.Gates.G3Nomination.M04Recommendation;
using Jishi.Record.Oversight.Signals;
using Jishi.Store;
using Jishi.Web.Oversight;
using Jishi.Web.Security;

namespace Jishi.Web.Api;

/// <param name="Size">entries of the ledger that were counted</param>
/// <param name="Signals">null before the first run ended</param>
public sealed record SignalsBody(bool IsRunning, int Done, int All, string? Failed, long? Size, DateTimeOffset? At, int? Cases, IReadOnlyList<SignalBody>? Signals);

public sealed record SignalBody(string Kind, string Name, string Explanation, string About, IReadOnlyList<SignalFigure> Figures, IReadOnlyList<SignalRow> Rows);

/// <summary>Signals over many cases: POST starts a count, GET tells how far it is and what was counted last.</summary>
internal static class SignalApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/signals", Read).Produces<SignalsBody>();
        api.MapPost("/signals", Start).Produces<SignalsBody>(StatusCodes.Status202Accepted);
    }

    private static IResult Read(HttpContext context, Journal journal, SignalRun run)
    {
        var actor = context.ActorOf();
        if (!Roles.Supervising.Contains(actor.Capacity)) return Results.Forbid();
        if (run.Last is { Signals.Length: > 0 }) journal.Desk.LogRestrictedRead(actor, "signals", [NominationItems.FirstProposer.Code, NominationItems.Nominator.Code, RecommendationItems.MeetingVotes.Code]);
        return Results.Json(Body(run));
    }

    private static IResult Start(HttpContext context, SignalRun run)
    {
        if (!Roles.Supervising.Contains(context.ActorOf().Capacity)) return Results.Forbid();
        _ = run.Start();
        return Results.Json(Body(run) with { Signals = null }, statusCode: StatusCodes.Status202Accepted);
    }

    private static SignalsBody Body(SignalRun run) => new(
        run.IsRunning, run.Progress.Done, run.Progress.All, run.Failed, run.Last?.Size, run.Last?.At, run.Last?.Cases,
        run.Last?.Signals.Select(s => new SignalBody(s.Kind.Code, s.Kind.Name, s.Kind.Explanation, s.About, s.Figures, s.Rows)).ToList());
}
