using System.Net;
using Jishi.Record.Accounts;
using Jishi.Record.Deciding;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G5Deliberation;
using Jishi.Record.Matters;

namespace Jishi.Web.Tests.Gates;

public sealed class PassageTests(GateOffice office) : IClassFixture<GateOffice>
{
    /// <summary>What the rules of qualification read; of all else a value of its type will do.</summary>
    private static readonly Dictionary<string, object> Said = new(StringComparer.Ordinal)
    {
        ["WorkStartedOn"] = "2008-07",
        ["EducationDegree"] = "全日制大学本科，法学学士",
        ["CurrentPost"] = new { name = "县招商服务中心主任" },
        ["CurrentPostSince"] = "2020-05",
        ["CurrentRankSince"] = "2018-06",
        ["QualificationVerdict"] = "MEET",
        ["QualificationFacts"] = new object[]
        {
            new { Fact = "工龄", Months = 216, Evidence = "干部履历表" },
            new { Fact = "下一级职位：副科长", From = "2014-03-01", To = "2018-02-28", Months = 48, Evidence = "任职文件" },
            new { Fact = "下一级职位：科长", From = "2018-03-01", To = "2021-08-31", Months = 42, Evidence = "任职文件" },
            new { Fact = "培训", Months = 4, Evidence = "培训登记表" },
            new { Fact = "基层工作经历", From = "2012-05-01", To = "2016-04-30", Months = 48, Evidence = "干部履历表" },
        },
    };

    [Fact]
    public async Task Refuses_gate_seven_naming_the_order_of_gates()
    {
        using var lin = await office.Web.SignIn("lin");
        await lin.Open("/matters/m1/candidacies/c1/gates/7/pass");
        Assert.Contains("还不能办结", lin.Text);
        Assert.Contains(lin.Page.QuerySelectorAll(".rid"), r => r.TextContent == "SEQ-01");
        Assert.Contains("去办关口 5 酝酿", lin.Text);
        Assert.Null(lin.Page.QuerySelector(".j-bar button[type=submit]"));
        var size = office.Web.Journal.Size;
        await lin.Post();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, lin.Status);
        Assert.Contains("SEQ-01", lin.Page.QuerySelector(".j-errors")!.TextContent);
        Assert.Equal(size, office.Web.Journal.Size);
    }

    [Fact]
    public async Task Passes_with_a_reason_for_each_warning_and_only_after_confirmation()
    {
        await Ready("c2");
        using var lin = await office.Web.SignIn("lin");
        await lin.Open("/matters/m1/candidacies/c2/gates/1");
        await lin.Post(("QualificationResponsibleOfficer", "高望舒"), ("do", "pass"));
        Assert.Equal("/matters/m1/candidacies/c2/gates/1/pass", lin.Path);
        Assert.False(office.Web.Journal.World.Candidacy("m1", "c2")!.Passages.ContainsKey(1));
        Assert.Contains("不能撤回", lin.Text);
        Assert.NotNull(lin.Page.QuerySelector("#f-SEQ-05"));
        await lin.Post();
        Assert.Contains("写明理由后才能办", lin.Text);
        await lin.Post(("reason.SEQ-05", "人手不足，<b>一人</b>兼办"), ("reason.SEQ-03", "补录"));
        Assert.Equal("/matters/m1/candidacies/c2/gates/1", lin.Path);
        Assert.Contains("人手不足，<b>一人</b>兼办", lin.Text);
        Assert.True(office.Web.Journal.World.Candidacy("m1", "c2")!.Passages.ContainsKey(1));
    }

    [Fact]
    public async Task Corrects_a_closed_value_with_reason_and_approver()
    {
        await Ready("c3");
        await office.Web.Do(new PassGate("m1", "c3", null, 1, new Dictionary<string, string> { ["SEQ-03"] = "补录", ["SEQ-05"] = "x" }), GateOffice.Lin);
        using var lin = await office.Web.SignIn("lin");
        await lin.Open("/matters/m1/candidacies/c3/gates/1");
        var link = lin.Page.QuerySelector("#f-QualificationResponsibleLeader a[href*=correct]")!.GetAttribute("href")!;
        await lin.Open(link);
        Assert.Contains("高望舒", lin.Text);
        await lin.Post(("QualificationResponsibleLeader", "韩立冬"), ("Reason", ""), ("ApprovedBy", "林晓禾"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, lin.Status);
        Assert.Equal("韩立冬", lin.Page.QuerySelector("#QualificationResponsibleLeader")!.GetAttribute("value"));
        await lin.Post(("Reason", "写错了人"), ("ApprovedBy", "周砚田"));
        Assert.Equal("/matters/m1/candidacies/c3/gates/1", lin.Path);
        Assert.Contains("韩立冬", lin.Page.QuerySelector("#f-QualificationResponsibleLeader")!.TextContent);
        await lin.Open($"/ledger/{office.Web.Journal.Size - 1}");
        Assert.Contains("写错了人", lin.Text);
        Assert.Contains("（原值）", lin.Text);
        Assert.Contains("证明成立", lin.Text);
    }

    private async Task Ready(string row)
    {
        var gate = NineGates.Number(1);
        var items = gate.Conditions(KindsOfAppointment.Of("PROMOTE")).Select(c => c.Item).Concat(gate.Items.Where(i => Said.ContainsKey(i.Code))).Distinct()
            .Where(i => i.Code is not ("CandidateName" or "BirthDate" or "AppointmentKind"))
            .Where(i => office.Web.Journal.World.Dossier(office.Web.Journal.World.Matters["m1"], office.Web.Journal.World.Candidacy("m1", row)!).Find(i) is null)
            .Select(i => ItemInput.Of(i.Code, Said.GetValueOrDefault(i.Code) ?? Samples.Of(i, "2026-10-01 09:00"))).ToList();
        items.Add(ItemInput.Of("QualificationResponsibleLeader", "高望舒"));
        items.Add(ItemInput.Of("QualificationResponsibleOfficer", "周砚田"));
        await office.Web.Do(new RecordItems("m1", row, null, 1, items, []), GateOffice.Lin);
    }
}
