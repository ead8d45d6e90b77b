using Jishi.Record.Catalogue;
using Jishi.Store;
using Jishi.Web.Security;

namespace Jishi.Web.Api;

/// <summary>Evidence: bytes in under a name, to be named by a record afterwards.</summary>
internal static class EvidenceApi
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("/evidence", Put).Accepts<byte[]>("application/octet-stream").Produces<EvidenceFile>(StatusCodes.Status201Created);

    private static async Task<IResult> Put(string name, HttpContext context, Journal journal)
    {
        if (!context.ActorOf().MayRecord()) return ApiAnswer.Wrong(StatusCodes.Status403Forbidden, "你的岗位不能上传证据。");
        var (file, error) = await journal.Evidence.Put(context.Request.Body, name, context.RequestAborted);
        return error is null ? Results.Json(file, statusCode: StatusCodes.Status201Created) : ApiAnswer.Wrong(StatusCodes.Status422UnprocessableEntity, error);
    }
}
