using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Playwright;

namespace Jishi.Web.Tests.Browser;

/// <summary>The files that a person brings to the desk.</summary>
internal static class Papers
{
    public static string InTests(string path, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", path));

    /// <summary>An empty PDF whose bytes differ from those of any other name.</summary>
    public static FilePayload Pdf(string name) => new()
    {
        Name = name + ".pdf",
        MimeType = "application/pdf",
        Buffer = Encoding.UTF8.GetBytes($"%PDF-1.4\n% {name}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
    };

    /// <summary>The sample appointment form, made out for another person.</summary>
    public static FilePayload Form(string name, string birth)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "lrmx", "synthetic_3.2.lrmx"))
            .Replace("<XingMing>张三", "<XingMing>" + name, StringComparison.Ordinal)
            .Replace("<ChuShengNianYue>199001", "<ChuShengNianYue>" + birth, StringComparison.Ordinal)
            .Replace("000000199001", "000000" + birth, StringComparison.Ordinal);
        return new() { Name = name + ".lrmx", MimeType = "application/xml", Buffer = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)] };
    }
}
