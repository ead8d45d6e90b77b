using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using Jishi.Record.Deciding;
using Jishi.Record.Organs;
using Microsoft.Data.Sqlite;

namespace Jishi.Web.Tests.Watching;

public sealed class WatchTests
{
    private const string Token = "a-token-for-the-tests";

    [Fact]
    public async Task Anybody_learns_that_the_office_is_ready_and_nothing_more()
    {
        await using var site = await Site.Open(s => s with { WatchToken = Token });
        using var client = site.Client();
        Assert.Equal("ok", await client.GetStringAsync("/health/live"));
        Assert.Equal("ready", await client.GetStringAsync("/health/ready"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/metrics")).StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "another-token-altogether");
        Assert.Equal("ready", await client.GetStringAsync("/health/ready"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/metrics")).StatusCode);
    }

    [Fact]
    public async Task Without_a_token_nobody_gets_metrics_on_the_open_address()
    {
        await using var site = await Site.Open();
        using var client = site.Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/metrics")).StatusCode);
    }

    [Fact]
    public async Task Whoever_has_the_token_sees_each_check_and_what_was_counted()
    {
        await using var site = await Site.Open(s => s with { WatchToken = Token });
        await site.Done(new RegisterOrgan("o1", "甲单位", null));
        await site.Journal.Submit("x", new RegisterOrgan("", "乙单位", null), Site.Lin);
        using var signedIn = await site.SignedIn("lin");
        await signedIn.GetAsync("/api/cadres/nobody?search=沈知行");
        using var client = site.Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        var ready = await Site.Json(await client.GetAsync("/health/ready"));
        Assert.True(ready.GetProperty("ready").GetBoolean());
        Assert.Equal(["database", "writer", "space", "clock", "checkpoint", "verification"], ready.GetProperty("checks").EnumerateArray().Select(c => c.GetProperty("name").GetString()));
        var text = await client.GetStringAsync("/metrics");
        Assert.Matches("""(?m)^jishi_acts_total\{outcome="done"\} [1-9]""", text);
        Assert.Matches("""(?m)^jishi_acts_total\{outcome="refused-malformed"\} [1-9]""", text);
        Assert.Matches("""(?m)^jishi_commit_duration_seconds_count [1-9]""", text);
        Assert.Matches("""(?m)^jishi_group_size_bucket\{le="\+Inf"\} [1-9]""", text);
        Assert.Contains("http_server_request_duration_seconds_bucket", text, StringComparison.Ordinal);
        Assert.Contains("http_route=\"/api/cadres/{id}\"", text, StringComparison.Ordinal);
        Assert.Contains($"jishi_ledger_entries {site.Journal.Size}", text, StringComparison.Ordinal);
        Assert.Contains("jishi_verified_ok 1", text, StringComparison.Ordinal);
        Assert.Contains("jishi_ready{check=\"database\"} 1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("沈知行", text, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody", text, StringComparison.Ordinal);
        Assert.Equal(text.Split('\n').Count(l => l.StartsWith("# TYPE", StringComparison.Ordinal)), text.Split('\n').Where(l => l.StartsWith("# TYPE", StringComparison.Ordinal)).Distinct().Count());
    }

    [Fact]
    public async Task The_watch_address_answers_health_and_metrics_and_nothing_else()
    {
        var port = FreePort();
        await using var site = await Site.Open(s => s with { WatchAddress = new Uri($"http://127.0.0.1:{port}") });
        using var watcher = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        Assert.Contains("jishi_ledger_entries", await watcher.GetStringAsync("/metrics"), StringComparison.Ordinal);
        Assert.Contains("checks", await watcher.GetStringAsync("/health/ready"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await watcher.GetAsync("/sign-in")).StatusCode);
        using var visitor = site.Client();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/metrics")).StatusCode);
    }

    [Fact]
    public async Task An_office_with_too_little_space_is_not_ready()
    {
        await using var site = await Site.Open(s => s with { WatchToken = Token, LeastFreeBytes = long.MaxValue });
        using var client = site.Client();
        var answer = await client.GetAsync("/health/ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Equal("ok", await client.GetStringAsync("/health/live"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        var space = (await Site.Json(await client.GetAsync("/health/ready"))).GetProperty("checks").EnumerateArray().Single(c => !c.GetProperty("ok").GetBoolean());
        Assert.Contains("剩余空间", space.GetProperty("words").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_somebody_holds_is_not_ready()
    {
        await using var site = await Site.Open();
        using var other = new SqliteConnection($"Data Source={Path.Combine(site.Folder, "jishi.sqlite")};Pooling=False");
        other.Open();
        using var hold = other.CreateCommand();
        hold.CommandText = "BEGIN IMMEDIATE";
        hold.ExecuteNonQuery();
        using var client = site.Client();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task A_program_whose_request_broke_gets_json_with_the_number_and_nothing_of_the_exception()
    {
        await using var site = await Site.Open();
        using var client = await site.SignedIn("lin");
        using (var other = new SqliteConnection($"Data Source={Path.Combine(site.Folder, "jishi.sqlite")};Pooling=False"))
        {
            other.Open();
            using var drop = other.CreateCommand();
            drop.CommandText = "DROP TABLE cadre_row";
            drop.ExecuteNonQuery();
        }

        var answer = await client.GetAsync("/api/cadres?search=沈知行");
        Assert.Equal((HttpStatusCode.InternalServerError, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var said = (await Site.Json(answer)).GetProperty("problems")[0].GetProperty("message").GetString();
        Assert.Matches("编号 [0-9A-Z]+:[0-9A-Z]+", said);
        Assert.DoesNotContain("cadre_row", said, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
