using System.Net;
using System.Net.Http.Json;
using Jishi.Record.Accounts;
using Jishi.Record.Cadres;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Matters;
using Jishi.Record.Organs;
using Jishi.Store;
using Jishi.Tests.Store;
using Jishi.Web.Security;

namespace Jishi.Web.Tests.Nodes;

/// <summary>Two server processes on one PostgreSQL, a county with one matter a client, and a session that both of them take.</summary>
internal sealed class TwoServers : IAsyncDisposable
{
    /// <summary>Item codes go out as they are.</summary>
    private static readonly System.Text.Json.JsonSerializerOptions AsNamed = new();

    private const string Password = "test-Password-1";
    private readonly string _folder = Directory.CreateTempSubdirectory("jishi-nodes-").FullName;
    private readonly string _connectionString = PostgresServer.NewDatabase();
    private readonly CookieContainer _cookies = new();

    public ServerProcess First { get; private set; } = null!;

    public ServerProcess Second { get; private set; } = null!;

    /// <summary>Entries before the servers started.</summary>
    public long Before { get; private set; }

    public JournalOptions Options => new(Path.Combine(_folder, "first")) { ConnectionString = _connectionString };

    public static async Task<TwoServers> Start(int clients)
    {
        var servers = new TwoServers();
        await servers.Fill(clients);
        // A server takes part with the key of the first.
        var second = Directory.CreateDirectory(Path.Combine(servers._folder, "second")).FullName;
        File.Copy(Path.Combine(servers.Options.Folder, "ledger.key"), Path.Combine(second, "ledger.key"));
        var both = await Task.WhenAll(ServerProcess.Run(servers.Options.Folder, servers._connectionString), ServerProcess.Run(second, servers._connectionString));
        (servers.First, servers.Second) = (both[0], both[1]);
        using var client = servers.Client();
        (await client.PostAsJsonAsync(new Uri(servers.First.Address, "/api/session"), new { account = "lin", password = Password })).EnsureSuccessStatusCode();
        return servers;
    }

    /// <summary>Signed in at the first server; the cookie goes to both.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler { CookieContainer = _cookies, UseProxy = false });

    public static HttpRequestMessage Act(ServerProcess server, int client, int number, string key) =>
        new(HttpMethod.Post, new Uri(server.Address, $"/api/matters/m{client}/candidacies/c/gates/4/records"))
        {
            Content = JsonContent.Create(new { items = new { TalkInterviewCount = new { value = number } } }, options: AsNamed),
            Headers = { { "Idempotency-Key", key } },
        };

    /// <summary>The number that a server shows for a client's candidacy.</summary>
    public static async Task<long> Shown(HttpClient http, ServerProcess server, int client)
    {
        var dossier = await Site.Json(await http.GetAsync(new Uri(server.Address, $"/api/matters/m{client}/candidacies/c")));
        return dossier.EnumerateArray().Single(i => i.GetProperty("code").GetString() == "TalkInterviewCount").GetProperty("value").GetInt64();
    }

    public async ValueTask DisposeAsync()
    {
        First?.Dispose();
        Second?.Dispose();
        await Task.Yield();
        PostgresServer.Drop(_connectionString);
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Fill(int clients)
    {
        await using var journal = Journal.Open(Options);
        await Done(journal, new RegisterOrgan("yunling", "中共云岭县委组织部", null), Actor.System);
        await Done(journal, new ChangeAccount("lin", "林晓禾", "干部科", true, [Roles.Recorder]), Actor.System);
        Accounts.SetPassword(journal, "lin", Password);
        var lin = new Actor("lin", "林晓禾", Roles.Recorder);
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async n =>
        {
            await Done(journal, new RegisterCadre($"k{n}", "form", [ItemInput.Of(QualificationItems.CandidateName.Code, $"测试{n}")]), lin);
            await Done(journal, new OpenMatter($"m{n}", $"云组选〔2026〕{n + 1}号", "选任", "yunling"), lin);
            await Done(journal, new AddPost($"m{n}", "p", "副局长", null), lin);
            await Done(journal, new EnterCandidate($"m{n}", "c", "p", $"k{n}", "PROMOTE"), lin);
        }));
        Before = journal.Size;
    }

    private static async Task Done(Journal journal, Command command, Actor actor) =>
        Assert.IsType<Outcome.Done>(await journal.Submit(Guid.CreateVersion7().ToString("N"), command, actor));
}
