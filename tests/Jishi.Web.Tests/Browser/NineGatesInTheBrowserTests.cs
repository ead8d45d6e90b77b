using System.Text.RegularExpressions;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Record.Gates.G4Inspection;
using Microsoft.Playwright;

namespace Jishi.Web.Tests.Browser;

/// <summary>The whole way of a new user in real Chromium, against the real server. Without Chromium this fails.</summary>
public sealed class NineGatesInTheBrowserTests
{
    private const string First = "张三";
    private const string Second = "许若兰";
    private static readonly string Report = InspectionItems.InspectionReport.Name + ".pdf";

    [Fact]
    public async Task A_new_user_imports_a_form_opens_a_matter_and_takes_two_candidates_through_nine_gates()
    {
        var work = await CaseWork.Begin();
        await using var site = work.Site;
        await using var desk = await Desk.Open(site.Address);
        await SignIn(desk);
        await Import(desk);
        await OpenMatter(desk);
        foreach (var gate in NineGates.All.Take(3)) await Pass(desk, work, gate);
        await IsRefused(desk);
        foreach (var gate in NineGates.All.Skip(3).Take(3)) await Pass(desk, work, gate);
        await OpenMeeting(desk);
        foreach (var gate in NineGates.All.Skip(6)) await Pass(desk, work, gate);
        foreach (var name in new[] { First, Second }) await SeesReport(desk, name);
        await SeesAll(desk);
        Assert.Empty(desk.Complaints);
    }

    private static async Task SignIn(Desk desk)
    {
        await desk.Page.GotoAsync("/");
        await desk.IsAccessible("sign-in");
        await desk.Labelled("账号").FillAsync("lin");
        await desk.Labelled("口令").FillAsync(Site.Password);
        await desk.Go(desk.Button("登录"));
        await Assertions.Expect(desk.Page.GetByText("林晓禾").First).ToBeVisibleAsync();
    }

    private static async Task Import(Desk desk)
    {
        await desk.Go(desk.Menu("干部"));
        await desk.Go(desk.Link("导入任免审批表和名册").First);
        await desk.Labelled("文件").SetInputFilesAsync([Papers.Form(First, "199001"), Papers.Form(Second, "198602")]);
        await desk.Go(desk.Button("上传并核对"));
        await desk.IsAccessible("import");
        await desk.Go(desk.Button("确认导入"));
        await desk.Reads("新登记 2 人，更新 0 人，没有变化 0 人，没有导入 0");
        await desk.Go(desk.Menu("干部"));
        await desk.IsAccessible("cadres");
        await desk.Picture("cadres");
    }

    private static async Task OpenMatter(Desk desk)
    {
        await desk.Go(desk.Menu("选任事项"));
        await desk.Go(desk.Link("立一件事项").First);
        await desk.Labelled("文号").FillAsync("云组选〔2025〕1号");
        await desk.Labelled("名称").FillAsync("2025年第一批县管领导干部选任");
        await desk.Labelled("单位").SelectOptionAsync(new SelectOptionValue { Label = "中共云岭县委组织部" });
        await desk.Go(desk.Button("立项"));
        await desk.Go(desk.Link("加职位").First);
        await desk.Labelled("职位名称").FillAsync("县教育体育局局长");
        await desk.Go(desk.Button("加上"));
        foreach (var name in new[] { First, Second })
        {
            await desk.Go(desk.Link("加人选"));
            await desk.Labelled("先按姓名查干部").FillAsync(name);
            await desk.Go(desk.Button("查"));
            await desk.Page.GetByRole(AriaRole.Radio, new() { NameRegex = Starts(name) }).CheckAsync();
            await desk.Labelled("拟任职位").SelectOptionAsync(new SelectOptionValue { Label = "县教育体育局局长" });
            await desk.Labelled("任用类别").SelectOptionAsync(new SelectOptionValue { Label = "提拔" });
            await desk.Go(desk.Button("列为人选"));
        }

        await desk.Go(desk.Menu("选任事项"));
        await desk.IsAccessible("matters");
    }

    private static async Task Board(Desk desk)
    {
        await desk.Go(desk.Menu("选任事项"));
        await desk.Go(desk.Link("2025年第一批县管领导干部选任"));
    }

    private static async Task ToGate(Desk desk, string name, Gate gate)
    {
        await Board(desk);
        await desk.Go(desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = Starts($"{name} {gate.Name}：") }).First);
    }

    /// <summary>
    /// Both go through the gate side by side, the first by what is typed on its page alone; of the second only the report is, all else is recorded beside. The motion is
    /// the post's, which passes it once.
    /// </summary>
    private static async Task Pass(Desk desk, CaseWork work, Gate gate)
    {
        foreach (var part in CaseWork.Of(gate))
        {
            work.Ends(part);
            await Fill(desk, work, First, part, _ => true);
            if (gate.Number == 2) continue;
            await work.Record(Second, part, InspectionItems.InspectionReport.Code);
            if (gate.Number == 4) await Fill(desk, work, Second, part, i => i == InspectionItems.InspectionReport);
        }

        await Pass(desk, First, gate);
        if (gate.Number != 2) await Pass(desk, Second, gate);
    }

    private static async Task Fill(Desk desk, CaseWork work, string name, CaseWork.Part part, Func<DataItem, bool> chosen)
    {
        await ToGate(desk, name, NineGates.Number(part.Gate));
        var values = work.Values(name, part).Where(v => chosen(v.Item)).ToList();
        foreach (var (item, value, occurred) in values) await desk.Fill(item, value, occurred);

        // Nobody signs for others on a page: the signed original is the paper beside the conclusion.
        if (values.Any(v => v.Item == InspectionItems.IntegrityConclusion)) await desk.Attach(InspectionItems.IntegrityConclusion, "廉洁自律结论性意见（签字原件）");
        if (name == First && part.Gate == 4) await desk.IsAccessible("gate form");
        if (name == First && part.Gate == 4) await desk.Picture("gate");
        await desk.Go(desk.Button("记录"));
        var dossier = work.Dossier(name);
        Assert.All(values, v => Assert.True(dossier.IsSettled(v.Item), v.Item.Code));
    }

    private static async Task Pass(Desk desk, string name, Gate gate)
    {
        await ToGate(desk, name, gate);
        await desk.Go(desk.Button("办结本关"));
        if (name == First && gate.Number == 4) await desk.IsAccessible("confirmation");
        foreach (var reason in await desk.Page.GetByLabel(Starts("办结的理由")).AllAsync()) await reason.FillAsync("当日集中录入，事实以原始材料为准。");
        await desk.Go(desk.Button("确认办结"));
    }

    private static async Task IsRefused(Desk desk)
    {
        await ToGate(desk, First, NineGates.Number(7));
        await desk.Go(desk.Button("办结本关"));
        await desk.Reads("关口依序推进");
        await desk.Reads("SEQ-01");
        await desk.Reads("组织考察");
        await Assertions.Expect(desk.Button("确认办结")).ToHaveCountAsync(0);
        Assert.Empty(desk.Complaints); // A refusal is a page of its own, not an error to the browser.
    }

    private static async Task OpenMeeting(Desk desk)
    {
        await Board(desk);
        await desk.Go(desk.Link("排会"));
        await desk.Labelled("会议名称").FillAsync("县委常委会第八十六次会议");
        foreach (var name in new[] { First, Second }) await desk.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = Starts(name) }).CheckAsync();
        await desk.Go(desk.Button("排会"));
        await Board(desk);
        await desk.IsAccessible("board");
        await desk.Picture("board");
    }

    private static async Task SeesAll(Desk desk)
    {
        foreach (var name in new[] { First, Second })
        {
            await Board(desk);
            await desk.Go(desk.Link(name + " 处置"));
            await desk.Reads("已转正");
            await desk.Go(desk.Link("全景图"));
            await Assertions.Expect(Entries(desk)).ToHaveCountAsync(9);
            await Assertions.Expect(Rows(desk).GetByRole(AriaRole.Link, new() { Name = Report, Exact = true })).ToHaveCountAsync(1);
        }

        await desk.IsAccessible("panorama");
        await desk.Picture("panorama");
        await desk.Go(Entries(desk).Last);
        await desk.Reads("试用期转正");
        await desk.Go(desk.Menu("账本"));
        await desk.IsAccessible("ledger");
        await desk.Picture("ledger");
        await desk.Go(desk.Menu("规则库"));
        await desk.IsAccessible("rules");
    }

    /// <summary>The paper stands at its item of the gate, and its own page says whose evidence for which item it is.</summary>
    private static async Task SeesReport(Desk desk, string name)
    {
        await ToGate(desk, name, NineGates.Number(4));
        await desk.Go(desk.Page.GetByRole(AriaRole.Group, new() { Name = InspectionItems.InspectionReport.Name, Exact = true }).GetByRole(AriaRole.Link, new() { Name = Report, Exact = true }));
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(Report);
        await desk.Reads("与校验值相符");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = name })).ToContainTextAsync(InspectionItems.InspectionReport.Name);
    }

    private static ILocator Rows(Desk desk) => desk.Page.GetByRole(AriaRole.Region, new() { Name = "关口逐行列表，可横向滚动" });

    private static ILocator Entries(Desk desk) => Rows(desk)
        .GetByRole(AriaRole.Link, new() { NameRegex = Starts("第 .* 号$") });

    private static Regex Starts(string words) => new("^" + words, RegexOptions.None, TimeSpan.FromSeconds(1));
}
