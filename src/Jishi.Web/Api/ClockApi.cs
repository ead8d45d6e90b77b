using Jishi.Record.Catalogue;
using Jishi.Record.Clocks;
using Jishi.Record.Matters;
using Jishi.Store;
using Jishi.Web.Security;
using Jishi.Web.Shell;

namespace Jishi.Web.Api;

/// <param name="Kind">code of the clock</param>
/// <param name="State">Running, DoneOnTime, DoneLate, Overdue, Elapsed or CutShort</param>
/// <param name="Detail">whose reply; only for those who may read it</param>
/// <param name="Notice">what to know of the count: a year without holidays</param>
public sealed record ClockBody(string Kind, string Name, string Matter, string Candidacy, string Who, DateOnly Start, DateOnly Due, DateOnly? Done, string State, int DaysLeft, string Basis, string Verification, string? Rule, string? Detail, string? Notice);

/// <param name="Part">items settled, or rows with a record</param>
public sealed record CountBody(long Part, long Whole);

public sealed record RowFillingBody(string Candidacy, string Name, string Node, bool HasRecord, int Settled, int Owed, IReadOnlyList<string> Lacking);

public sealed record FillingBody(CountBody FillRate, CountBody Completeness, IReadOnlyList<RowFillingBody> Rows);

public sealed record SignatureBody(string Node, string Position, IReadOnlyList<string> Candidacies, Dictionary<string, string>? Reasons);

public sealed record RecheckBody(IReadOnlyList<Difference>? Differences);

public sealed record SettlementBody(string Item, string Handling);

/// <summary>Clocks, how full records are, rechecks and signatures.</summary>
internal static class ClockApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/clocks", Clocks).Produces<IReadOnlyList<ClockBody>>();
        api.MapGet("/matters/{matter}/completeness", Filling).Produces<FillingBody>();
        api.MapPost("/matters/{matter}/signatures", (string matter, SignatureBody b, HttpContext c, Journal j) => ApiAnswer.Submit(c, j, new Sign(matter, b.Node, b.Position, b.Candidacies, b.Reasons ?? [])));
        api.MapPost("/matters/{matter}/candidacies/{candidacy}/rechecks", (string matter, string candidacy, RecheckBody b, HttpContext c, Journal j) => ApiAnswer.Submit(c, j, new Recheck(matter, candidacy, b.Differences ?? [])));
        api.MapPost("/matters/{matter}/candidacies/{candidacy}/settlements", (string matter, string candidacy, SettlementBody b, HttpContext c, Journal j) => ApiAnswer.Submit(c, j, new SettleDifference(matter, candidacy, b.Item, b.Handling)));
    }

    /// <summary>What runs or is overdue, the overdue first, at most a thousand; of one matter, all its clocks.</summary>
    private static async Task<IResult> Clocks(string? matter, HttpContext context, Journal journal, CancellationToken cancel)
    {
        var world = journal.World;
        var today = LegalTime.Day(journal.Clock.GetUtcNow());
        if (matter is null)
        {
            await using var read = journal.Read();
            return Results.Json((await OpenClocks.Read(read, null, today, context.ActorOf(), ApiAnswer.MostLines, cancel)).Lines.Select(Body).ToList());
        }

        if (!world.Matters.TryGetValue(matter, out var found)) return ApiAnswer.Missing($"选任事项 {matter}");
        return Results.Json(CaseClocks.Sorted(CaseClocks.Of(world, found, today)).Select(c => Body(ClockLine.Of(world, c, today, context.ActorOf()))).ToList());
    }

    private static ClockBody Body(ClockLine line)
    {
        var (clock, kind) = (line.Clock, line.Clock.Kind);
        return new ClockBody(
            kind.Code, kind.Name, clock.MatterId, clock.CandidacyId, line.Who, clock.Start, clock.Due, clock.Done, clock.State.ToString(), line.DaysLeft,
            FindingWords.Cite(clock.Clause.Basis), clock.Clause.Verification.ToString(), kind.Rule, line.Detail, clock.Notice);
    }

    private static IResult Filling(string matter, Journal journal)
    {
        var world = journal.World;
        if (world.Matters.GetValueOrDefault(matter) is not { } found) return ApiAnswer.Missing($"选任事项 {matter}");
        var filling = Record.Matters.Filling.Of(world, found);
        return Results.Json(new FillingBody(
            new CountBody(filling.FillRate.Part, filling.FillRate.Whole),
            new CountBody(filling.Completeness.Part, filling.Completeness.Whole),
            [.. filling.Rows.Select(r => new RowFillingBody(r.CandidacyId, r.Name, r.Node, r.HasRecord, r.Settled, r.Owed, [.. r.Lacking.Select(i => i.Code)]))]));
    }
}
