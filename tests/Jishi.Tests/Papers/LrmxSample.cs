using System.Text;
using Jishi.Papers.Lrmx;

namespace Jishi.Tests.Papers;

/// <summary>Sample files and small made-up papers of the invented person 张三.</summary>
internal static class LrmxSample
{
    public const string V30 = "v3.0.2.12_redacted.lrmx";
    public const string V32 = "synthetic_3.2.lrmx";
    public const string V2025 = "synthetic_2025_two_new_elements.lrmx";

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", "lrmx", name));

    public static LrmxReading ReadFile(string name) => LrmxReader.Read(Bytes(name), name);

    public static LrmxReading ReadXml(string xml) => LrmxReader.Read(Encoding.UTF8.GetBytes(xml), "张三.lrmx");

    /// <summary>A form of these elements, on line 2 and after.</summary>
    public static LrmxReading ReadPerson(string inner) => ReadXml($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Person>{inner}</Person>");

    public static LrmxForm Form(this LrmxReading reading)
    {
        Assert.NotNull(reading.Form);
        return reading.Form;
    }

    public static LrmxReportLine[] Lines(this LrmxReading reading, string element, LrmxLevel level) =>
        [.. reading.Report.Where(line => line.Element == element && line.Level == level)];

    public static void RefusedWith(this LrmxReading reading, string words)
    {
        Assert.True(reading.Refused);
        Assert.NotNull(reading.RefusalZh);
        Assert.Contains(words, reading.RefusalZh);
    }
}
