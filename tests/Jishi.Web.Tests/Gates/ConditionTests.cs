using System.Net.Http.Json;
using AngleSharp.Dom;
using Jishi.Ledger.Packages;
using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Gates.G7Decision;
using Jishi.Record.Meetings;
using Jishi.Record.Policy;
using Jishi.Store;
using Jishi.Web.Tests.Pages;

namespace Jishi.Web.Tests.Gates;

/// <summary>Conditional items in the form and in the API, and codes that the office's own pack adds.</summary>
public sealed class ConditionTests(GateOffice office) : IClassFixture<GateOffice>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_conditional_item_is_folded_up_once_its_condition_does_not_hold_and_can_be_filled_all_the_same()
    {
        using var lin = await office.Web.SignIn("lin");
        await lin.Open("/matters/m1/candidacies/c1/gates/1");
        Assert.Null(Folded(lin, "ExceptionalPromotionGround"));
        Assert.Contains("从已记录的看不出", lin.Page.QuerySelector("#f-ExceptionalPromotionGround")!.TextContent);
        await lin.Post(("QualificationVerdict", "MEET"));
        Assert.Contains("应填情形：资格审查结论为破格（现在不须填）", Folded(lin, "ExceptionalPromotionGround")!.TextContent);
        await lin.Post(("ExceptionalPromotionGround", "先记在这里"));
        Assert.Null(Folded(lin, "ExceptionalPromotionGround"));
        Assert.Equal("先记在这里", lin.Page.QuerySelector("#ExceptionalPromotionGround")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_condition_that_holds_is_said_at_the_field()
    {
        using var lin = await office.Web.SignIn("lin");
        await lin.Open("/matters/m1/candidacies/c2/gates/1");
        await lin.Post(("QualificationVerdict", "EXCEPTION"));
        Assert.Null(Folded(lin, "ExceptionalPromotionGround"));
        Assert.Contains("应填情形：资格审查结论为破格（现在应填）", lin.Page.QuerySelector("#f-ExceptionalPromotionGround")!.TextContent);
    }

    [Fact]
    public async Task A_draft_is_answered_with_the_items_that_are_owed_by_now()
    {
        using var lin = await office.Web.SignIn("lin");
        await lin.Open("/matters/m1/candidacies/c3/gates/1");
        await lin.Send(lin.Form(("QualificationVerdict", "EXCEPTION"), ("PoliticalStatus", "MASSES")), "/matters/m1/candidacies/c3/gates/1?handler=Draft");
        Assert.Equal(["ExceptionalPromotionGround", "RemovedPost"], Applying(lin));
        await lin.Open("/matters/m1/candidacies/c3/gates/1");
        await lin.Send(lin.Form(("QualificationVerdict", "MEET"), ("PoliticalStatus", "CPC")), "/matters/m1/candidacies/c3/gates/1?handler=Draft");
        Assert.Equal(["PartyJoinedOn", "RemovedPost"], Applying(lin));
    }

    [Fact]
    public async Task Only_what_may_be_not_applicable_offers_to_say_so()
    {
        using var lin = await office.Web.SignIn("lin");
        await lin.Open("/matters/m1/candidacies/c3/gates/1");
        Assert.NotNull(lin.Page.QuerySelector("#na-RemovedPost"));
        Assert.NotNull(lin.Page.QuerySelector("#na-CurrentPostSince"));
        Assert.Null(lin.Page.QuerySelector("#na-CurrentPost"));
        var form = lin.Form(("CurrentPost.na", "没有"));
        await lin.Send(form, "/matters/m1/candidacies/c3/gates/1");
        Assert.Contains("现任职务：本项都应填写，不能写不适用；没有的写“无”。", lin.Page.QuerySelector("#e-CurrentPost")!.TextContent);
        Assert.Equal("没有", lin.Page.QuerySelector("#na-CurrentPost")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_supplements_stand_in_a_section_of_their_own()
    {
        using var lin = await office.Web.SignIn("lin");
        await lin.Open("/matters/m1/candidacies/c3/gates/4");
        var section = lin.Page.QuerySelectorAll("section.j-sec").Single(s => s.QuerySelector("h2")!.TextContent.Contains("环节补充", StringComparison.Ordinal));
        Assert.Equal(["f-SecretaryBriefedAt", "f-InspectionPlanConsult", "f-InspectionOpinionForms", "f-InspectionReportSigners"], section.QuerySelectorAll(".j-f").Select(f => f.Id));
    }

    [Fact]
    public async Task The_api_tells_which_items_of_a_gate_are_owed()
    {
        using var api = await Api();
        var items = (await Site.Json(await api.GetAsync("/api/matters/m1/candidacies/c3/gates/8/items", Cancel))).EnumerateArray()
            .ToDictionary(i => i.GetProperty("code").GetString()!, i => i, StringComparer.Ordinal);
        Assert.Equal("Always", items["NoticeScope"].GetProperty("requirement").GetString());
        Assert.False(items["NoticeScope"].GetProperty("takesNotApplicable").GetBoolean());
        Assert.Equal("Asked", items["FeedbackFindings"].GetProperty("requirement").GetString());
        Assert.Equal("收到反映件数大于0", items["FeedbackFindings"].GetProperty("when").GetString());
        Assert.Equal("System", items["SecondSubmittedAt"].GetProperty("requirement").GetString());
        (await api.PostAsJsonAsync("/api/matters/m1/candidacies/c3/gates/8/records", new { items = new Dictionary<string, object> { ["FeedbackCount"] = new { value = 0 } } }, Cancel)).EnsureSuccessStatusCode();
        items = (await Site.Json(await api.GetAsync("/api/matters/m1/candidacies/c3/gates/8/items", Cancel))).EnumerateArray().ToDictionary(i => i.GetProperty("code").GetString()!, i => i, StringComparer.Ordinal);
        Assert.Equal("NotRequired", items["FeedbackFindings"].GetProperty("requirement").GetString());
    }

    [Fact]
    public async Task A_code_of_the_office_s_pack_is_chosen_shown_and_exported_by_its_label()
    {
        await office.Web.Account("sun", "孙部长", Roles.Head);
        await office.Web.Account("qian", "钱科长", Roles.SupervisionChief);
        await office.Web.Do(new AdoptPolicy(new PolicyPack("yl", "云岭县", "1", [], [], []) { Codes = [new LocalCode("MeetingKind", "JOINT", "联席会议")] }) { Signers = ["sun", "qian"] }, Actor.System);
        await office.Web.Do(new OpenMeeting("t1", "联席会议", [new("m1", "c1")]) { HeldAt = office.Web.Clock.GetUtcNow().AddHours(-1) }, GateOffice.Lin);
        using var head = await office.Web.SignIn("sun");
        await head.Open("/matters/m1/candidacies/c1/gates/7");
        Assert.Contains("联席会议", head.Page.QuerySelector("#f-MeetingKind")!.TextContent);
        await head.Send(head.FormAt("main form[data-guard]", ("MeetingKind", "JOINT")), "/matters/m1/candidacies/c1/gates/7");
        await head.Open($"/ledger/{office.Web.Journal.Size - 1}");
        Assert.Contains("联席会议", head.Text);

        using var api = await Api();
        var table = (await Site.Json(await api.GetAsync("/api/codes", Cancel))).EnumerateArray().Single(t => t.GetProperty("name").GetString() == "MeetingKind");
        Assert.True(table.GetProperty("codes").EnumerateArray().Single(c => c.GetProperty("code").GetString() == "JOINT").GetProperty("isLocal").GetBoolean());
        var shown = (await Site.Json(await api.GetAsync("/api/matters/m1/candidacies/c1", Cancel))).EnumerateArray().Single(i => i.GetProperty("code").GetString() == "MeetingKind");
        Assert.Equal("联席会议", shown.GetProperty("shown").GetString());

        using var package = new MemoryStream(await api.GetByteArrayAsync("/api/matters/m1/package", Cancel));
        var world = MatterPackage.Fold(PackageVerifier.Verify(package, [office.Web.Journal.Key]));
        Assert.Equal("联席会议", world.Dossier(world.Matters["m1"], world.Matters["m1"].Candidacies["c1"]).Show(DecisionItems.MeetingKind));
    }

    private async Task<HttpClient> Api()
    {
        using var signed = await office.Web.SignIn("lin");
        var api = new HttpClient { BaseAddress = office.Web.Address };
        (await api.PostAsJsonAsync("/api/session", new { account = "lin", password = WebOffice.Password }, Cancel)).EnsureSuccessStatusCode();
        return api;
    }

    private static IElement? Folded(Visitor visitor, string code) => visitor.Page.QuerySelector($"details[data-cond={code}]");

    private static IEnumerable<string> Applying(Visitor visitor) => visitor.Answer.Headers.GetValues("Jishi-Applies").Single().Split(' ').Order(StringComparer.Ordinal);
}
