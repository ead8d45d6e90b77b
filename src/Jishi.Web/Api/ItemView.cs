using System.Text.Json;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Store;
using Jishi.Web.Security;

namespace Jishi.Web.Api;

/// <summary>One recorded item as the API shows it; <paramref name="Shown"/> is the value in words.</summary>
public sealed record ItemBody(string Code, string Name, JsonElement? Value, string? Shown, string? NotApplicable, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt, string By, long Entry, IReadOnlyList<EvidenceFile> Evidence);

/// <summary>Items of an owner, less the restricted ones that the actor may not read; reading restricted ones is logged.</summary>
internal static class ItemView
{
    public static IReadOnlyList<ItemBody> Of(HttpContext context, Journal journal, string owner, ItemBag bag, Scope scope)
    {
        var actor = context.ActorOf();
        var items = CatalogueOfItems.All.Select(l => l.Item).Where(i => i.Scope == scope && bag.Find(i) is not null && actor.MayRead(i)).ToList();
        var restricted = items.Where(i => i.Confidentiality == Confidentiality.Restricted).Select(i => i.Code).ToList();
        if (restricted.Count > 0) journal.Desk.LogRestrictedRead(actor, owner, restricted);
        var codes = journal.World.Policy.CodeBook;
        return [.. items.Select(i => Body(i, codes, bag.Find(i)!, bag.Evidence.GetValueOrDefault(i.Code) ?? ValueList<EvidenceFile>.Empty))];
    }

    private static ItemBody Body(DataItem item, CodeBook codes, Recorded recorded, ValueList<EvidenceFile> evidence) => new(
        item.Code, item.Name, Json(item, recorded.Value), recorded.Value is null ? null : item.Type.Show(recorded.Value, codes),
        recorded.NotApplicable, recorded.OccurredAt, recorded.RecordedAt, recorded.By, recorded.Index, evidence);

    private static JsonElement? Json(DataItem item, object? value)
    {
        if (value is null) return null;
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) item.Type.Write(writer, value);
        return JsonDocument.Parse(buffer.ToArray()).RootElement;
    }
}
