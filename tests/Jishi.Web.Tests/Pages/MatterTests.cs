using System.Net;
using Jishi.Record.Accounts;
using Jishi.Record.Cadres;
using Jishi.Record.Deciding;
using Jishi.Record.Matters;

namespace Jishi.Web.Tests.Pages;

public sealed class MatterTests(WebOffice office) : IClassFixture<WebOffice>
{
    private static readonly Actor Recorder = new("lin", "林晓禾", Roles.Recorder);

    [Fact]
    public async Task Opens_a_matter_adds_a_post_and_enters_a_candidate_without_script()
    {
        await office.Do(new RegisterCadre("shen", "form", [ItemInput.Of("CandidateName", "沈知行𠮷"), ItemInput.Of("BirthDate", "1980-05")]), Recorder);
        using var visitor = await office.SignIn("lin");
        await visitor.Open("/matters/new");
        await visitor.Post(("Number", "云组选〔2026〕7 号"), ("Title", "第二批选任"), ("OrganId", "yunling"));
        Assert.Contains("已立选任事项，记入第", visitor.Page.QuerySelector("[role=status]")!.TextContent);
        var board = visitor.Path;

        await visitor.Open(board + "/posts/new");
        await visitor.Post(("Title", "县教育体育局局长"));
        await visitor.Open(board + "/candidacies/new?post=p01&q=沈知");
        await visitor.Post(("Kind", "LATERAL"));
        Assert.Equal(board, visitor.Path);
        var cells = visitor.Page.QuerySelectorAll("a.j-cell");
        Assert.Equal(9, cells.Length);
        Assert.Equal(board + "/candidacies/c01/gates/2", cells[1].GetAttribute("href"));
        Assert.Contains("不适用", cells[2].TextContent);
        Assert.Contains("提名推荐、试用期转正：平级调整不经过本关", visitor.Text);
        Assert.Contains("沈知行𠮷", visitor.Text);

        await visitor.Open("/matters?q=沈知");
        Assert.Contains("第二批选任", visitor.Text);
        await visitor.Open("/matters?q=没有这样的");
        Assert.Contains("没有查到“没有这样的”", visitor.Text);
    }

    [Fact]
    public async Task Keeps_what_was_typed_when_it_refuses()
    {
        using var visitor = await office.SignIn("lin");
        await visitor.Open("/matters/new");
        await visitor.Post(("Number", "云组选 8 号"), ("Title", new string('长', 101)), ("OrganId", "yunling"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Equal("云组选 8 号", visitor.Page.QuerySelector("#Number")!.GetAttribute("value"));
        Assert.Equal("true", visitor.Page.QuerySelector("#Title")!.GetAttribute("aria-invalid"));
        Assert.Equal("#Title", visitor.Page.QuerySelector(".j-errors a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Takes_a_post_sent_twice_once()
    {
        using var visitor = await office.SignIn("lin");
        await visitor.Open("/matters/new");
        var form = visitor.Form(("Number", "9 号"), ("Title", "双击"), ("OrganId", "yunling"));
        await visitor.Send(form, "/matters/new");
        var (path, size) = (visitor.Path, office.Journal.Size);
        await visitor.Send(form, "/matters/new");
        Assert.Equal(path, visitor.Path);
        Assert.Equal(size, office.Journal.Size);
        Assert.Contains("先前已经提交过", visitor.Text);
    }

    [Fact]
    public async Task Refuses_a_role_that_may_not_record_and_says_so()
    {
        using var viewer = await office.SignIn("viewer");
        await viewer.Open("/matters/new");
        var before = office.Journal.Size;
        await viewer.Post(("Number", "10 号"), ("Title", "不该有"), ("OrganId", "yunling"));
        Assert.Equal(HttpStatusCode.Forbidden, viewer.Status);
        Assert.Contains("你的岗位不能办这件事", viewer.Text);
        Assert.Equal(before, office.Journal.Size);
    }

    [Fact]
    public async Task Repeats_what_will_be_written_before_it_withdraws()
    {
        await office.Do(new OpenMatter("m-act", "11 号", "处置", "yunling"), Recorder);
        await office.Do(new AddPost("m-act", "p1", "局长", null), Recorder);
        await office.Do(new RegisterCadre("luo", "form", [ItemInput.Of("CandidateName", "罗景和")]), Recorder);
        await office.Do(new EnterCandidate("m-act", "c1", "p1", "luo", "PROMOTE"), Recorder);
        using var chief = await office.SignIn("zhou");
        await chief.Open("/matters/m-act/candidacies/c1/acts/withdraw");
        await chief.Post(("Step", "check"), ("Reason", ""));
        Assert.Contains("没有写", chief.Page.QuerySelector(".j-errors")!.TextContent);
        var before = office.Journal.Size;
        await chief.Post(("Step", "check"), ("Reason", "信访件未查结"));
        Assert.Equal(before, office.Journal.Size);
        Assert.Contains("将写入账本", chief.Text);
        await chief.Post(("Step", "confirm"));
        Assert.Equal(CandidacyState.Withdrawn, office.Journal.World.Candidacy("m-act", "c1")!.State);
        await chief.Open("/matters/m-act");
        Assert.Contains("已撤回：信访件未查结", chief.Page.QuerySelector(".j-out")!.TextContent);
    }

    [Fact]
    public async Task Shows_nothing_of_an_unknown_matter()
    {
        using var visitor = await office.SignIn("lin");
        await visitor.Open("/matters/none-such");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Contains("没有这一页", visitor.Text);
    }
}
