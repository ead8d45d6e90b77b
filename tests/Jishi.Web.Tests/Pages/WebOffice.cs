using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Record.Organs;
using Jishi.Store;
using Jishi.Web.Security;
using Microsoft.AspNetCore.Builder;

namespace Jishi.Web.Tests.Pages;

/// <summary>The office's server on a free port of this machine, over a journal of its own, with one account a role.</summary>
public sealed class WebOffice : IAsyncLifetime
{
    public const string Password = "云岭-2026-demo";

    private readonly string _folder = Directory.CreateTempSubdirectory("jishi-web-").FullName;
    private WebApplication _app = null!;

    public SlowClock Clock { get; } = new();

    public Journal Journal { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Journal = Journal.Open(new JournalOptions(_folder) { Clock = Clock });
        await Do(new RegisterOrgan("yunling", "中共云岭县委组织部", null));
        await Do(new ChangeAccount("lin", "林晓禾", "组织部", true, [Roles.Recorder]));
        await Do(new ChangeAccount("zhou", "周砚田", "组织部", true, [Roles.CadreChief]));
        await Do(new ChangeAccount("admin", "系统管理员甲", "组织部", true, [Roles.Administrator]));
        await Do(new ChangeAccount("viewer", "查阅人甲", "组织部", true, [Roles.Viewer]));
        _app = WebApp.Create([], Journal, new WebSettings("http://127.0.0.1:0"));
        await _app.StartAsync();
        Address = new Uri(_app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Journal.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public async Task<Receipt> Do(Command command, Actor? actor = null)
    {
        var outcome = await Journal.Submit(Guid.NewGuid().ToString("N"), command, actor ?? Actor.System);
        if (outcome is Outcome.Refused(var refusal))
            Assert.Fail($"{command.GetType().Name}: {string.Join('；', refusal.Problems.Select(p => p.ToString()).Concat(refusal.Findings.Select(f => f.ToString())))}");
        return Assert.IsType<Outcome.Done>(outcome).Receipt;
    }

    public async Task Account(string id, string name, params string[] roles)
    {
        await Do(new ChangeAccount(id, name, "组织部", true, roles));
        Accounts.SetPassword(Journal, id, Password);
    }

    public Visitor Visit() => new(Address);

    public async Task<Visitor> SignIn(string account, string password = Password)
    {
        // Passwords are slow to set on purpose: only those that a test uses are.
        if (Journal.World.Accounts.ContainsKey(account) && Journal.Desk.FindCredential(account) is null) Accounts.SetPassword(Journal, account, Password);
        var visitor = Visit();
        await visitor.Open("/sign-in");
        await visitor.Post(("Account", account), ("Password", password));
        return visitor;
    }

    /// <summary>The system's time, pushed forward by hand.</summary>
    public sealed class SlowClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}
