using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Jishi.Ledger.Packages;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G4Inspection;
using Jishi.Store;
using Jishi.Tests.Record;
using Jishi.Web.Tests.Gates;

namespace Jishi.Web.Tests.Items;

/// <summary>
/// The whole catalogue through the three doors: a valid value of every item comes back the same from its form (of the gate, of the batch), from the API and from the
/// export package; an invalid one is refused with a sentence in Chinese that names the item, and leaves no trace.
/// </summary>
public sealed class EveryItemTests(ItemOffice office) : IClassFixture<ItemOffice>
{
    /// <summary>Item codes go out as they are.</summary>
    private static readonly JsonSerializerOptions AsNamed = new();

    /// <summary>The form of the items, among others on the page.</summary>
    private const string Drawn = "main form[data-guard]";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The batch and the nine gates.</summary>
    public static TheoryData<int> Places => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

    [Fact]
    public void Every_item_of_the_modules_belongs_to_a_gate_or_is_filled_by_the_system_or_a_batch() => Assert.All(
        CatalogueOfItems.All.Where(l => l.Module is not null),
        l => Assert.True(l.Gate is not null || l.Item.IsSystem || l.Item.Scope == Scope.Batch, l.Item.Code));

    [Theory, MemberData(nameof(Places))]
    public async Task A_valid_value_comes_back_from_the_form(int place)
    {
        var items = ItemOffice.ItemsOf(place).ToList();
        var values = items.ToDictionary(i => i.Code, i => office.Valid(i, (ulong)place), StringComparer.Ordinal);
        var path = ItemOffice.PageOf(place);
        await office.Page.Open(path);
        var typed = items.SelectMany(i => ItemForm.Fields(i, values[i.Code])).ToList();
        var files = items.Where(i => i.Type is AttachmentType).Select(i => (i.Code + ".file", $"{i.Code}.txt", System.Text.Encoding.UTF8.GetBytes(i.Name))).ToArray();
        var names = typed.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        using var answer = await GateOffice.Multipart(office.Page, office.Web.Address, office.Page.FormAt(Drawn).Where(f => !names.Contains(f.Name)).Concat(typed), files);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await Errors(answer));

        var dossier = office.Dossier(ItemOffice.ByPage);
        foreach (var item in items.Where(i => i.Type is not (AttachmentType or SignatureType)))
            Assert.Equal(ItemForm.Typed(item.Type, item.Type.Read(values[item.Code]).Value!), ItemForm.Typed(item.Type, dossier.Find(item)!.Value!));
        foreach (var item in items.Where(i => i.Type is AttachmentType)) Assert.Equal($"{item.Code}.txt", Assert.Single((ValueList<EvidenceFile>)dossier.Find(item)!.Value!).Name);

        // What the page shows now is what is recorded: posting it again changes nothing.
        await office.Page.Open(path);
        await office.Page.Send(office.Page.FormAt(Drawn), path);
        Assert.Contains("没有要记录的改动", office.Page.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Places))]
    public async Task A_valid_value_comes_back_from_the_api(int place)
    {
        var items = ItemOffice.ItemsOf(place).ToList();
        var values = items.ToDictionary(i => i.Code, i => office.Valid(i, (ulong)place + 100), StringComparer.Ordinal);
        var answer = await office.Api.PostAsJsonAsync(ItemOffice.RecordsOf(place), new { items = values.ToDictionary(v => v.Key, v => new { value = v.Value }, StringComparer.Ordinal) }, AsNamed, Cancel);
        var said = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.StatusCode == HttpStatusCode.Created || said.Contains("所填与已记录的相同", StringComparison.Ordinal), said);
        var address = place == 0 ? $"/api/batches/b-{ItemOffice.ByApi}" : $"/api/matters/{ItemOffice.ByApi}/candidacies/r1";
        var body = await Site.Json(await office.Api.GetAsync(address, Cancel));
        var shown = (place == 0 ? body.GetProperty("items") : body).EnumerateArray()
            .ToDictionary(i => i.GetProperty("code").GetString()!, i => i.GetProperty("value"), StringComparer.Ordinal);
        foreach (var item in items) Assert.Equal(item.Type.Read(values[item.Code]).Value, item.Type.Read(shown[item.Code]).Value);
    }

    [Fact]
    public async Task A_valid_value_of_the_people_file_comes_back_from_the_api()
    {
        var values = CadreItems.All.ToDictionary(i => i.Code, i => office.Valid(i, 7), StringComparer.Ordinal);
        var answer = await office.Api.PutAsJsonAsync("/api/cadres/k2", new { items = values }, AsNamed, Cancel);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Cancel));
        var shown = (await Site.Json(await office.Api.GetAsync("/api/cadres/k2", Cancel))).EnumerateArray()
            .ToDictionary(i => i.GetProperty("code").GetString()!, i => i.GetProperty("value"), StringComparer.Ordinal);
        foreach (var item in CadreItems.All) Assert.Equal(item.Type.Read(values[item.Code]).Value, item.Type.Read(shown[item.Code]).Value);
    }

    [Fact]
    public async Task Every_recorded_value_comes_back_from_the_export_package()
    {
        for (var place = 0; place <= 9; place++) await A_valid_value_comes_back_from_the_api(place);
        using var package = new MemoryStream(await office.Api.GetByteArrayAsync($"/api/matters/{ItemOffice.ByApi}/package", Cancel));
        var report = PackageVerifier.Verify(package, [office.Web.Journal.Key]);
        Assert.True(report.Report.Ok, string.Join('\n', report.Report.Problems));
        var here = office.Dossier(ItemOffice.ByApi);
        var there = office.Dossier(ItemOffice.ByApi, MatterPackage.Fold(report));
        foreach (var item in Enumerable.Range(0, 10).SelectMany(ItemOffice.ItemsOf)) Assert.Equal(here.Find(item)!.Value, there.Find(item)?.Value);
        Assert.Contains(report.Package!.Evidence, e => e.Sha256 == office.Paper.GetProperty("sha256").GetString());
    }

    [Theory, MemberData(nameof(Places))]
    public async Task An_invalid_value_is_refused_by_the_api_with_its_message(int place)
    {
        var items = ItemOffice.ItemsOf(place).ToList();
        var wrong = items.ToDictionary(i => i.Code, i => WrongJson(i.Type).ToList(), StringComparer.Ordinal);
        var size = office.Web.Journal.Size;
        for (var round = 0; round < wrong.Values.Max(w => w.Count); round++)
        {
            var sent = wrong.Where(w => round < w.Value.Count).ToDictionary(w => w.Key, w => new { value = w.Value[round] }, StringComparer.Ordinal);
            var answer = await office.Api.PostAsJsonAsync(ItemOffice.RecordsOf(place), new { items = sent }, AsNamed, Cancel);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var problems = (await Site.Json(answer)).GetProperty("problems").EnumerateArray().ToLookup(p => p.GetProperty("field").GetString()!, p => p.GetProperty("message").GetString()!);
            foreach (var item in items.Where(i => sent.ContainsKey(i.Code))) NamesTheItem(item, problems[item.Code], sent[item.Code].value.GetRawText());
        }

        Assert.Equal(size, office.Web.Journal.Size);
    }

    [Theory, MemberData(nameof(Places))]
    public async Task An_invalid_value_is_refused_by_the_form_with_its_message(int place)
    {
        var items = ItemOffice.ItemsOf(place).Where(i => i.Type is not (AttachmentType or SignatureType)).ToList();
        var wrong = items.ToDictionary(i => i.Code, i => WrongText(i).ToList(), StringComparer.Ordinal);
        var path = place == 0 ? "/batches/b-wrong" : ItemOffice.PageOf(place);
        var size = office.Web.Journal.Size;
        await office.Page.Open(path);
        var drawn = office.Page.FormAt(Drawn);
        for (var round = 0; round < wrong.Values.Max(w => w.Count); round++)
        {
            var typed = wrong.Where(w => round < w.Value.Count).SelectMany(w => w.Value[round]).ToList();
            var names = typed.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
            await office.Page.Send(drawn.Where(f => !names.Contains(f.Name)).Concat(typed), path);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, office.Page.Status);
            foreach (var item in items.Where(i => round < wrong[i.Code].Count))
                NamesTheItem(item, [office.Page.Page.QuerySelector("#e-" + item.Code)?.TextContent.Trim() ?? ""], string.Join(' ', wrong[item.Code][round].Take(3)));
        }

        Assert.Equal(size, office.Web.Journal.Size);
    }

    [Fact]
    public async Task A_table_of_two_thousand_rows_comes_back_whole()
    {
        var path = ItemOffice.PageOf(4, ItemOffice.ByApi);
        await office.Page.Open(path);
        var rows = Enumerable.Range(0, TableType.MaxRows).Select(n => ($"OpinionPoll.{n}.Stratum", $"第 {n + 1} 层"));
        await office.Page.Send(office.Page.FormAt(Drawn).Where(f => !f.Name.EndsWith(".Stratum", StringComparison.Ordinal)).Concat(rows), path);
        Assert.True(office.Page.Status == HttpStatusCode.OK, office.Page.Page.QuerySelector(".j-errors")?.TextContent);
        var recorded = office.Dossier(ItemOffice.ByApi).Get(InspectionItems.OpinionPoll)!;
        Assert.Equal((2000, "第 2000 层"), (recorded.Count, recorded[^1].Get<string>("Stratum")));
        Assert.Equal("第 2000 层", office.Page.FormAt(Drawn).Single(f => f.Name == "OpinionPoll.1999.Stratum").Value);
    }

    [Fact]
    public async Task What_the_system_fills_is_taken_from_nobody()
    {
        foreach (var line in CatalogueOfItems.All.Where(l => l.Item.IsSystem))
        {
            var body = new { items = new Dictionary<string, object>(StringComparer.Ordinal) { [line.Item.Code] = new { value = office.Valid(line.Item, 1) } } };
            var answer = await office.Api.PostAsJsonAsync(ItemOffice.RecordsOf(line.Gate?.Number ?? 7), body, AsNamed, Cancel);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Equal($"{line.Item.Name}：由系统在提交时填写。", Assert.Single((await Site.Json(answer)).GetProperty("problems").EnumerateArray()).GetProperty("message").GetString());
        }
    }

    private static string Records(int place) => $"/api/matters/{ItemOffice.ByApi}/candidacies/r1/places/{place}/records";

    private static void NamesTheItem(DataItem item, IEnumerable<string> messages, string sent)
    {
        var message = messages.FirstOrDefault() ?? "";
        Assert.True(message.StartsWith(item.Name + "：", StringComparison.Ordinal), $"{item.Code} {(sent.Length > 200 ? sent[..200] : sent)} was answered «{message}»");
        Assert.Matches("[\\u4e00-\\u9fff].*。", message[(item.Name.Length + 1)..]);
    }

    /// <summary>All that the type refuses, nothing at all, and ids that lead nowhere.</summary>
    private static IEnumerable<JsonElement> WrongJson(ItemType type) => ItemSamples.Invalid(type).Select(w => w.Json)
        .Where(j => j.ValueKind == JsonValueKind.Null || !j.GetRawText().Contains("\\ud800", StringComparison.OrdinalIgnoreCase) || j.GetRawText().Contains("\\udfb7", StringComparison.OrdinalIgnoreCase))
        .Append(ItemSamples.Json(""))
        .Concat(Nowhere(type));

    private static IEnumerable<JsonElement> Nowhere(ItemType type) => type switch
    {
        PersonType or OrganType or PostType => [ItemSamples.Json(new { name = "不在其中", id = "no-such-id" })],
        PeopleType => [ItemSamples.Json(new object[] { "韩立冬", new { name = "不在其中", id = "no-such-id" } })],
        SignatureType => [ItemSamples.Json(new { by = "不在其中", id = "no-such-id", at = "2026-10-24 09:00" })],
        TableType table => table.Columns.SelectMany(c => Nowhere(c.Type).Select(v => ItemSamples.Json(new[] { new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [c.Code] = v } }))),
        _ => [],
    };

    /// <summary>What a person might type, round by round: wrong kind, out of range, too long, not in the table; for a table each cell, and too many rows.</summary>
    private static IEnumerable<(string Name, string Value)[]> WrongText(DataItem item) => item.Type is TableType table
        ? table.Columns.SelectMany(c => WrongText(c.Type).Select(w => new[] { ($"{item.Code}.0.{c.Code}", w) })).Append(TooManyRows(item, table))
        : WrongText(item.Type).Select(w => new[] { (item.Code, w) });

    private static (string, string)[] TooManyRows(DataItem item, TableType table)
    {
        var column = table.Columns.First(c => c.Type is not (AttachmentType or SignatureType));
        var cell = column.Type is CodeType code ? code.CodeTable.Rows[0].Code : column.Type is DateType or MonthType or DateTimeType ? "2026-03-05" : "1";
        return [.. Enumerable.Range(0, TableType.MaxRows + 1).Select(n => ($"{item.Code}.{n}.{column.Code}", cell))];
    }

    private static string[] WrongText(ItemType type) => type switch
    {
        TextType text => [new string('长', text.Max + 1), "韩\u202e立冬"],
        IntegerType => ["一百", "-1", "100000001", "1.5"],
        DecimalType => ["八十六", "86.555", "99999999999"],
        PercentType => ["120/100", "1/0", "四十九"],
        DateType => ["2026-02-30", "2026-13-01", "明天", "1948-01-01"],
        MonthType => ["2026-02-30", "2026-13", "1899"],
        DateTimeType => ["2026-02-30 09:00", "2026-10-24 25:00", "昨天", "2101-01-01"],
        CodeType or CodesType => ["没有的值"],
        YesNoType => ["也许"],
        PersonType or PeopleType or OrganType or PostType => [new string('长', 501), "林\u202e晓禾"],
        _ => [],
    };

    private static async Task<string> Errors(HttpResponseMessage answer)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel));
        return string.Join('\n', page.QuerySelectorAll(".j-errors li, .j-err").Select(e => e.TextContent.Trim()).Prepend(answer.StatusCode.ToString()));
    }
}
