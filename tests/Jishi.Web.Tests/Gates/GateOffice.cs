using System.Net.Http.Headers;
using Jishi.Record.Accounts;
using Jishi.Record.Cadres;
using Jishi.Record.Deciding;
using Jishi.Record.Matters;
using Jishi.Web.Tests.Pages;

namespace Jishi.Web.Tests.Gates;

/// <summary>One matter with two posts and three rows, ready for recording: c1 and c2 stand for p1, and p2 has nobody yet.</summary>
public sealed class GateOffice : IAsyncLifetime
{
    public static readonly Actor Lin = new("lin", "林晓禾", Roles.Recorder);
    public static readonly Actor Zhou = new("zhou", "周砚田", Roles.CadreChief);

    public WebOffice Web { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Web.InitializeAsync();
        await Web.Do(new OpenMatter("m1", "云组选〔2026〕7号", "第二批选任", "yunling"), Lin);
        await Web.Do(new AddPost("m1", "p1", "经济开发区管委会副主任", null), Lin);
        await Web.Do(new AddPost("m1", "p2", "县教育体育局局长", null), Lin);
        foreach (var (row, cadre, name) in new[] { ("c1", "k1", "邵云帆"), ("c2", "k2", "石松年𠮷"), ("c3", "k3", "许若兰") })
        {
            await Web.Do(new RegisterCadre(cadre, "form", [ItemInput.Of("CandidateName", name), ItemInput.Of("BirthDate", "1985-03")]), Lin);
            await Web.Do(new EnterCandidate("m1", row, "p1", cadre, "PROMOTE"), Lin);
        }
    }

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    /// <summary>Posts the form on the page as multipart, with files by field.</summary>
    public static async Task<HttpResponseMessage> Multipart(Visitor visitor, Uri address, IEnumerable<(string Name, string Value)> fields, params (string Field, string Name, byte[] Bytes)[] files)
    {
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = visitor.Cookies, AllowAutoRedirect = false });
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        foreach (var (field, name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(part, field, name);
        }

        return await http.PostAsync(new Uri(address, visitor.Path), content);
    }
}
