using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using Jishi.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jishi.Web.Api;

/// <summary>
/// The API under /api: nouns, JSON, the same journal and the same session as the pages. A write wants a JSON body, which no foreign page can
/// send with our cookie; «Idempotency-Key» names the command, so that a repeat gives the first receipt.
/// </summary>
public static class ApiEndpoints
{
    /// <summary>A program asks, not a person: it is answered in JSON also where no endpoint answers.</summary>
    internal static bool IsCalled(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    public static void AddApi(this IServiceCollection services)
    {
        services.AddOpenApi("jishi", openApi => openApi.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "纪实 Jishi", Version = "v1", Description = "干部选拔任用全程纪实" };
            document.Servers = [];
            return Task.CompletedTask;
        }));
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
            json.SerializerOptions.AllowDuplicateProperties = false;
        });
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi("/api/openapi/{documentName}.json").AllowAnonymous();
        var api = app.MapGroup("/api").WithTags("纪实").AddEndpointFilter(RequireJson);
        SessionApi.Map(api);
        BookApi.Map(api);
        FindingApi.Map(api);
        SignalApi.Map(api);
        PeopleApi.Map(api);
        ImportApi.Map(api);
        MatterApi.Map(api);
        StateApi.Map(api);
        ClockApi.Map(api);
        GateApi.Map(api);
        BatchApi.Map(api);
        MeetingApi.Map(api);
        EvidenceApi.Map(api);
        LedgerApi.Map(api);
        JudgeApi.Map(api);
    }

    /// <summary>Writes come as JSON or as raw bytes of evidence; a form of another site can send neither.</summary>
    private static async ValueTask<object?> RequireJson(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) || request.HasJsonContentType() || string.Equals(request.ContentType, "application/octet-stream", StringComparison.Ordinal)) return await next(context);
        return ApiAnswer.Wrong(StatusCodes.Status415UnsupportedMediaType, "正文应为 application/json（上传证据用 application/octet-stream）。");
    }
}
