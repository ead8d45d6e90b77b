using System.Collections.Immutable;
using Jishi.Web.Panorama;
using Jishi.Web.Shell;

namespace Jishi.Web.Pages.Ledger;

/// <summary>
/// Draws the way from an entry to the root: a small tree of sixteen leaves stands for the whole, since a picture of twenty levels teaches
/// nothing. Left and right turns of the lowest four levels are those of the entry itself.
/// </summary>
public static class ProofDrawing
{
    private static readonly double[] LevelY = [268, 222, 164, 102, 33];

    public static ImmutableArray<Shape> Of(long index, int steps, string root)
    {
        var levels = Math.Clamp(steps, 1, 4);
        var mine = (int)(index % (1 << levels));
        var shapes = new List<Shape>();
        for (var leaf = 0; leaf < 1 << levels; leaf++) shapes.Add(new Shape.Rect("l-f", X(0, leaf, levels) - 13, 268, 26, 26, 2));
        for (var level = 1; level <= levels; level++)
        {
            for (var node = 0; node < 1 << (levels - level); node++)
            {
                shapes.Add(new Shape.Path("l-e", $"M{At(level - 1, node * 2, levels)}L{At(level, node, levels)}L{At(level - 1, (node * 2) + 1, levels)}"));
                if (level < levels) shapes.Add(new Shape.Circle("l-f", X(level, node, levels), Y(level, levels), 9));
            }
        }

        shapes.Add(new Shape.Path("l-path", "M" + string.Join('L', Enumerable.Range(0, levels + 1).Select(level => At(level, mine >> level, levels)))));
        for (var level = 1; level < levels; level++) shapes.Add(new Shape.Circle("l-on", X(level, mine >> level, levels), Y(level, levels), 10));
        for (var level = 0; level < levels; level++) shapes.Add(Sibling(level, (mine >> level) ^ 1, levels));
        shapes.Add(new Shape.Rect("l-leaf", X(0, mine, levels) - 13, 268, 26, 26, 2));
        shapes.Add(new Shape.Rect("l-root", 250, 16, 140, 34, 3));
        shapes.Add(new Shape.Text("l-rt", 320, 38, "根 " + root[..4] + "…" + root[^4..], "middle"));
        shapes.Add(new Shape.Text("l-t", Math.Clamp(X(0, mine, levels), 50, 590), 316, $"{Figures.Count(index)} 号", "middle"));
        return [.. shapes];
    }

    private static Shape Sibling(int level, int node, int levels) => level == 0
        ? new Shape.Rect("l-s", X(0, node, levels) - 13, 268, 26, 26, 2)
        : new Shape.Circle("l-s", X(level, node, levels), Y(level, levels), 9);

    private static double X(int level, int node, int levels)
    {
        var width = 608.0 / (1 << (levels - level));
        return level == levels ? 320 : 16 + (width * (node + 0.5));
    }

    private static double Y(int level, int levels) => level == levels ? LevelY[4] : LevelY[level];

    private static string At(int level, int node, int levels) => $"{Shape.N(X(level, node, levels))} {Shape.N(Y(level, levels))}";
}
