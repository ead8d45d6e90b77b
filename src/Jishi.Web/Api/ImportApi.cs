using Jishi.Store;
using Jishi.Web.Imports;
using Jishi.Web.Security;

namespace Jishi.Web.Api;

/// <summary>Imports one file: .lrmx, .lrm, .xlsx, .xls, or a .zip of them. Nobody is asked: whom the file leaves in doubt is not imported, and said so.</summary>
internal static class ImportApi
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("/imports", Import).Accepts<byte[]>("application/octet-stream").Produces<ImportBody>();

    /// <param name="apply">all: every difference; blanks: only what is not recorded yet (when nothing is said).</param>
    private static async Task<IResult> Import(string name, bool? dryRun, Apply? apply, HttpContext context, Journal journal)
    {
        if (!context.ActorOf().MayRecord()) return ApiAnswer.Wrong(StatusCodes.Status403Forbidden, "你的岗位不能导入。");
        using var copy = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0;)
        {
            if (copy.Length + read > ImportBatches.MostBytes) return ApiAnswer.Wrong(StatusCodes.Status413PayloadTooLarge, "一次最多 200 MB，请分几次。");
            copy.Write(buffer, 0, read);
        }

        var plan = ImportPlan.Of([new ImportFile(name, copy.ToArray())], journal.World);
        var want = apply ?? Apply.Blanks;
        if (dryRun == true) return Results.Json(ImportBody.Of(plan, ImportBody.Foretold(plan, want), dryRun: true));
        var run = new ImportRun(journal, context.ActorOf());
        var results = new List<ImportResult>();
        try
        {
            foreach (var person in plan.People) results.Add(await run.One(person, ImportChoice.Default(person, want)));
        }
        catch (JournalException e)
        {
            return ApiAnswer.Wrong(StatusCodes.Status503ServiceUnavailable, $"{e.Message}已导入 {results.Count(r => r.Done)} 人；把同一个文件再送一次，已导入的不会重复。");
        }

        return Results.Json(ImportBody.Of(plan, ImportReport.Of(plan, results)));
    }
}
