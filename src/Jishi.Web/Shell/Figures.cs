using System.Globalization;

namespace Jishi.Web.Shell;

/// <summary>How figures stand on a screen: thousands with a comma, hashes in groups of four, sizes in the unit that reads shortest.</summary>
public static class Figures
{
    public static string Count(long n) => n.ToString("N0", CultureInfo.InvariantCulture);

    public static string Percent(decimal of100) => of100.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    public static string Bytes(long n) => n switch
    {
        < 1024 => $"{Count(n)} B",
        < 1024 * 1024 => $"{Count(n / 1024)} KB",
        _ => (n / 1048576m).ToString("0.0", CultureInfo.InvariantCulture) + " MB",
    };

    /// <summary>The first eight and the last four digits: <c>9e41 70c2 … b8f0</c>. Shorter values stand whole.</summary>
    public static string ShortHash(string hex) => hex.Length <= 12 ? Grouped(hex) : $"{Grouped(hex[..8])} … {hex[^4..]}";

    public static string Grouped(string hex) => string.Join(' ', hex.Chunk(4).Select(four => new string(four)));
}
