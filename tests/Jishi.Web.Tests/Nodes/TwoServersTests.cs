using System.Net;
using Jishi.Store;

namespace Jishi.Web.Tests.Nodes;

/// <summary>What several servers on one PostgreSQL promise, with real processes: one order without a hole, one's own write read anywhere, and nothing acknowledged lost or doubled when a server is killed.</summary>
public sealed class TwoServersTests
{
    private const int Kills = 10;

    private static readonly bool Long = Environment.GetEnvironmentVariable("JISHI_LONG") == "1";

    [Fact]
    public async Task Many_clients_act_at_both_servers_and_each_reads_its_own_write_from_the_other()
    {
        const int Clients = 64;
        var acts = (Long ? 10_000 : 512) / Clients;
        await using var servers = await TwoServers.Start(Clients);
        var firsts = await Task.WhenAll(Enumerable.Range(0, Clients).Select(c => Task.Run(() => Act(servers, c, acts))));
        Assert.Equal(Enumerable.Range(0, Clients * acts).Select(i => servers.Before + i), firsts.SelectMany(f => f).Order());
        Assert.All(firsts, own => Assert.Equal(own.Order(), own));
        await Task.WhenAll(servers.First.Stop(), servers.Second.Stop());
        var report = LedgerCheck.Run(servers.Options);
        Assert.True(report.Ok, string.Join('\n', report.Problems));
        Assert.Equal(servers.Before + (Clients * acts), report.Entries);
    }

    [Fact]
    public async Task Ten_kills_of_a_server_lose_nothing_that_was_acknowledged_and_double_nothing()
    {
        const int Clients = 16;
        await using var servers = await TwoServers.Start(Clients);
        using var enough = new CancellationTokenSource();
        var acting = Enumerable.Range(0, Clients).Select(c => Task.Run(() => ActUntil(servers, c, enough.Token))).ToList();
        await KillAgainAndAgain(servers);
        await enough.CancelAsync();
        var acknowledged = await Task.WhenAll(acting);
        await Task.WhenAll(servers.First.Stop(), servers.Second.Stop());
        await Hold(servers, acknowledged);
    }

    private static async Task<List<long>> Act(TwoServers servers, int client, int acts)
    {
        using var http = servers.Client();
        var firsts = new List<long>();
        for (var n = 1; n <= acts; n++)
        {
            var (writes, reads) = (client + n) % 2 == 0 ? (servers.First, servers.Second) : (servers.Second, servers.First);
            using var answer = await http.SendAsync(TwoServers.Act(writes, client, n, $"c{client}-{n}"));
            Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
            firsts.Add((await Site.Json(answer)).GetProperty("first").GetInt64());
            Assert.Equal(n, await TwoServers.Shown(http, reads, client));
        }

        return firsts;
    }

    /// <summary>Sends each act until somebody says that it is recorded, at the one server and then at the other. Returns what was acknowledged, in order.</summary>
    private static async Task<List<(string Key, long First)>> ActUntil(TwoServers servers, int client, CancellationToken enough)
    {
        using var http = servers.Client();
        var acknowledged = new List<(string, long)>();
        for (var n = 1; !enough.IsCancellationRequested; n++)
        {
            var key = $"c{client}-{n}";
            for (var attempt = client; ; attempt++)
            {
                if (await Sent(http, attempt % 2 == 0 ? servers.First : servers.Second, client, n, key) is { } first)
                {
                    acknowledged.Add((key, first));
                    break;
                }

                await Task.Delay(20, CancellationToken.None);
            }
        }

        return acknowledged;
    }

    /// <summary>Null when the answer was lost, or was that the server cannot.</summary>
    private static async Task<long?> Sent(HttpClient http, ServerProcess server, int client, int number, string key)
    {
        try
        {
            using var answer = await http.SendAsync(TwoServers.Act(server, client, number, key));
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable) return null;
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
            return (await Site.Json(answer)).GetProperty("first").GetInt64();
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return null;
        }
    }

    private static async Task KillAgainAndAgain(TwoServers servers)
    {
        // Points in time that differ from kill to kill, the same in every run.
        var seed = 20261122u;
        for (var kill = 0; kill < Kills; kill++)
        {
            seed = (seed * 1664525) + 1013904223;
            await Task.Delay((int)(200 + (seed >> 8) % 700));
            var server = kill % 2 == 0 ? servers.First : servers.Second;
            await server.Kill();
            await server.StartAgain();
        }
    }

    private static async Task Hold(TwoServers servers, List<(string Key, long First)>[] acknowledged)
    {
        var report = LedgerCheck.Run(servers.Options);
        Assert.True(report.Ok, string.Join('\n', report.Problems));
        Assert.True(acknowledged.Sum(a => a.Count) > Kills * 10, "hardly anything was acknowledged");
        Assert.All(acknowledged, own => Assert.Equal(own.Select(a => a.First).Order(), own.Select(a => a.First)));
        await using var journal = Journal.Open(servers.Options);
        var acts = journal.Ledger.Range(servers.Before, int.MaxValue).ToDictionary(e => e.Header.CommandId, e => e.Index, StringComparer.Ordinal);
        Assert.Equal(journal.Size - servers.Before, acts.Count);
        Assert.All(acknowledged.SelectMany(a => a), a => Assert.Equal(a.First, acts[a.Key]));
    }
}
