using System.Security.Cryptography;
using Jishi.Record.Deciding;
using Jishi.Record.Rules;
using Jishi.Store;
using Jishi.Web.Security;
using Jishi.Web.Shell;

namespace Jishi.Web.Api;

/// <summary>A command that was taken: its entries and the findings it passed with a reason.</summary>
public sealed record ReceiptBody(string CommandId, long First, int Count, DateTimeOffset RecordedAt, bool Repeated, IReadOnlyList<FindingBody> Findings);

/// <summary>A rule that did not hold, in values and in one sentence.</summary>
/// <param name="State">Open, Reasoned (passed with the reason given), Lifted (a block that two persons lifted)</param>
public sealed record FindingBody(
    string Rule, RuleKind Kind, bool Judged, IReadOnlyList<Sighting> Seen, IReadOnlyList<Sighting> Required, string? Reason, string Sentence, FindingState State, IReadOnlyList<LiftWord>? Lifted);

/// <summary>A command that was refused: nothing was recorded.</summary>
public sealed record RefusalBody(string Kind, IReadOnlyList<Problem> Problems, IReadOnlyList<FindingBody> Findings, IReadOnlyList<RowSeen> Rows);

/// <summary>Answers of the API.</summary>
internal static class ApiAnswer
{
    /// <summary>Submits in the name of the session and answers: 201 with the receipt, 200 for a repeat, or the refusal with its status.</summary>
    public static async Task<IResult> Submit(HttpContext context, Journal journal, Command command, IReadOnlyList<RowSeen>? rows = null)
    {
        var id = context.Request.Headers["Idempotency-Key"].FirstOrDefault() ?? "api-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(15));
        try
        {
            return await journal.Submit(id, command, context.ActorOf(), rows) switch
            {
                Outcome.Done { Receipt: var receipt } => Results.Json(Body(receipt), statusCode: receipt.Repeated || receipt.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status201Created),
                Outcome.Refused { Refusal: var refusal } => Results.Json(Body(refusal), statusCode: StatusOf(refusal.Kind)),
                var other => throw new InvalidOperationException(other.GetType().Name),
            };
        }
        catch (JournalException e)
        {
            return Wrong(StatusCodes.Status503ServiceUnavailable, e.Message);
        }
    }

    public static IResult Wrong(int status, string message) => Results.Json(new RefusalBody("Request", [new Problem(message)], [], []), statusCode: status);

    /// <summary>The answer where the request never came to an endpoint, or its body could not be read by one.</summary>
    public static Task Bare(HttpContext context) => Wrong(context.Response.StatusCode, context.Response.StatusCode switch
    {
        StatusCodes.Status400BadRequest => "请求的内容读不出来：须是一个 JSON 对象，各项的名称和类型见 /api/openapi/v1.json。没有记录任何内容。",
        StatusCodes.Status404NotFound => "没有这个接口；有哪些见 /api/openapi/v1.json。",
        StatusCodes.Status405MethodNotAllowed => "这个接口不支持这种请求方法；见 /api/openapi/v1.json。",
        StatusCodes.Status413PayloadTooLarge => "请求太大，一次最多 210 MB。没有记录任何内容。",
        var status => $"请求没有办成（{status}）。没有记录任何内容。",
    }).ExecuteAsync(context);

    /// <summary>Lines of one answer that lists; whoever wants more asks for what comes after.</summary>
    public const int MostLines = 1_000;

    /// <summary>The answer to a request that broke something: the number by which the log tells what.</summary>
    public static Task Failed(HttpContext context) => Wrong(
        StatusCodes.Status500InternalServerError,
        $"系统出了错，这一步可能没有记上：重做之前请先读一遍，用同一个 Idempotency-Key 重发不会重复。编号 {context.TraceIdentifier}，凭它可在日志里查到当时的情况。").ExecuteAsync(context);

    public static IResult Missing(string what) => Wrong(StatusCodes.Status404NotFound, $"没有{what}。");

    public static FindingBody Body(Finding finding) =>
        new(finding.Rule, finding.Kind, finding.Judged, finding.Seen, finding.Required, finding.Reason, FindingWords.Line(finding), finding.State, finding.Lifted);

    private static ReceiptBody Body(Receipt receipt) =>
        new(receipt.CommandId, receipt.First, receipt.Count, receipt.RecordedAt, receipt.Repeated, [.. receipt.Findings.Select(Body)]);

    private static RefusalBody Body(Refusal refusal) => new(refusal.Kind.ToString(), refusal.Problems, [.. refusal.Findings.Select(Body)], refusal.Rows);

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Clock => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
