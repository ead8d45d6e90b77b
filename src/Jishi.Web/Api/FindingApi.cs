using Jishi.Record.Accounts;
using Jishi.Record.Rules;
using Jishi.Store;
using Jishi.Web.Oversight;
using Jishi.Web.Security;
using Jishi.Web.Shell;

namespace Jishi.Web.Api;

/// <param name="Entry">index of the ledger entry that keeps the finding</param>
/// <param name="State">Open, Reasoned or Lifted</param>
/// <param name="Gate">0 for acts beside the gates</param>
/// <param name="Seen">absent where the entry was redacted; restricted values only for those who may read them</param>
public sealed record KeptFindingBody(
    long Entry, DateTimeOffset At, string Rule, string Title, string Kind, bool Judged, string State, string Act, string Matter, string Number, string Organ, string Candidacy, string Who, int Gate,
    string Actor, string? Seen, string? Required, string Reason);

public sealed record KeptFindingsBody(int Total, IReadOnlyList<KeptFindingBody> Findings);

/// <summary>Findings that acts were done in spite of, newest first, a thousand at most.</summary>
internal static class FindingApi
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/findings", Read).Produces<KeptFindingsBody>();

    private static async Task<IResult> Read(
        string? rule, RuleKind? kind, string? organ, string? matter, string? person, DateOnly? from, DateOnly? to, HttpContext context, Journal journal, CancellationToken cancel)
    {
        var actor = context.ActorOf();
        var (total, lines) = await FindingList.Read(journal, new FindingQuery(rule, kind, organ, matter, person, from, to), 0, ApiAnswer.MostLines, cancel);
        if (FindingList.RestrictedShown(actor, lines) is { Count: > 0 } shown) journal.Desk.LogRestrictedRead(actor, "findings", shown);
        return Results.Json(new KeptFindingsBody(total, [.. lines.Select(l => Body(l, Roles.ReadingRestricted.Contains(actor.Capacity)))]));
    }

    private static KeptFindingBody Body(FindingLine line, bool sees)
    {
        var view = line.Finding is { } finding ? FindingWords.View(finding, seesRestricted: sees) : null;
        return new KeptFindingBody(
            line.Row.Idx, DateTimeOffset.FromUnixTimeMilliseconds(line.Row.At), line.Row.Rule, line.RuleTitle, line.Row.Kind, line.Row.Judged, line.Row.State, line.Row.Act,
            line.Row.Matter, line.MatterNumber, line.Organ, line.Row.Candidacy, line.Who, line.Row.Gate, line.Row.Actor, view?.Seen, view?.Required, line.Row.Reason);
    }
}
