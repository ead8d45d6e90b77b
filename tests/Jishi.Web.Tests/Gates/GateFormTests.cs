using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Matters;

namespace Jishi.Web.Tests.Gates;

public sealed class GateFormTests(GateOffice office) : IClassFixture<GateOffice>
{
    private const string Gate4 = "/matters/m1/candidacies/c1/gates/4";

    [Fact]
    public async Task Records_every_type_without_script_and_shows_it_again()
    {
        using var lin = await office.Web.SignIn("lin");
        await lin.Open("/matters/m1/candidacies/c2/gates/4");
        await lin.Post(
            ("InspectTeamLeader", "丁怀远"), ("InspectTeamMembers", "苏砚青、林晓禾"), ("TenureCoverage", "EXTENDED"), ("TalkInterviewCount", "23"),
            ("DemocraticEvaluation.0.Scope", "全体"), ("DemocraticEvaluation.0.Valid", "84"), ("DemocraticEvaluation.1.Scope", "班子"),
            ("MoralityCheck", "问了三人\n没有不良反映"), ("QuantifiedScore", "86.50"), ("ArchiveCheck", "CLEAR"), ("AuditResult", "MINOR"),
            ("KinshipCheck.0.Relative", "邵某"), ("KinshipCheck.0.Relation", "SPOUSE"), ("KinshipCheck.0.MustAvoid", "false"),
            ("OpinionPoll.na", "没有开展民意调查"), ("InspectionStartedAt", "2026-10-26 14:00"), ("InspectionStartedAt.occ", "2026-10-26 14:00"));
        Assert.Equal(HttpStatusCode.OK, lin.Status);
        Assert.Contains("已记录 12 项", lin.Page.QuerySelector("[role=status]")!.TextContent);
        var form = lin.Form().ToLookup(f => f.Name, f => f.Value);
        Assert.Equal("丁怀远", form["InspectTeamLeader"].Single());
        Assert.Equal("苏砚青、林晓禾", form["InspectTeamMembers"].Single());
        Assert.Equal("EXTENDED", form["TenureCoverage"].Single());
        Assert.Equal("84", form["DemocraticEvaluation.0.Valid"].Single());
        Assert.Equal("班子", form["DemocraticEvaluation.1.Scope"].Single());
        Assert.Equal("问了三人\n没有不良反映", form["MoralityCheck"].Single().ReplaceLineEndings("\n"));
        Assert.Equal("86.50", form["QuantifiedScore"].Single());
        Assert.Equal("MINOR", form["AuditResult"].Single());
        Assert.Equal("SPOUSE", form["KinshipCheck.0.Relation"].Single());
        Assert.Equal("false", form["KinshipCheck.0.MustAvoid"].Single());
        Assert.Equal("没有开展民意调查", form["OpinionPoll.na"].Single());
        Assert.Equal("2026-10-26 14:00", form["InspectionStartedAt"].Single());

        var size = office.Web.Journal.Size;
        await lin.Post();
        Assert.Contains("没有要记录的改动", lin.Text);
        Assert.Equal(size, office.Web.Journal.Size);
    }

    [Fact]
    public async Task Keeps_what_was_typed_wrong_with_the_message_at_the_field()
    {
        using var lin = await office.Web.SignIn("lin");
        await lin.Open(Gate4);
        var size = office.Web.Journal.Size;
        await lin.Post(("TalkInterviewCount", "二十三"), ("InspectionEndedAt", "昨天"), ("DemocraticEvaluation.1.Valid", "许多"), ("ArchiveCheck", "没有这个码"), ("MoralityCheck", "留着"), ("MoralityCheck.occ", "上周"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, lin.Status);
        Assert.Equal(size, office.Web.Journal.Size);
        Assert.Equal("上周", lin.Form().Single(f => f.Name == "MoralityCheck.occ").Value);
        Assert.Contains("2026-10-24 09:00", lin.Page.QuerySelector("#e-MoralityCheck")!.TextContent);

        await lin.Post(("MoralityCheck.occ", ""));
        Assert.Equal("二十三", lin.Page.QuerySelector("#TalkInterviewCount")!.GetAttribute("value"));
        Assert.Contains("应为整数", lin.Page.QuerySelector("#e-TalkInterviewCount")!.TextContent);
        Assert.Contains("昨天", lin.Page.QuerySelector("#e-InspectionEndedAt")!.TextContent);
        Assert.Contains("第 2 行", lin.Page.QuerySelector("#e-DemocraticEvaluation")!.TextContent);
        Assert.Contains("不在可选值中", lin.Page.QuerySelector("#e-ArchiveCheck")!.TextContent);
        Assert.Equal("留着", lin.Page.QuerySelector("#MoralityCheck")!.TextContent.Trim());
        Assert.Contains(lin.Page.QuerySelectorAll(".j-errors a"), a => a.GetAttribute("href") == "#TalkInterviewCount");
        Assert.Equal(size, office.Web.Journal.Size);
    }

    [Fact]
    public async Task Gives_ten_megabytes_of_text_back_with_the_limit()
    {
        using var lin = await office.Web.SignIn("lin");
        await lin.Open(Gate4);
        var text = new string('长', 3_500_000);
        using var answer = await GateOffice.Multipart(lin, office.Web.Address, lin.Form(("MoralityCheck", text)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Contains("最多 20,000 字", page.QuerySelector("#e-MoralityCheck")!.TextContent);
        Assert.Equal(text.Length, page.QuerySelector("#MoralityCheck")!.TextContent.Trim().Length);
    }

    [Fact]
    public async Task Takes_a_post_sent_twice_once()
    {
        using var lin = await office.Web.SignIn("lin");
        await lin.Open("/matters/m1/candidacies/c3/gates/4");
        var form = lin.Form(("PerformanceAnalysis", "双击也只记一次"));
        await lin.Send(form, "/matters/m1/candidacies/c3/gates/4");
        var size = office.Web.Journal.Size;
        await lin.Send(form, "/matters/m1/candidacies/c3/gates/4");
        Assert.Equal(size, office.Web.Journal.Size);
        Assert.Contains("先前已经提交过", lin.Text);
    }

    [Fact]
    public async Task Encodes_what_looks_like_markup()
    {
        const string Nasty = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
        using var lin = await office.Web.SignIn("lin");
        await lin.Open("/matters/m1/candidacies/c3/gates/1");
        await lin.Post(("EducationDegree", Nasty), ("QualificationFacts.0.Fact", Nasty), ("QualificationFacts.0.Required", Nasty));
        Assert.Equal(HttpStatusCode.OK, lin.Status);
        Assert.Equal(Nasty, lin.Page.QuerySelector("#EducationDegree")!.GetAttribute("value"));
        Assert.Empty(lin.Page.QuerySelectorAll("main script, main img, [onerror]"));
        await lin.Open($"/ledger/{office.Web.Journal.Size - 1}");
        Assert.Contains(Nasty, lin.Text);
        Assert.Empty(lin.Page.QuerySelectorAll("main script, main img"));
    }

    [Fact]
    public async Task Adds_rows_without_script_and_keeps_what_was_typed()
    {
        using var lin = await office.Web.SignIn("lin");
        await lin.Open("/matters/m1/candidacies/c3/gates/4");
        var rows = lin.Page.QuerySelectorAll("#t-OpinionPoll tbody tr").Length;
        await lin.Post(("OpinionPoll.0.Stratum", "教师"), ("MoralityCheck", "写到一半"), ("do", "rows:OpinionPoll"));
        Assert.True(lin.Page.QuerySelectorAll("#t-OpinionPoll tbody tr").Length > rows);
        Assert.Equal("教师", lin.Form().Single(f => f.Name == "OpinionPoll.0.Stratum").Value);
        Assert.Equal("写到一半", lin.Page.QuerySelector("#MoralityCheck")!.TextContent.Trim());
    }

    [Fact]
    public async Task Says_that_items_of_a_meeting_wait_for_one()
    {
        using var lin = await office.Web.SignIn("lin");
        await lin.Open("/matters/m1/candidacies/c1/gates/7");
        Assert.Null(lin.Page.QuerySelector("#PresentMembers"));
        Assert.Contains("还没有排会", lin.Page.QuerySelector("#f-PresentMembers")!.TextContent);
        Assert.NotNull(lin.Page.QuerySelector("#f-PresentMembers a[href='/matters/m1/meetings/new']"));
        Assert.NotNull(lin.Page.QuerySelector("#VotesFor"));
    }

    [Fact]
    public async Task Records_the_motion_for_a_post_before_anybody_stands()
    {
        using var lin = await office.Web.SignIn("lin");
        await lin.Open("/matters/m1/posts/p2/gates/2");
        await lin.Post(("PostRequirements", "熟悉教育工作"));
        Assert.Equal("/matters/m1/posts/p2/gates/2", lin.Path);
        Assert.Equal("熟悉教育工作", lin.Page.QuerySelector("#PostRequirements")!.TextContent.Trim());
        await lin.Open("/matters/m1/posts/p2/gates/4");
        Assert.Equal(HttpStatusCode.NotFound, lin.Status);
    }

    [Fact]
    public async Task Shows_restricted_items_only_to_roles_that_may_read_them()
    {
        await office.Web.Do(new RecordItems("m1", "c3", null, 4, [ItemInput.Of("CandidateInterview", "不给旁人看的话")], []), GateOffice.Lin);
        using var viewer = await office.Web.SignIn("viewer");
        await viewer.Open("/matters/m1/candidacies/c3/gates/4");
        Assert.Equal(HttpStatusCode.OK, viewer.Status);
        Assert.DoesNotContain("不给旁人看的话", viewer.Page.Source.Text);
        Assert.Contains("限授权人员查看", viewer.Page.QuerySelector("#f-CandidateInterview")!.TextContent);
        Assert.Empty(viewer.Page.QuerySelectorAll("main button[value=record].btn"));
        await viewer.Open("/ledger/" + (office.Web.Journal.Size - 1));
        Assert.DoesNotContain("不给旁人看的话", viewer.Page.Source.Text);

        using var admin = await office.Web.SignIn("admin");
        await admin.Open("/matters/m1/candidacies/c3/gates/4");
        Assert.Equal(HttpStatusCode.Forbidden, admin.Status);
    }

    [Fact]
    public async Task Keeps_a_draft_until_it_is_recorded()
    {
        using var zhou = await office.Web.SignIn("zhou");
        const string Page = "/matters/m1/candidacies/c2/gates/5";
        await zhou.Open(Page);
        await zhou.Send(zhou.Form(("DeliberationParticipants", "韩立冬、高望舒")), Page + "?handler=Draft");
        Assert.StartsWith("草稿已存", zhou.Text);
        await zhou.Open(Page);
        Assert.Contains("已取回", zhou.Text);
        Assert.Equal("韩立冬、高望舒", zhou.Page.QuerySelector("#DeliberationParticipants")!.GetAttribute("value"));
        Assert.Null(office.Web.Journal.World.Matters["m1"].Items.Values.GetValueOrDefault("DeliberationParticipants"));
        await zhou.Post();
        Assert.Contains("已记录 1 项", zhou.Text);
        await zhou.Open(Page);
        Assert.DoesNotContain("已取回", zhou.Text);
    }

    [Fact]
    public async Task Puts_recorded_at_beside_occurred_at_and_marks_what_is_late()
    {
        var at = LegalTime.FromUnix(office.Web.Clock.GetUtcNow().AddDays(-20).ToUnixTimeMilliseconds());
        using var lin = await office.Web.SignIn("lin");
        await lin.Open("/matters/m1/candidacies/c2/gates/6");
        await lin.Post(("PublicOrderOpinion", "CLEAR"), ("PublicOrderOpinion.occ", LegalTime.Show(at)));
        Assert.Contains("晚 ", lin.Page.QuerySelector("#f-PublicOrderOpinion .late")!.TextContent);
        Assert.Equal(LegalTime.Show(at), lin.Form().Single(f => f.Name == "PublicOrderOpinion.occ").Value);
        await lin.Post(("PublicOrderOpinion.occ", "2026-01-01 09:00"));
        Assert.Contains("发生时间不能单独改", lin.Page.QuerySelector("#e-PublicOrderOpinion")!.TextContent);
    }

    [Fact]
    public async Task Takes_evidence_and_keeps_it_through_a_refusal()
    {
        using var lin = await office.Web.SignIn("lin");
        await lin.Open("/matters/m1/candidacies/c1/gates/6");
        var paper = Encoding.ASCII.GetBytes("%PDF-1.4 reply " + Guid.NewGuid().ToString("N"));
        using var refused = await GateOffice.Multipart(lin, office.Web.Address, lin.Form(("DisciplineConsultOpinion", "没有这个码")),
            ("DisciplineConsultOpinion.file", "复函.pdf", paper), ("DisciplineConsultOpinion.file", "假的.pdf", "MZ not a pdf"u8.ToArray()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = new HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync());
        Assert.Contains("假的.pdf", page.QuerySelector("#e-DisciplineConsultOpinion")!.TextContent);
        Assert.Contains("与扩展名", page.QuerySelector("#e-DisciplineConsultOpinion")!.TextContent);
        Assert.Contains("复函.pdf", page.QuerySelector("#f-DisciplineConsultOpinion .j-files")!.TextContent);
        var put = page.QuerySelector("input[name='DisciplineConsultOpinion.put']")!.GetAttribute("value")!;

        await lin.Post(("DisciplineConsultOpinion", "CLEAR"), ("DisciplineConsultOpinion.put", put));
        Assert.Contains("证据 1 件", lin.Text);
        var link = lin.Page.QuerySelector("#f-DisciplineConsultOpinion .j-files a")!.GetAttribute("href")!;
        await lin.Open(link);
        Assert.Contains("与校验值相符", lin.Text);
        await lin.Open(link + "?handler=File");
        Assert.Equal("application/pdf", lin.Answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", lin.Answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", lin.Answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(paper, await lin.Answer.Content.ReadAsByteArrayAsync());

        using var viewer = await office.Web.SignIn("viewer");
        await viewer.Open(link);
        Assert.Equal(HttpStatusCode.NotFound, viewer.Status);
    }

    [Fact]
    public async Task Refuses_a_file_that_another_account_sealed()
    {
        using var lin = await office.Web.SignIn("lin");
        await lin.Open("/matters/m1/candidacies/c3/gates/6");
        using var first = await GateOffice.Multipart(lin, office.Web.Address, lin.Form(("PublicOrderOpinion", "没有")), ("PublicOrderOpinion.file", "a.txt", "内容"u8.ToArray()));
        var put = new HtmlParser().ParseDocument(await first.Content.ReadAsStringAsync()).QuerySelector("input[name='PublicOrderOpinion.put']")!.GetAttribute("value")!;
        using var zhou = await office.Web.SignIn("zhou");
        await zhou.Open("/matters/m1/candidacies/c3/gates/6");
        await zhou.Post(("PublicOrderOpinion.put", put));
        Assert.Contains("没有要记录的改动", zhou.Text);
    }
}
