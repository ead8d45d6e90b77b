using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Web.Security;
using Microsoft.Playwright;

namespace Jishi.Web.Tests.Browser;

/// <summary>The pages about rules in real Chromium, as the chief of supervision sees them: axe finds nothing, and the browser has nothing to complain of.</summary>
public sealed class RulePagesInTheBrowserTests
{
    [Fact]
    public async Task The_pages_about_rules_are_accessible_before_and_after_their_runs()
    {
        await using var site = await Site.WithMatter();
        await site.Done(new ChangeAccount("zheng", "郑可为", "干部监督科", true, [Roles.SupervisionChief]), Actor.System);
        Accounts.SetPassword(site.Journal, "zheng", Site.Password);
        await using var desk = await Desk.Open(site.Address);
        await desk.Page.GotoAsync("/rules/DEC-01");
        await desk.Labelled("账号").FillAsync("zheng");
        await desk.Labelled("口令").FillAsync(Site.Password);
        await desk.Go(desk.Button("登录"));
        await desk.Reads("DEC-01");
        await desk.IsAccessible("rule");
        foreach (var (address, words) in new[]
        {
            ("/instruments", "依据"), ("/policy", "政策包"), ("/signals", "还没有算过"), ("/judge", "规则复判"), ("/matters/m1/lift?Candidacy=c1&Gate=1&Rule=QUA-01", "由两个岗位的两个人"),
        })
        {
            await desk.Page.GotoAsync(address);
            await desk.Reads(words);
            await desk.IsAccessible(address);
        }

        await desk.Page.GotoAsync("/signals");
        await desk.Go(desk.Button("开始计算"));
        for (var i = 0; i < 40 && await desk.Button("重新计算").CountAsync() == 0; i++)
        {
            await Task.Delay(250, TestContext.Current.CancellationToken);
            await desk.Page.GotoAsync("/signals");
        }

        await Assertions.Expect(desk.Button("重新计算")).ToBeEnabledAsync();
        await desk.IsAccessible("signals after counting");
        Assert.Empty(desk.Complaints);
    }
}
