using Jishi.Record.Batches;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Store;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Web.Api;

public sealed record BatchBody(string Id, string Number, string Title, string OrganId);

public sealed record BatchMatterBody(string Matter);

public sealed record ArchiveBody(string Volume, Dictionary<string, string>? Reasons);

/// <param name="FillRate">of the rows to be promoted, those that have a record</param>
/// <param name="Hindrances">what keeps the batch from being archived, row by row</param>
public sealed record BatchView(
    string Id, string Number, string Title, string OrganId, bool Filed, string? Volume, IReadOnlyList<string> Matters,
    BatchFigures Figures, IReadOnlyList<string> Hindrances, IReadOnlyList<ItemBody> Items);

/// <summary>Batches: their matters, items, corrections and archive.</summary>
internal static class BatchApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/batches", List);
        api.MapPost("/batches", (BatchBody b, HttpContext c, Journal j) => ApiAnswer.Submit(c, j, new OpenBatch(b.Id, b.Number, b.Title, b.OrganId)));
        api.MapGet("/batches/{batch}", Find).Produces<BatchView>();
        api.MapPost("/batches/{batch}/matters", (string batch, BatchMatterBody b, HttpContext c, Journal j) => ApiAnswer.Submit(c, j, new PutIntoBatch(b.Matter, batch)));
        api.MapPost("/batches/{batch}/records", (string batch, RecordBody b, HttpContext c, Journal j) => GateApi.Recorded(b, c, j, (items, papers) => new RecordBatch(batch, items, papers)));
        api.MapPost("/batches/{batch}/corrections", Correct);
        api.MapPost("/batches/{batch}/archive", (string batch, ArchiveBody b, HttpContext c, Journal j) => ApiAnswer.Submit(c, j, new ArchiveBatch(batch, b.Volume, b.Reasons)));
    }

    /// <summary>The newest first, at most a thousand; further ones by how many to skip.</summary>
    private static async Task<IReadOnlyList<BatchBody>> List(int? skip, Journal journal, CancellationToken cancel)
    {
        await using var read = journal.Read();
        return await read.Batches.OrderByDescending(b => b.OpenedAt).ThenBy(b => b.Id).Skip(Math.Max(0, skip ?? 0)).Take(ApiAnswer.MostLines)
            .Select(b => new BatchBody(b.Id, b.Number, b.Title, b.OrganId)).ToListAsync(cancel);
    }

    private static IResult Find(string batch, HttpContext context, Journal journal)
    {
        var world = journal.World;
        if (world.Batches.GetValueOrDefault(batch) is not { } found) return ApiAnswer.Missing($"批次 {batch}");
        var matters = found.Matters(world).ToList();
        return Results.Json(new BatchView(
            found.Id, found.Number, found.Title, found.OrganId, found.IsFiled, found.Volume, [.. matters.Select(m => m.Id)], BatchFigures.Of(world, matters),
            [.. found.Volume is null ? matters.SelectMany(m => m.Candidacies.Values.Select(c => ArchiveBatch.WhyNot(world, m, c))).OfType<string>() : []],
            ItemView.Of(context, journal, Owners.Batch(batch), found.Items, Scope.Batch)));
    }

    private static async Task<IResult> Correct(string batch, CorrectionBody body, HttpContext context, Journal journal) =>
        GateApi.TryRead(body.Item, body.Value, out var input)
            ? await ApiAnswer.Submit(context, journal, new CorrectBatch(batch, input, body.Reason, body.ApprovedBy))
            : ApiAnswer.Wrong(StatusCodes.Status422UnprocessableEntity, GateApi.WrongTime);
}
