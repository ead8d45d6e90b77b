using System.Net;
using System.Text.Json;
using Jishi.Record.Accounts;
using Jishi.Record.Cadres;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;
using Jishi.Record.Matters;
using Jishi.Record.Rules;
using Jishi.Store;

namespace Jishi.Web.Tests.Pages;

/// <summary>Judging again on the page and through the API, for those who supervise and nobody else.</summary>
public sealed class JudgePageTests(WebOffice office) : IClassFixture<WebOffice>
{
    [Fact]
    public async Task The_supervision_chief_judges_again_and_sees_what_differs_by_rule_and_organ()
    {
        await office.Account("zheng", "郑可为", Roles.SupervisionChief);
        await Passage("m-j", [new Finding("SEQ-03", RuleKind.Warn, true, new([new Sighting("record.late", "晚 4 个工作日")]), new([new Sighting("record.late", "三日内")]), "出差")]);
        using var zheng = await office.SignIn("zheng");
        await zheng.Open("/rules");
        Assert.NotNull(zheng.Page.QuerySelector("a[href='/judge']"));
        await zheng.Open("/judge");
        await zheng.Post(("From", "昨天"), ("How", "again"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, zheng.Status);
        Assert.NotNull(zheng.Page.QuerySelector("#From[aria-invalid]"));

        await zheng.Post(("From", ""), ("How", "again"));
        await Finished(zheng);
        Assert.Contains("规则库却没有变", zheng.Text);
        var row = zheng.Page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("SEQ-03", StringComparison.Ordinal) && r.QuerySelector("svg") is not null);
        Assert.Contains("中共云岭县委组织部", row.TextContent);
        Assert.Contains("当时有，现在没有", zheng.Text);
        Assert.DoesNotContain(zheng.Page.QuerySelectorAll("[style]"), _ => true);

        await zheng.Open("/judge");
        await zheng.Post(("How", "packs"), ("Packs", "city-openness"));
        await Finished(zheng);
        Assert.Contains("试判", zheng.Text);
        Assert.Contains("次办理会有不同", zheng.Text);
    }

    [Fact]
    public async Task The_api_starts_a_judgement_and_answers_for_it_later()
    {
        await office.Account("jan", "简审言", Roles.Auditor);
        using var auditor = await office.SignIn("jan");
        using var client = ClientOf(auditor);
        using var refused = await client.PostAsync("/api/judgements", Json("""{ "from": "2026-13-01" }"""), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        using var unknown = await client.PostAsync("/api/judgements", Json("""{ "packs": ["no-such-pack"] }"""), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
        var id = "";
        for (var n = 0; n < 100 && id.Length == 0; n++)
        {
            using var started = await client.PostAsync("/api/judgements", Json("""{ "packs": ["city-openness"] }"""), TestContext.Current.CancellationToken);
            if (started.StatusCode == HttpStatusCode.Accepted) id = (await Body(started)).GetProperty("id").GetString()!;
            else await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        JsonElement run = default;
        for (var n = 0; n < 100; n++)
        {
            run = JsonDocument.Parse(await client.GetStringAsync($"/api/judgements/{id}", TestContext.Current.CancellationToken)).RootElement;
            if (run.GetProperty("finished").GetBoolean()) break;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Equal(run.GetProperty("total").GetInt64(), run.GetProperty("done").GetInt64());
        Assert.True(run.GetProperty("report").GetProperty("simulation").GetBoolean());
    }

    [Fact]
    public async Task A_recorder_may_not()
    {
        using var lin = await office.SignIn("lin");
        await lin.Open("/rules");
        Assert.Null(lin.Page.QuerySelector("a[href='/judge']"));
        await lin.Open("/judge");
        Assert.NotEqual(HttpStatusCode.OK, lin.Status);
        using var client = ClientOf(lin);
        using var answer = await client.PostAsync("/api/judgements", Json("{}"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task Finished(Visitor visitor)
    {
        for (var n = 0; n < 100 && visitor.Page.QuerySelector("progress") is not null; n++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            await visitor.Open(visitor.Path);
        }

        Assert.Null(visitor.Page.QuerySelector("progress"));
    }

    /// <summary>A matter with one row, whose first gate is said to have been passed with these findings.</summary>
    private async Task Passage(string matter, Finding[] findings)
    {
        var recorder = new Actor("lin", "林晓禾", Roles.Recorder);
        await office.Do(new RegisterCadre("k-" + matter, "form", [ItemInput.Of("CandidateName", "沈知行")]), recorder);
        await office.Do(new OpenMatter(matter, matter + "号", "选任", "yunling"), recorder);
        await office.Do(new AddPost(matter, "p1", "局长", null), recorder);
        await office.Do(new EnterCandidate(matter, "c1", "p1", "k-" + matter, "PROMOTE"), recorder);
        var passed = PreparedFact.Of(new Filed(Streams.Matter(matter), new GatePassed("c1", null, 1, new([.. findings]))));
        Assert.IsType<Outcome.Done>(await office.Journal.Append("judged-" + matter, [passed], recorder));
    }

    private HttpClient ClientOf(Visitor visitor) => new(new HttpClientHandler { CookieContainer = visitor.Cookies }) { BaseAddress = office.Address };

    private static StringContent Json(string text) => new(text, System.Text.Encoding.UTF8, "application/json");

    private static async Task<JsonElement> Body(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
}
