using System.Net;
using Jishi.Record.Gates;

namespace Jishi.Web.Tests.Gates;

public sealed class LedgerTests(GateOffice office) : IClassFixture<GateOffice>
{
    [Fact]
    public async Task Verifies_again_from_the_first_entry()
    {
        using var lin = await office.Web.SignIn("lin");
        await lin.Open("/ledger");
        Assert.Contains("其后新增", lin.Text);
        await lin.Post();
        Assert.Equal(HttpStatusCode.OK, lin.Status);
        Assert.Contains($"核了 {office.Web.Journal.Size} 条", lin.Text);
        Assert.Contains("核验通过", lin.Text);
        Assert.DoesNotContain("其后新增", lin.Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Proves_any_entry(int index)
    {
        using var lin = await office.Web.SignIn("lin");
        await lin.Open("/ledger?i=" + index);
        Assert.Contains("证明成立", lin.Text);
        Assert.Contains("未见证", lin.Text);
        Assert.NotNull(lin.Page.QuerySelector("svg.l-tree .l-path"));
    }

    [Theory]
    [InlineData("999999", "没有第 999999 号分录")]
    [InlineData("-1", "分录号是从 0 起的整数")]
    [InlineData("<b>x", "分录号是从 0 起的整数")]
    [InlineData("99999999999999999999", "分录号是从 0 起的整数")]
    public async Task Says_what_is_wrong_with_a_number(string asked, string words)
    {
        using var lin = await office.Web.SignIn("lin");
        await lin.Open("/ledger?i=" + Uri.EscapeDataString(asked));
        Assert.Equal(HttpStatusCode.OK, lin.Status);
        Assert.Contains(words, lin.Text);
        Assert.Equal(asked, lin.Page.QuerySelector("#ix")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Hands_out_the_latest_checkpoint_as_text()
    {
        await office.Web.Journal.SignCheckpoint();
        using var lin = await office.Web.SignIn("lin");
        await lin.Open("/ledger/checkpoint");
        Assert.Equal("text/plain", lin.Answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith(office.Web.Journal.World.Origin!, await lin.Answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_every_rule_with_examples_as_expected()
    {
        using var lin = await office.Web.SignIn("lin");
        foreach (var rule in RuleBook.All)
        {
            await lin.Open("/rules/" + rule.Id);
            Assert.Contains(rule.Statement, lin.Text);
            Assert.Equal(rule.Examples.Length, lin.Page.QuerySelectorAll(".r-ex > li").Length);
            Assert.DoesNotContain("与规则库所写的结果不符", lin.Text);
        }

        await lin.Open("/rules/G4");
        Assert.Contains("考察材料", lin.Text);
        await lin.Open("/rules/NO-99");
        Assert.Equal(HttpStatusCode.NotFound, lin.Status);
        await lin.Open("/rules?q=没有这样的规则");
        Assert.Contains("没有找到“没有这样的规则”", lin.Text);
    }

    [Fact]
    public async Task Draws_the_panorama_of_a_row_with_nothing_recorded()
    {
        using var viewer = await office.Web.SignIn("viewer");
        await viewer.Open("/matters/m1/candidacies/c3/panorama");
        Assert.Equal(HttpStatusCode.OK, viewer.Status);
        Assert.Equal("0 0 1600 1131", viewer.Page.QuerySelector(".j-pano svg")!.GetAttribute("viewBox"));
        Assert.Equal(9, viewer.Page.QuerySelectorAll("#table tbody tr").Length);
        Assert.Empty(viewer.Page.QuerySelectorAll("[style]"));
        await viewer.Open("/matters/m1/candidacies/nobody/panorama");
        Assert.Equal(HttpStatusCode.NotFound, viewer.Status);
    }
}
