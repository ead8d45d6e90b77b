using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Tests.Papers;
using Microsoft.Playwright;

namespace Jishi.Web.Tests.Browser;

/// <summary>An import in real Chromium: every page of it accessible, the progress moving by itself, the report standing at the end.</summary>
public sealed class ImportInTheBrowserTests
{
    [Fact]
    public async Task A_batch_is_looked_at_confirmed_watched_and_reported()
    {
        await using var site = await Site.Open();
        await using var desk = await Desk.Open(site.Address);
        await desk.Page.GotoAsync("/");
        await desk.Labelled("账号").FillAsync("lin");
        await desk.Labelled("口令").FillAsync(Site.Password);
        await desk.Go(desk.Button("登录"));
        var people = InventedPeople.Make(171, 20261122);

        await Upload(desk, [.. people.Select((p, n) => File($"{n:000}.lrmx", InventedPeople.Form(p, InventedPeople.Jpeg(600, 840))))]);
        await desk.IsAccessible("import plan of forms");
        await desk.Go(desk.Button("确认导入"));
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "导入结果" })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await desk.IsAccessible("import report");

        var roster = new XlsxFile().Sheet("县直").Row(InventedPeople.Heading);
        foreach (var (person, n) in people.Take(12).Select((p, n) => (p, n))) roster.Row(InventedPeople.Row(person with { Post = n < 3 ? "县委副书记" : person.Post, Sex = n == 11 ? "先生" : person.Sex }, n + 1));
        await Upload(desk, [File("名册.xlsx", roster.Save())]);
        await desk.Reads("不能导入 1 处");
        await desk.IsAccessible("import plan of a roster");
        await desk.Go(desk.Link("全部打勾"));
        await desk.Go(desk.Button("确认导入"));
        await desk.Reads("更新 11 人");

        var cadre = site.Journal.World.Cadres.Near.Values.Single(c => (string)c.Items.Find(CadreItems.IdNumber)!.Value! == people[0].IdNumber);
        await desk.Page.GotoAsync("/cadres/" + cadre.Id);
        await desk.Reads("县委副书记");
        await desk.IsAccessible("cadre");
        await desk.Go(desk.Link("裁剪或换一张"));
        await desk.IsAccessible("photo");
        await desk.Labelled("从上起（像素）").FillAsync("10");
        await desk.Go(desk.Button("看一看"));
        Assert.Equal("0 10 600 750", await desk.Page.Locator("svg.j-photo").GetAttributeAsync("viewBox"));
        await desk.Labelled("从上起（像素）").FillAsync("200");
        await desk.Go(desk.Button("记下裁剪框"));
        await desk.Reads("要落在照片 600×840 之内");
        await desk.Labelled("从上起（像素）").FillAsync("10");
        await desk.Go(desk.Button("记下裁剪框"));
        var crop = Assert.Single((ValueList<TableRow>)site.Journal.World.Cadres[cadre.Id].Items.Find(CadreItems.PhotoCrop)!.Value!);
        Assert.Equal(10, crop.Get<long>("Top"));
        Assert.Contains("422", Assert.Single(desk.Complaints), StringComparison.Ordinal); // the crop box beyond the photo, refused above
    }

    private static async Task Upload(Desk desk, FilePayload[] files)
    {
        await desk.Page.GotoAsync("/cadres/import");
        await desk.Labelled("文件").SetInputFilesAsync(files);
        await desk.Go(desk.Button("上传并核对"));
    }

    private static FilePayload File(string name, byte[] bytes) => new() { Name = name, MimeType = "application/octet-stream", Buffer = bytes };
}
