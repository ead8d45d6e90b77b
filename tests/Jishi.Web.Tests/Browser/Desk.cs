using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Jishi.Record.Catalogue;
using Microsoft.Playwright;

namespace Jishi.Web.Tests.Browser;

/// <summary>A person before Chromium: finds every control by what is written at it, as a person or a screen reader does.</summary>
internal sealed class Desk(IPlaywright playwright, IBrowser browser, IPage page) : IAsyncDisposable
{
    private static readonly string[] Good = ["PASS", "FIT", "CLEAR", "SUBMIT", "CONFIRM", "AGREE", "NONE", "CONSISTENT"];
    private readonly ConcurrentQueue<string> _complaints = new();

    public IPage Page => page;

    /// <summary>What the browser complained of: errors of scripts, errors and warnings of the console, requests that failed.</summary>
    public IEnumerable<string> Complaints => _complaints;

    public static async Task<Desk> Open(Uri address)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Headless = true, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync(new() { BaseURL = address.ToString(), Locale = "zh-CN", ViewportSize = new() { Width = 1366, Height = 900 } });
        page.SetDefaultTimeout(10_000);
        var desk = new Desk(playwright, browser, page);
        page.Console += (_, m) =>
        {
            if (m.Type is "error" or "warning") desk._complaints.Enqueue(m.Text);
        };
        page.PageError += (_, error) => desk._complaints.Enqueue(error);
        page.RequestFailed += (_, request) => desk._complaints.Enqueue($"{request.Method} {new Uri(request.Url).AbsolutePath}: {request.Failure}");
        return desk;
    }

    public ILocator Link(string words) => page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true });

    /// <summary>An entry of the main navigation.</summary>
    public ILocator Menu(string words) => page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" }).GetByRole(AriaRole.Link, new() { Name = words, Exact = true });

    public ILocator Button(string words) => page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true });

    public ILocator Labelled(string words) => page.GetByLabel(new Regex("^" + Regex.Escape(words) + "＊?$", RegexOptions.None, TimeSpan.FromSeconds(1)));

    public ILocator Main => page.GetByRole(AriaRole.Main);

    /// <summary>
    /// Follows a link or presses a button, until the page that answers stands. What a saved draft unfolds can move a button away just before it is pressed: then it is
    /// pressed again, as people do; a form that was sent is not sent twice.
    /// </summary>
    public async Task Go(ILocator control)
    {
        var stands = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Stand(object? sender, IPage p) => stands.TrySetResult();
        page.DOMContentLoaded += Stand;
        await control.ClickAsync();
        if (await Task.WhenAny(stands.Task, Task.Delay(TimeSpan.FromSeconds(5))) != stands.Task && await control.IsVisibleAsync()) await control.ClickAsync();
        await stands.Task.WaitAsync(TimeSpan.FromSeconds(15));
        page.DOMContentLoaded -= Stand;
    }

    public async Task Reads(string words) => await Assertions.Expect(Main).ToContainTextAsync(words);

    /// <summary>Fills the field of an item in the gate form: what is written, or a plausible value of its type.</summary>
    public async Task Fill(DataItem item, string? text, string now)
    {
        var group = page.GetByRole(AriaRole.Group, new() { Name = item.Name, Exact = true });
        switch (item.Type)
        {
            case YesNoType:
                await group.GetByRole(AriaRole.Radio, new() { Name = text ?? "是", Exact = true }).CheckAsync();
                break;
            case CodesType codes:
                await group.GetByRole(AriaRole.Checkbox, new() { Name = text ?? Label(codes.CodeTable), Exact = true }).CheckAsync();
                break;
            case CodeType { CodeTable.Rows.Length: <= 4 } code:
                await group.GetByRole(AriaRole.Radio, new() { Name = text ?? Label(code.CodeTable), Exact = true }).CheckAsync();
                break;
            case AttachmentType:
                await group.GetByLabel(item.Name + " 添加文件").SetInputFilesAsync(Papers.Pdf(item.Name));
                break;
            case TableType table:
                foreach (var column in table.Columns.Where(c => c.Type is not SignatureType))
                    await Put(group.GetByLabel(column.Name + " 第 1 行", new() { Exact = true }), column.Type, null, now);
                break;
            default:
                await Put(page.GetByLabel(item.Name, new() { Exact = true }), item.Type, text, now);
                break;
        }
    }

    private static async Task Put(ILocator control, ItemType type, string? text, string now)
    {
        if (type is AttachmentType) await control.SetInputFilesAsync(Papers.Pdf("工作方案"));
        else if (type is YesNoType) await control.SelectOptionAsync(new SelectOptionValue { Label = text ?? "是" });
        else if (type is CodeType code) await control.SelectOptionAsync(new SelectOptionValue { Label = text ?? Label(code.CodeTable) });
        else await control.FillAsync(text ?? Plausible(type, now));
    }

    private static string Label(CodeTable table) => table.Rows.FirstOrDefault(r => Good.Contains(r.Code), table.Rows[0]).Label;

    private static string Plausible(ItemType type, string now) => type switch
    {
        IntegerType => "11",
        DecimalType => "3.5",
        PercentType => "49/84",
        DateType => now[..10],
        MonthType => now[..7],
        DateTimeType => now,
        PersonType => "高望舒",
        PeopleType => "高望舒、苏砚青",
        OrganType => "县纪委监委机关",
        PostType => "县教育体育局局长",
        _ => "按规定办理，材料在卷。",
    };

    /// <summary>Axe finds nothing on the page as it stands.</summary>
    public async Task IsAccessible(string name)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Papers.InTests("lib/axe.min.js")));
        var found = await page.EvaluateAsync<string[]>("async () => (await axe.run()).violations.map(v => v.id + '：' + v.nodes.map(n => n.html).slice(0, 3).join(' | '))");
        Assert.True(found.Length == 0, string.Create(CultureInfo.InvariantCulture, $"{name}: {string.Join('\n', found)}"));
    }

    /// <summary>Keeps a picture of the page for the documentation, when asked to.</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("JISHI_SCREENS") == "1")
            await page.ScreenshotAsync(new() { Path = Papers.InTests($"../../docs/screens/{name}.png"), FullPage = true });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        playwright.Dispose();
    }
}
