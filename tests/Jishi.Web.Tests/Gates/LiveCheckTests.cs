using System.Net;

namespace Jishi.Web.Tests.Gates;

/// <summary>What the rules say of what is typed, before it is recorded.</summary>
public sealed class LiveCheckTests(GateOffice office) : IClassFixture<GateOffice>
{
    private const string Gate = "/matters/m1/candidacies/c1/gates/1";

    [Fact]
    public async Task A_draft_that_breaks_a_rule_is_told_with_what_was_seen_and_required_and_the_clause()
    {
        using var lin = await office.Web.SignIn("lin");
        await lin.Open(Gate);
        await lin.Send(Typed(lin, "2025-07", months: "48"), Gate + "?handler=Draft");
        await lin.Open(Gate + "?handler=Found");
        Assert.Contains("按现在填的", lin.Text);
        Assert.Contains("工龄与基层经历（QUA-01）", lin.Text);
        Assert.Contains("工龄满 5 年", lin.Text);
        Assert.Contains("第八条，依据待核（据记忆）", lin.Text);
        Assert.NotNull(lin.Page.QuerySelector("a[href='#f-WorkStartedOn']"));
    }

    [Fact]
    public async Task A_draft_that_mends_it_is_no_longer_found_and_nothing_was_recorded()
    {
        var before = office.Web.Journal.Size;
        using var lin = await office.Web.SignIn("lin");
        await lin.Open(Gate);
        await lin.Send(Typed(lin, "2010-07", months: "48"), Gate + "?handler=Draft");
        await lin.Open(Gate + "?handler=Found");
        Assert.DoesNotContain("QUA-01", lin.Text);
        Assert.Equal(before, office.Web.Journal.Size);
    }

    /// <summary>One slip in one field must not hide what the others say.</summary>
    [Fact]
    public async Task What_is_typed_wrongly_is_left_out_and_the_rest_is_judged()
    {
        using var lin = await office.Web.SignIn("lin");
        await lin.Open(Gate);
        await lin.Send([.. Typed(lin, "2025-07", months: "48").Where(f => f.Name != "PartyJoinedOn"), ("PartyJoinedOn", "去年")], Gate + "?handler=Draft");
        await lin.Open(Gate + "?handler=Found");
        Assert.Contains("工龄满 5 年", lin.Text);
    }

    [Fact]
    public async Task Who_may_not_record_is_not_told_what_somebody_types()
    {
        using var viewer = await office.Web.SignIn("viewer");
        await viewer.Open(Gate + "?handler=Found");
        Assert.Equal(HttpStatusCode.Forbidden, viewer.Status);
    }

    private static List<(string Name, string Value)> Typed(Pages.Visitor visitor, string workSince, string months) => visitor.Form(
        ("WorkStartedOn", workSince),
        ("QualificationFacts.0.Fact", "基层工作经历"),
        ("QualificationFacts.0.Months", months),
        ("QualificationEndedAt", "2026-03-02 17:00"));
}
