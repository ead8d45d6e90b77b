using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jishi.Record.Catalogue;
using Microsoft.Playwright;

namespace Jishi.Web.Tests.Browser;

/// <summary>A person before Chromium: finds every control by what is written at it, as a person or a screen reader does.</summary>
internal sealed class Desk(IPlaywright playwright, IBrowser browser, IPage page) : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _complaints = new();

    public IPage Page => page;

    /// <summary>What the browser complained of: errors of scripts, errors and warnings of the console, requests that failed.</summary>
    public IEnumerable<string> Complaints => _complaints;

    public static async Task<Desk> Open(Uri address)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Headless = true, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync(new() { BaseURL = address.ToString(), Locale = "zh-CN", ViewportSize = new() { Width = 1366, Height = 900 } });
        page.SetDefaultTimeout(30_000);
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

    /// <summary>Types a value and the time of its fact at the field of an item in the gate form; a file stands for an attachment.</summary>
    public async Task Fill(DataItem item, JsonElement value, string occurred)
    {
        var field = page.Locator("#f-" + item.Code);
        var folded = page.Locator($"details[data-cond={item.Code}]:not([open]) > summary");
        if (await folded.CountAsync() > 0) await folded.ClickAsync();
        switch (item.Type)
        {
            case YesNoType:
                await field.GetByRole(AriaRole.Radio, new() { Name = Text(value), Exact = true }).CheckAsync();
                break;
            case CodesType codes:
                foreach (var text in Text(value).Split('、')) await field.GetByRole(AriaRole.Checkbox, new() { Name = Label(codes.CodeTable, text), Exact = true }).CheckAsync();
                break;
            case CodeType { CodeTable.Rows.Length: <= 4 } code:
                await field.GetByRole(AriaRole.Radio, new() { Name = Label(code.CodeTable, Text(value)), Exact = true }).CheckAsync();
                break;
            case AttachmentType:
                await field.GetByLabel(item.Name + " 添加文件").SetInputFilesAsync(Papers.Pdf(item.Name));
                break;
            case TableType table:
                await FillRows(field, table, value);
                break;
            default:
                await Put(field.GetByLabel(item.Name, new() { Exact = true }), item.Type, Text(value));
                break;
        }

        await field.GetByLabel(item.Name + " 发生时间", new() { Exact = true }).FillAsync(occurred);
    }

    /// <summary>Puts a paper beside the value of an item.</summary>
    public async Task Attach(DataItem item, string paper)
    {
        var field = page.Locator("#f-" + item.Code);
        await field.GetByText("添加证据").ClickAsync();
        await field.GetByLabel(item.Name + " 的证据", new() { Exact = true }).SetInputFilesAsync(Papers.Pdf(paper));
    }

    private static async Task FillRows(ILocator field, TableType table, JsonElement rows)
    {
        foreach (var (row, n) in rows.EnumerateArray().Select((r, n) => (r, n + 1)))
        {
            if (await field.Locator("tbody tr").CountAsync() < n) await field.GetByRole(AriaRole.Button, new() { Name = "加一行", Exact = true }).ClickAsync();
            foreach (var column in table.Columns.Where(c => c.Type is not SignatureType && row.TryGetProperty(c.Code, out _)))
                await Put(field.GetByLabel(string.Create(CultureInfo.InvariantCulture, $"{column.Name} 第 {n} 行"), new() { Exact = true }), column.Type, Text(row.GetProperty(column.Code)));
        }
    }

    private static async Task Put(ILocator control, ItemType type, string text)
    {
        if (type is AttachmentType) await control.SetInputFilesAsync(Papers.Pdf("工作方案"));
        else if (type is YesNoType) await control.SelectOptionAsync(new SelectOptionValue { Label = text });
        else if (type is CodeType code) await control.SelectOptionAsync(new SelectOptionValue { Label = Label(code.CodeTable, text) });
        else await control.FillAsync(text);
    }

    /// <summary>A choice bears its Chinese name.</summary>
    private static string Label(CodeTable table, string text) => table.Find(text) is { } code ? table.Label(code) : text;

    /// <summary>A value as a person writes it.</summary>
    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "是",
        JsonValueKind.False => "否",
        JsonValueKind.Array => string.Join('、', value.EnumerateArray().Select(Text)),
        _ => value.ToString(),
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
