using System.Net;
using Jishi.Record.Accounts;
using Jishi.Record.Cadres;
using Jishi.Record.Deciding;
using Jishi.Record.Matters;
using Jishi.Record.Meetings;

namespace Jishi.Web.Tests.Pages;

/// <summary>Batches, meetings and the acts of the table of transitions, without script.</summary>
public sealed class BatchTests(WebOffice office) : IClassFixture<WebOffice>
{
    private static readonly Actor Recorder = new("lin", "林晓禾", Roles.Recorder);

    [Fact]
    public async Task Opens_a_batch_takes_a_matter_in_files_it_and_corrects_what_was_filed()
    {
        await Matter("m-b", "沈知行", "s-b");
        using var visitor = await office.SignIn("lin");
        await visitor.Open("/batches/new");
        await visitor.Post(("Number", "2026-7"), ("Title", "第七批"), ("OrganId", "yunling"));
        var batch = visitor.Path;
        Assert.StartsWith("/batches/b-", batch, StringComparison.Ordinal);
        await visitor.Send(visitor.Form(("matterId", "m-b")), batch + "?handler=Matter");
        Assert.Contains("已归入批次", visitor.Text);
        Assert.Contains("沈知行", visitor.Text);
        Assert.Contains("实数 1", visitor.Text);
        Assert.Contains("沈知行（m-b 号，局长）办理中，本批不能归档", visitor.Text);

        await visitor.Send(visitor.FormAt("main form[enctype]", ("BatchAdjustedCount", "1"), ("BatchFiledAt", "2026-01-05 09:00"), ("do", "record")), batch);
        Assert.Contains("已记录批次", visitor.Text);
        Assert.Equal(1L, office.Journal.World.Batches[batch["/batches/".Length..]].Items.Values["BatchAdjustedCount"].Value);
        Assert.NotNull(visitor.Page.QuerySelector("#f-BatchAdjustedCount a[href$='/correct/BatchAdjustedCount']"));
        await visitor.Open(batch + "/correct/BatchAdjustedCount");
        await visitor.Post(("BatchAdjustedCount", "2"), ("Reason", "漏计一人"), ("ApprovedBy", "周砚田"));
        Assert.Contains("已更正本批调整人数", visitor.Text);
        await visitor.Open("/batches?q=第七");
        Assert.Contains("已报备", visitor.Text);
    }

    [Fact]
    public async Task Archives_a_batch_after_saying_what_will_be_written()
    {
        await Matter("m-a", "何远舟", "s-a");
        await office.Do(new Record.Batches.OpenBatch("b-a", "2026-8", "第八批", "yunling"), Recorder);
        await office.Do(new Record.Batches.PutIntoBatch("m-a", "b-a"), Recorder);
        using var chief = await office.SignIn("zhou");
        await chief.Open("/batches/b-a/archive");
        await chief.Post(("Step", "check"), ("Volume", "卷八"));
        Assert.Contains("何远舟（m-a 号，局长）办理中", chief.Page.QuerySelector(".j-errors")!.TextContent);
        await chief.Open("/matters/m-a/candidacies/c1/acts/withdraw");
        await chief.Post(("Step", "check"), ("Reason", "不再列为人选"));
        await chief.Post(("Step", "confirm"));
        await chief.Open("/batches/b-a/archive");
        await chief.Post(("Step", "check"), ("Volume", "卷八"));
        Assert.Contains("将写入账本", chief.Text);
        await chief.Post(("Step", "confirm"));
        Assert.Equal("卷八", office.Journal.World.Matters["m-a"].Volume);
        await chief.Open("/archive");
        Assert.Contains("卷八", chief.Text);
        await chief.Open("/matters/m-a/candidacies/c1/gates/1");
        Assert.Contains("已归档", chief.Text);
        Assert.Empty(chief.Page.QuerySelectorAll("input[name=QualificationVerdict]"));
    }

    [Fact]
    public async Task Takes_down_statements_and_totals_on_the_page_of_a_meeting()
    {
        await Matter("m-h", "许若兰", "s-h");
        await office.Do(new OpenMeeting("h1", "第九次会议", [new("m-h", "c1")]) { HeldAt = office.Clock.GetUtcNow().AddHours(-1) }, Recorder);
        using var visitor = await office.SignIn("lin");
        await visitor.Open("/meetings/h1");
        await visitor.Send(visitor.Form(("Row", "m-h/c1"), ("Speaker", "郭临川"), ("Role", "成员"), ("Opinion", ""), ("Gist", "没写意见")), "/meetings/h1?handler=Statement");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("成员的发言须记明意见", visitor.Text);
        await visitor.Send(visitor.Form(("Row", "m-h/c1"), ("Speaker", "郭临川"), ("Role", "成员"), ("Opinion", "同意"), ("Gist", "熟悉业务")), "/meetings/h1?handler=Statement");
        Assert.Contains("已记郭临川的发言", visitor.Text);
        await visitor.Send(visitor.Form(("Row", "m-h/c1"), ("VotesFor", "8"), ("DecisionOutcome", "PASS")), "/meetings/h1?handler=Totals");
        Assert.Equal(8L, office.Journal.World.Candidacy("m-h", "c1")!.Items.Values["VotesFor"].Value);
        await visitor.Send(visitor.FormAt("main form[enctype]", ("EligibleMembers", "11"), ("PresentMembers", "6"), ("do", "record")), "/meetings/h1");
        Assert.Contains("到会不足三分之二", visitor.Text);
        using var viewer = await office.SignIn("viewer");
        await viewer.Open("/meetings/h1");
        Assert.DoesNotContain("熟悉业务", viewer.Text, StringComparison.Ordinal);
        Assert.Contains("发言限授权人员查看", viewer.Text);
    }

    [Fact]
    public async Task Says_what_can_be_done_with_a_row_and_why_the_rest_cannot()
    {
        await Matter("m-c", "罗景和", "s-c");
        using var chief = await office.SignIn("zhou");
        await chief.Open("/matters/m-c/candidacies/c1");
        Assert.NotNull(chief.Page.QuerySelector("a[href='/matters/m-c/candidacies/c1/acts/withdraw']"));
        Assert.Null(chief.Page.QuerySelector("a[href='/matters/m-c/candidacies/c1/acts/hold']"));
        Assert.Contains("冻结：由干部监督科科长办", chief.Text);
        Assert.Contains("暂缓：不在讨论决定关口", chief.Text);
        Assert.Contains("延长试用：本地政策没有采用这一办法", chief.Text);
    }

    private async Task Matter(string id, string name, string cadre)
    {
        await office.Do(new OpenMatter(id, id + " 号", name + "的事项", "yunling"), Recorder);
        await office.Do(new AddPost(id, "p1", "局长", null), Recorder);
        await office.Do(new RegisterCadre(cadre, "form", [ItemInput.Of("CandidateName", name)]), Recorder);
        await office.Do(new EnterCandidate(id, "c1", "p1", cadre, "PROMOTE"), Recorder);
    }
}
