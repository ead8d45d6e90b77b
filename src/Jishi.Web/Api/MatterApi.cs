using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Matters;
using Jishi.Store;
using Jishi.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Web.Api;

/// <param name="IsHistorical">Finished on paper and entered as a whole (历史补录); never changes.</param>
public sealed record MatterBody(string Id, string Number, string Title, string OrganId, bool IsHistorical = false);

public sealed record PostBody(string Id, string Title, string? OrganId);

public sealed record CandidacyBody(string Id, string PostId, string CadreId, string Kind)
{
    /// <summary>Reason by rule id, for the warnings.</summary>
    public Dictionary<string, string>? Reasons { get; init; }
}

public sealed record SubmissionBody(string Node, IReadOnlyList<string> Candidacies, Dictionary<string, string>? Reasons);

public sealed record MatterView(string Id, string Number, string Title, string OrganId, string? BatchId, string? Volume, bool IsHistorical, IReadOnlyList<PostBody> Posts, IReadOnlyList<CandidacyView> Candidacies);

/// <param name="State">what lies strongest over the row, or how far its gates took it</param>
/// <param name="Marks">all that lies over it, the strongest first</param>
public sealed record CandidacyView(string Id, string PostId, string CadreId, string Name, string Kind, string State, IReadOnlyList<MarkView> Marks, string? MeetingId, IReadOnlyList<EarlierView> EarlierDecisions, IReadOnlyList<GateView> Gates);

public sealed record MarkView(string State, string Reason, DateTimeOffset At, long Entry);

/// <param name="Outcome">code of DecisionOutcome; absent where none was recorded, or the session may not read it</param>
public sealed record EarlierView(string? MeetingId, string? Outcome, long? Passage, long SetAsideBy);

/// <param name="WhyNot">Why the gate does not apply; absent when it does.</param>
public sealed record GateView(int Gate, string Name, bool Passed, string? WhyNot, DateTimeOffset? At, string? By, long? Entry, IReadOnlyList<FindingBody> Findings);

/// <summary>Matters with their posts, candidacies, meetings and submissions.</summary>
internal static class MatterApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/matters", List);
        api.MapPost("/matters", (MatterBody b, HttpContext c, Journal j) => ApiAnswer.Submit(c, j, new OpenMatter(b.Id, b.Number, b.Title, b.OrganId, b.IsHistorical)));
        api.MapGet("/matters/{matter}", Find).Produces<MatterView>();
        api.MapPost("/matters/{matter}/posts", (string matter, PostBody b, HttpContext c, Journal j) => ApiAnswer.Submit(c, j, new AddPost(matter, b.Id, b.Title, b.OrganId)));
        api.MapPost("/matters/{matter}/candidacies", (string matter, CandidacyBody b, HttpContext c, Journal j) => ApiAnswer.Submit(c, j, new EnterCandidate(matter, b.Id, b.PostId, b.CadreId, b.Kind) { Reasons = b.Reasons ?? [] }));
        api.MapGet("/matters/{matter}/candidacies/{candidacy}", Dossier).Produces<IReadOnlyList<ItemBody>>();
        api.MapPost("/matters/{matter}/submissions", (string matter, SubmissionBody b, HttpContext c, Journal j) => ApiAnswer.Submit(c, j, new SubmitRecord(matter, b.Node, b.Candidacies, b.Reasons ?? [])));
        api.MapGet("/matters/{matter}/package", Package);
    }

    /// <summary>The newest first, at most a thousand; further ones by how many to skip.</summary>
    private static async Task<IReadOnlyList<MatterBody>> List(int? skip, Journal journal, CancellationToken cancel)
    {
        await using var read = journal.Read();
        return await read.Matters.OrderByDescending(m => m.OpenedAt).ThenBy(m => m.Id).Skip(Math.Max(0, skip ?? 0)).Take(ApiAnswer.MostLines)
            .Select(m => new MatterBody(m.Id, m.Number, m.Title, m.OrganId, m.Historical)).ToListAsync(cancel);
    }

    private static IResult Find(string matter, HttpContext context, Journal journal)
    {
        var world = journal.World;
        if (world.Matters.GetValueOrDefault(matter) is not { } found) return ApiAnswer.Missing($"选任事项 {matter}");
        return Results.Json(new MatterView(
            found.Id, found.Number, found.Title, found.OrganId, found.BatchId, found.Volume, found.IsHistorical,
            [.. found.Posts.Values.Select(p => new PostBody(p.Id, p.Title, p.OrganId))],
            [.. found.Candidacies.Values.Select(c => View(world, found, c, context.ActorOf().MayRead(DecisionItems.DecisionOutcome)))]));
    }

    private static CandidacyView View(Record.World world, Matter matter, Candidacy row, bool seesRestricted)
    {
        var dossier = world.Dossier(matter, row);
        return new CandidacyView(row.Id, row.PostId, row.CadreId, dossier.CadreName, row.Kind, row.State.ToString(),
            [.. row.Standing.Select(m => new MarkView(m.State.ToString(), m.Reason, m.At, m.Index))], row.MeetingId,
            [.. row.EarlierDecisions.Select(d => new EarlierView(d.MeetingId, seesRestricted ? d.Find(DecisionItems.DecisionOutcome)?.Value as string : null, d.Passage?.Index, d.Index))],
            [.. NineGates.All.Select(g =>
        {
            var passage = dossier.Passages.GetValueOrDefault(g.Number);
            return new GateView(g.Number, g.Name, passage is not null, NineGates.WhyNot(g, dossier), passage?.At, passage?.By, passage?.Index, [.. (passage?.Findings ?? ValueList<Record.Rules.Finding>.Empty).Select(ApiAnswer.Body)]);
        })]);
    }

    /// <summary>The dossier of a candidacy: every recorded item that concerns it.</summary>
    private static IResult Dossier(string matter, string candidacy, HttpContext context, Journal journal)
    {
        var world = journal.World;
        if (world.Candidacy(matter, candidacy) is not { } row) return ApiAnswer.Missing($"人选 {matter}/{candidacy}");
        var dossier = world.Dossier(world.Matters[matter], row);
        return Results.Json(Enum.GetValues<Scope>().SelectMany(scope => ItemView.Of(context, journal, Owners.Candidacy(matter, candidacy), dossier.Bag(scope), scope)).ToList());
    }

    private static async Task<IResult> Package(string matter, Journal journal)
    {
        if (!journal.World.Matters.ContainsKey(matter)) return ApiAnswer.Missing($"选任事项 {matter}");
        var stream = new MemoryStream();
        await MatterPackage.Write(journal, matter, stream);
        stream.Position = 0;
        return Results.File(stream, "application/octet-stream", matter + ".jishi");
    }
}
