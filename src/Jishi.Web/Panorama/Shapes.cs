using System.Globalization;

namespace Jishi.Web.Panorama;

/// <summary>One shape of the drawing, where it stands and in which class it is painted. The page only writes them down.</summary>
public abstract record Shape(string Css)
{
    private Shape()
        : this("")
    {
    }

    public sealed record Rect(string Css, double X, double Y, double Width, double Height, double Rx = 0) : Shape(Css);

    public sealed record Line(string Css, double X1, double Y1, double X2, double Y2) : Shape(Css);

    public sealed record Circle(string Css, double X, double Y, double Radius) : Shape(Css);

    public sealed record Path(string Css, string Data) : Shape(Css);

    /// <param name="Anchor">start, middle or end</param>
    /// <param name="Unit">a smaller word after the text</param>
    /// <param name="Full">the whole text where it was cut to fit</param>
    public sealed record Text(string Css, double X, double Y, string Words, string Anchor = "start", string Unit = "", string? Full = null) : Shape(Css);

    /// <summary>A coordinate as SVG takes it, to a tenth.</summary>
    public static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>How wide words are when set, near enough to place them: no font is at hand on the server.</summary>
public static class TextWidth
{
    public static double Of(string words, double size) => words.EnumerateRunes().Sum(r => IsWide(r.Value) ? size : size * 0.58);

    /// <summary>The words, cut with «…» where they would be wider.</summary>
    public static string Fit(string words, double size, double width)
    {
        if (Of(words, size) <= width) return words;
        var cut = words.EnumerateRunes().ToList();
        while (cut.Count > 1 && Of(string.Concat(cut), size) + size > width) cut.RemoveAt(cut.Count - 1);
        return string.Concat(cut) + "…";
    }

    private static bool IsWide(int rune) => rune >= 0x2E80 || rune is 0x2014 or 0x2026 or 0x201C or 0x201D;
}
