using System.Net;
using Jishi.Record.Gates.G4Inspection;

namespace Jishi.Web.Tests.Gates;

public sealed class TwoRecordersTests(GateOffice office) : IClassFixture<GateOffice>
{
    private const string Gate = "/matters/m1/candidacies/c1/gates/4";

    private string? Morality => office.Web.Journal.World.Candidacy("m1", "c1")!.Items.Find(InspectionItems.MoralityCheck)?.Value as string;

    [Fact]
    public async Task Merges_when_two_record_one_row()
    {
        using var lin = await office.Web.SignIn("lin");
        using var zhou = await office.Web.SignIn("zhou");
        await lin.Open(Gate);
        await zhou.Open(Gate);
        await zhou.Post(("MoralityCheck", "周写的"), ("TalkInterviewCount", "31"));
        await lin.Post(("MoralityCheck", "林写的"), ("PerformanceAnalysis", "只有林写"));
        Assert.Equal(HttpStatusCode.Conflict, lin.Status);
        Assert.Contains("两人都改了", lin.Text);
        Assert.Contains("周写的", lin.Text);
        Assert.Contains("林写的", lin.Text);
        Assert.Contains("只有林写", lin.Text);
        Assert.Contains("31", lin.Text);
        Assert.Equal("周写的", Morality);

        await lin.Post(("do", "merge"));
        Assert.Contains("德的专项调查：选一个值", lin.Text);
        Assert.Equal("周写的", Morality);

        await lin.Post(("do", "merge"), ("MoralityCheck.choose", "mine"));
        Assert.Equal(Gate, lin.Path);
        Assert.Equal("林写的", Morality);
        Assert.Equal(31L, office.Web.Journal.World.Candidacy("m1", "c1")!.Items.Find(InspectionItems.TalkInterviewCount)!.Value);
        Assert.Equal("只有林写", office.Web.Journal.World.Candidacy("m1", "c1")!.Items.Find(InspectionItems.PerformanceAnalysis)!.Value);
    }

    [Fact]
    public async Task Keeps_the_record_when_theirs_is_chosen()
    {
        const string Page = "/matters/m1/candidacies/c2/gates/6";
        using var lin = await office.Web.SignIn("lin");
        using var zhou = await office.Web.SignIn("zhou");
        await lin.Open(Page);
        await zhou.Open(Page);
        await zhou.Post(("SuperiorUnitHeadOpinion", "周：同意"));
        await lin.Post(("SuperiorUnitHeadOpinion", "林：同意"), ("PublicOrderOpinion", "CLEAR"));
        await lin.Post(("do", "merge"), ("SuperiorUnitHeadOpinion.choose", "theirs"));
        Assert.Equal(Page, lin.Path);
        Assert.Equal("周：同意", lin.Page.QuerySelector("#SuperiorUnitHeadOpinion")!.GetAttribute("value"));
        Assert.Equal("CLEAR", lin.Form().Single(f => f.Name == "PublicOrderOpinion").Value);
    }

    [Fact]
    public async Task Never_conflicts_on_sibling_rows()
    {
        using var lin = await office.Web.SignIn("lin");
        using var zhou = await office.Web.SignIn("zhou");
        await lin.Open("/matters/m1/candidacies/c2/gates/4");
        await zhou.Open("/matters/m1/candidacies/c3/gates/4");
        await zhou.Post(("InspectTeamLeader", "丁怀远"), ("MoralityCheck", "甲"));
        await lin.Post(("MoralityCheck", "乙"));
        Assert.Equal(HttpStatusCode.OK, lin.Status);
        Assert.Contains("已记录 1 项", lin.Text);
        Assert.Equal("丁怀远", lin.Page.QuerySelector("#InspectTeamLeader")!.GetAttribute("value"));
    }
}
