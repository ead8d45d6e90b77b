using System.Text.Json;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Matters;
using Jishi.Record.Rules;
using Jishi.Store;
using Jishi.Web.GateForms;
using Jishi.Web.Security;

namespace Jishi.Web.Api;

/// <summary>One item to record: a value or a reason why none applies; when the fact happened, or now («2026-10-24T09:00:00+08:00»).</summary>
public sealed record ItemRequest(JsonElement? Value, string? NotApplicable, string? OccurredAt);

public sealed record EvidenceRequest(string Item, EvidenceFile File);

public sealed record RecordBody(Dictionary<string, ItemRequest>? Items, IReadOnlyList<EvidenceRequest>? Evidence, IReadOnlyList<RowSeen>? Rows);

public sealed record PassageBody(Dictionary<string, string>? Reasons, IReadOnlyList<RowSeen>? Rows);

public sealed record CorrectionBody(string Item, ItemRequest Value, string Reason, string ApprovedBy);

public sealed record ReturnBody(IReadOnlyList<string> Items, string Reason);

/// <param name="Requirement">Always, Required (its condition holds), Asked (a value, or the reason why none applies), NotRequired, System (the program fills it).</param>
/// <param name="Closes">Must have a value for the gate to be passed.</param>
/// <param name="TakesNotApplicable">A reason why none applies may stand instead of a value.</param>
public sealed record GateItemBody(string Code, string Name, string Module, string Type, Requirement Requirement, string? When, bool Closes, bool TakesNotApplicable, bool Settled);

/// <summary>What is done at a gate: records, passages, corrections, returns; and the findings a passage would meet now.</summary>
internal static class GateApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var gate = api.MapGroup("/matters/{matter}/candidacies/{candidacy}/gates/{number:int}");
        gate.MapGet("/findings", Findings).Produces<IReadOnlyList<FindingBody>>();
        gate.MapGet("/items", Items).Produces<IReadOnlyList<GateItemBody>>();
        gate.MapPost("/records", (string matter, string candidacy, int number, RecordBody b, HttpContext c, Journal j) => Record(matter, candidacy, null, number, b, c, j));
        gate.MapPost("/passage", (string matter, string candidacy, int number, PassageBody b, HttpContext c, Journal j) => ApiAnswer.Submit(c, j, new PassGate(matter, candidacy, null, number, b.Reasons ?? []), b.Rows));
        gate.MapPost("/corrections", Correct);
        gate.MapPost("/returns", (string matter, string candidacy, int number, ReturnBody b, HttpContext c, Journal j) => ApiAnswer.Submit(c, j, new ReturnGate(matter, candidacy, number, b.Items, b.Reason)));
        var motion = api.MapGroup("/matters/{matter}/posts/{post}/gates/{number:int}");
        motion.MapPost("/records", (string matter, string post, int number, RecordBody b, HttpContext c, Journal j) => Record(matter, null, post, number, b, c, j));
        motion.MapPost("/passage", (string matter, string post, int number, PassageBody b, HttpContext c, Journal j) => ApiAnswer.Submit(c, j, new PassGate(matter, null, post, number, b.Reasons ?? []), b.Rows));
    }

    private static IResult Findings(string matter, string candidacy, int number, Journal journal)
    {
        var world = journal.World;
        if (number is < 1 or > 9 || world.Candidacy(matter, candidacy) is not { } row) return ApiAnswer.Missing($"关口 {matter}/{candidacy}/{number}");
        return Results.Json(PassGate.Judge(world, world.Dossier(world.Matters[matter], row), number, journal.Clock.GetUtcNow()).Select(ApiAnswer.Body).ToList());
    }

    /// <summary>The items of the gate that the row passes, and which of them are owed by what is recorded now. Values stand under the candidacy.</summary>
    private static IResult Items(string matter, string candidacy, int number, HttpContext context, Journal journal)
    {
        if (GateCase.Find(journal.World, matter, candidacy, null, number, context.ActorOf(), journal.Clock.GetUtcNow()) is not { } found) return ApiAnswer.Missing($"关口 {matter}/{candidacy}/{number}");
        return Results.Json(
            from module in found.Modules
            from item in module.Items
            select new GateItemBody(
                item.Code, item.Name, module.Code, item.Type.Name, found.RequirementOf(item), item.When?.Words, found.Required.Contains(item.Code),
                found.TakesNotApplicable(item), found.Dossier.IsSettled(item)));
    }

    private static Task<IResult> Record(string matter, string? candidacy, string? post, int gate, RecordBody body, HttpContext context, Journal journal) =>
        Recorded(body, context, journal, (items, papers) => new RecordItems(matter, candidacy, post, gate, items, papers));

    public const string WrongTime = "occurredAt 应写成 2026-10-24T09:00:00+08:00。";

    /// <summary>Reads items and papers of a body and submits the command that they make.</summary>
    public static async Task<IResult> Recorded(RecordBody body, HttpContext context, Journal journal, Func<IReadOnlyList<ItemInput>, IReadOnlyList<EvidenceInput>, Command> make)
    {
        var items = new List<ItemInput>();
        foreach (var (code, item) in body.Items ?? [])
        {
            if (!TryRead(code, item, out var input)) return ApiAnswer.Wrong(StatusCodes.Status422UnprocessableEntity, $"{code} 的 {WrongTime}");
            items.Add(input);
        }

        return await ApiAnswer.Submit(context, journal, make(items, [.. (body.Evidence ?? []).Select(e => new EvidenceInput(e.Item, e.File))]), body.Rows);
    }

    private static async Task<IResult> Correct(string matter, string candidacy, int number, CorrectionBody body, HttpContext context, Journal journal) =>
        TryRead(body.Item, body.Value, out var input)
            ? await ApiAnswer.Submit(context, journal, new CorrectItem(matter, candidacy, number, input, body.Reason, body.ApprovedBy))
            : ApiAnswer.Wrong(StatusCodes.Status422UnprocessableEntity, WrongTime);

    public static bool TryRead(string code, ItemRequest item, out ItemInput input)
    {
        var occurred = LegalTime.Parse(item.OccurredAt);
        input = new ItemInput(code, item.Value, item.NotApplicable, occurred);
        return string.IsNullOrEmpty(item.OccurredAt) || occurred is not null;
    }
}
