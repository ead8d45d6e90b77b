using System.Collections.Immutable;
using Jishi.Record.Deciding;
using Jishi.Record.Matters;
using Jishi.Store;

namespace Jishi.Web.Api;

public sealed record ReasonBody(string Reason);

/// <param name="Finding">code or Chinese label: FALSE 不实, PARTIAL 部分属实不影响, TRUE 属实影响任用</param>
public sealed record ReleaseBody(string Finding, string Reason);

/// <param name="Eligible">members of the deciding body, in heads; more than half of them must agree</param>
/// <param name="Reasons">reason by rule id, for the warnings</param>
public sealed record ReconsiderationBody(string RaisedBy, long Agreeing, long Eligible, string Reason, IReadOnlyDictionary<string, string>? Reasons = null);

public sealed record ExtensionBody(string Situation, string Reason);

/// <param name="Act">the code of the transition</param>
/// <param name="WhyNot">why the row cannot take it now; absent when it can</param>
public sealed record TransitionView(string Act, string Word, string? To, IReadOnlyList<string> By, string Effect, string? WhyNot);

/// <summary>What moves a candidacy between states, each as a thing of its own: POST …/holds makes a hold.</summary>
internal static class StateApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var row = api.MapGroup("/matters/{matter}/candidacies/{candidacy}");
        row.MapGet("/transitions", Transitions).Produces<IReadOnlyList<TransitionView>>();
        ForAReason(row, "/suspensions", (m, c, r) => new SuspendCandidacy(m, c, r));
        ForAReason(row, "/resumptions", (m, c, r) => new ResumeCandidacy(m, c, r));
        ForAReason(row, "/holds", (m, c, r) => new HoldCandidacy(m, c, r));
        ForAReason(row, "/withdrawals", (m, c, r) => new WithdrawCandidacy(m, c, r));
        ForAReason(row, "/failures", (m, c, r) => new FailCandidacy(m, c, r));
        ForAReason(row, "/notice-cancellations", (m, c, r) => new CancelByNotice(m, c, r));
        ForAReason(row, "/statutory-rejections", (m, c, r) => new RejectByStatute(m, c, r));
        ForAReason(row, "/removals", (m, c, r) => new RemoveOnProbation(m, c, r));
        ForAReason(row, "/revocations", (m, c, r) => new RevokeDecision(m, c, r));
        row.MapPost("/releases", (string matter, string candidacy, ReleaseBody b, HttpContext c, Journal j) => ApiAnswer.Submit(c, j, new ReleaseCandidacy(matter, candidacy, b.Finding, b.Reason)));
        row.MapPost("/reconsiderations", (string matter, string candidacy, ReconsiderationBody b, HttpContext c, Journal j) =>
            ApiAnswer.Submit(c, j, new ReconsiderDecision(matter, candidacy, b.RaisedBy, b.Agreeing, b.Eligible, b.Reason) { Reasons = b.Reasons ?? ImmutableDictionary<string, string>.Empty }));
        row.MapPost("/extensions", (string matter, string candidacy, ExtensionBody b, HttpContext c, Journal j) => ApiAnswer.Submit(c, j, new ExtendProbation(matter, candidacy, b.Situation, b.Reason)));
    }

    private static void ForAReason(RouteGroupBuilder row, string noun, Func<string, string, string, Command> make) =>
        row.MapPost(noun, (string matter, string candidacy, ReasonBody b, HttpContext c, Journal j) => ApiAnswer.Submit(c, j, make(matter, candidacy, b.Reason)));

    private static IResult Transitions(string matter, string candidacy, Journal journal)
    {
        var world = journal.World;
        if (world.Candidacy(matter, candidacy) is not { } row) return ApiAnswer.Missing($"人选 {matter}/{candidacy}");
        var dossier = world.Dossier(world.Matters[matter], row);
        return Results.Json(Record.Matters.Transitions.All.Select(t => new TransitionView(t.Code, t.Word, t.To?.ToString(), t.By, t.Effect, t.WhyNot(world, row, dossier))).ToList());
    }
}
