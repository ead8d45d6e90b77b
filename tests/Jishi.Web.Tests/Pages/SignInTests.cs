using System.Net;
using Jishi.Record.Accounts;
using Jishi.Web.Security;

namespace Jishi.Web.Tests.Pages;

public sealed class SignInTests(WebOffice office) : IClassFixture<WebOffice>
{
    [Fact]
    public async Task Leads_to_sign_in_and_back_to_the_page_asked_for()
    {
        (await office.SignIn("lin")).Dispose();
        using var visitor = await office.Visit().Open("/cadres?q=沈");
        Assert.StartsWith("/sign-in", visitor.Path);
        await visitor.Post(("Account", "lin"), ("Password", WebOffice.Password));
        Assert.Equal("/cadres?q=%E6%B2%88", visitor.Path);
        Assert.Contains("林晓禾", visitor.Text);
        Assert.Contains("记录人", visitor.Text);
    }

    [Fact]
    public async Task Answers_unknown_account_and_wrong_password_alike()
    {
        using var wrong = await office.SignIn("viewer", "not this one");
        using var unknown = await office.SignIn("nobody", "not this one");
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.Status);
        Assert.Equal(wrong.Page.QuerySelector(".j-errors")!.TextContent, unknown.Page.QuerySelector(".j-errors")!.TextContent);
    }

    [Fact]
    public async Task Locks_after_failures_longer_each_time_and_a_new_password_unlocks()
    {
        await office.Account("locked", "待锁", Roles.Viewer);
        for (var n = 0; n < Accounts.FreeFailures; n++) Assert.Null(Accounts.Check(office.Journal, "locked", "wrong"));
        using var refused = await office.SignIn("locked");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        var first = office.Journal.Desk.FindCredential("locked")!.LockedUntil - office.Clock.GetUtcNow();

        office.Clock.Ahead += TimeSpan.FromMinutes(2);
        Assert.Null(Accounts.Check(office.Journal, "locked", "wrong"));
        Assert.True(office.Journal.Desk.FindCredential("locked")!.LockedUntil - office.Clock.GetUtcNow() > first);

        Accounts.SetPassword(office.Journal, "locked", WebOffice.Password);
        using var again = await office.SignIn("locked");
        Assert.Equal("/matters", again.Path);
    }

    [Fact]
    public async Task Ends_the_session_when_the_account_is_disabled_or_its_password_changed()
    {
        await office.Account("leaver", "调离人", Roles.Recorder);
        using var visitor = await office.SignIn("leaver");
        await office.Do(new ChangeAccount("leaver", "调离人", "", false, [Roles.Recorder]));
        await visitor.Open("/matters");
        Assert.StartsWith("/sign-in", visitor.Path);

        await office.Do(new ChangeAccount("leaver", "调离人", "", true, [Roles.Recorder]));
        using var back = await office.SignIn("leaver");
        Accounts.SetPassword(office.Journal, "leaver", "another-one-1");
        await back.Open("/matters");
        Assert.StartsWith("/sign-in", back.Path);
    }

    [Fact]
    public async Task Asks_an_account_with_two_roles_which_one()
    {
        await office.Account("both", "兼任人", Roles.Recorder, Roles.CadreChief);
        using var visitor = await office.SignIn("both");
        Assert.Equal(2, visitor.Page.QuerySelectorAll("input[name=Role]").Length);
        await visitor.Post(("Account", "both"), ("Password", WebOffice.Password), ("Role", Roles.CadreChief));
        Assert.Contains("干部科科长", visitor.Text);
    }

    [Fact]
    public async Task Does_not_lead_to_another_site()
    {
        (await office.SignIn("lin")).Dispose();
        using var visitor = await office.Visit().Open("/sign-in?returnUrl=https://evil.example/");
        await visitor.Post(("Account", "lin"), ("Password", WebOffice.Password));
        Assert.Equal("/matters", visitor.Path);
    }

    [Fact]
    public async Task Signs_out_by_post()
    {
        using var visitor = await office.SignIn("lin");
        var token = visitor.Page.QuerySelector("form[action='/sign-out'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await visitor.Send([("__RequestVerificationToken", token)], "/sign-out");
        await visitor.Open("/matters");
        Assert.StartsWith("/sign-in", visitor.Path);
    }

    [Fact]
    public async Task Shows_the_administrator_no_case()
    {
        await office.Do(new Record.Matters.OpenMatter("secret", "密〔2026〕1号", "不给管理员看的事项", "yunling"), new("lin", "林晓禾", Roles.Recorder));
        using var admin = await office.SignIn("admin");
        foreach (var path in new[] { "/matters", "/matters/secret", "/matters/new", "/cadres", "/cadres/new", "/cadres/import" })
        {
            await admin.Open(path);
            Assert.Equal(HttpStatusCode.Forbidden, admin.Status);
            Assert.Contains("你的岗位不能看这一页", admin.Text);
            Assert.DoesNotContain("不给管理员看的事项", admin.Text);
        }
    }

    [Fact]
    public async Task Refuses_a_post_without_the_form_token()
    {
        using var visitor = await office.SignIn("lin");
        await visitor.Open("/matters/new");
        var before = office.Journal.Size;
        await visitor.Send(visitor.Form(("Number", "1号"), ("Title", "伪造"), ("OrganId", "yunling")).Where(f => f.Name != "__RequestVerificationToken"));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Equal(before, office.Journal.Size);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/health")]
    [InlineData("/jishi.css")]
    [InlineData("/nothing-here")]
    [InlineData("/matters")]
    public async Task Sends_the_security_headers_with_everything(string path)
    {
        using var visitor = await office.Visit().Open(path);
        var policy = string.Join(' ', visitor.Answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", Assert.Single(visitor.Answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(visitor.Answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Keeps_the_session_from_scripts_and_other_sites()
    {
        using var visitor = await office.SignIn("lin");
        var cookie = visitor.Cookies.GetAllCookies().Single(c => c.Name == "jishi");
        Assert.True(cookie.HttpOnly);
        await visitor.Open("/matters");
        Assert.Contains("no-store", visitor.Answer.Headers.CacheControl!.ToString());
    }
}
