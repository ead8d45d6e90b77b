using System.Text.Json;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Organs;
using Jishi.Store;
using Jishi.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Jishi.Web.Api;

public sealed record OrganBody(string Id, string Name, string? ParentId);

/// <summary>Items by code: the value as JSON.</summary>
public sealed record CadreBody(Dictionary<string, JsonElement> Items);

public sealed record CadreLine(string Id, string Name, string Birth, string Post);

/// <summary>Organs and cadres.</summary>
internal static class PeopleApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/organs", (Journal journal) => journal.World.Organs.Values.OrderBy(o => o.Id, StringComparer.Ordinal).Select(o => new OrganBody(o.Id, o.Name, o.ParentId)));
        api.MapPost("/organs", (OrganBody body, HttpContext context, Journal journal) => ApiAnswer.Submit(context, journal, new RegisterOrgan(body.Id, body.Name, body.ParentId)));
        api.MapGet("/cadres", Search);
        api.MapGet("/cadres/{id}", Find);
        api.MapPut("/cadres/{id}", (string id, CadreBody body, HttpContext context, Journal journal) => ApiAnswer.Submit(
            context, journal, new RegisterCadre(id, "api", [.. body.Items.Select(i => new ItemInput(i.Key, i.Value))])));
    }

    /// <summary>Cadres whose name or post holds the text, at most 200, by name.</summary>
    private static async Task<List<CadreLine>> Search(Journal journal, string? search)
    {
        await using var read = journal.Read();
        var text = search?.Trim() ?? "";
        return await read.Cadres.Where(c => text == "" || c.Name.Contains(text) || c.Post.Contains(text))
            .OrderBy(c => c.Name).ThenBy(c => c.Id).Take(200)
            .Select(c => new CadreLine(c.Id, c.Name, c.Birth, c.Post)).ToListAsync();
    }

    private static IResult Find(string id, HttpContext context, Journal journal) => journal.World.Cadres.GetValueOrDefault(id) is { } cadre
        ? Results.Json(ItemView.Of(context, journal, Record.Facts.Owners.Cadre(id), cadre.Items, Scope.Cadre))
        : ApiAnswer.Missing($"干部 {id}");
}
