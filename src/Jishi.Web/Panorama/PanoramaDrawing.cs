using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Record.Gates;
using Jishi.Web.Shell;

namespace Jishi.Web.Panorama;

/// <summary>
/// The panorama (全景图): one candidacy from qualification to confirmation on one sheet of the A ratio, as positioned shapes, with the same
/// content as facts for the table below. Drawn from the record only; the page paints it.
/// </summary>
public sealed record PanoramaDrawing(string Title, string Description, ImmutableArray<Shape> Shapes, ImmutableArray<GateFacts> Gates)
{
    public const double Width = 1600;
    public const double Height = 1131;

    public static PanoramaDrawing Of(PanoramaSource source)
    {
        ImmutableArray<GateFacts> gates = [.. NineGates.All.Select(g => GateFacts.Of(source, g))];
        var scale = TimeScale.Of(gates.SelectMany(g => Spans(g, source)), LegalTime.Day(source.PrintedAt));
        List<Shape> shapes = [new Shape.Rect("p-bg", 0, 0, Width, Height), new Shape.Rect("p-frame", 12, 8, 1576, 1115, 3)];
        shapes.AddRange(PanoramaHead.Draw(source, gates));
        shapes.AddRange(PanoramaAxis.Draw(scale));
        shapes.AddRange(PanoramaRows.Draw(source, gates, scale));
        shapes.AddRange(PanoramaPanels.Draw(source, gates));
        shapes.AddRange(PanoramaFoot.Draw(source));
        return new PanoramaDrawing($"{source.Dossier.CadreName}选拔任用全程纪实全景图", Describe(gates), [.. shapes], gates);
    }

    // An open gate reaches to the day of the drawing.
    private static IEnumerable<(DateOnly, DateOnly)> Spans(GateFacts gate, PanoramaSource source)
    {
        if (gate.Start is { } start) yield return (LegalTime.Day(start), LegalTime.Day(gate.End ?? (gate.Passage?.At ?? source.PrintedAt)));
        else if (gate.End is { } end) yield return (LegalTime.Day(end), LegalTime.Day(end));
        if (gate.Submitted is { } sent) yield return (LegalTime.Day(sent.At), LegalTime.Day(sent.At));
    }

    private static string Describe(ImmutableArray<GateFacts> gates)
    {
        var owed = gates.Count(g => g.NotApplying is null);
        var passed = gates.Count(g => g.Passage is not null);
        var findings = gates.Sum(g => g.Findings.Length);
        return $"应过 {owed} 关，已办结 {passed} 关，预警 {findings} 条。同样内容见下方文字表。";
    }
}

/// <summary>The time axis over the rows.</summary>
internal static class PanoramaAxis
{
    public static IEnumerable<Shape> Draw(TimeScale scale)
    {
        var ticks = scale.Ticks().ToList();
        var days = ticks.Where(t => t.Days).Select(t => t.X).ToList();
        var end = scale.BreakX is { } b ? b - 11 : TimeScale.Right;
        for (var n = 0; n < days.Count; n += 2) yield return new Shape.Rect("p-week", days[n], 230, (n + 1 < days.Count ? days[n + 1] : end) - days[n], PanoramaRows.Bottom - 230);
        foreach (var (x, words, isDay) in ticks)
        {
            if (!isDay) yield return new Shape.Line("p-tick", x, 230, x, PanoramaRows.Bottom);
            if (x + TextWidth.Of(words, 14.5) <= (isDay ? end : TimeScale.Right + 22)) yield return new Shape.Text("p-ax", x + 3, 222, words);
        }

        foreach (var (x, words) in scale.Captions()) yield return new Shape.Text("p-axh", x, 202, words);
        if (scale.BreakX is { } at)
        {
            yield return new Shape.Path("p-break", $"M{Shape.N(at)} 230V{Shape.N(PanoramaRows.Bottom)}");
            yield return new Shape.Path("p-break2", $"M{Shape.N(at - 9)} 218l6 8 6 -12 6 8");
        }

        foreach (var (x, words) in PanoramaRows.Columns) yield return new Shape.Text("p-ax", x, 222, words);
    }
}

/// <summary>Legend and provenance at the foot.</summary>
internal static class PanoramaFoot
{
    public static IEnumerable<Shape> Draw(PanoramaSource source)
    {
        yield return new Shape.Circle("p-done", 52, 1068, 8);
        yield return new Shape.Text("p-m", 68, 1073, "已办结");
        yield return new Shape.Rect("p-bar", 132, 1061, 24, 14, 2);
        yield return new Shape.Text("p-m", 164, 1073, "关口起止");
        yield return new Shape.Rect("p-open", 244, 1061, 24, 14, 2);
        yield return new Shape.Text("p-m", 276, 1073, "办理中");
        yield return new Shape.Circle("p-dot", 342, 1068, 3.5);
        yield return new Shape.Text("p-m", 354, 1073, "关键动作");
        yield return new Shape.Path("p-tri", "M434 1061l7 13h-14z");
        yield return new Shape.Text("p-m", 450, 1073, "预警、晚录");
        yield return new Shape.Path("p-subm", PanoramaRows.Flag(542, 1068));
        yield return new Shape.Text("p-m", 564, 1073, "上报提交");
        yield return new Shape.Text("p-gd", 40, 1102, "本图由账本分录推出，与账本不符者以账本为准");
        var root = source.Root.Length == 0 ? "" : $"根哈希 {Figures.ShortHash(source.Root)}　";
        yield return new Shape.Text("p-m", 1560, 1073, $"{root}账本 {Figures.Count(source.LedgerSize)} 条分录　打印于 {LegalTime.Show(source.PrintedAt)}　{source.PrintedBy}", "end");
        yield return new Shape.Text("p-gd", 1560, 1102, source.SeesRestricted ? "内部资料，按权限查阅" : "内部资料，限授权人员查看的内容未列", "end");
    }
}
