using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Jishi.Ledger.Merkle;
using Jishi.Ledger.Notes;
using Jishi.Ledger.Packages;

namespace Jishi.Web.Tests.Api;

public sealed class ApiTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Item codes go out as they are.</summary>
    private static readonly JsonSerializerOptions AsNamed = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opens_a_matter_enters_a_candidate_and_records_through_the_same_journal()
    {
        await using var site = await Site.Open();
        using var client = await site.SignedIn("lin");
        Assert.Equal(HttpStatusCode.Created, (await client.PutAsJsonAsync("/api/cadres/shen", new { items = new { CandidateName = "沈知行𠮷", BirthDate = "1980-05" } }, AsNamed, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await client.PostAsJsonAsync("/api/matters", new { id = "m1", number = "云组选〔2026〕7号", title = "第二批", organId = "yunling" }, AsNamed, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await client.PostAsJsonAsync("/api/matters/m1/posts", new { id = "p1", title = "县教育体育局局长" }, AsNamed, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await client.PostAsJsonAsync("/api/matters/m1/candidacies", new { id = "c1", postId = "p1", cadreId = "shen", kind = "PROMOTE" }, AsNamed, Cancel)).StatusCode);
        var recorded = await client.PostAsJsonAsync("/api/matters/m1/candidacies/c1/gates/4/records", new { items = new { TalkInterviewCount = new { value = 23, occurredAt = "2026-10-24T09:00:00+08:00" } } }, AsNamed, Cancel);
        Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);
        var dossier = await Site.Json(await client.GetAsync("/api/matters/m1/candidacies/c1", Cancel));
        var talk = dossier.EnumerateArray().Single(i => i.GetProperty("code").GetString() == "TalkInterviewCount");
        Assert.Equal(23, talk.GetProperty("value").GetInt64());
        Assert.Equal("沈知行𠮷", site.Journal.World.Cadres["shen"].Name);
    }

    [Fact]
    public async Task Refuses_gate_seven_before_gate_four_and_names_the_rule()
    {
        await using var site = await Site.WithMatter();
        using var client = await site.SignedIn("lin");
        var answer = await client.PostAsJsonAsync("/api/matters/m1/candidacies/c1/gates/7/passage", new { }, AsNamed, Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var body = await Site.Json(answer);
        Assert.Equal("Blocked", body.GetProperty("kind").GetString());
        var rule = body.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("rule").GetString() == "SEQ-01");
        Assert.Contains("酝酿", rule.GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/matters", "[1]", 400, "没有记录任何内容")]
    [InlineData("/api/matters", "{\"id\":", 400, "没有记录任何内容")]
    [InlineData("/api/no-such-thing", "{}", 404, "没有这个接口")]
    public async Task Answers_in_json_and_chinese_where_no_endpoint_does(string path, string body, int status, string said)
    {
        await using var site = await Site.Open();
        using var client = await site.SignedIn("lin");
        var answer = await client.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"), Cancel);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(said, (await Site.Json(answer)).GetProperty("problems")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_a_repeated_key_the_first_receipt()
    {
        await using var site = await Site.WithMatter();
        using var client = await site.SignedIn("lin");
        client.DefaultRequestHeaders.Add("Idempotency-Key", "once");
        var body = new { items = new { TalkInterviewCount = new { value = 9 } } };
        var first = await client.PostAsJsonAsync("/api/matters/m1/candidacies/c1/gates/4/records", body, AsNamed, Cancel);
        var again = await client.PostAsJsonAsync("/api/matters/m1/candidacies/c1/gates/4/records", body, AsNamed, Cancel);
        Assert.True(first.StatusCode == HttpStatusCode.Created, await first.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal((await Site.Json(first)).GetProperty("first").GetInt64(), (await Site.Json(again)).GetProperty("first").GetInt64());
    }

    [Fact]
    public async Task Tells_all_wrong_items_at_once_in_chinese()
    {
        await using var site = await Site.WithMatter();
        using var client = await site.SignedIn("lin");
        var answer = await client.PostAsJsonAsync("/api/matters/m1/candidacies/c1/gates/4/records", new { items = new { TalkInterviewCount = new { value = "二十三" }, ArchiveCheck = new { value = "很好" }, NoSuchItem = new { value = 1 } } }, AsNamed, Cancel);
        var problems = (await Site.Json(answer)).GetProperty("problems").EnumerateArray().ToList();
        Assert.Equal(["ArchiveCheck", "NoSuchItem", "TalkInterviewCount"], problems.Select(p => p.GetProperty("field").GetString()).Order());
        Assert.All(problems, p => Assert.Matches("[一-龥]", p.GetProperty("message").GetString()));
    }

    [Theory]
    [InlineData("xi", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task Shows_no_case_to_the_administrator_nor_to_a_stranger(string? account, HttpStatusCode expected)
    {
        await using var site = await Site.WithMatter();
        using var client = account is null ? site.Client() : await site.SignedIn(account);
        foreach (var path in new[] { "/api/matters", "/api/matters/m1", "/api/matters/m1/candidacies/c1", "/api/matters/m1/package", "/api/cadres", "/api/cadres/shen", "/api/ledger/entries/3" })
            Assert.Equal(expected, (await client.GetAsync(path, Cancel)).StatusCode);
    }

    [Fact]
    public async Task Hides_restricted_items_from_a_viewer_and_refuses_that_he_records()
    {
        await using var site = await Site.WithMatter();
        await site.Done(new Record.Matters.RecordItems("m1", "c1", null, 4, [Record.Deciding.ItemInput.Of("TalkInterviewCount", 23), Record.Deciding.ItemInput.Of("TenureCoverage", "CURRENT")], []));
        using var viewer = await site.SignedIn("cha");
        var codes = (await Site.Json(await viewer.GetAsync("/api/matters/m1/candidacies/c1", Cancel))).EnumerateArray().Select(i => i.GetProperty("code").GetString()).ToList();
        Assert.Contains("TenureCoverage", codes);
        Assert.DoesNotContain("TalkInterviewCount", codes);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.PostAsJsonAsync("/api/matters/m1/candidacies/c1/gates/7/passage", new { }, AsNamed, Cancel)).StatusCode);
    }

    [Fact]
    public async Task Refuses_a_write_that_another_site_could_send()
    {
        await using var site = await Site.WithMatter();
        using var client = await site.SignedIn("lin");
        using var form = new FormUrlEncodedContent([new("id", "x"), new("name", "x")]);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await client.PostAsync("/api/organs", form, Cancel)).StatusCode);
    }

    [Fact]
    public async Task Proves_an_entry_against_the_checkpoint_that_it_hands_out()
    {
        await using var site = await Site.WithMatter();
        using var client = await site.SignedIn("lin");
        var note = SignedNote.Parse(await client.GetByteArrayAsync("/api/ledger/checkpoint", Cancel));
        Assert.True(note.TryVerify([VerifierKey.Parse(await client.GetStringAsync("/api/ledger/key", Cancel))], out _));
        var proof = await Site.Json(await client.GetAsync("/api/ledger/entries/5/proof", Cancel));
        var checkpoint = Checkpoint.Parse(note.Text);
        Assert.Equal(checkpoint.Size, proof.GetProperty("size").GetInt64());
        Assert.True(MerkleProof.VerifyInclusion(5, checkpoint.Size, Convert.FromHexString(proof.GetProperty("leaf").GetString()!), [.. proof.GetProperty("proof").EnumerateArray().Select(h => Convert.FromHexString(h.GetString()!))], checkpoint.Root.Span));
    }

    [Fact]
    public async Task Hands_out_a_package_that_verifies_and_takes_evidence_that_is_what_it_says()
    {
        await using var site = await Site.WithMatter();
        using var client = await site.SignedIn("lin");
        using var pdf = new ByteArrayContent("%PDF-1.4 考察材料"u8.ToArray());
        pdf.Headers.ContentType = new("application/octet-stream");
        var file = await Site.Json(await client.PostAsync("/api/evidence?name=考察材料.pdf", pdf, Cancel));
        using var fake = new ByteArrayContent("not a pdf"u8.ToArray());
        fake.Headers.ContentType = new("application/octet-stream");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.PostAsync("/api/evidence?name=考察材料.pdf", fake, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await client.PostAsJsonAsync("/api/matters/m1/candidacies/c1/gates/4/records", new { items = new { InspectionReport = new { value = new[] { file } } } }, AsNamed, Cancel)).StatusCode);
        using var package = new MemoryStream(await client.GetByteArrayAsync("/api/matters/m1/package", Cancel));
        var report = PackageVerifier.Verify(package, [site.Journal.Key]);
        Assert.Empty(report.Report.Problems);
        Assert.Single(report.Package!.Evidence);
    }

    [Fact]
    public async Task The_committed_description_of_the_api_is_current()
    {
        await using var site = await Site.Open();
        using var client = site.Client();
        var served = JsonSerializer.Serialize(JsonDocument.Parse(await client.GetStringAsync("/api/openapi/jishi.json", Cancel)).RootElement, Indented) + "\n";
        var path = Path.Combine(Root(), "docs", "openapi.json");
        if (Environment.GetEnvironmentVariable("JISHI_APPROVE") == "1") await File.WriteAllTextAsync(path, served, new UTF8Encoding(false), Cancel);
        Assert.Equal(await File.ReadAllTextAsync(path, Cancel), served);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Jishi.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
