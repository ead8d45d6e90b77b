using System.Net;
using Jishi.Record.Accounts;
using Jishi.Record.Cadres;
using Jishi.Record.Deciding;
using Jishi.Record.Matters;

namespace Jishi.Web.Tests.Pages;

/// <summary>What supervisors look at: the signals, and the instruments with the rules that rest on them.</summary>
public sealed class OversightPageTests(WebOffice office) : IClassFixture<WebOffice>
{
    private static readonly Actor Recorder = new("lin", "林晓禾", Roles.Recorder);

    [Fact]
    public async Task Signals_are_counted_when_asked_for_and_point_to_the_rows()
    {
        await office.Account("luo", "罗明渠", Roles.SupervisionChief);
        await office.Do(new OpenMatter("m-s", "m-s 号", "信号试", "yunling"), Recorder);
        await office.Do(new AddPost("m-s", "p1", "局长", "yunling"), Recorder);
        await office.Do(new RegisterCadre("s-s", "form", [ItemInput.Of("CandidateName", "沈知行")]), Recorder);
        await office.Do(new EnterCandidate("m-s", "c1", "p1", "s-s", "PROMOTE"), Recorder);
        object[] classes = [new { Category = "A", Valid = 31, For = 30 }, new { Category = "B", Valid = 96, For = 10 }];
        await office.Do(new RecordItems("m-s", "c1", null, 3, [ItemInput.Of("BallotCategoryTable", classes)], []), Recorder);
        using var visitor = await office.SignIn("luo");
        await visitor.Open("/signals");
        Assert.Contains("还没有算过", visitor.Text);
        await visitor.Post();
        for (var tries = 0; !visitor.Text.Contains("算自", StringComparison.Ordinal); tries++)
        {
            Assert.True(tries < 200, visitor.Text);
            await Task.Delay(50, TestContext.Current.CancellationToken);
            await visitor.Open("/signals");
        }

        Assert.Contains("票数悬殊", visitor.Text);
        Assert.Contains("A 30/31，B 10/96", visitor.Text);
        Assert.NotNull(visitor.Page.QuerySelector("a[href='/matters/m-s/candidacies/c1']"));
        Assert.Contains("供人查看，不给任何人打分", visitor.Text);
    }

    [Fact]
    public async Task Findings_kept_with_an_act_are_listed_filtered_and_exported()
    {
        await office.Do(new OpenMatter("m-f", "m-f 号", "=cmd 试", "yunling"), Recorder);
        await office.Do(new AddPost("m-f", "p1", "局长", "yunling"), Recorder);
        await office.Do(new RegisterCadre("s-f", "form", [ItemInput.Of("CandidateName", "𠮷䶮")]), Recorder);
        await office.Do(new EnterCandidate("m-f", "c1", "p1", "s-f", "PROMOTE"), Recorder);
        var meeting = new Record.Meetings.OpenMeeting("cwh-f", "县委常委会", [new("m-f", "c1")]) { HeldAt = Record.Catalogue.LegalTime.Parse("2026-01-05 09:00") };
        var kept = (await office.Do(meeting, Recorder)).Findings;
        Assert.NotEmpty(kept);
        using var visitor = await office.SignIn("zhou");
        await visitor.Open("/findings?matter=m-f");
        Assert.Contains($"{kept.Length} 条", visitor.Text);
        Assert.All(kept, f => Assert.Contains(f.Rule, visitor.Text));
        await visitor.Open($"/findings?rule={kept[0].Rule}&matter=m-f&person={Uri.EscapeDataString("𠮷䶮")}");
        Assert.Contains("1 条", visitor.Text);
        await visitor.Open("/findings?matter=m-f&from=2026.1.5&to=20260105");
        Assert.DoesNotContain("日期应写成", visitor.Text);
        await visitor.Open("/findings?from=去年");
        Assert.Contains("起日期应写成 2026-03-05，收到“去年”", visitor.Text);
        await visitor.Open("/findings?matter=nobody");
        Assert.Contains("没有符合的记录", visitor.Text);
        var csv = await visitor.Download("/findings?handler=Export&matter=m-f");
        Assert.Equal(kept.Length + 1, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("'=cmd 试", csv);
    }

    [Fact]
    public async Task Only_those_who_supervise_see_signals()
    {
        using var visitor = await office.SignIn("lin");
        await visitor.Open("/signals");
        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
    }

    [Fact]
    public async Task An_article_shows_the_rules_that_rest_on_it_and_how_far_its_text_was_checked()
    {
        using var visitor = await office.SignIn("viewer");
        await visitor.Open("/instruments/" + Uri.EscapeDataString("条例2019") + "?article=" + Uri.EscapeDataString("第八条"));
        Assert.NotNull(visitor.Page.QuerySelector("a[href='/rules/QUA-01']"));
        Assert.Contains("最低工龄（minWorkYears）：5 年", visitor.Text);
        Assert.Contains("依据待核（据记忆）", visitor.Text);
        Assert.Contains("2019-03-03 起施行", visitor.Text);
        await visitor.Open("/instruments/" + Uri.EscapeDataString("条例2014") + "?article=" + Uri.EscapeDataString("第九百条"));
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        await visitor.Open("/instruments/none");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }
}
