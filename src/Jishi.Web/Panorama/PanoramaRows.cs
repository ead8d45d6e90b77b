using System.Collections.Immutable;
using Jishi.Record.Catalogue;
using Jishi.Web.Shell;

namespace Jishi.Web.Panorama;

/// <summary>The nine rows: state, name and dates at the left, the bar on the axis, people, papers and findings at the right.</summary>
internal static class PanoramaRows
{
    public const double Top = 236;
    public const double RowHeight = 56;
    public const double Bottom = Top + (9 * RowHeight);

    public static readonly (double X, string Words)[] Columns =
        [(40, "关口"), (1076, "责任领导"), (1150, "具体责任人"), (1240, "纪实人"), (1318, "证据"), (1376, "预警与处理")];

    private const double Size = 14.5;

    public static IEnumerable<Shape> Draw(PanoramaSource source, ImmutableArray<GateFacts> gates, TimeScale scale)
    {
        for (var n = 0; n <= 9; n++) yield return new Shape.Line("p-hair", 40, Top + (n * RowHeight), 1560, Top + (n * RowHeight));
        foreach (var flow in Flows(gates, scale, source)) yield return flow;
        for (var n = 0; n < gates.Length; n++)
        {
            var y = Top + (n * RowHeight);
            foreach (var shape in Left(gates[n], y).Concat(OnAxis(gates[n], y, scale, source)).Concat(AtRight(gates[n], y))) yield return shape;
        }
    }

    public static string Flag(double x, double y) => $"M{Shape.N(x)} {Shape.N(y - 12)}v24M{Shape.N(x)} {Shape.N(y - 12)}h12l-3 4 3 4h-12";

    /// <summary>Where the bar of a gate begins and ends; null where it has none.</summary>
    private static (double From, double To)? BarOf(GateFacts gate, TimeScale scale, PanoramaSource source)
    {
        if (gate.NotApplying is not null || (gate.Start ?? gate.End) is not { } start) return null;
        var end = gate.End ?? gate.Passage?.At ?? source.PrintedAt;
        var (from, to) = (scale.X(start), scale.X(end > start ? end : start));
        return to - from >= 6 ? (from, to) : (Math.Min(from, TimeScale.Right - 6), Math.Min(from, TimeScale.Right - 6) + 6);
    }

    private static IEnumerable<Shape> Left(GateFacts gate, double y)
    {
        if (gate.Passage is not null)
        {
            yield return new Shape.Circle("p-done", 54, y + 28, 13);
            yield return new Shape.Path("p-tickm", $"M48.5 {Shape.N(y + 28)}l4 4 7.5 -8");
        }
        else
        {
            yield return new Shape.Circle(gate.IsBegun ? "p-begun" : "p-abs", 54, y + 28, 12);
        }

        yield return new Shape.Text("p-g", 78, y + 26, $"{gate.Gate.Number} {gate.Gate.Name}");
        yield return new Shape.Text("p-gd", 78, y + 46, gate.Dates);
    }

    private static IEnumerable<Shape> OnAxis(GateFacts gate, double y, TimeScale scale, PanoramaSource source)
    {
        if (BarOf(gate, scale, source) is not var (from, to))
        {
            var why = gate.NotApplying is { } reason ? $"不适用：{reason}" : gate.Passage is { } p ? $"已办结，没有起止时间（{LegalTime.Show(p.At)}）" : "";
            if (why.Length > 0) yield return new Shape.Text("p-gd", TimeScale.Left + 8, y + 33, TextWidth.Fit(why, Size, 640));
            yield break;
        }

        var open = gate.End is null && gate.Passage is null;
        yield return new Shape.Rect(open ? "p-open" : "p-bar", from, y + 27, to - from, 14, 2);
        foreach (var (at, _) in gate.Points) yield return new Shape.Circle("p-dot", scale.X(at), y + 34, 3.5);
        if (gate.Late.Length > 0) yield return new Shape.Path("p-tri", $"M{Shape.N(scale.X(gate.Late[0]))} {Shape.N(y + 43)}l6.5 11h-13z");
        var reach = to;
        if (gate.Submitted is { } sent)
        {
            reach = Math.Max(to, scale.X(sent.At) + 14);
            yield return new Shape.Path("p-subm", Flag(scale.X(sent.At), y + 34));
        }

        foreach (var label in Labels(gate, y, from, reach)) yield return label;
    }

    // Right of the bar, else left of it, else above its start: never over the bar itself.
    private static IEnumerable<Shape.Text> Labels(GateFacts gate, double y, double from, double to)
    {
        var points = string.Join('　', gate.Points.Select(p => p.Words).Distinct(StringComparer.Ordinal));
        var words = new[] { ("p-m", gate.Gist.Length > 0 ? gate.Gist : points), ("p-m2", gate.Submitted?.Words ?? "") }.Where(w => w.Item2.Length > 0).ToList();
        if (words.Count == 0) yield break;
        var right = TimeScale.Right + 20 - to - 10;
        var left = from - 10 - TimeScale.Left;
        var widest = words.Max(w => TextWidth.Of(w.Item2, Size));
        var (x, anchor, room) = widest <= right || (right >= left && right >= 120) ? (to + 10, "start", right)
            : widest <= left || left >= 120 ? (from - 10, "end", left)
            : (TimeScale.Left + 4, "start", 0);
        for (var n = 0; n < words.Count; n++)
        {
            var (css, text) = words[n];
            yield return room > 0
                ? new Shape.Text(css + " p-halo", x, y + 39 + ((n - ((words.Count - 1) / 2.0)) * 19), TextWidth.Fit(text, Size, room), anchor, Full: text)
                : new Shape.Text(css + " p-halo", x + (n * 240), y + 21, TextWidth.Fit(text, Size, 230), anchor, Full: text);
        }
    }

    private static IEnumerable<Shape> AtRight(GateFacts gate, double y)
    {
        if (gate.NotApplying is not null) yield break;
        foreach (var (x, name, width) in new[] { (1076.0, gate.Leader, 70.0), (1150, gate.Officer, 86), (1240, gate.Recorder, 74) })
            yield return name.Length == 0
                ? new Shape.Text("p-gd", x, y + 26, "未填")
                : new Shape.Text("p-c", x, y + 26, TextWidth.Fit(name, 16, width), Full: name);
        yield return new Shape.Text("p-c p-b", 1318, y + 26, Figures.Count(gate.Papers), Unit: "件");
        if (gate.Passage is { } passage) yield return new Shape.Text("p-gd", 1076, y + 46, TextWidth.Fit($"{LegalTime.Show(passage.At)[2..10]} {passage.By}办结，第 {Figures.Count(passage.Index)} 号分录", Size, 286));
        foreach (var shape in Handling(gate, y)) yield return shape;
    }

    private static IEnumerable<Shape> Handling(GateFacts gate, double y)
    {
        if (gate.Findings.Length == 0)
        {
            yield return new Shape.Text("p-gd", 1376, y + 26, gate.Late.Length > 0 ? $"晚录 {gate.Late.Length} 项" : gate.IsBegun ? "无" : "");
            yield break;
        }

        var first = gate.Findings[0];
        yield return new Shape.Path("p-tri", $"M1385 {Shape.N(y + 12)}l9 16h-18z");
        yield return new Shape.Text("p-c", 1400, y + 26, TextWidth.Fit(first.Title, 16, 156), Full: first.Title);
        var more = gate.Findings.Length > 1 ? $"，另 {gate.Findings.Length - 1} 条" : "";
        yield return new Shape.Text("p-gd", 1400, y + 46, $"{first.RuleId} {(first.Standing is null ? "未处理" : "已说明")}{more}");
    }

    private static IEnumerable<Shape> Flows(ImmutableArray<GateFacts> gates, TimeScale scale, PanoramaSource source)
    {
        (double X, double Y)? last = null;
        for (var n = 0; n < gates.Length; n++)
        {
            if (BarOf(gates[n], scale, source) is not var (from, to)) continue;
            var y = Top + (n * RowHeight) + 27;
            if (last is var (x, above))
                yield return new Shape.Path("p-flow", x >= from && x <= to ? $"M{Shape.N(x)} {Shape.N(above)}V{Shape.N(y)}" : $"M{Shape.N(x)} {Shape.N(above)}V{Shape.N(y + 7)}H{Shape.N(x < from ? from : to)}");
            last = gates[n].Passage is null ? null : (to, y + 14);
        }
    }
}
