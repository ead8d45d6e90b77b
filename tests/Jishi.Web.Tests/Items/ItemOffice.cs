using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Jishi.Record.Batches;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;
using Jishi.Record.Organs;
using Jishi.Tests.Ledger;
using Jishi.Tests.Record;
using Jishi.Web.Tests.Gates;
using Jishi.Web.Tests.Pages;

namespace Jishi.Web.Tests.Items;

/// <summary>
/// Two matters with one row each, one to be filled by page and one by API, each in a batch of its own; the persons, organ and post that the samples
/// name by id are there. Place 0 is the batch, 1 to 9 are the gates.
/// </summary>
public sealed class ItemOffice : IAsyncLifetime
{
    public const string ByPage = "m1";
    public const string ByApi = "m2";

    public WebOffice Web { get; } = new();

    public HttpClient Api { get; private set; } = null!;

    public Visitor Page { get; private set; } = null!;

    /// <summary>A paper in the evidence store, for values that are files.</summary>
    public JsonElement Paper { get; private set; }

    /// <summary>What the form of a place asks for: every item but those the system fills.</summary>
    public static IEnumerable<DataItem> ItemsOf(int place) => (place == 0 ? BatchItems.Module.Items : NineGates.Number(place).Items).Where(i => !i.IsSystem);

    public static string PageOf(int place, string matter = ByPage) => place == 0 ? $"/batches/b-{matter}" : $"/matters/{matter}/candidacies/r1/gates/{place}";

    public static string RecordsOf(int place) => place == 0 ? $"/api/batches/b-{ByApi}/records" : $"/api/matters/{ByApi}/candidacies/r1/gates/{place}/records";

    public async ValueTask InitializeAsync()
    {
        await Web.InitializeAsync();
        await Web.Do(new RegisterOrgan("jyj", "榆岭县教育体育局", null));
        foreach (var (id, name) in new[] { ("c1", "沈知行"), ("c2", "许望川"), ("k1", "邵云帆"), ("k2", "石松年") })
            await Web.Do(new RegisterCadre(id, "form", [ItemInput.Of("CandidateName", name)]), GateOffice.Lin);
        foreach (var (matter, cadre) in new[] { (ByPage, "k1"), (ByApi, "k2") })
        {
            await Web.Do(new OpenMatter(matter, $"云组选〔2026〕{matter}号", "每一项都填", "yunling"), GateOffice.Lin);
            await Web.Do(new AddPost(matter, "p1", "县教育体育局局长", "jyj"), GateOffice.Lin);
            await Web.Do(new EnterCandidate(matter, "r1", "p1", cadre, "PROMOTE"), GateOffice.Lin);
            await Web.Do(new OpenMeeting("t-" + matter, "县委常委会", [new(matter, "r1")]) { HeldAt = Web.Clock.GetUtcNow().AddHours(-1) }, GateOffice.Lin);
            await Web.Do(new OpenBatch("b-" + matter, $"云组批〔2026〕{matter}号", "一批", "yunling"), GateOffice.Lin);
            await Web.Do(new PutIntoBatch(matter, "b-" + matter), GateOffice.Lin);
        }

        await Web.Do(new OpenBatch("b-wrong", "云组批〔2026〕9号", "填错的一批", "yunling"), GateOffice.Lin);
        Page = await Web.SignIn("lin");
        Api = new HttpClient { BaseAddress = Web.Address };
        (await Api.PostAsJsonAsync("/api/session", new { account = "lin", password = WebOffice.Password })).EnsureSuccessStatusCode();
        using var bytes = new ByteArrayContent("%PDF-1.4 考察材料"u8.ToArray());
        bytes.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        Paper = await Site.Json(await Api.PostAsync("/api/evidence?name=考察材料.pdf", bytes));
    }

    public async ValueTask DisposeAsync()
    {
        Page.Dispose();
        Api.Dispose();
        await Web.DisposeAsync();
    }

    /// <summary>A valid value, its files those that are in the store. The kind of appointment stays: others pass other gates.</summary>
    public JsonElement Valid(DataItem item, ulong seed) => item.Code == "AppointmentKind" ? ItemSamples.Json("PROMOTE") : Valid(item.Type, ItemSamples.Valid(item.Type, new SeededGenerator(seed)));

    public Jishi.Record.Rules.Dossier Dossier(string matter, Record.World? world = null)
    {
        var at = world ?? Web.Journal.World;
        return at.Dossier(at.Matters[matter], at.Matters[matter].Candidacies["r1"]);
    }

    private JsonElement Valid(ItemType type, JsonElement sample) => type switch
    {
        AttachmentType => ItemSamples.Json(new[] { Paper }),
        TableType table => ItemSamples.Json(sample.EnumerateArray().Select(row => row.EnumerateObject()
            .ToDictionary(c => c.Name, c => Valid(table.Columns.Single(k => k.Code == c.Name).Type, c.Value), StringComparer.Ordinal))),
        _ => sample,
    };
}
