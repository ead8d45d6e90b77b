using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Store;
using Jishi.Store.Judging;
using Jishi.Web.Judging;
using Jishi.Web.Security;

namespace Jishi.Web.Api;

/// <param name="Ok">Every act that should be judged as it was is; always true of a simulation.</param>
/// <param name="Unexplained">Acts judged otherwise though the rule book is the same.</param>
/// <param name="AllRows">Rows there are; <paramref name="Rows"/> lists the first of them.</param>
public sealed record JudgementBody(
    bool Ok, bool Simulation, long Entries, long Acts, long Findings, long Deviating, long Unexplained, long Unread, long UnderOtherBook,
    IReadOnlyList<JudgeTally> Tallies, long AllRows, IReadOnlyList<JudgementRow> Rows)
{
    public static JudgementBody Of(JudgeReport report, bool seesRestricted) => new(
        report.IsSimulation || report.Reproduces, report.IsSimulation, report.Entries, report.Acts, report.Findings, report.Deviating, report.Unexplained, report.Unread, report.UnderOtherBook,
        report.Tallies, report.AllRows, [.. report.Rows.Select(r => new JudgementRow(
            r.Index, LegalTime.Show(r.At), r.Act.ToString(), r.Organ, r.Matter, r.MatterNumber, r.Names, r.Deviation.Rule, r.Deviation.Kind.ToString(), r.Cause.ToString(),
            r.Deviation.Before is { } before ? JudgeWords.Of(before, seesRestricted) : null, r.Deviation.Now is { } now ? JudgeWords.Of(now, seesRestricted) : null))]);
}

/// <param name="Difference">Appeared, Vanished or Changed.</param>
/// <param name="Cause">Unexplained, RuleIsNew, RuleIsGone, RuleChanged, Redacted or Policy.</param>
/// <param name="Before">What was found then, in one sentence; absent when nothing was.</param>
public sealed record JudgementRow(
    long Entry, string At, string Act, string Organ, string Matter, string Number, IReadOnlyList<string> Names, string Rule, string Difference, string Cause, string? Before, string? Now);

/// <param name="Done">Entries that were read, of <paramref name="Total"/>.</param>
/// <param name="Fault">Why it came to no end.</param>
/// <param name="Report">Absent until it is finished.</param>
public sealed record JudgementRunBody(string Id, string By, DateTimeOffset At, bool Finished, long Done, long Total, string? Fault, JudgementBody? Report);

/// <summary>Judging the ledger again: started by one call, asked after by another.</summary>
internal static class JudgeApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/judgements", Start).Produces<JudgementRunBody>(StatusCodes.Status202Accepted);
        api.MapGet("/judgements/{id}", (string id, HttpContext context, JudgeRuns runs) => !context.ActorOf().MayJudge() ? Forbidden()
            : runs.Find(id) is { } run ? Results.Json(Body(run, context)) : ApiAnswer.Missing("这次复判，或已过时，请重新判")).Produces<JudgementRunBody>();
    }

    private static IResult Start(JudgeForm form, HttpContext context, Journal journal, JudgeRuns runs)
    {
        var actor = context.ActorOf();
        if (!actor.MayJudge()) return Forbidden();
        var problems = new List<Problem>();
        if (form.Read(journal.World.Policy, problems) is not { } wish)
            return Results.Json(new RefusalBody(nameof(RefusalKind.Malformed), problems, [], []), statusCode: StatusCodes.Status422UnprocessableEntity);
        var (run, isNew) = runs.Start(journal, actor, wish);
        return isNew ? Results.Json(Body(run, context), statusCode: StatusCodes.Status202Accepted) : ApiAnswer.Wrong(StatusCodes.Status409Conflict, $"{run.By.Name}的一次复判还没有判完，请等它判完。");
    }

    private static IResult Forbidden() => ApiAnswer.Wrong(StatusCodes.Status403Forbidden, $"复判由{string.Join('、', Roles.Judging.Select(Roles.Name))}办理。");

    private static JudgementRunBody Body(JudgeRun run, HttpContext context) => new(
        run.Id, run.By.Name, run.At, run.IsFinished, run.Progress.Done, run.Progress.Total, run.Fault,
        run.Report is { } report ? JudgementBody.Of(report, Roles.ReadingRestricted.Contains(context.ActorOf().Capacity)) : null);
}
