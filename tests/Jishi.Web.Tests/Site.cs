using System.Net.Http.Json;
using System.Text.Json;
using Jishi.Record.Accounts;
using Jishi.Record.Cadres;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.G1Qualification;
using Jishi.Record.Matters;
using Jishi.Record.Organs;
using Jishi.Store;
using Jishi.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Jishi.Web.Tests;

/// <summary>The real server on a free port of loopback, over a journal in a folder of its own: 云岭县 with its accounts, one password for all.</summary>
public sealed class Site : IAsyncDisposable
{
    public const string Password = "test-Password-1";
    public static readonly Actor Lin = new("lin", "林晓禾", Roles.Recorder);
    public static readonly Actor Zhou = new("zhou", "周砚田", Roles.CadreChief);
    private readonly string _folder = Directory.CreateTempSubdirectory("jishi-web-").FullName;
    private WebApplication _app = null!;
    private int _commands;

    public string Folder => _folder;

    public Journal Journal { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public static async Task<Site> Open(Func<WebSettings, WebSettings>? settings = null, TimeProvider? clock = null)
    {
        var site = new Site();
        site.Journal = Journal.Open(new JournalOptions(site._folder) { Clock = clock ?? TimeProvider.System });
        await site.Done(new RegisterOrgan("yunling", "中共云岭县委组织部", null), Actor.System);
        foreach (var (id, name, role) in new[]
        {
            ("lin", "林晓禾", Roles.Recorder), ("zhou", "周砚田", Roles.CadreChief), ("han", "韩立冬", Roles.Head), ("xi", "系统管理员", Roles.Administrator), ("cha", "查阅人", Roles.Viewer),
        })
        {
            await site.Done(new ChangeAccount(id, name, Roles.Name(role), true, [role]), Actor.System);
            Accounts.SetPassword(site.Journal, id, Password);
        }

        site._app = WebApp.Create([], site.Journal, (settings ?? (s => s))(new WebSettings("http://127.0.0.1:0")));
        await site._app.StartAsync();
        site.Address = new Uri(site._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return site;
    }

    /// <summary>With one matter m1, one post p1 and two candidacies c1 (沈知行) and c2 (何远舟).</summary>
    public static async Task<Site> WithMatter()
    {
        var site = await Open();
        foreach (var (id, name) in new[] { ("shen", "沈知行"), ("he", "何远舟") })
            await site.Done(new RegisterCadre(id, "form", [ItemInput.Of(QualificationItems.CandidateName.Code, name), ItemInput.Of(QualificationItems.BirthDate.Code, "1980-05")]));
        await site.Done(new OpenMatter("m1", "云组选〔2026〕7号", "第二批县管领导干部选任", "yunling"));
        await site.Done(new AddPost("m1", "p1", "县教育体育局局长", null));
        await site.Done(new EnterCandidate("m1", "c1", "p1", "shen", "PROMOTE"));
        await site.Done(new EnterCandidate("m1", "c2", "p1", "he", "PROMOTE"));
        return site;
    }

    public async Task<Receipt> Done(Command command, Actor? actor = null) =>
        Assert.IsType<Outcome.Done>(await Journal.Submit($"cmd-{Interlocked.Increment(ref _commands)}", command, actor ?? Lin)).Receipt;

    /// <summary>A client without a session that follows no redirect.</summary>
    public HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new System.Net.CookieContainer() }) { BaseAddress = Address };

    /// <summary>A client that is signed in.</summary>
    public async Task<HttpClient> SignedIn(string account)
    {
        var client = Client();
        (await client.PostAsJsonAsync("/api/session", new { account, password = Password })).EnsureSuccessStatusCode();
        return client;
    }

    public static async Task<JsonElement> Json(HttpResponseMessage response) => JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Journal.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
