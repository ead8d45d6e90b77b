using System.Net;
using System.Net.Http.Json;
using Jishi.Cli.Scenarios;
using Jishi.Record.Catalogue;
using Jishi.Record.Rules;
using Jishi.Store;
using Jishi.Web.Security;
using Jishi.Web.Tests.Cli;
using Microsoft.AspNetCore.Builder;

namespace Jishi.Web.Tests.Pages;

/// <summary>A block that rests on a clause quoted from memory, lifted by two persons without script, and by the API.</summary>
public sealed class LiftingPageTests : IAsyncLifetime
{
    private const string Gate = "/matters/m1/candidacies/c1/gates/1";
    private const string Lift = "/matters/m1/lift?Candidacy=c1&Gate=1&Rule=QUA-01";

    private readonly string _folder = Directory.CreateTempSubdirectory("jishi-lift-").FullName;
    private Journal _journal = null!;
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        var played = await Play.Run(ScenarioReader.Read(Tree.At("scenarios", "parts", "recalled-block.yaml")), _folder);
        Assert.True(played.Ok, string.Join('\n', played.Lines));
        _journal = Journal.Open(new JournalOptions(_folder) { Clock = new Standing(LegalTime.Parse("2026-09-02 18:00")!.Value) });
        foreach (var id in new[] { "lin", "han", "zheng", "gao" }) Accounts.SetPassword(_journal, id, WebOffice.Password);
        _app = WebApp.Create([], _journal, new WebSettings("http://127.0.0.1:0"));
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _journal.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Two_persons_lift_it_on_the_page_and_the_recorder_passes()
    {
        using var lin = await SignIn("lin");
        await lin.Open(Gate + "/pass");
        Assert.Empty(lin.Page.QuerySelectorAll("a[href*='/lift?']"));
        Assert.Equal(HttpStatusCode.NotFound, (await lin.Open(Lift)).Status);

        using var head = await SignIn("han");
        await head.Open(Gate);
        Assert.Equal("解除阻断", head.Page.QuerySelector($"a[href='{Lift}']")!.TextContent);
        await head.Open(Lift);
        Assert.Contains("依据待核（据记忆）", head.Text, StringComparison.Ordinal);
        await head.Post(("Reason", ""), ("Step", "check"));
        Assert.Contains("没有写解除理由", head.Text, StringComparison.Ordinal);
        await head.Post(("Reason", "条文待核，上级答复可以列入"), ("Step", "check"));
        Assert.Contains("还不能办结，要等另一个岗位的另一个人确认", head.Text, StringComparison.Ordinal);
        await head.Post(("Step", "confirm"));
        Assert.Contains("已提出解除阻断", head.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        await head.Open(Lift);
        await head.Post(("Reason", "再说一次"), ("Step", "check"));
        Assert.Contains("韩立冬已经签过", head.Text, StringComparison.Ordinal);

        using var supervision = await SignIn("zheng");
        await supervision.Open(Gate);
        Assert.Equal("韩立冬已提出解除，去确认", supervision.Page.QuerySelector($"a[href='{Lift}']")!.TextContent);
        await supervision.Open(Lift);
        Assert.Contains("条文待核，上级答复可以列入", supervision.Text, StringComparison.Ordinal);
        await supervision.Post(("Reason", "已核对上级答复函"), ("Step", "check"));
        await supervision.Post(("Step", "confirm"));
        await supervision.Open(Lift);
        Assert.Contains("这处阻断已经解除，可以办结", supervision.Text, StringComparison.Ordinal);

        await lin.Open(Gate + "/pass");
        Assert.Contains("郑可为（干部监督科科长）：已核对上级答复函", lin.Text, StringComparison.Ordinal);
        await lin.Post();
        Assert.Contains("已办结第 1 关", lin.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(_journal.World.Candidacy("m1", "c1")!.Passages[1].Findings, f => f is { Rule: "QUA-01", State: FindingState.Lifted });
        await lin.Open($"/ledger/{_journal.Size - 1}");
        Assert.Contains("已解除的阻断 QUA-01", lin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_takes_the_same_words()
    {
        using var lin = await Api("lin");
        var body = new { candidacy = "c1", act = "PassGate", gate = 1, rule = "QUA-01", reason = "条文待核" };
        Assert.Equal(HttpStatusCode.Forbidden, (await lin.PostAsJsonAsync("/api/matters/m1/lifts", body, Cancel)).StatusCode);
        foreach (var id in new[] { "han", "zheng" })
        {
            using var client = await Api(id);
            Assert.Equal(HttpStatusCode.Created, (await client.PostAsJsonAsync("/api/matters/m1/lifts", body, Cancel)).StatusCode);
        }

        var finding = (await Site.Json(await lin.GetAsync("/api/matters/m1/candidacies/c1/gates/1/findings", Cancel))).EnumerateArray().Single(f => f.GetProperty("rule").GetString() == "QUA-01");
        Assert.Equal("Lifted", finding.GetProperty("state").GetString());
        Assert.Equal(["han", "zheng"], finding.GetProperty("lifted").EnumerateArray().Select(w => w.GetProperty("by").GetProperty("account").GetString()));
    }

    private async Task<Visitor> SignIn(string account)
    {
        var visitor = new Visitor(new Uri(_app.Urls.First()));
        await visitor.Open("/sign-in");
        await visitor.Post(("Account", account), ("Password", WebOffice.Password));
        return visitor;
    }

    private async Task<HttpClient> Api(string account)
    {
        var client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
        (await client.PostAsJsonAsync("/api/session", new { account, password = WebOffice.Password }, Cancel)).EnsureSuccessStatusCode();
        return client;
    }

    private sealed class Standing(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at.ToUniversalTime();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
