using System.Net;
using System.Net.Http.Json;
using Jishi.Cli.Scenarios;
using Jishi.Record.Catalogue;
using Jishi.Record.Clocks;
using Jishi.Store;
using Jishi.Web.Security;
using Jishi.Web.Tests.Cli;
using Microsoft.AspNetCore.Builder;

namespace Jishi.Web.Tests.Pages;

/// <summary>A county in which a decision was just taken, on a clock that stands: deadlines, recheck, signatures, how full records are, the calendar.</summary>
public sealed class SigningPageTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jishi-sign-").FullName;
    private Journal _journal = null!;
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        var played = await Play.Run(ScenarioReader.Read(Tree.At("scenarios", "parts", "decided.yaml")), _folder);
        Assert.True(played.Ok, string.Join('\n', played.Lines));
        _journal = Journal.Open(new JournalOptions(_folder) { Clock = new Standing(LegalTime.Parse("2026-09-25 10:00")!.Value) });
        foreach (var id in new[] { "lin", "ding", "gao", "han", "zheng", "liang" }) Accounts.SetPassword(_journal, id, WebOffice.Password);
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
    public async Task The_list_of_deadlines_names_start_end_and_basis_and_the_api_says_the_same()
    {
        using var lin = await SignIn("lin");
        await lin.Open("/clocks");
        Assert.Contains("初次提交", lin.Text, StringComparison.Ordinal);
        Assert.Contains("2026-09-29", lin.Text, StringComparison.Ordinal);
        Assert.Contains("SEQ-13", lin.Text, StringComparison.Ordinal);
        await lin.Open("/clocks?kind=NOTICE");
        Assert.Contains("没有进行中或逾期的期限", lin.Text, StringComparison.Ordinal);
        await lin.Open("/matters/m1");
        Assert.Contains("剩 4 天", lin.Text, StringComparison.Ordinal);
        await lin.Open("/api/clocks");
        Assert.Contains("\"kind\":\"FIRST\"", await lin.Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await using var read = _journal.Read();
        var open = read.Matters.Select(m => m.Id).AsEnumerable().SelectMany(id => CaseClocks.Of(_journal.World, _journal.World.Matters[id], new DateOnly(2026, 9, 25))).Count(c => c.IsOpen);
        Assert.Equal(open, (await lin.Answer.Content.ReadFromJsonAsync<List<object>>(TestContext.Current.CancellationToken))!.Count);
    }

    [Fact]
    public async Task Whose_reply_is_waited_for_stays_with_those_who_may_know()
    {
        using var auditor = await SignIn("liang");
        await auditor.Open("/matters/m1/candidacies/c1");
        Assert.Contains("（限授权人员查看）", auditor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_is_rechecked_and_signed_without_script()
    {
        using var lin = await SignIn("lin");
        await lin.Open("/matters/m1/candidacies/c1/recheck");
        Assert.Contains("由你复核不算他人复核", lin.Text, StringComparison.Ordinal);
        using var deputy = await SignIn("gao");
        await deputy.Open("/matters/m1/sign/FIRST");
        await deputy.Post(("Rows", "c1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, deputy.Status);
        Assert.Contains("SEQ-10", deputy.Text, StringComparison.Ordinal);

        using var ding = await SignIn("ding");
        await ding.Open("/matters/m1/candidacies/c1/recheck");
        Assert.DoesNotContain("由你复核不算他人复核", ding.Text, StringComparison.Ordinal);
        await ding.Post(("Lines[0].Item", "TalkInterviewCount"), ("Lines[0].Original", "名册 40 人"));
        Assert.Contains("差异 1 处", ding.Text, StringComparison.Ordinal);
        await ding.Post(("Settles", "个别谈话人数"), ("Handling", "含补谈，所记无误"));
        Assert.Contains("含补谈，所记无误", ding.Text, StringComparison.Ordinal);

        await deputy.Open("/matters/m1/sign/FIRST");
        await deputy.Post(("Rows", "c1"));
        Assert.Contains("已签字（选任工作部门分管负责人）", deputy.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("没有个人密钥", deputy.Text, StringComparison.Ordinal);
        Assert.NotNull(deputy.Page.QuerySelector("td .is-done"));
    }

    [Fact]
    public async Task Signed_content_is_corrected_by_the_form_only_with_a_reason_and_the_depth_stands_at_the_signature()
    {
        using var ding = await SignIn("ding");
        await ding.Open("/matters/m1/candidacies/c1/recheck");
        await ding.Post();
        using var deputy = await SignIn("gao");
        await deputy.Open("/matters/m1/sign/FIRST");
        Assert.Contains("须含", deputy.Text, StringComparison.Ordinal);
        await deputy.Post(("Rows", "c1"));
        using var lin = await SignIn("lin");
        await lin.Open("/matters/m1/candidacies/c1/gates/4");
        Assert.Contains("适用文本：《党政领导干部选拔任用工作条例（2019年）》", lin.Text, StringComparison.Ordinal);
        await lin.Open("/matters/m1/candidacies/c1/gates/4/correct/TalkInterviewCount");
        Assert.Contains("已由高望舒签字", lin.Text, StringComparison.Ordinal);
        await lin.Post(("TalkInterviewCount", "77"), ("Reason", ""), ("ApprovedBy", "林晓禾"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, lin.Status);
        Assert.Contains("换更正人以外的人批准", lin.Page.QuerySelector("#f-SEQ-16")!.TextContent, StringComparison.Ordinal);
        await lin.Post(("TalkInterviewCount", "77"), ("Reason", "与名册核对"), ("ApprovedBy", "周砚田"));
        Assert.Contains("已更正个别谈话人数", lin.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_full_the_records_are_is_shown_with_who_lacks_what()
    {
        using var lin = await SignIn("lin");
        await lin.Open("/matters/m1/completeness");
        Assert.Contains("填写率 2 / 2 人", lin.Text, StringComparison.Ordinal);
        Assert.NotEmpty(lin.Page.QuerySelectorAll("details a[href*='/gates/']"));
    }

    [Fact]
    public async Task The_head_adds_a_year_of_holidays_as_a_new_version()
    {
        using var lin = await SignIn("lin");
        await lin.Open("/policy");
        Assert.Contains("2026 年放假 33 天", lin.Text, StringComparison.Ordinal);
        Assert.Null(lin.Page.QuerySelector("#Holidays"));
        using var head = await SignIn("han");
        await head.Open("/policy");
        await head.Post(("Year", "2027"), ("Holidays", "2027-01-01、2026-12-31"), ("Step", "check"));
        Assert.Contains("2026-12-31 不在 2027 年", head.Text, StringComparison.Ordinal);
        await head.Post(("Year", "2027"), ("Holidays", "2027-01-01"), ("Version", "2026.3"), ("Step", "check"));
        Assert.Contains("换一个版本号", head.Text, StringComparison.Ordinal);
        await head.Post(("Version", "2027.1"), ("Step", "check"));
        Assert.Contains("2027 年放假 1 天：01-01", head.Text, StringComparison.Ordinal);
        await head.Post(("Step", "confirm"));
        Assert.Contains("待确认", head.Text, StringComparison.Ordinal);
        Assert.Null(head.Page.QuerySelector("button[value=second]"));
        Assert.Equal("2026.3", _journal.World.Policy.Version);
        using var supervision = await SignIn("zheng");
        await supervision.Open("/policy");
        Assert.Contains("韩立冬（部长）", supervision.Text, StringComparison.Ordinal);
        await supervision.Post(("Step", "second"));
        Assert.Equal("2027.1", _journal.World.Policy.Version);
        Assert.Null(_journal.World.Policy.Calendar.Notice(new(2026, 12, 1), new(2027, 1, 4)));
        Assert.Equal(3, _journal.World.Policy.Values.Length);
    }

    [Fact]
    public async Task A_matter_of_the_past_stands_in_a_list_of_its_own()
    {
        using var lin = await SignIn("lin");
        await lin.Open("/matters/new");
        await lin.Post(("Number", "云组选〔2019〕2号"), ("Title", "老事项补录"), ("OrganId", "zzb"), ("IsHistorical", "true"));
        Assert.Contains("历史补录", lin.Text, StringComparison.Ordinal);
        await lin.Open("/matters");
        Assert.DoesNotContain("老事项补录", lin.Text, StringComparison.Ordinal);
        Assert.Contains("在办 1 件", lin.Text, StringComparison.Ordinal);
        await lin.Open("/matters?historical=true");
        Assert.Contains("老事项补录", lin.Text, StringComparison.Ordinal);
        Assert.Contains("历史补录 1 件", lin.Text, StringComparison.Ordinal);
    }

    private async Task<Visitor> SignIn(string account)
    {
        var visitor = new Visitor(new Uri(_app.Urls.First()));
        await visitor.Open("/sign-in");
        await visitor.Post(("Account", account), ("Password", WebOffice.Password));
        return visitor;
    }

    private sealed class Standing(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at.ToUniversalTime();
    }
}
