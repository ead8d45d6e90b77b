using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Jishi.Web.Tests.Pages;

/// <summary>A browser without script: opens pages, fills the form that stands there and posts it, with the cookies of its session.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient _http;
    private Uri _at;

    public Visitor(Uri address)
    {
        _at = address;
        _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = true, CookieContainer = Cookies }) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; } = new();

    public HttpResponseMessage Answer { get; private set; } = null!;

    public IHtmlDocument Page { get; private set; } = null!;

    public HttpStatusCode Status => Answer.StatusCode;

    public string Path => _at.PathAndQuery;

    public string Text => Page.Body!.TextContent;

    public async Task<Visitor> Open(string path)
    {
        await Take(await _http.GetAsync(path));
        return this;
    }

    /// <summary>What an address gives as text, the page staying where it is.</summary>
    public Task<string> Download(string path) => _http.GetStringAsync(path);

    /// <summary>What the form on the page would send as it stands, with these fields set: its hidden fields, chosen and typed values.</summary>
    public List<(string Name, string Value)> Form(params (string Name, string Value)[] fields) => FormAt("main form[method=post]", fields);

    /// <summary>The same of one form among several.</summary>
    public List<(string Name, string Value)> FormAt(string selector, params (string Name, string Value)[] fields)
    {
        var form = Page.QuerySelector(selector) ?? throw new InvalidOperationException("no form on " + Path);
        var sent = form.QuerySelectorAll("input, textarea, select").SelectMany(Sent).Where(f => fields.All(g => g.Name != f.Name)).ToList();
        return [.. sent, .. fields];
    }

    public Task<Visitor> Post(params (string Name, string Value)[] fields) => Send(Form(fields));

    public async Task<Visitor> Send(IEnumerable<(string Name, string Value)> fields, string? to = null)
    {
        var action = Page.QuerySelector("main form[method=post]")?.GetAttribute("action");
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        await Take(await _http.PostAsync(to ?? (string.IsNullOrEmpty(action) ? Path : action), content));
        return this;
    }

    public async Task<Visitor> Upload(string field, params (string Name, byte[] Bytes)[] files)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Form()) content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files) content.Add(new ByteArrayContent(bytes), field, name);
        await Take(await _http.PostAsync(Path, content));
        return this;
    }

    public void Dispose() => _http.Dispose();

    private static IEnumerable<(string Name, string Value)> Sent(IElement field) => field switch
    {
        IHtmlInputElement { Type: "file" } => [],
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => [],
        IHtmlInputElement { Name: { Length: > 0 } name } input => [(name, input.Value)],
        IHtmlTextAreaElement { Name: { Length: > 0 } name } area => [(name, area.Value)],
        IHtmlSelectElement { Name: { Length: > 0 } name } select => [(name, select.Value ?? "")],
        _ => [],
    };

    private async Task Take(HttpResponseMessage answer)
    {
        Answer = answer;
        _at = answer.RequestMessage!.RequestUri!;
        Page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
